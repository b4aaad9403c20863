"""The job stimulus: a quarter of a net wage is left out, to the öre."""

from __future__ import annotations

import pytest

from shared.kernel.situation import IncomeType
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
    assert amounts(result, "job-stimulus") == [left_out]
    assert amounts(result, "income") == [-net]
    assert result.income_ore == net - left_out


def test_only_the_one_of_a_couple_who_has_it_keeps_a_quarter() -> None:
    both = (wage(kr(4_000), "p1"), wage(kr(6_000), "p2"))
    result = assessed(household(adult("p1"), adult("p2"), incomes=both, job_stimulus=("p2",)))
    (line,) = lines(result, "job-stimulus")
    assert (line.amount_ore, line.facts["member"]) == (kr(1_500), "p2")
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
    assert amounts(result, "job-stimulus") == [kr(1_000)]


def test_a_couples_wage_without_a_name_is_counted_in_full_and_a_person_asks_whose_it_is() -> None:
    couple = household(adult("p1"), adult("p2"), incomes=(wage(kr(4_000), None),), job_stimulus=("p1",))
    result = assessed(couple)
    assert result.income_ore == kr(4_000)
    assert facts_of_stop(result, StopReason.RECEIVER_UNCLEAR) == {"type": "wage", "received_ore": kr(4_000)}


def test_a_couples_wage_without_a_name_matters_to_nobody_without_the_stimulus() -> None:
    result = assessed(household(adult("p1"), adult("p2"), incomes=(wage(kr(4_000), None),)))
    assert StopReason.RECEIVER_UNCLEAR not in reasons(result)
