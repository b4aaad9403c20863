"""Children's own money: a summer job is theirs, and they do not maintain the family."""

from __future__ import annotations

from datetime import date

import pytest

from shared.kernel.month import Month
from shared.kernel.situation import IncomeType
from shared.kernel.stop_reason import Stop, StopReason
from tests.law.vocabulary import adult, amount, amounts, assessed, child, household, income, kr, lines, wage


@pytest.mark.parametrize(
    ("earned_this_year", "wage_now", "counted"),
    [
        (0, 12_000, 0),
        (12_000, 12_000, 0),
        (59_200, 12_000, 0),
        (59_201, 12_000, 1),
        (65_000, 12_000, 5_800),
        (75_000, 12_000, 12_000),
        (0, 60_000, 800),
    ],
)
def test_a_childs_wage_counts_only_above_a_price_base_amount_in_the_year(
    earned_this_year: int, wage_now: int, counted: int
) -> None:
    # The price base amount of 2026 is 59 200 kr.
    schoolchild = child(17, "c", earned_this_year_ore=kr(earned_this_year))
    result = assessed(household(adult(), schoolchild, incomes=(wage(kr(wage_now), "c"),)))
    assert amount(result, "childrens-wage") == -kr(counted)
    assert result.income_ore == kr(counted)
    assert lines(result, "income") == []


def test_the_line_cites_the_exemption_and_shows_what_was_earned() -> None:
    schoolchild = child(17, "c", earned_this_year_ore=kr(20_000))
    (line,) = lines(assessed(household(adult(), schoolchild, incomes=(wage(kr(5_000), "c"),))), "childrens-wage")
    assert line.law == "12 kap. 9 § SoL (2025:400)"
    assert line.facts == {
        "member": "c", "month": "2026-10", "received_ore": kr(5_000), "earned_this_year_ore": kr(20_000),
    }  # fmt: skip


@pytest.mark.parametrize(("own", "counted"), [(4_389, 4_389), (4_390, 4_390), (4_391, 4_390), (6_000, 4_390)])
def test_a_childs_own_means_count_up_to_its_own_personal_costs(own: int, counted: int) -> None:
    result = assessed(household(adult(), child(12, "c"), incomes=(income(IncomeType.CHILD_PENSION, kr(own), "c"),)))
    (line,) = lines(result, "childrens-own-means")
    assert line.amount_ore == -kr(counted)
    assert line.facts == {"member": "c", "received_ore": kr(own), "own_cost_ore": kr(4_390)}
    assert lines(result, "income") == []
    assert result.income_ore == kr(counted)


def test_a_childs_means_of_several_kinds_are_held_against_its_costs_together() -> None:
    means = (income(IncomeType.CHILD_PENSION, kr(3_000), "c"), income(IncomeType.MAINTENANCE_SUPPORT, kr(2_000), "c"))
    result = assessed(household(adult(), child(12, "c"), child(8, "d"), incomes=means))
    assert amounts(result, "childrens-own-means") == [-kr(4_390)]


@pytest.mark.parametrize("kind", ["rent_share", "child_benefit", "large_family_supplement", "housing_allowance"])
def test_what_maintains_the_family_is_no_childs_own_even_when_a_child_is_named(kind: str) -> None:
    result = assessed(household(adult(), child(12, "c"), incomes=(income(IncomeType(kind), kr(6_000), "c"),)))
    assert amounts(result, "income") == [-kr(6_000)]
    assert lines(result, "childrens-own-means") == []


def test_a_visiting_childs_means_count_up_to_its_costs_here() -> None:
    means = (income(IncomeType.CHILD_PENSION, kr(3_000), "c"),)
    result = assessed(household(adult(), child(12, "c", days=10), incomes=means))
    assert result.income_ore == kr(1_440)


def test_an_adults_means_count_whatever_the_costs() -> None:
    assert assessed(household(adult(), incomes=(wage(kr(30_000)),))).income_ore == kr(30_000)


def test_in_january_a_wage_of_december_is_held_against_the_year_before() -> None:
    # The price base amount is 58 800 kr in 2025 and 59 200 kr in 2026.
    january = Month(2026, 1)
    schoolchild = child(17, "c", january, earned_this_year_ore=kr(59_000))
    result = assessed(household(adult(), schoolchild, month=january, incomes=(wage(kr(500), "c", january.previous),)))
    assert amount(result, "childrens-wage") == -kr(200)


def test_a_price_base_amount_that_is_not_known_yet_stops_only_where_a_child_has_a_wage() -> None:
    february, day = Month(2026, 2), date(2025, 11, 28)
    schoolchild = child(17, "c", february)
    working = (wage(kr(100), "c", february.previous),)
    with_wage = assessed(household(adult(), schoolchild, month=february, incomes=working), decided_on=day)
    without = assessed(household(adult(), schoolchild, month=february), decided_on=day)
    missing = Stop(StopReason.PARAMETER_MISSING, {"parameter": "price_base_amount", "month": "2026-01"})
    assert missing in with_wage.stops
    assert with_wage.income_ore is None
    assert missing not in without.stops
    assert without.income_ore == 0
