"""The sums: what is needed, what there is, what is wanting."""

from __future__ import annotations

from datetime import date

import pytest

from services.eligibility.domain.assessment import RULES_VERSION, is_full_grant
from shared.kernel.finding import Part
from shared.kernel.month import Month
from shared.kernel.situation import ExpenseType, IncomeType
from shared.kernel.stop_reason import StopReason
from tests.law.vocabulary import (
    adult,
    assessed,
    child,
    expense,
    facts_of_stop,
    household,
    income,
    kr,
    reasons,
    wage,
)


def test_a_family_is_granted_what_its_income_does_not_cover() -> None:
    family = household(
        adult("p1"), adult("p2"), child(4, lunch_away=True), child(12, days=10),
        rent=kr(8_900),
        incomes=(wage(kr(8_500), "p2"), income(IncomeType.CHILD_BENEFIT, kr(2_650))),
        job_stimulus=("p2",),
    )  # fmt: skip
    result = assessed(family)
    assert result.norm_ore == kr(7_100 + 2_720 + 1_440 + 2_030)
    assert result.costs_ore == kr(8_900 + 2 * 1_060)
    assert result.income_ore == kr(6_375 + 2_650)
    assert result.need_ore == kr(13_290 + 11_020)
    assert result.assistance_ore == kr(24_310 - 9_025)
    assert is_full_grant(result)


def test_the_lines_of_each_part_add_up_to_its_total() -> None:
    result = assessed(household(adult(), child(9), rent=kr(9_999), incomes=(wage(kr(3_333)),)))
    parts = {part: sum(f.amount_ore for f in result.findings if f.part is part) for part in Part}
    assert parts == {Part.NORM: result.norm_ore, Part.COST: result.costs_ore, Part.INCOME: -(result.income_ore or 0)}


@pytest.mark.parametrize(("wage_kr", "wanting"), [(6_279, 1), (6_280, 0), (9_000, 0)])
def test_a_household_whose_income_covers_its_need_is_for_a_person(wage_kr: int, wanting: int) -> None:
    result = assessed(household(adult(), incomes=(wage(kr(wage_kr)),)))
    assert result.assistance_ore == kr(wanting)
    assert (StopReason.NO_NEED in reasons(result)) == (wanting == 0)
    if wanting == 0:
        assert facts_of_stop(result, StopReason.NO_NEED) == {"need_ore": kr(6_280), "income_ore": kr(wage_kr)}


def test_a_month_without_a_riksnorm_stops_and_shows_what_it_can() -> None:
    month = Month(2027, 1)
    result = assessed(household(adult(), month=month, rent=kr(6_000), incomes=(wage(kr(900), month=month.previous),)))
    missing = [stop.facts for stop in result.stops if stop.facts.get("parameter") == "riksnorm"]
    assert missing == [{"parameter": "riksnorm", "month": "2027-01"}]
    assert (result.norm_ore, result.need_ore, result.assistance_ore) == (None, None, None)
    assert (result.costs_ore, result.income_ore) == (kr(7_060), kr(900))
    assert {finding.rule for finding in result.findings} == {"housing-cost", "travel-card", "income"}
    assert not is_full_grant(result)


@pytest.mark.parametrize(
    ("day", "act"), [(date(2025, 6, 30), "2 kap. 1 § SoF (2001:937)"), (date(2025, 7, 1), "12 kap. 2 § SoF (2025:468)")]
)
def test_a_decision_cites_the_act_of_its_day(day: date, act: str) -> None:
    result = assessed(household(adult(), month=Month(2025, 7)), decided_on=day)
    assert result.findings[0].law == act


def test_every_line_of_an_old_decision_cites_an_old_act() -> None:
    month = Month(2024, 11)
    told = household(
        adult("p1"), child(17, "c", month), month=month, rent=kr(5_000), municipality="malmo",
        incomes=(wage(kr(900), "p1", month.previous), wage(kr(900), "c", month.previous)),
        expenses=tuple(expense(kind, 100) for kind in ExpenseType),
        job_stimulus=("p1",),
    )  # fmt: skip
    result = assessed(told)
    assert len(result.findings) > 8
    assert all("2001:" in finding.law for finding in result.findings)


def test_a_decision_made_before_the_table_was_decided_stops() -> None:
    result = assessed(household(adult(), month=Month(2026, 1)), decided_on=date(2025, 10, 1))
    assert StopReason.PARAMETER_MISSING in reasons(result)


def test_the_rules_have_a_version() -> None:
    assert len(RULES_VERSION) == 12


def test_every_answer_is_kept_by_name() -> None:
    values = assessed(household(adult(), child(9))).values
    assert values["personal_costs_ore"] == (kr(3_940), kr(3_820))
    assert values["norm_ore"] == kr(3_940 + 3_820 + 1_410)
