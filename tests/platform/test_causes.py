"""What went wrong is told without the values that it was about: a personal number is in no log and in no error."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from services.housing.service import service as housing
from shared.platform.causes import cause_of, masked, trace_of
from shared.platform.database import Database
from shared.platform.logging import CarefulLines, JsonLines
from tests.support.databases import BACKENDS, scratch_database

NUMBER = "19640823-3234"
ROW = {"consumer": NUMBER, "event_id": UUID(int=1)}


@pytest.fixture(params=BACKENDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with scratch_database(housing, str(request.param), tmp_path) as database:
        yield database


@pytest.fixture
def failure(database: Database) -> IntegrityError:
    """A row that is there already, refused by the database."""
    inbox = housing.store.base.metadata.tables["inbox"]
    with database.session() as session:
        session.execute(insert(inbox), ROW)
    with pytest.raises(IntegrityError) as raised, database.session() as session:
        session.execute(insert(inbox), ROW)
    return raised.value


def test_a_failing_statement_does_not_tell_its_values(failure: IntegrityError) -> None:
    assert "parameters hidden" in str(failure)
    for told in (cause_of(failure), trace_of(failure)):
        assert "IntegrityError" in told and NUMBER not in told


@pytest.mark.parametrize("formatter", [CarefulLines(), JsonLines()])
def test_a_log_does_not_tell_them_either(failure: IntegrityError, formatter: logging.Formatter) -> None:
    try:
        raise RuntimeError("could not be stored") from failure
    except RuntimeError:
        record = logging.makeLogRecord({"msg": "it failed", "exc_info": sys.exc_info(), "levelname": "ERROR"})

    line = formatter.format(record)

    assert "could not be stored" in line and "IntegrityError" in line and "test_causes.py" in line
    assert NUMBER not in line
    if isinstance(formatter, JsonLines):
        assert json.loads(line)["what"] == "it failed"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("19640823-3234", "********-****"),
        ("196408233234", "********-****"),
        ("(640823-3234)", "(********-****)"),
        ('"640823+3234",', '"********-****",'),
        ("01998f3a-5c1e-7c44-9d0b-0b7c2a4f1e11", "01998f3a-5c1e-7c44-9d0b-0b7c2a4f1e11"),
        ("2026-11-25 15:35:14", "2026-11-25 15:35:14"),
    ],
)
def test_what_looks_like_a_personal_number_is_masked(text: str, told: str) -> None:
    assert masked(text) == told
