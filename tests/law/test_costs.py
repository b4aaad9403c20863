"""Costs besides rent: as they are, up to a cap, or for a person to judge."""

from __future__ import annotations

import pytest

from services.eligibility.domain.assessment import Assessment
from shared.kernel.situation import Expense, ExpenseType
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


def test_journeys_to_work_are_judged_where_there_is_no_travel_card_too() -> None:
    trips = (expense(ExpenseType.WORK_TRAVEL, kr(760), "p1"),)
    result = assessed(household(adult(), child(3), municipality=WITHOUT_TRAVEL_CARD, expenses=trips))
    assert amounts(result, "living-costs") == [0]
    assert facts_of_stop(result, StopReason.COST_NEEDS_JUDGEMENT) == {"type": "work_travel", "asked_ore": kr(760)}


LOOK_ABOVE = {"electricity": 1_500, "home_insurance": 400, "union_fee": 700, "unemployment_fund": 300}


@pytest.mark.parametrize(("kind", "limit"), LOOK_ABOVE.items())
def test_a_person_looks_at_an_unusual_cost_which_counts_in_full(kind: str, limit: int) -> None:
    def asked(amount: int) -> Assessment:
        cost = expense(ExpenseType(kind), amount, "p1")
        return assessed(household(adult(), municipality=WITHOUT_TRAVEL_CARD, expenses=(cost,)))

    assert reasons(asked(kr(limit))) == []
    over = asked(kr(limit) + 1)
    assert amounts(over, "living-costs") == [kr(limit) + 1]
    assert facts_of_stop(over, StopReason.COST_UNUSUAL) == {
        "type": kind, "asked_ore": kr(limit) + 1, "look_above_ore": kr(limit),
    }  # fmt: skip


def test_fees_are_looked_at_person_by_person_and_electricity_for_the_household() -> None:
    def both(kind: ExpenseType, each: int) -> list[StopReason]:
        costs = (expense(kind, kr(each), "p1"), expense(kind, kr(each), "p2"))
        couple = household(adult("p1"), adult("p2"), municipality=WITHOUT_TRAVEL_CARD, expenses=costs)
        return reasons(assessed(couple))

    assert both(ExpenseType.UNEMPLOYMENT_FUND, 300) == []
    assert both(ExpenseType.ELECTRICITY, 1_000) == [StopReason.COST_UNUSUAL]


def test_a_cost_that_a_person_approved_before_is_not_looked_at_again() -> None:
    def asked(kind: ExpenseType, amount: int, before: int, town: str = WITHOUT_TRAVEL_CARD) -> Assessment:
        cost = Expense(type=kind, amount_ore=kr(amount), member="p1", approved_before_ore=kr(before))
        return assessed(household(adult(), municipality=town, expenses=(cost,)))

    assert reasons(asked(ExpenseType.ELECTRICITY, 1_800, 1_800)) == []
    assert reasons(asked(ExpenseType.ELECTRICITY, 1_801, 1_800)) == [StopReason.COST_UNUSUAL]
    capped = asked(ExpenseType.ELECTRICITY, 1_000, 1_000, "lindsala")
    assert (amounts(capped, "living-costs"), reasons(capped)) == ([kr(1_000)], [])
    journeys = asked(ExpenseType.WORK_TRAVEL, 760, 760)
    assert (amounts(journeys, "living-costs"), reasons(journeys)) == ([kr(760)], [])
    more = asked(ExpenseType.WORK_TRAVEL, 800, 760)
    assert (amounts(more, "living-costs"), reasons(more)) == ([kr(760)], [StopReason.COST_NEEDS_JUDGEMENT])


def test_other_living_costs_are_judged_each_time() -> None:
    cost = Expense(type=ExpenseType.GLASSES, amount_ore=kr(900), member="p1", approved_before_ore=kr(900))
    result = assessed(household(adult(), expenses=(cost,)))
    assert (amounts(result, "medical-costs"), reasons(result)) == ([0], [StopReason.COST_NEEDS_JUDGEMENT])


@pytest.mark.parametrize(
    ("before", "asked", "counted"), [(0, 500, 500), (3_500, 500, 300), (3_800, 500, 0), (9_000, 1, 0)]
)
def test_of_a_cap_for_twelve_months_only_what_is_left_counts(before: int, asked: int, counted: int) -> None:
    cost = Expense(type=ExpenseType.MEDICINE, amount_ore=kr(asked), member="p1", counted_before_ore=kr(before))
    result = assessed(household(adult(), expenses=(cost,)))
    assert amounts(result, "medical-costs") == [kr(counted)]
    assert (StopReason.COST_CAPPED in reasons(result)) == (counted < asked)


def test_medicine_that_nobody_is_named_for_is_the_only_adults() -> None:
    named, unnamed = expense(ExpenseType.MEDICINE, kr(3_000), "p1"), expense(ExpenseType.MEDICINE, kr(3_000))
    single = assessed(household(adult("p1"), child(8), expenses=(named, unnamed)))
    assert amounts(single, "medical-costs") == [kr(3_800)]


def test_a_cost_keeps_whom_it_is_for() -> None:
    costs = (
        expense(ExpenseType.UNION_FEE, kr(200), "p1"), expense(ExpenseType.UNION_FEE, kr(300), "p2"),
        expense(ExpenseType.UNEMPLOYMENT_FUND, kr(150), "p2"), expense(ExpenseType.ELECTRICITY, kr(150)),
    )  # fmt: skip
    shown = lines(assessed(household(adult("p1"), adult("p2"), expenses=costs)), "living-costs")
    assert [(line.facts.get("member"), line.facts.get("members")) for line in shown] == [
        (None, ["p1", "p2"]), ("p2", None), (None, None),
    ]  # fmt: skip


def test_journeys_to_work_are_not_paid_beside_a_travel_card_unless_a_person_says_so() -> None:
    result = assessed(household(adult(), expenses=(expense(ExpenseType.WORK_TRAVEL, kr(760), "p1"),)))
    assert amounts(result, "living-costs") == [0]
    assert facts_of_stop(result, StopReason.COST_NEEDS_JUDGEMENT)["type"] == "work_travel"
