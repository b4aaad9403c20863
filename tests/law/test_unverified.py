"""A case that rests on an amount nobody has read in its source goes to a person; one that does not, does not."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from andrum.assess import assess_lines
from services.eligibility.domain.facts import PARAMETERS
from services.eligibility.domain.unverified import unverified_stops
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.kernel.month import Month
from shared.kernel.situation import ExpenseType, Situation
from tests.law.vocabulary import adult, assessed, book, child, expense, household, kr, parameters_for, wage

VERIFIED, UNVERIFIED = Month(2026, 10), Month(2022, 5)
LUNCH_DERIVED = Month(2024, 5)


def rests_on(situation: Situation) -> list[str]:
    parameters = parameters_for(situation, situation.month.first_day)
    values = assessed(situation).values
    stops = unverified_stops(situation, reasonable_rent(situation, parameters), values, parameters)
    return [stop.facts["parameter"] for stop in stops]


def test_a_norm_that_was_read_in_print_stops_nobody() -> None:
    assert rests_on(household(adult(), rent=kr(5_000), month=VERIFIED)) == []


def test_every_case_of_a_year_whose_norm_was_not_read_rests_on_it() -> None:
    assert rests_on(household(adult(), month=UNVERIFIED)) == ["riksnorm"]


@pytest.mark.parametrize(("age", "lunch_away", "stops"), [(4, True, True), (4, False, False), (8, True, False)])
def test_a_lower_row_that_was_derived_matters_to_those_who_eat_lunch_away(
    age: int, lunch_away: bool, stops: bool
) -> None:
    family = household(adult(), child(age, lunch_away=lunch_away, month=LUNCH_DERIVED), month=LUNCH_DERIVED)

    assert rests_on(family) == (["riksnorm.lunch_away"] if stops else [])


@pytest.mark.parametrize(("cost", "stops"), [(kr(4_000), True), (kr(300), False)])
def test_an_unread_cap_matters_to_a_cost_that_is_cut_to_it(cost: int, stops: bool) -> None:
    person = household(adult(), expenses=(expense(ExpenseType.MEDICINE, cost, "p1"),), month=VERIFIED)

    assert rests_on(person) == (["costs.medicine"] if stops else [])


@pytest.mark.parametrize(("earned", "stops"), [(kr(59_900), True), (kr(20_000), False)])
def test_an_unread_price_base_amount_matters_to_a_wage_above_it(earned: int, stops: bool) -> None:
    young = child(17, "young", month=VERIFIED, earned_this_year_ore=earned)
    family = household(adult(), young, incomes=(wage(kr(5_000), "young", VERIFIED.previous),), month=VERIFIED)

    assert rests_on(family) == (["price_base_amount"] if stops else [])


@pytest.mark.parametrize(("rent", "stops"), [(kr(99_000), True), (kr(100), False)])
def test_a_rent_cap_past_its_review_matters_to_a_rent_that_is_cut_to_it(rent: int, stops: bool) -> None:
    tenant = household(adult(), rent=rent, month=VERIFIED, municipality="hogsby")

    assert rests_on(tenant) == (["rent_caps"] if stops else [])


@pytest.mark.parametrize(("age", "stops"), [(30, True), (3, False)])
def test_the_unread_price_of_a_card_matters_to_those_who_get_one(age: int, stops: bool) -> None:
    somebody = adult() if age == 30 else child(age, month=VERIFIED)

    assert ("travel_card" in rests_on(household(somebody, month=VERIFIED, municipality="stockholm"))) is stops


def test_every_parameter_that_makes_an_amount_is_looked_at() -> None:
    """When a rule takes a further parameter: does it make an amount? Then it needs a look of its own, and a test."""
    makes_no_amount = {"conventions", "asset_limit", "activity_requirement", "reform_2027"}
    looked_at = {"riksnorm", "travel_card", "job_stimulus", "price_base_amount_of_income"}

    assert set(PARAMETERS) == makes_no_amount | looked_at


def test_assess_names_them_beside_the_outcome_and_not_as_a_reason() -> None:
    def answered(month: str) -> dict[str, Any]:
        line = {
            "id": "h", "municipality": "lindsala", "month": month, "decided_on": str(date(2026, 10, 1)),
            "members": [{"id": "p1", "role": "adult", "born": "1988-04-02"}],
            "home": {"kind": "rental", "rent_ore": 100_000, "rooms": 1},
        }  # fmt: skip
        (answer,) = assess_lines([json.dumps(line)], book=book())
        return answer

    unread = answered("2022-05")
    assert unread["unverified"] == [{"parameter": "riksnorm", "source": "SFS 2021:896"}]
    assert "parameter_unverified" not in unread["reasons"]
    assert "unverified" not in answered("2026-10")
