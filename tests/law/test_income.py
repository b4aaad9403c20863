"""Incomes: which month counts, how a type adds up, and what is shown without being counted."""

from __future__ import annotations

import pytest

from shared.kernel.situation import IncomeType
from shared.kernel.stop_reason import StopReason
from tests.law.vocabulary import (
    NOVEMBER,
    adult,
    amounts,
    assessed,
    child,
    facts_of_stop,
    household,
    income,
    kr,
    lines,
    reasons,
    wage,
)


@pytest.mark.parametrize("kind", IncomeType)
def test_every_kind_of_income_of_the_month_before_counts(kind: IncomeType) -> None:
    result = assessed(household(adult(), incomes=(income(kind, kr(1_000), "p1"),)))
    assert result.income_ore == kr(1_000)
    (line,) = lines(result, "income")
    assert line.amount_ore == -kr(1_000)
    assert line.facts == {"type": str(kind), "member": "p1", "month": "2026-10"}


def test_two_payments_of_one_kind_add_up() -> None:
    result = assessed(household(adult(), incomes=(wage(kr(4_000)), wage(123))))
    assert amounts(result, "income") == [-kr(4_000) - 123]


@pytest.mark.parametrize("months", [-4, -3, 0, 1])
def test_an_income_of_another_month_is_shown_and_not_counted(months: int) -> None:
    result = assessed(household(adult(), incomes=(wage(kr(9_000), month=NOVEMBER.plus(months)),)))
    assert result.income_ore == 0
    (line,) = lines(result, "other-month")
    assert line.amount_ore == 0
    assert line.facts["received_ore"] == kr(9_000)


def test_the_month_before_that_is_only_compared_with() -> None:
    result = assessed(household(adult(), incomes=(wage(kr(9_000), month=NOVEMBER.plus(-2)),)))
    assert result.income_ore == 0
    assert lines(result, "other-month") == []


def test_january_counts_december() -> None:
    january = NOVEMBER.plus(-10)
    result = assessed(household(adult(), month=january, incomes=(wage(kr(5_000), month=NOVEMBER.plus(-11)),)))
    assert result.income_ore == kr(5_000)


def test_an_income_of_an_unknown_kind_counts_and_goes_to_a_person() -> None:
    result = assessed(household(adult(), incomes=(income(IncomeType.OTHER, kr(700)),)))
    assert result.income_ore == kr(700)
    assert facts_of_stop(result, StopReason.UNKNOWN_INCOME) == {"type": "other", "received_ore": kr(700)}


def test_child_benefit_counts_as_the_familys() -> None:
    result = assessed(household(adult(), child(5), incomes=(income(IncomeType.CHILD_BENEFIT, kr(1_250)),)))
    assert result.income_ore == kr(1_250)
    assert reasons(result) == []
