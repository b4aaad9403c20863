"""The travel card: given to everybody of an age where the municipality says so, and nobody applies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from services.eligibility.domain.assessment import Assessment, assess
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import ExpenseType, HousingCost, Situation
from shared.kernel.stop_reason import StopReason
from shared.parameters import MonthParameters, TravelCard, TravelCardMode
from tests.law.vocabulary import (
    WITHOUT_TRAVEL_CARD,
    adult,
    amounts,
    assessed,
    book,
    child,
    expense,
    household,
    kr,
    lines,
    parameters_for,
    reasons,
)


@pytest.mark.parametrize(("age", "price"), [(11, None), (12, 650), (19, 650), (20, 650 + 410)])
def test_a_child_has_the_card_of_its_age(age: int, price: int | None) -> None:
    cards = amounts(assessed(household(adult(), child(age))), "travel-card")
    assert cards == [kr(1060)] + ([kr(price)] if price else [])


def test_the_card_is_a_cost_and_leaves_the_norm_as_the_ordinance_has_it() -> None:
    result = assessed(household(adult()))
    (card,) = lines(result, "travel-card")
    assert (card.part, card.amount_ore) == (Part.COST, kr(1060))
    assert card.facts == {"member": "p1", "age": 38, "mode": "IN_NORM"}
    assert (result.norm_ore, result.costs_ore) == (kr(5220), kr(1060))


@pytest.mark.parametrize(("days", "cards"), [(14, [1060]), (15, [1060, 650]), (None, [1060, 650])])
def test_a_visiting_child_has_a_card_from_half_a_month_on(days: int | None, cards: list[int]) -> None:
    shown = amounts(assessed(household(adult(days=3), child(14, days=days))), "travel-card")
    assert shown == [kr(card) for card in cards]


def test_a_household_elsewhere_has_none() -> None:
    result = assessed(household(adult(), municipality=WITHOUT_TRAVEL_CARD))
    assert lines(result, "travel-card") == []
    assert result.costs_ore == 0


def in_mode(mode: TravelCardMode, situation: Situation) -> Assessment:
    parameters = fresh(situation)
    parameters.__dict__["travel_card"] = replace(parameters.travel_card, mode=mode)
    cost = HousingCost(asked_ore=0, accepted_ore=0)
    return assess(situation, cost, parameters, decided_on=situation.month.first_day)


def fresh(situation: Situation) -> MonthParameters:
    """Parameters that a test may change: not those that the book keeps for all."""
    kept = parameters_for(situation, situation.month.first_day)
    return MonthParameters(book(), kept.municipality, kept.month, kept.known_on)


@pytest.mark.parametrize(
    ("mode", "cards", "journeys"),
    [
        (TravelCardMode.IN_NORM, [kr(1060)], 0),
        (TravelCardMode.FLAT_GRANT, [kr(1060)], 0),
        (TravelCardMode.ACTIVITY_TESTED, [], 0),
        (TravelCardMode.NONE, [], 0),
    ],
)
def test_a_card_is_given_by_the_mode_and_journeys_are_judged_in_every_one(
    mode: TravelCardMode, cards: list[Money], journeys: Money
) -> None:
    result = in_mode(mode, household(adult(), expenses=(expense(ExpenseType.WORK_TRAVEL, kr(760)),)))
    assert amounts(result, "travel-card") == cards
    assert amounts(result, "living-costs") == [journeys]
    assert StopReason.COST_NEEDS_JUDGEMENT in reasons(result)


def test_a_price_that_is_not_known_stops_the_case_and_is_never_zero() -> None:
    situation = household(adult())
    parameters = fresh(situation)
    card: TravelCard = parameters.travel_card
    groups: Any = tuple(replace(group, price_ore=None) for group in card.groups)
    parameters.__dict__["travel_card"] = replace(card, groups=groups)
    result = assess(
        situation, HousingCost(asked_ore=0, accepted_ore=0), parameters, decided_on=situation.month.first_day
    )
    assert reasons(result) == [StopReason.PARAMETER_MISSING]
    assert (result.norm_ore, result.costs_ore, result.assistance_ore) == (kr(5220), None, None)


def test_a_year_whose_card_is_not_known_stops_and_hides_nothing_else() -> None:
    costs = (expense(ExpenseType.WORK_TRAVEL, kr(700)), expense(ExpenseType.ELECTRICITY, kr(400)))
    result = assessed(household(adult(), municipality="stockholm", month=Month(2020, 5), expenses=costs))
    assert StopReason.PARAMETER_MISSING in reasons(result)
    assert (result.norm_ore, result.costs_ore) == (kr(4160), None)
    assert [(line.facts["type"], line.amount_ore) for line in lines(result, "living-costs")] == [
        ("electricity", kr(400))
    ]


def test_a_childs_amount_that_is_not_known_hides_no_other_persons() -> None:
    family = household(
        adult("p1"), child(4, "c", Month(2012, 3), lunch_away=True), municipality="malmo", month=Month(2012, 3)
    )
    result = assessed(family)
    assert [(line.facts["member"], line.amount_ore) for line in lines(result, "personal-costs")] == [("p1", kr(2920))]
    assert amounts(result, "common-costs") == [kr(1030)]
    assert result.norm_ore is None


def test_before_2025_the_invented_town_gave_no_card() -> None:
    result = assessed(household(adult(), month=Month(2012, 3), rent=kr(6_500)))
    assert (result.norm_ore, result.costs_ore) == (kr(3840), kr(6000))
