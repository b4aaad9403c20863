"""A row of a file: a household with what is expected of it, or what is wrong with the row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from andrum.examples import headings as h
from andrum.examples import notation
from andrum.examples.headings import read_headings
from andrum.examples.notation import CellError
from andrum.examples.situation import Cells, ColumnError, RowReader
from services.eligibility.domain.assessment import LastMonth
from shared.events.situation_schema import Told
from shared.kernel.money import Money
from shared.parameters import ParameterBook

NOT_KNOWN = "saknas"
"""Written where a total cannot be known, because an amount is missing."""
NO_REASONS = "inga"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands, and what it is called."""

    file: str
    line: int
    name: str

    def __str__(self) -> str:
        return f"{self.file} rad {self.line}, {self.name or 'utan namn'}"


@dataclass(frozen=True, slots=True)
class Example:
    """One household and what is expected. A total that is None cannot be known; `reasons` None are not looked at."""

    place: Place
    told: Told
    last_month: LastMonth | None
    totals: dict[str, Money | None]
    reasons: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row, or a whole file, that cannot be read."""

    place: Place
    column: str | None
    why: str

    def __str__(self) -> str:
        column = f" kolumnen {self.column}:" if self.column else ""
        return f"{self.place}: går inte att läsa:{column} {self.why}"


def read_examples(path: Path, book: ParameterBook) -> Iterator[Example | Unreadable]:
    """Every row of a file, in order. Empty rows are passed over."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from read_rows(csv.reader(file, delimiter=";", strict=True), path.name, book)
    except UnicodeDecodeError:
        yield Unreadable(Place(path.name, 1, path.stem), None, "filen är inte UTF-8; spara som CSV UTF-8")


def read_rows(reader: Iterator[list[str]], file: str, book: ParameterBook) -> Iterator[Example | Unreadable]:
    names: set[str] = set()
    try:
        headings = read_headings(next(reader, [""]))
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            row = {name: cell.strip() for name, cell in zip(headings, cells, strict=False)}
            place = Place(file, line_of(reader), row.get(h.NAME, ""))
            yield read_row(place, row, len(cells) - len(headings), names, book)
            names.add(place.name)
    except (CellError, csv.Error) as error:
        yield Unreadable(Place(file, line_of(reader), "hela filen"), None, str(error))


def line_of(reader: Iterator[list[str]]) -> int:
    return int(getattr(reader, "line_num", 0)) or 1


def read_row(place: Place, row: Cells, too_many: int, names: set[str], book: ParameterBook) -> Example | Unreadable:
    try:
        if place.name in names:
            raise ColumnError(h.NAME, "en tidigare rad heter så; ge varje rad ett eget namn")
        if too_many > 0:
            raise ColumnError(None, "raden har fler celler än rubrikraden")
        return example(place, row, book)
    except ColumnError as error:
        return Unreadable(place, error.column, error.why)


def example(place: Place, row: Cells, book: ParameterBook) -> Example:
    reader = RowReader(row)
    told = reader.situation(book)
    totals = {key: reader.read(column, total) for column, key in h.TOTALS.items() if row.get(column)}
    reasons = reader.read(h.REASONS, reason_codes)
    if not totals and reasons is None:
        raise ColumnError(None, "raden säger inte vad som väntas")
    return Example(place, told, last_month_of(reader, told), totals, reasons)


def last_month_of(reader: RowReader, told: Told) -> LastMonth | None:
    """Last month's decision: of the same household, with the incomes told for the month before that which counts."""
    granted = reader.read(h.GRANTED_BEFORE, notation.money)
    dwellers = reader.read(h.DWELLERS_BEFORE, notation.whole)
    rent = reader.read(h.RENT_BEFORE, notation.money)
    if granted is None and dwellers is None and rent is None:
        return None
    situation = told.situation
    before = LastMonth.of(replace(situation, month=situation.month.previous), granted or 0)
    return replace(
        before,
        persons_in_dwelling=before.persons_in_dwelling if dwellers is None else dwellers,
        rent_ore=before.rent_ore if rent is None else rent,
    )


def total(text: str) -> Money | None:
    return None if text.lower() == NOT_KNOWN else notation.money(text)


def reason_codes(text: str) -> frozenset[str]:
    if text.lower() == NO_REASONS:
        return frozenset()
    return frozenset(notation.one_of(part, h.REASON_CODES) for part in text.split(","))
