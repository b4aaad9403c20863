"""Borders and single öre: what the smallest amounts, the last rows of a table and the first day of a rule come to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.kernel.situation import HomeKind, HousingCost, IncomeType, School
from shared.kernel.stop_reason import StopReason
from shared.parameters import Riksnorm, Rounding, TravelCard
from tests.law.vocabulary import (
    NOVEMBER,
    adult,
    amounts,
    assessed,
    bank,
    book,
    child,
    facts_of_stop,
    household,
    income,
    kr,
    lines,
    reasons,
    wage,
)

BEFORE = NOVEMBER.plus(-2)


def norm() -> Riksnorm:
    return book().on(municipality="lindsala", month=NOVEMBER, known_on=NOVEMBER.first_day).riksnorm


@pytest.mark.parametrize("age", [-1, 21])
def test_the_ordinance_has_no_amount_for_a_child_of_another_age(age: int) -> None:
    with pytest.raises(ValueError, match="no child of"):
        norm().child(age)


def test_nobody_has_no_common_costs() -> None:
    with pytest.raises(ValueError, match="at least one person"):
        norm().common(0)
    assert norm().common(1) == kr(1_280)


def test_a_card_without_groups_of_age_costs_nothing() -> None:
    month = book().on(municipality="lindsala", month=NOVEMBER, known_on=NOVEMBER.first_day)
    assert TravelCard(origin=month.travel_card.origin, mode=month.travel_card.mode).price_for(40) == 0


@pytest.mark.parametrize(
    ("rounding", "ore", "by", "expected"),
    [
        (Rounding.KRONA_HALF_UP, 50, 1, 100),
        (Rounding.KRONA_HALF_UP, 49, 1, 0),
        (Rounding.KRONA_HALF_UP, 101_500, 2, 50_800),
        (Rounding.KRONA_HALF_EVEN, 101_500, 2, 50_800),
        (Rounding.KRONA_HALF_EVEN, 50, 1, 0),
        (Rounding.KRONA_HALF_EVEN, 150, 1, 200),
        (Rounding.KRONA_HALF_EVEN, 151, 3, 100),
        (Rounding.KRONA_HALF_EVEN, 149, 3, 0),
        (Rounding.ORE_HALF_UP, 3, 2, 2),
        (Rounding.ORE_HALF_UP, 5, 4, 1),
    ],
)
def test_a_quotient_is_rounded_once(rounding: Rounding, ore: int, by: int, expected: int) -> None:
    assert rounding.divide(ore, by) == expected


def test_a_home_that_costs_nothing_is_a_line_of_nothing() -> None:
    assert amounts(assessed(household(adult(), rent=0)), "housing-cost") == [0]


def test_somebody_without_a_home_who_was_placed_in_one_has_its_cost() -> None:
    placed = HousingCost(asked_ore=kr(9_000), accepted_ore=kr(9_000))
    nothing = HousingCost(asked_ore=0, accepted_ore=0)
    homeless = household(adult(), home=HomeKind.NONE)
    assert amounts(assessed(homeless, housing=placed), "housing-cost") == [kr(9_000)]
    assert lines(assessed(homeless, housing=nothing), "housing-cost") == []


@pytest.mark.parametrize("school", [School.COMPULSORY, School.UPPER_SECONDARY])
def test_a_child_of_eighteen_in_any_school_is_the_parents(school: School) -> None:
    result = assessed(household(adult(), child(18, "c", school=school)))
    assert StopReason.SCHOOL_UNCLEAR not in reasons(result)


@pytest.mark.parametrize("school", [School.PRESCHOOL, School.NONE])
def test_a_child_of_eighteen_in_no_school_is_asked_about(school: School) -> None:
    assert StopReason.SCHOOL_UNCLEAR in reasons(assessed(household(adult(), child(18, "c", school=school))))


@pytest.mark.parametrize("kind", [IncomeType.GIFT, IncomeType.PENSION])
def test_an_income_of_one_ore_that_came_or_went_is_noticed(kind: IncomeType) -> None:
    gone = assessed(household(adult(), incomes=(income(kind, 1, month=BEFORE),)))
    assert facts_of_stop(gone, StopReason.INCOME_MISSING)["before_ore"] == 1
    came = assessed(household(adult(), incomes=(wage(1), income(kind, 1, month=BEFORE), income(kind, 1))))
    assert facts_of_stop(came, StopReason.NEW_INCOME)["type"] == "wage"
    assert StopReason.NEW_INCOME not in reasons(
        assessed(household(adult(), incomes=(income(kind, 1, month=BEFORE), income(kind, 1))))
    )


def test_an_unknown_income_of_the_month_before_that_is_only_compared_with() -> None:
    told = (income(IncomeType.OTHER, kr(50), month=BEFORE),)
    assert StopReason.UNKNOWN_INCOME not in reasons(assessed(household(adult(), incomes=told)))


@pytest.mark.parametrize(("amount", "asked"), [(0, False), (1, True)])
def test_an_unknown_income_is_asked_about_from_one_ore(amount: int, asked: bool) -> None:
    result = assessed(household(adult(), incomes=(income(IncomeType.OTHER, amount),)))
    assert (StopReason.UNKNOWN_INCOME in reasons(result)) == asked


@pytest.mark.parametrize(("amount", "asked"), [(0, False), (1, True)])
def test_whose_a_wage_is_matters_from_one_ore(amount: int, asked: bool) -> None:
    couple = household(adult("p1"), adult("p2"), incomes=(wage(amount, None),), job_stimulus=("p1",))
    assert (StopReason.RECEIVER_UNCLEAR in reasons(assessed(couple))) == asked


def test_a_benefit_that_nobody_is_named_for_is_nobodys_line() -> None:
    (line,) = lines(assessed(household(adult(), incomes=(income(IncomeType.PENSION, kr(10)),))), "income")
    assert "member" not in line.facts


def test_one_ore_above_the_limit_of_assets_is_seen() -> None:
    single = household(adult(), assets=(bank(kr(5_000)), bank(1)))
    assert facts_of_stop(assessed(single), StopReason.ASSET_ABOVE_LIMIT)["assets_ore"] == kr(5_000) + 1
    assert StopReason.ASSET_ABOVE_LIMIT not in reasons(assessed(replace(single, assets=(bank(kr(5_000)),))))
