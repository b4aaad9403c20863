"""The parameters that Andrum comes with, and copies of them that a test may spoil."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from shared.kernel.month import Month
from shared.parameters import MonthParameters, ParameterBook
from shared.parameters.book import SHIPPED

Read = Callable[[str, str], MonthParameters]
LATE = date(2026, 11, 25)


@pytest.fixture(scope="session")
def book() -> ParameterBook:
    return ParameterBook.load(SHIPPED)


@pytest.fixture
def read(book: ParameterBook) -> Read:
    """`read("malmo", "2019-05")`: the parameters of a municipality for a month, as known late in 2026."""
    return lambda municipality, month: book.on(municipality=municipality, month=Month.parse(month), known_on=LATE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped folder."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "parameters"))
