"""A database for one test, empty but for a service's tables: a SQLite file, or one of its own in a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from shared.platform.database import Database, create_missing
from shared.platform.migrations import migrate
from shared.platform.service import Service
from tests.support.reachable import database_url

BACKENDS = [pytest.param("sqlite"), pytest.param("postgresql", marks=pytest.mark.postgres)]
"""The parameters of a fixture that runs its tests on both."""


@contextmanager
def scratch_database(service: Service[Any], backend: str, folder: Path) -> Iterator[Database]:
    """A database with the tables of the service. It is gone afterwards."""
    if backend == "sqlite":
        with opened(service, f"sqlite:///{folder}/{service.name}.sqlite") as database:
            yield database
        return
    server = database_url()
    assert server is not None, "the marker `postgres` leaves such a test out"
    name = f"andrum_test_{uuid4().hex}"
    url = make_url(server).set(database=name).render_as_string(hide_password=False)
    create_missing(url)
    try:
        with opened(service, url) as database:
            yield database
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"drop database {name} with (force)".encode())


@contextmanager
def opened(service: Service[Any], url: str) -> Iterator[Database]:
    database = Database(url)
    migrate(service, database)
    try:
        yield database
    finally:
        database.close()
