"""The job stimulus: a quarter of a net wage is left out, to the öre."""

from __future__ import annotations

import pytest

from shared.kernel.month import Month
from shared.kernel.situation import IncomeType, Member
from shared.kernel.stop_reason import StopReason
from tests.law.vocabulary import (
    adult,
    amounts,
    assessed,
    child,
    facts_of_stop,
    household,
    income,
    kr,
    lines,
    reasons,
    wage,
)


@pytest.mark.parametrize(
    ("net", "left_out"), [(kr(8_500), kr(2_125)), (kr(5_000), kr(1_250)), (1, 0), (2, 1), (3, 1), (101, 25), (102, 26)]
)
def test_a_worker_keeps_a_quarter_half_an_ore_up(net: int, left_out: int) -> None:
    result = assessed(household(adult(), incomes=(wage(net),), job_stimulus=("p1",)))
    (line,) = lines(result, "job-stimulus")
    assert line.amount_ore == left_out - net
    assert line.facts == {
        "type": "wage", "member": "p1", "month": "2026-10", "received_ore": net, "disregarded_ore": left_out,
        "percent": 25,
    }  # fmt: skip
    assert amounts(result, "income") == []
    assert result.income_ore == net - left_out


def test_only_the_one_of_a_couple_who_has_it_keeps_a_quarter() -> None:
    both = (wage(kr(4_000), "p1"), wage(kr(6_000), "p2"))
    result = assessed(household(adult("p1"), adult("p2"), incomes=both, job_stimulus=("p2",)))
    (line,) = lines(result, "job-stimulus")
    assert (line.amount_ore, line.facts["member"]) == (-kr(4_500), "p2")
    assert line.law == "12 kap. 8 § SoL (2025:400)"


def test_it_is_for_wages_only() -> None:
    result = assessed(
        household(adult(), incomes=(income(IncomeType.SICKNESS_BENEFIT, kr(4_000), "p1"),), job_stimulus=("p1",))
    )
    assert lines(result, "job-stimulus") == []
    assert result.income_ore == kr(4_000)


def test_it_is_not_for_a_childs_wage_which_has_its_own_rule() -> None:
    result = assessed(household(adult(), child(17, "c"), incomes=(wage(kr(4_000), "c"),), job_stimulus=("p1", "c")))
    assert lines(result, "job-stimulus") == []


def test_a_wage_without_a_name_is_the_only_adults() -> None:
    result = assessed(household(adult(), child(17), incomes=(wage(kr(4_000), None),), job_stimulus=("p1",)))
    assert amounts(result, "job-stimulus") == [-kr(3_000)]


def test_a_couples_wage_without_a_name_is_counted_in_full_and_a_person_asks_whose_it_is() -> None:
    couple = household(adult("p1"), adult("p2"), incomes=(wage(kr(4_000), None),), job_stimulus=("p1",))
    result = assessed(couple)
    assert result.income_ore == kr(4_000)
    assert facts_of_stop(result, StopReason.RECEIVER_UNCLEAR) == {"type": "wage", "received_ore": kr(4_000)}


def test_a_couples_wage_without_a_name_matters_to_nobody_without_the_stimulus() -> None:
    result = assessed(household(adult("p1"), adult("p2"), incomes=(wage(kr(4_000), None),)))
    assert StopReason.RECEIVER_UNCLEAR not in reasons(result)


@pytest.mark.parametrize(
    ("young", "asked"),
    [(child(15), False), (child(16), True), (child(12, earned_this_year_ore=1), True), (child(15, days=3), False)],
)
def test_a_wage_without_a_name_may_be_a_childs_who_is_old_enough_to_work(young: Member, asked: bool) -> None:
    result = assessed(household(adult(), young, incomes=(wage(kr(4_000), None),)))
    assert result.income_ore == kr(4_000)
    assert (StopReason.RECEIVER_UNCLEAR in reasons(result)) == asked
    named = assessed(household(adult(), young, incomes=(wage(kr(4_000), "p1"),)))
    assert StopReason.RECEIVER_UNCLEAR not in reasons(named)


def test_before_july_2013_there_was_no_stimulus_and_a_wage_counts_in_full() -> None:
    june = Month(2013, 6)
    result = assessed(
        household(adult(), month=june, incomes=(wage(kr(8_500), month=june.previous),), job_stimulus=("p1",))
    )
    assert (amounts(result, "income"), lines(result, "job-stimulus")) == ([-kr(8_500)], [])
    assert result.income_ore == kr(8_500)
