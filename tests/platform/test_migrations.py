"""A migrated database has exactly the tables that the code speaks of, on both kinds of database."""

from __future__ import annotations

from pathlib import Path

import pytest

from andrum.house import SERVICES
from shared.platform.migrations import differences, migrate
from tests.support.databases import BACKENDS, scratch_database


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", SERVICES)
def test_the_migrated_tables_are_those_of_the_code(name: str, backend: str, tmp_path: Path) -> None:
    with scratch_database(SERVICES[name], backend, tmp_path) as database:
        migrate(SERVICES[name], database)
        migrate(SERVICES[name], database)

        assert differences(SERVICES[name], database) == []
