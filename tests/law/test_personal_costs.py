"""Personal costs: the ordinance's table for 2026 (SFS 2025:1046), person by person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from shared.kernel.month import Month
from shared.kernel.situation import School
from shared.kernel.stop_reason import StopReason
from tests.law.vocabulary import adult, amounts, assessed, child, facts_of_stop, household, kr, lines, reasons

AT_HOME = {0: 2740, **dict.fromkeys((1, 2), 3060), 3: 2720, **dict.fromkeys((4, 5, 6), 3060)}
AT_HOME |= {**dict.fromkeys(range(7, 11), 3820), **dict.fromkeys(range(11, 15), 4390)}
AT_HOME |= {**dict.fromkeys(range(15, 19), 4960), 19: 5000, 20: 5000}
LUNCH_AWAY = {0: 2560, 1: 2800, 2: 2800, 3: 2500, 4: 2720, 5: 2720, 6: 2720, 7: 3820}


@pytest.mark.parametrize(("age", "expected"), AT_HOME.items())
def test_a_child_at_home_has_the_amount_of_its_age(age: int, expected: int) -> None:
    assert amounts(assessed(household(adult(), child(age))), "personal-costs") == [kr(3940), kr(expected)]


@pytest.mark.parametrize(("age", "expected"), LUNCH_AWAY.items())
def test_a_child_who_eats_lunch_at_preschool_has_the_lower_row_until_seven(age: int, expected: int) -> None:
    result = assessed(household(adult(), child(age, lunch_away=True)))
    assert amounts(result, "personal-costs")[1] == kr(expected)


def test_a_couple_has_one_amount_half_each() -> None:
    assert amounts(assessed(household(adult("p1"), adult("p2"))), "personal-costs") == [kr(3550), kr(3550)]


def test_a_child_is_all_month_as_old_as_on_its_first_day() -> None:
    turns_seven = replace(child(6), born=date(2019, 11, 2))
    is_seven = replace(child(6), born=date(2019, 11, 1))
    assert amounts(assessed(household(adult(), turns_seven)), "personal-costs")[1] == kr(3060)
    assert amounts(assessed(household(adult(), is_seven)), "personal-costs")[1] == kr(3820)


def test_a_child_born_during_the_month_has_the_amount_of_a_newborn() -> None:
    newborn = replace(child(0), born=date(2026, 11, 20))
    (_, line) = lines(assessed(household(adult(), newborn)), "personal-costs")
    assert line.amount_ore == kr(2740)
    assert line.facts["age"] == 0


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, 0), (1, 144), (10, 1_440), (29, 4_176), (30, 4_390), (31, 4_390), (None, 4_390)],
)
def test_a_visiting_child_has_a_days_amount_for_each_day(days: int | None, expected: int) -> None:
    # 4 390 × 12 / 365 = 144.33; November has thirty days, and a whole month is never counted by the day.
    result = assessed(household(adult(), child(12, days=days)))
    assert amounts(result, "personal-costs")[1] == kr(expected)


def test_thirty_days_of_a_month_of_31_are_not_the_whole_month() -> None:
    december = Month(2026, 12)
    result = assessed(household(adult(), child(12, month=december, days=30), month=december))
    assert amounts(result, "personal-costs")[1] == kr(144 * 30)


def test_one_of_a_couple_who_moves_in_mid_month_has_days_of_half_the_couples_amount() -> None:
    # 3 550 × 12 / 365 = 116.71
    result = assessed(household(adult("p1"), adult("p2", days=10)))
    assert amounts(result, "personal-costs") == [kr(3550), kr(1170)]


def test_the_line_says_who_how_old_and_how_many_days() -> None:
    (_, line) = lines(assessed(household(adult(), child(5, "c", days=4, lunch_away=True))), "personal-costs")
    assert line.facts == {
        "member": "c", "role": "child", "age": 5, "lunch_away": True, "days": 4, "whole_month_ore": kr(2720),
    }  # fmt: skip
    assert line.law == "12 kap. 2 § SoF (2025:468)"


def test_a_child_of_eighteen_without_a_school_goes_to_a_person_who_asks() -> None:
    result = assessed(household(adult(), child(18, "c", school=School.NONE)))
    assert facts_of_stop(result, StopReason.SCHOOL_UNCLEAR) == {"member": "c", "age": 18}


@pytest.mark.parametrize("age", [17, 18])
def test_a_child_at_school_or_under_eighteen_stops_nothing(age: int) -> None:
    assert StopReason.SCHOOL_UNCLEAR not in reasons(assessed(household(adult(), child(age))))
