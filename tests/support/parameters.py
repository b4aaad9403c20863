"""Parameters that a test may change: a copy of those that Andrum comes with, in use by all services of this process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from services.eligibility.service import book as eligibility_book
from services.housing.service import book as housing_book
from shared.parameters import ParameterBook
from shared.parameters.book import FOLDER_VARIABLE, SHIPPED

RIKSNORM = "national/riksnorm.yaml"
RENT_CAPS = "municipalities/lindsala/rent_caps.yaml"


class ParametersInUse:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def text(self, name: str) -> str:
        return (self.folder / name).read_text()

    def changed(self, name: str, old: str, new: str) -> str:
        """What a file would say."""
        text = self.text(name)
        assert old in text
        return text.replace(old, new, 1)

    def put(self, name: str, text: str) -> None:
        """Put a file in place, and start the services again, which read their parameters once."""
        (self.folder / name).write_text(text)
        start_again()

    @property
    def version(self) -> str:
        return ParameterBook.load(self.folder).version


def start_again() -> None:
    eligibility_book.cache_clear()
    housing_book.cache_clear()


@contextmanager
def parameters_in_use(folder: Path) -> Iterator[ParametersInUse]:
    shutil.copytree(SHIPPED, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(folder))
        start_again()
        yield ParametersInUse(folder)
    start_again()
