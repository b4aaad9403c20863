"""What agencies know beside what was told: which difference stops a case, and which does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from services.eligibility.domain.agency_comparison import may_wait, stops_from_agencies
from services.eligibility.domain.agency_facts import Agency, AgencyAnswer, Payment, answered, failed, not_asked
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import IncomeType, Situation
from shared.kernel.stop_reason import Stop, StopReason
from tests.law.vocabulary import adult, household, income, kr, parameters_for

NOW = datetime(2026, 10, 22, 6, tzinfo=UTC)
OCTOBER = date(2026, 10, 25)


def paid(benefit: str, amount: Money, day: date = OCTOBER, name: str = "", **more: Any) -> Payment:
    return Payment(benefit=benefit, name=name, paid_on=day, net_ore=amount, **more)


def all_answered(*payments: Payment) -> list[AgencyAnswer]:
    """Every agency answered about the only adult; each payment is that of the agency of its code."""
    return [
        answered("p1", agency, NOW, tuple(one for one in payments if one.benefit.startswith(f"{agency}:")))
        for agency in Agency
    ]


def told(**amounts: Money) -> Situation:
    return household(adult(), incomes=tuple(income(IncomeType(kind), ore) for kind, ore in amounts.items()))


def stops(situation: Situation, answers: list[AgencyAnswer]) -> list[Stop]:
    return stops_from_agencies(situation, answers, parameters_for(situation, NOW.date()))


def reasons(situation: Situation, answers: list[AgencyAnswer]) -> list[str]:
    return [str(stop.reason) for stop in stops(situation, answers)]


def test_nobody_asked_is_no_reason() -> None:
    assert stops(told(), []) == []
    assert stops(told(), [not_asked("p1", agency) for agency in Agency]) == []


def test_what_agrees_is_no_reason() -> None:
    assert stops(told(housing_allowance=kr(1_200)), all_answered(paid("FK:BOB", kr(1_200)))) == []


@pytest.mark.parametrize(
    ("received", "reason"),
    [(1_120, []), (1_124, []), (1_125, ["income_differs"]), (880, []), (876, []), (875, ["income_differs"])],
)
def test_a_difference_counts_when_it_is_more_than_twelve_per_cent_after_rounding(
    received: int, reason: list[str]
) -> None:
    assert reasons(told(housing_allowance=kr(1_000)), all_answered(paid("FK:BOB", kr(received)))) == reason


def test_parts_of_a_month_are_added_up_on_both_sides() -> None:
    situation = told(parental_benefit=kr(5_000))
    both = all_answered(paid("FK:FP", kr(3_000), date(2026, 10, 9)), paid("FK:TFP", kr(2_000)))
    assert stops(situation, both) == []


def test_a_supplement_told_by_itself_is_part_of_the_child_benefit_that_is_paid() -> None:
    situation = told(child_benefit=kr(3_750), large_family_supplement=kr(730))
    assert stops(situation, all_answered(paid("FK:ABB", kr(4_480)))) == []


def test_only_the_month_that_counts_is_compared() -> None:
    answers = all_answered(paid("FK:BOB", kr(1_200), date(2026, 9, 25)), paid("FK:BOB", kr(1_200), date(2026, 11, 2)))
    assert stops(told(), answers) == []


def test_a_decided_payment_of_the_month_counts_though_it_is_not_made_yet() -> None:
    assert reasons(told(), all_answered(replace(paid("FK:BOB", kr(1_200)), planned=True))) == ["undeclared_income"]


def test_a_benefit_that_was_told_and_nobody_pays_is_looked_at() -> None:
    (stop,) = stops(told(housing_allowance=kr(1_200)), all_answered())
    assert (stop.reason, stop.facts["received_ore"]) == (StopReason.INCOME_DIFFERS, 0)


@pytest.mark.parametrize("kind", ["pension", "sickness_benefit"])
def test_what_others_than_agencies_pay_too_may_be_more_than_agencies_know(kind: str) -> None:
    assert stops(told(**{kind: kr(5_000)}), all_answered()) == []


def test_less_than_was_told_says_nothing_while_a_payer_is_silent() -> None:
    answers = [one for one in all_answered() if one.agency is not Agency.FK]
    answers.append(failed("p1", Agency.FK, NOW, "BT", "TEKNISKT_FEL"))
    assert reasons(told(housing_allowance=kr(1_200)), answers) == ["source_unavailable"]


def test_a_wage_is_never_compared() -> None:
    assert stops(told(wage=kr(9_000), gift=kr(500), rent_share=kr(1_000)), all_answered()) == []


def test_a_benefit_that_does_not_count_is_no_reason() -> None:
    assert stops(told(), all_answered(paid("FK:MEK", kr(1_500)))) == []


def test_an_unknown_benefit_is_named() -> None:
    (stop,) = stops(told(), all_answered(paid("FK:EJO", kr(700), name="Något nytt")))
    assert stop.reason is StopReason.UNKNOWN_INCOME
    assert (stop.facts["benefit"], stop.facts["code"], stop.facts["agency"]) == ("Något nytt", "FK:EJO", "FK")


def test_a_silent_agency_is_named_with_its_day() -> None:
    answers = [one for one in all_answered() if one.agency is not Agency.SO]
    answers.append(failed("p1", Agency.SO, NOW, "SSBT", "TIMEOUT"))
    (stop,) = stops(told(), answers)
    assert stop == Stop(StopReason.SOURCE_UNAVAILABLE, {"agency": "SO", "asked_on": "2026-10-22", "code": "TIMEOUT"})


def test_an_agency_whose_answer_is_not_needed_stops_nothing() -> None:
    answers = [one for one in all_answered() if one.agency is not Agency.TNS]
    assert stops(told(), [*answers, failed("p1", Agency.TNS, NOW, "BT", "FEL")]) == []


def test_an_agency_that_was_not_asked_about_everybody_has_not_answered() -> None:
    partner = [replace(one, member="p2") for one in all_answered() if one.agency is not Agency.FK]
    assert reasons(told(), [*all_answered(), *partner]) == ["source_unavailable"]


def test_a_case_waits_only_for_agencies_and_only_so_many_runs() -> None:
    situation = told()
    parameters = parameters_for(situation, NOW.date())
    silent = [Stop(StopReason.SOURCE_UNAVAILABLE, {"agency": "FK"})]
    once = [failed("p1", Agency.FK, NOW, "BT", "FEL")]
    thrice = [replace(once[0], attempts=3)]

    assert may_wait(silent, once, parameters)
    assert not may_wait(silent, thrice, parameters)
    assert not may_wait([*silent, Stop(StopReason.FIRST_APPLICATION)], once, parameters)
    assert not may_wait([], once, parameters)


def test_a_month_without_a_table_of_benefits_stops_as_every_missing_parameter_does() -> None:
    situation = household(adult(), month=Month(2010, 11))
    (stop,) = stops(situation, all_answered())
    assert stop.reason is StopReason.PARAMETER_MISSING
