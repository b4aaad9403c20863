"""This month beside last month: what makes a person look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from services.eligibility.domain.assessment import LastMonth
from shared.kernel.money import Money
from shared.kernel.situation import Income, IncomeType, Situation
from shared.kernel.stop_reason import StopReason
from tests.law.vocabulary import (
    NOVEMBER,
    adult,
    assessed,
    child,
    facts_of_stop,
    household,
    income,
    kr,
    reasons,
    wage,
)

BEFORE = NOVEMBER.plus(-2)


def last(situation: Situation, granted: Money = 0) -> LastMonth:
    return LastMonth.of(replace(situation, month=NOVEMBER.previous), granted)


@pytest.mark.parametrize(
    ("before", "now", "percent"),
    [(1_000, 1_120, None), (1_000, 1_124, None), (1_000, 1_125, 13), (1_000, 875, -13), (1_000, 876, None)],
)
def test_a_change_of_more_than_twelve_per_cent_after_rounding_is_noticed(
    before: int, now: int, percent: int | None
) -> None:
    result = assessed(household(adult(), incomes=(wage(kr(now)), wage(kr(before), month=BEFORE))))
    if percent is None:
        assert StopReason.INCOME_CHANGED not in reasons(result)
    else:
        assert facts_of_stop(result, StopReason.INCOME_CHANGED) == {
            "type": "wage", "member": "p1", "before_ore": kr(before), "now_ore": kr(now), "percent": percent,
        }  # fmt: skip


def test_a_change_is_of_what_one_person_has_of_a_type() -> None:
    told = (wage(kr(4_000), "p1"), wage(kr(6_000), "p2"), wage(kr(10_000), "p1", BEFORE))
    result = assessed(household(adult("p1"), adult("p2"), incomes=told))
    assert reasons(result) == [StopReason.INCOME_CHANGED, StopReason.NEW_INCOME]
    assert facts_of_stop(result, StopReason.INCOME_CHANGED)["member"] == "p1"
    assert facts_of_stop(result, StopReason.NEW_INCOME)["member"] == "p2"


def test_where_a_month_names_nobody_the_whole_type_is_compared() -> None:
    told = (wage(kr(4_000), "p1"), wage(kr(6_000), "p2"), wage(kr(10_000), None, BEFORE))
    assert reasons(assessed(household(adult("p1"), adult("p2"), incomes=told))) == []


def test_the_same_persons_wages_are_the_same_whatever_a_form_calls_them() -> None:
    before = last(
        household(adult("a"), child(17, "b"), incomes=(wage(kr(900), "a", BEFORE), wage(kr(300), "b", BEFORE)))
    )
    now = household(child(17, "x"), adult("y"), incomes=(wage(kr(300), "x"), wage(kr(900), "y")))
    assert reasons(assessed(now, last_month=before)) == []


def test_an_income_that_is_gone_is_noticed_with_what_it_was() -> None:
    result = assessed(household(adult(), incomes=(income(IncomeType.HOUSING_ALLOWANCE, kr(1_800), month=BEFORE),)))
    assert facts_of_stop(result, StopReason.INCOME_MISSING) == {
        "type": "housing_allowance", "before_ore": kr(1_800), "now_ore": 0, "filled_ore": kr(1_800),
    }  # fmt: skip


def test_a_new_income_is_noticed_when_the_month_before_is_known() -> None:
    known = (wage(kr(900)), income(IncomeType.GIFT, kr(100), month=BEFORE), income(IncomeType.GIFT, kr(100)))
    assert facts_of_stop(assessed(household(adult(), incomes=known)), StopReason.NEW_INCOME)["type"] == "wage"
    assert StopReason.NEW_INCOME not in reasons(assessed(household(adult(), incomes=(wage(kr(900)),))))


def test_a_month_that_was_told_to_have_nothing_is_known() -> None:
    told = (wage(kr(900)), wage(0, month=BEFORE))
    assert StopReason.NEW_INCOME in reasons(assessed(household(adult(), incomes=told)))


@pytest.mark.parametrize(("rent", "percent"), [(6_300, None), (6_327, None), (6_330, 6), (6_000, None), (9_000, 50)])
def test_a_rent_that_has_risen_by_more_than_five_per_cent_is_noticed(rent: int, percent: int | None) -> None:
    before = last(household(adult(), rent=kr(6_000)))
    result = assessed(household(adult(), rent=kr(rent)), last_month=before)
    if percent is None:
        assert StopReason.HOUSING_COST_CHANGED not in reasons(result)
    else:
        facts = {"before_ore": kr(6_000), "now_ore": kr(rent), "percent": percent}
        assert facts_of_stop(result, StopReason.HOUSING_COST_CHANGED) == facts


def test_a_rent_where_there_was_none_is_noticed() -> None:
    result = assessed(household(adult(), rent=kr(10)), last_month=last(household(adult())))
    assert facts_of_stop(result, StopReason.HOUSING_COST_CHANGED) == {"before_ore": 0, "now_ore": kr(10)}


def test_a_new_income_after_a_decision_without_any_is_noticed() -> None:
    single = household(adult())
    result = assessed(replace(single, incomes=(wage(kr(900)),)), last_month=last(single))
    assert StopReason.NEW_INCOME in reasons(result)


def test_last_months_decision_goes_before_what_is_told_of_the_month_before() -> None:
    decided = last(household(adult(), incomes=(Income(type=IncomeType.WAGE, month=BEFORE, net_ore=kr(5_000)),)))
    told = (wage(kr(5_000)), wage(kr(1_000), month=BEFORE))
    assert StopReason.INCOME_CHANGED not in reasons(assessed(household(adult(), incomes=told), last_month=decided))


def test_the_same_household_is_the_same_whatever_a_form_calls_its_members() -> None:
    before = last(household(adult("a"), child(8, "b")))
    now = household(child(8, "x"), adult("y"))
    assert StopReason.HOUSEHOLD_CHANGED not in reasons(assessed(now, last_month=before))


def test_one_of_twins_who_moves_out_is_noticed() -> None:
    before = last(household(adult(), child(8, "a"), child(8, "b")))
    result = assessed(household(adult(), child(8, "a")), last_month=before)
    assert facts_of_stop(result, StopReason.HOUSEHOLD_CHANGED) == {"came": 0, "left": 1, "before": 3, "now": 2}


def test_another_child_of_another_age_is_noticed_though_the_number_is_the_same() -> None:
    before = last(household(adult(), child(8)))
    result = assessed(household(adult(), child(9)), last_month=before)
    assert facts_of_stop(result, StopReason.HOUSEHOLD_CHANGED) == {"came": 1, "left": 1, "before": 2, "now": 2}


def test_somebody_who_moves_in_without_being_family_is_noticed() -> None:
    result = assessed(household(adult(), others_in_home=1), last_month=last(household(adult())))
    assert StopReason.HOUSEHOLD_CHANGED in reasons(result)


def test_a_birthday_changes_no_household() -> None:
    before = last(household(adult(), child(6, "c")))
    older = replace(child(6, "c"), born=date(2020, 11, 1))
    assert StopReason.HOUSEHOLD_CHANGED not in reasons(assessed(household(adult(), older), last_month=before))


@pytest.mark.parametrize(("granted", "noticed"), [(6_280, False), (6_281, True)])
def test_less_than_last_month_is_for_a_person(granted: int, noticed: bool) -> None:
    single = household(adult())  # 5 220 norm and 1 060 travel card
    result = assessed(single, last_month=last(single, kr(granted)))
    assert (StopReason.LOWER_THAN_LAST_MONTH in reasons(result)) == noticed


def test_without_a_decision_last_month_nothing_is_lower() -> None:
    assert reasons(assessed(household(adult()))) == []
