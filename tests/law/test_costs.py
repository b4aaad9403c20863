"""Costs besides rent: as they are, up to a cap, or for a person to judge."""

from __future__ import annotations

import pytest

from shared.kernel.situation import ExpenseType
from shared.kernel.stop_reason import StopReason
from tests.law.vocabulary import (
    WITHOUT_TRAVEL_CARD,
    adult,
    amounts,
    assessed,
    child,
    expense,
    facts_of_stop,
    household,
    kr,
    lines,
    reasons,
)

LIVING = ["electricity", "home_insurance", "union_fee", "unemployment_fund"]
MEDICAL = ["medicine", "medical_care", "dental_care", "glasses"]
JUDGED = ["dental_care", "glasses", "childcare_fee", "visitation", "other"]


@pytest.mark.parametrize("kind", [ExpenseType(kind) for kind in LIVING])
def test_a_cost_that_the_law_names_counts_as_it_is(kind: ExpenseType) -> None:
    result = assessed(household(adult(), municipality=WITHOUT_TRAVEL_CARD, expenses=(expense(kind, kr(317)),)))
    (line,) = lines(result, "living-costs")
    assert (line.amount_ore, line.facts) == (kr(317), {"type": str(kind), "asked_ore": kr(317)})
    assert line.law == "12 kap. 7 § första stycket 2 SoL (2025:400)"


@pytest.mark.parametrize(("asked", "counted"), [(899, 899), (900, 900), (901, 900)])
def test_electricity_counts_up_to_the_towns_cap(asked: int, counted: int) -> None:
    result = assessed(household(adult(), expenses=(expense(ExpenseType.ELECTRICITY, kr(asked)),)))
    assert amounts(result, "living-costs") == [kr(counted)]
    assert (StopReason.COST_CAPPED in reasons(result)) == (asked > counted)


def test_a_capped_cost_says_what_was_asked_and_the_cap() -> None:
    result = assessed(household(adult(), expenses=(expense(ExpenseType.ELECTRICITY, kr(1_100)),)))
    assert facts_of_stop(result, StopReason.COST_CAPPED) == {
        "type": "electricity", "asked_ore": kr(1_100), "cap_ore": kr(900), "over_ore": kr(200),
    }  # fmt: skip


def test_two_bills_of_one_type_are_one_cost_under_one_cap() -> None:
    bills = (expense(ExpenseType.ELECTRICITY, kr(600)), expense(ExpenseType.ELECTRICITY, kr(500), "p1"))
    assert amounts(assessed(household(adult(), expenses=bills)), "living-costs") == [kr(900)]


def test_the_high_cost_protection_is_for_each_person() -> None:
    bills = tuple(expense(ExpenseType.MEDICINE, kr(3_000), member) for member in ("p1", "p2"))
    result = assessed(household(adult("p1"), adult("p2"), expenses=bills))
    assert amounts(result, "medical-costs") == [kr(6_000)]
    one = tuple(expense(ExpenseType.MEDICINE, kr(3_000), "p1") for _ in range(2))
    result = assessed(household(adult("p1"), adult("p2"), expenses=one))
    assert amounts(result, "medical-costs") == [kr(3_800)]
    assert facts_of_stop(result, StopReason.COST_CAPPED)["over_ore"] == kr(2_200)


@pytest.mark.parametrize("kind", [ExpenseType(kind) for kind in JUDGED])
def test_other_living_costs_are_shown_and_not_counted_before_a_person_has_judged_them(kind: ExpenseType) -> None:
    result = assessed(household(adult(), expenses=(expense(kind, kr(1_500)),)))
    assert amounts(result, "medical-costs" if kind in MEDICAL else "other-costs") == [0]
    assert facts_of_stop(result, StopReason.COST_NEEDS_JUDGEMENT) == {"type": str(kind), "asked_ore": kr(1_500)}


def test_every_type_of_cost_has_a_line() -> None:
    every = tuple(expense(kind, kr(10)) for kind in ExpenseType)
    result = assessed(household(adult(), municipality=WITHOUT_TRAVEL_CARD, expenses=every))
    shown = [f.facts["type"] for f in result.findings if f.rule in ("living-costs", "medical-costs", "other-costs")]
    assert sorted(shown) == sorted(map(str, ExpenseType))


def test_journeys_to_work_count_where_there_is_no_travel_card() -> None:
    trips = (expense(ExpenseType.WORK_TRAVEL, kr(760), "p1"),)
    result = assessed(household(adult(), child(3), municipality=WITHOUT_TRAVEL_CARD, expenses=trips))
    assert amounts(result, "living-costs") == [kr(760)]


def test_journeys_to_work_are_not_paid_beside_a_travel_card_unless_a_person_says_so() -> None:
    result = assessed(household(adult(), expenses=(expense(ExpenseType.WORK_TRAVEL, kr(760), "p1"),)))
    assert amounts(result, "living-costs") == [0]
    assert facts_of_stop(result, StopReason.COST_NEEDS_JUDGEMENT)["type"] == "work_travel"
