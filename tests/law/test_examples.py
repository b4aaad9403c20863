"""Every row of the caseworkers' spreadsheets in examples/ is a test, and is called what the row is called."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from andrum.examples import files_in
from andrum.examples.example import Example, Unreadable, read_examples
from andrum.examples.headings import TOTALS, WORKING
from andrum.examples.notation import money
from andrum.examples.verdict import assessed, verdict
from services.eligibility.domain.assessment import ENGINE
from shared.kernel.money import Money
from tests.law.vocabulary import book

FOLDER = Path(__file__).with_name("examples")
ROWS = [row for file in files_in(FOLDER) for row in read_examples(file, book())]
FEWEST = 80
NO_ROW_SHOWS = dict.fromkeys(("other-month", "left-out-income"), "its line is always of nothing")
NO_ROW_SHOWS |= dict.fromkeys(("activity-qualified", "activity-requirement", "reform"), "off: it has no statute number")
NO_ROW_SHOWS |= dict.fromkeys(
    ("months-in-a-row", "stimulus-by-history", "job-stimulus-unclear", "expected-rent-share", "rent-share-differs"),
    "no column for what it rests on; see test_assistance_history.py",
)
"""Rules that cannot be seen in a row, and why."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.place.file}: {row.place.name}")
def test_a_caseworkers_row_comes_out_as_expected(row: Example | Unreadable) -> None:
    problem = str(row) if isinstance(row, Unreadable) else verdict(row, book())
    if problem is not None:
        pytest.fail(problem, pytrace=False)


def test_there_are_many_rows_and_every_year_town_and_rule_has_one() -> None:
    examples = [row for row in ROWS if isinstance(row, Example)]
    assert len(examples) >= FEWEST
    assert {example.told.situation.month.year for example in examples} >= set(range(2011, 2027))
    assert {example.told.situation.municipality for example in examples} == set(book().municipalities())
    assert rules_that_answer(examples) == {rule.id for rule in ENGINE.rules} - NO_ROW_SHOWS.keys()


def rules_that_answer(examples: list[Example]) -> set[str]:
    """The rules that say something other than nothing in at least one of them."""
    answered = set()
    for example in examples:
        values = assessed(example, book()).values
        for rule in ENGINE.rules:
            answer = values.get(rule.name)
            if any(one for one in (answer if isinstance(answer, tuple) else (answer,))):
                answered.add(rule.id)
    return answered


def worked(text: str) -> list[Money]:
    """`3940 + 1280 | 7300 + 2*1060 | 0`: norm, costs and incomes in öre, worked out here and not by the rules."""
    return [part_of(part) for part in text.split("|")]


def part_of(text: str) -> Money:
    kronor = Decimal(0)
    for sign, term in signed_terms(text):
        product = Decimal(1)
        for factor in term.split("*"):
            product *= Decimal(money(factor)) / 100
        kronor += sign * product
    return int(kronor * 100)


def signed_terms(text: str) -> list[tuple[int, str]]:
    return [
        (sign, term)
        for plus in text.split("+")
        for sign, term in zip([1, *[-1] * plus.count("-")], plus.split("-"), strict=True)
    ]


@pytest.mark.parametrize("file", files_in(FOLDER), ids=lambda file: file.name)
def test_the_arithmetic_beside_a_row_gives_what_the_row_expects(file: Path) -> None:
    headings, *rows = [line.split(";") for line in file.read_text(encoding="utf-8-sig").splitlines()]
    totals = [headings.index(column) for column in TOTALS]
    for row in rows:
        norm, costs, income = worked(row[headings.index(WORKING)])
        sums = [norm, costs, norm + costs, income, max(0, norm + costs - income)]
        for index, calculated in zip(totals, sums, strict=True):
            assert row[index] == "saknas" or money(row[index]) == calculated, row[0]
