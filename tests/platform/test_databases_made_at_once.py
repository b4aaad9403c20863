"""Several containers start at once: each finds the databases made, whoever was first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from services.housing.service import service as housing
from shared.platform.database import Database, DatabaseAwayError, create_missing
from shared.platform.migrations import differences, migrate, migrate_when_there
from tests.support.reachable import database_url

AT_ONCE = 8


@pytest.mark.postgres
def test_they_are_made_and_migrated_once() -> None:
    server = database_url()
    assert server is not None
    name = f"andrum_test_{uuid4().hex}"
    url = make_url(server).set(database=name).render_as_string(hide_password=False)

    def begin(_: int) -> None:
        create_missing(url)
        database = Database(url)
        migrate(housing, database)
        database.close()

    try:
        with ThreadPoolExecutor(AT_ONCE) as threads:
            list(threads.map(begin, range(AT_ONCE)))
        database = Database(url)
        assert differences(housing, database) == []
        database.close()
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"drop database if exists {name} with (force)".encode())


def test_a_service_that_starts_before_its_database_waits_for_it() -> None:
    database = Database("postgresql://nobody@127.0.0.1:1/nowhere")
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        migrate_when_there(housing, database, sleep)
    assert len(waited) == 3
    with pytest.raises(DatabaseAwayError, match="housing"):
        migrate(housing, database)
