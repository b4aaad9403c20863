"""A payment office on SQLite, and the same on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.payments.service import service
from tests.payments.office import PaymentOffice
from tests.support.databases import BACKENDS, scratch_database


@pytest.fixture(params=BACKENDS)
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PaymentOffice]:
    with scratch_database(service, request.param, tmp_path) as database:
        yield PaymentOffice(database)
