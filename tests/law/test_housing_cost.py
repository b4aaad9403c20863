"""The rent and the municipality's cap: what counts, and when a person looks."""

from __future__ import annotations

import pytest

from services.housing.domain.reasonable_rent import held_against, reasonable_rent
from shared.kernel.money import Money
from shared.kernel.situation import HomeKind, HousingCost, Situation
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import Origin, RentCap
from tests.law.test_worked_examples import BY_ID
from tests.law.vocabulary import NOVEMBER, adult, amounts, assessed, child, household, kr, lines, parameters_for


def weighed(situation: Situation) -> HousingCost:
    return reasonable_rent(situation, parameters_for(situation, situation.month.first_day))


@pytest.mark.parametrize(("rent", "counted"), [(0, 0), (7_299, 7_299), (7_300, 7_300), (7_301, 7_300), (9_800, 7_300)])
def test_a_single_adults_rent_counts_up_to_the_cap(rent: int, counted: int) -> None:
    cost = weighed(household(adult(), rent=kr(rent)))
    assert (cost.asked_ore, cost.accepted_ore, cost.cap_ore) == (kr(rent), kr(counted), kr(7_300))
    assert [stop.reason for stop in cost.stops] == ([StopReason.RENT_ABOVE_CAP] if rent > 7_300 else [])


def test_a_rent_above_the_cap_says_by_how_much() -> None:
    (stop,) = weighed(household(adult(), rent=kr(9_800))).stops
    assert stop.facts == {"asked_ore": kr(9_800), "cap_ore": kr(7_300), "over_ore": kr(2_500)}


def test_a_family_has_the_cap_of_its_children_also_of_one_who_visits() -> None:
    cost = weighed(household(adult(), child(3), child(9, days=6), rent=kr(10_700)))
    assert cost.stops == ()
    assert cost.source == "Lindsalas riktlinjer för ekonomiskt bistånd 2026 (invented): 2 barn"


def test_a_household_without_a_home_has_no_rent_and_goes_to_a_person() -> None:
    situation = household(adult(), home=HomeKind.NONE)
    assert weighed(situation) == HousingCost(asked_ore=0, accepted_ore=0, stops=(Stop(StopReason.NO_HOME),))
    assert lines(assessed(situation), "housing-cost") == []


def test_a_hotel_is_counted_as_it_costs_and_goes_to_a_person() -> None:
    cost = weighed(household(adult(), rent=kr(24_000), home=HomeKind.TEMPORARY))
    assert (cost.accepted_ore, cost.cap_ore) == (kr(24_000), None)
    assert cost.stops == (Stop(StopReason.TEMPORARY_HOME, {"asked_ore": kr(24_000)}),)


def test_a_municipality_without_a_table_counts_the_rent_and_lets_a_person_decide() -> None:
    cost = weighed(household(adult(), rent=kr(8_900), municipality="stockholm"))
    assert cost.accepted_ore == kr(8_900)
    assert cost.stops == (Stop(StopReason.PARAMETER_MISSING, {"parameter": "rent_caps", "month": str(NOVEMBER)}),)


def test_a_table_by_rooms_needs_the_number_of_rooms() -> None:
    cost = weighed(household(adult(), rent=kr(5_000), municipality="vimmerby", rooms=None, month=NOVEMBER.plus(-24)))
    assert cost.accepted_ore == kr(5_000)
    assert cost.stops == (Stop(StopReason.FACT_MISSING, {"fact": "rooms"}),)


def test_what_counts_is_a_line_with_what_was_asked_and_the_cap() -> None:
    (line,) = lines(assessed(household(adult(), rent=kr(9_800))), "housing-cost")
    assert line.amount_ore == kr(7_300)
    assert line.facts == {"home": "rental", "asked_ore": kr(9_800), "cap_ore": kr(7_300)}


def test_the_stops_of_the_rent_are_those_of_the_case() -> None:
    result = assessed(household(adult(), rent=kr(9_800)))
    assert [stop.reason for stop in result.stops] == [StopReason.RENT_ABOVE_CAP]


def test_a_placement_counts_as_housing_said() -> None:
    placed = HousingCost(asked_ore=kr(12_000), accepted_ore=kr(12_000))
    assert amounts(assessed(household(adult()), housing=placed), "housing-cost") == [kr(12_000)]


def test_a_published_cap_is_applied_and_always_shown_to_a_person() -> None:
    row = BY_ID["sundsvall-expense-cap-rent"]
    cost = held_against(cap_of(kr(row["inputs"]["rule_limit"])), kr(8_000))
    assert cost.accepted_ore == kr(row["expected"]["approved"])
    assert [stop.reason for stop in cost.stops] == [StopReason.RENT_ABOVE_CAP]


def cap_of(amount_ore: Money) -> RentCap:
    month = NOVEMBER
    origin = Origin(
        name="rent_caps", municipality="x", month=month, since=month, until=None, known=month.first_day,
        source="a table", verified=True,
    )  # fmt: skip
    return RentCap(origin=origin, amount_ore=amount_ore, row="all", includes=(), before_housing_allowance=False)
