"""Incomes: which month counts, how a type adds up, and what is shown without being counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.kernel.situation import Deduction, DeductionKind, Income, IncomeType
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


@pytest.mark.parametrize("kind", [kind for kind in IncomeType if kind not in ("leisure_card", "job_premium")])
def test_every_kind_of_income_of_the_month_before_counts(kind: IncomeType) -> None:
    result = assessed(household(adult(), incomes=(income(kind, kr(1_000), "p1"),)))
    assert result.income_ore == kr(1_000)
    (line,) = lines(result, "income")
    assert line.amount_ore == -kr(1_000)
    assert line.facts == {"type": str(kind), "member": "p1", "month": "2026-10"}


def test_a_leisure_card_never_counts_and_is_shown() -> None:
    told = (income(IncomeType.LEISURE_CARD, kr(550), "p1"),)
    result = assessed(household(adult(), incomes=told))
    (line,) = lines(result, "left-out-income")
    assert (line.amount_ore, line.law) == (0, "12 kap. 1 och 7 a §§ SoL (2025:400)")
    assert (result.income_ore, reasons(result)) == (0, [])
    after_one = (*told, income(IncomeType.LEISURE_CARD, kr(900), "p1", NOVEMBER.plus(-2)))
    assert reasons(assessed(household(adult(), incomes=after_one))) == []


def test_whether_a_job_premium_counts_a_person_decides() -> None:
    result = assessed(household(adult(), incomes=(income(IncomeType.JOB_PREMIUM, kr(3_750), "p1"),)))
    assert result.income_ore == 0
    facts = {"type": "job_premium", "received_ore": kr(3_750)}
    assert facts_of_stop(result, StopReason.INCOME_NEEDS_JUDGEMENT) == facts


@pytest.mark.parametrize(("months", "stops"), [(2, True), (0, True), (-3, False), (-12, False), (-13, True)])
def test_an_income_of_a_month_that_cannot_be_meant_goes_to_a_person(months: int, stops: bool) -> None:
    when = NOVEMBER.plus(months)
    result = assessed(household(adult(), incomes=(wage(kr(9_000), month=when),)))
    assert reasons(result) == ([StopReason.INCOME_OTHER_MONTH] if stops else [])
    if stops:
        facts = {"type": "wage", "month": str(when), "amount_ore": kr(9_000)}
        assert facts_of_stop(result, StopReason.INCOME_OTHER_MONTH) == facts


def test_a_benefit_that_is_not_told_of_counts_as_before_and_a_person_asks() -> None:
    before = (income(IncomeType.HOUSING_ALLOWANCE, kr(1_800), month=NOVEMBER.plus(-2)),)
    result = assessed(household(adult(), incomes=before))
    (line,) = lines(result, "gap-filled")
    assert (line.amount_ore, line.facts) == (-kr(1_800), {"type": "housing_allowance", "month": "2026-09"})
    assert (result.income_ore, reasons(result)) == (kr(1_800), [StopReason.INCOME_MISSING])
    told = (*before, income(IncomeType.HOUSING_ALLOWANCE, 0))
    stopped = assessed(household(adult(), incomes=told))
    assert (stopped.income_ore, lines(stopped, "gap-filled")) == (0, [])


@pytest.mark.parametrize("kind", ["wage", "gift", "capital", "tax_refund", "rent_share", "other"])
def test_what_no_agency_pays_month_by_month_fills_no_gap(kind: str) -> None:
    before = (income(IncomeType(kind), kr(1_800), "p1", NOVEMBER.plus(-2)),)
    assert assessed(household(adult(), incomes=before)).income_ore == 0


def test_a_late_payment_counts_when_it_came_and_says_so() -> None:
    late = Income(
        type=IncomeType.SICKNESS_BENEFIT, month=NOVEMBER.previous, net_ore=kr(4_000), member="p1",
        meant_for=NOVEMBER.plus(-3),
    )  # fmt: skip
    result = assessed(household(adult(), incomes=(late, replace(late, net_ore=kr(5_000), meant_for=None))))
    (line,) = lines(result, "income")
    assert (line.amount_ore, line.facts["meant_for"]) == (-kr(9_000), "2026-08")
    assert facts_of_stop(result, StopReason.LATE_TRANSFER) == {
        "type": "sickness_benefit", "month": "2026-10", "meant_for": "2026-08", "received_ore": kr(4_000),
    }  # fmt: skip


@pytest.mark.parametrize(("kind", "fact"), [("set_off", "set_off_ore"), ("distraint", "distraint_ore"), ("tax", None)])
def test_what_was_kept_back_for_a_debt_is_told_apart_and_judged(kind: str, fact: str | None) -> None:
    cut = Deduction(kind=DeductionKind(kind), amount_ore=kr(700))
    told = replace(wage(kr(3_000)), gross_ore=kr(3_700), deductions=(cut,))
    result = assessed(household(adult(), incomes=(told,)))
    assert result.income_ore == kr(3_000)
    if fact is None:
        assert reasons(result) == []
    else:
        facts = {"type": "wage", fact: kr(700), "member": "p1"}
        assert facts_of_stop(result, StopReason.DEDUCTION_NEEDS_JUDGEMENT) == facts


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


def test_nothing_of_an_unknown_kind_is_asked_about() -> None:
    for kind in (IncomeType.OTHER, IncomeType.JOB_PREMIUM):
        assert reasons(assessed(household(adult(), incomes=(income(kind, 0, "p1"),)))) == []


def test_child_benefit_counts_as_the_familys() -> None:
    result = assessed(household(adult(), child(5), incomes=(income(IncomeType.CHILD_BENEFIT, kr(1_250)),)))
    assert result.income_ore == kr(1_250)
    assert reasons(result) == []
