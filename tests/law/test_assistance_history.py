"""What follows from the months with assistance before: the periods of the job stimulus, and the reforms once on."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from services.eligibility.domain.assessment import Assessment, assess
from services.eligibility.domain.job_stimulus_period import months_in_a_row, stimulus_holds
from services.eligibility.domain.own_history import OwnHistory, counted_of, with_own_history
from shared.kernel.month import Month
from shared.kernel.situation import Expense, ExpenseType, GrownChild, HousingCost, IncomeType, School, Situation
from shared.kernel.stop_reason import StopReason
from shared.parameters import MonthParameters, ParameterBook
from shared.parameters.book import SHIPPED
from tests.law.vocabulary import (
    NOVEMBER,
    WITHOUT_TRAVEL_CARD,
    adult,
    assessed,
    book,
    expense,
    facts_of_stop,
    household,
    income,
    kr,
    parameters_for,
    reasons,
    wage,
)  # fmt: skip
from tests.letters import records

JANUARY = Month(2024, 1)


def months(*backs: int) -> tuple[Month, ...]:
    return tuple(NOVEMBER.plus(-back) for back in backs)


def row(first: Month, count: int) -> list[Month]:
    return [first.plus(number) for number in range(count)]


@pytest.mark.parametrize(("backs", "count"), [((), 0), ((1,), 1), ((2, 3), 0), ((1, 2, 3, 5), 3)])
def test_months_in_a_row_end_just_before_this_one(backs: tuple[int, ...], count: int) -> None:
    assert months_in_a_row(months(*backs), NOVEMBER) == count


@pytest.mark.parametrize(
    ("granted", "after", "holds"),
    [
        (row(JANUARY, 5), 5, False),
        (row(JANUARY, 6), 5, False),
        (row(JANUARY, 6), 6, True),
        (row(JANUARY, 6), 29, True),
        (row(JANUARY, 6), 30, False),
        (row(JANUARY, 30), 30, False),
        (row(JANUARY, 36), 36, True),
        (row(JANUARY, 35), 35, False),
        ([*row(JANUARY, 3), *row(JANUARY.plus(4), 3)], 7, False),
        ([*row(JANUARY, 3), *row(JANUARY.plus(4), 6)], 10, True),
    ],
)
def test_the_stimulus_holds_two_years_after_six_months_in_a_row(granted: list[Month], after: int, holds: bool) -> None:
    rule = parameters_for(household(adult()), NOVEMBER.first_day).job_stimulus
    assert stimulus_holds(granted, JANUARY.plus(after), rule) is holds


def worker(told: bool, granted: tuple[Month, ...] | None, since: Month | None = None, net: int = 4_000) -> Assessment:
    situation = household(adult(), incomes=(wage(kr(net)),), job_stimulus=("p1",) if told else ())
    return assessed(replace(situation, assistance_months=granted, assistance_known_since=since))


def test_a_told_stimulus_is_held_against_the_months_before() -> None:
    six = months(1, 2, 3, 4, 5, 6)
    assert reasons(worker(True, None)) == reasons(worker(True, six)) == reasons(worker(False, six[:5])) == []
    assert reasons(worker(True, six[:5])) == [StopReason.JOB_STIMULUS_UNCLEAR]
    facts = {"member": "p1", "told": False, "months": 6, "received_ore": kr(4_000)}
    assert facts_of_stop(worker(False, six), StopReason.JOB_STIMULUS_UNCLEAR) == facts
    assert reasons(worker(False, six, net=0)) == []


def test_months_that_are_not_known_far_enough_back_contradict_nobody() -> None:
    two = months(1, 2)
    assert reasons(worker(True, two, NOVEMBER.plus(-29))) == []
    assert reasons(worker(True, two, NOVEMBER.plus(-30))) == [StopReason.JOB_STIMULUS_UNCLEAR]


def switched_on(situation: Situation, name: str, **facts: int) -> Assessment:
    kept = parameters_for(situation, situation.month.first_day)
    parameters = MonthParameters(book(), kept.municipality, kept.month, kept.known_on)
    switch = getattr(parameters, name)
    parameters.__dict__[name] = replace(switch, statute="SFS 2026:1", facts=tuple(facts.items()) or switch.facts)
    cost = HousingCost(asked_ore=0, accepted_ore=0)
    return assess(situation, cost, parameters, decided_on=situation.month.first_day)


def in_scope(member: Any, granted: tuple[Month, ...] | None, since: Month | None = None) -> bool:
    situation = replace(household(member), assistance_months=granted, assistance_known_since=since)
    return StopReason.ACTIVITY_REQUIREMENT in reasons(switched_on(situation, "activity_requirement"))


def test_the_activity_requirement_is_for_adults_with_three_months_in_a_row() -> None:
    assert in_scope(adult(), months(1, 2, 3))
    assert not in_scope(adult(), months(1, 2))
    assert in_scope(adult(), months(1, 2), NOVEMBER.plus(-2))
    assert not in_scope(adult(), months(1, 2), NOVEMBER.plus(-3))
    assert in_scope(adult(), None)


def test_pupils_and_pensioners_are_exempt() -> None:
    three = months(1, 2, 3)
    assert not in_scope(replace(adult(school=School.UPPER_SECONDARY), born=adult().born.replace(year=2006)), three)
    assert not in_scope(replace(adult(), born=adult().born.replace(year=1959)), three)
    assert in_scope(replace(adult(), born=adult().born.replace(year=1960)), three)


def test_a_requirement_without_its_numbers_stops_and_guesses_none() -> None:
    situation = replace(household(adult()), assistance_months=months(1))
    assert reasons(switched_on(situation, "activity_requirement", hours_a_week=40)) == [StopReason.PARAMETER_MISSING]


def test_a_reform_that_is_in_force_is_for_persons_until_its_rules_are_written() -> None:
    assert StopReason.REFORM_IN_FORCE in reasons(switched_on(household(adult()), "reform_2027"))


@pytest.mark.parametrize(
    ("income_of_child", "told", "expected"),
    # Rent 9 000 for three; the child needs 3 940 and a third of 1 790.
    [(20_000, 3_000, None), (20_000, 2_000, 3_000), (5_000, 463, None), (5_000, 3_000, 463), (4_000, 0, None)],
)
def test_a_grown_child_pays_its_part_of_the_rent_as_far_as_its_income_goes(
    income_of_child: int, told: int, expected: int | None
) -> None:
    grown = GrownChild(born=adult().born, income_ore=kr(income_of_child))
    shares = (income(IncomeType.RENT_SHARE, kr(told)),) if told else ()
    situation = household(adult("p1"), adult("p2"), rent=kr(9_000), municipality=WITHOUT_TRAVEL_CARD, incomes=shares)
    result = assessed(replace(situation, others_in_home=1, grown_children=(grown,)))
    if expected is None:
        assert StopReason.RENT_SHARE_DIFFERS not in reasons(result)
    else:
        facts = {"told_ore": kr(told), "expected_ore": kr(expected)}
        assert facts_of_stop(result, StopReason.RENT_SHARE_DIFFERS) == facts


def test_only_a_decision_says_what_was_approved_before() -> None:
    boasting = Expense(type=ExpenseType.ELECTRICITY, amount_ore=kr(400), member="p1", approved_before_ore=kr(9_000))
    told = household(adult(), expenses=(boasting, expense(ExpenseType.GLASSES, kr(1))))
    assert [one.approved_before_ore for one in with_own_history(told, None, None).expenses] == [0, 0]
    last = records.eight_persons()
    assert [one.approved_before_ore for one in with_own_history(told, last, None).expenses] == [kr(880), 0]


def test_the_months_of_a_household_are_those_of_its_decisions() -> None:
    told = replace(household(adult()), assistance_months=months(1, 2, 3))
    known = with_own_history(told, None, OwnHistory(months=months(1), known_since=NOVEMBER.plus(-4)))
    assert (known.assistance_months, known.assistance_known_since) == (months(1), NOVEMBER.plus(-4))
    assert with_own_history(told, None, OwnHistory()).assistance_months is None
    assert with_own_history(told, None, None) == told


def test_what_has_counted_for_a_person_in_twelve_months_is_found_in_the_decisions() -> None:
    record = records.eight_persons()
    assert counted_of([record], "medicine", "p1", record.month.next) == kr(187)
    assert counted_of([record], "medicine", "p2", record.month.next) == 0
    assert counted_of([record], "medicine", "p1", record.month.plus(13)) == 0
    assert counted_of([record], "medicine", "p1", record.month) == 0


@pytest.mark.parametrize("month", ["2026-09", "2026-10"])
@pytest.mark.parametrize(
    ("file", "first"), [("activity_requirement", "2026-10"), ("reform_2027", "2026-10")], ids=["activity", "reform"]
)
def test_a_statute_number_changes_no_month_before_its_first(tmp_path: Path, file: str, first: str, month: str) -> None:
    shutil.copytree(SHIPPED, tmp_path / "parameters")
    entered = tmp_path / "parameters" / "national" / f"{file}.yaml"
    entered.write_text(entered.read_text(encoding="utf-8") + NEW_STATUTE.format(first=first), encoding="utf-8")
    changed = ParameterBook.load(tmp_path / "parameters")
    situation = household(adult(), month=Month.parse(month))
    cost = HousingCost(asked_ore=0, accepted_ore=0)

    def by(amounts: ParameterBook) -> Assessment:
        day = date(2026, 9, 30)
        parameters = amounts.on(municipality=situation.municipality, month=situation.month, known_on=day)
        return assess(situation, cost, parameters, decided_on=day)

    before, after = by(book()), by(changed)
    assert before.findings == after.findings
    assert (before == after) == (month < first)


NEW_STATUTE = """
  - from: {first}
    known: 2026-09-01
    source: SFS 2026:1
    verified: true
    statute: SFS 2026:1
    facts: {{qualifying_months: 3, exempt_from_age: 67}}
"""
