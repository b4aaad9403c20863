"""The database itself keeps one person from signing twice, and an unsigned book from being used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from services.eligibility.domain.parameter_release import Basis, taken_as_it_is
from services.eligibility.service import service
from services.eligibility.store import CaseStore
from services.eligibility.store.release_rows import ReleaseRow
from shared.platform.database import Database
from tests.support.databases import BACKENDS, scratch_database

NOW = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture(params=BACKENDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with scratch_database(service, request.param, tmp_path) as found:
        yield found


def put(database: Database, **columns: object) -> None:
    row = {"version": "0123456789abcdef", "basis": "signed", "contents": "{}", "noted_at": NOW, "note": ""}
    with database.session() as session:
        session.execute(insert(ReleaseRow), row | columns)


@pytest.mark.parametrize(
    "columns",
    [
        {"first_signed_by": "anna", "second_signed_by": "anna"},
        {"second_signed_by": "anna"},
        {"first_signed_by": "anna", "released_at": NOW},
        {"released_at": NOW},
        {"basis": "found"},
    ],
    ids=["the same person twice", "a second without a first", "one only", "nobody", "no known basis"],
)
def test_the_database_refuses_a_release_that_two_persons_have_not_signed(
    database: Database, columns: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError):
        put(database, **columns)


def test_two_persons_release_a_book(database: Database) -> None:
    put(database, first_signed_by="anna", second_signed_by="bo", released_at=NOW)

    with database.session(read_only=True) as session:
        assert CaseStore(session).is_released("0123456789abcdef")


def test_an_installation_has_one_baseline(database: Database) -> None:
    with database.session() as session:
        store = CaseStore(session)
        store.add_release(taken_as_it_is("a" * 16, {}, Basis.BASELINE, NOW))
        store.add_release(taken_as_it_is("b" * 16, {}, Basis.BASELINE, NOW))

        assert store.is_released("a" * 16)
        assert not store.is_released("b" * 16)


def is_met_and_undone(database: Database) -> None:
    with database.session() as session:
        store = CaseStore(session)
        store.add_release(taken_as_it_is("a" * 16, {}, Basis.BASELINE, NOW))
        assert store.is_released("a" * 16)
        raise RuntimeError("undone")


def test_what_was_rolled_back_is_not_remembered_as_released(database: Database) -> None:
    with pytest.raises(RuntimeError, match="undone"):
        is_met_and_undone(database)

    with database.session(read_only=True) as session:
        assert not CaseStore(session).is_released("a" * 16)
