"""What agencies know beside what the household told, for the month whose income counts (14 kap. 2 § SoL, utredning).

Nothing here changes the calculation: it rests on what was told until a person has decided. An income that nobody
told, an amount that differs, money that was kept back and an agency that did not answer each stop the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from services.eligibility.domain.agency_facts import Agency, AgencyAnswer, AnswerState, Payment
from services.eligibility.domain.last_month import incomes_in
from shared.kernel.money import Money, divided_half_up
from shared.kernel.month import Month
from shared.kernel.situation import Situation
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import AgencyBenefits, Benefit, MonthParameters, ParameterMissing

Paid = tuple[Agency, Payment]


def stops_from_agencies(
    situation: Situation, answers: Sequence[AgencyAnswer], parameters: MonthParameters
) -> list[Stop]:
    """Every reason that the answers give. None when nobody was asked."""
    if not any(one.state is not AnswerState.NOT_ASKED for one in answers):
        return []
    try:
        benefits, threshold = parameters.agency_benefits, parameters.conventions.threshold_percent
        required = parameters.agency_questions.required
    except ParameterMissing as missing:
        return [Stop(StopReason.PARAMETER_MISSING, {"parameter": missing.name, "month": str(missing.month)})]
    paid = list(paid_in(answers, situation.month.previous))
    return [
        *unanswered(answers, required),
        *unknown_benefits(paid, benefits),
        *differences(situation, paid, benefits, agencies_that_answered(answers), threshold),
    ]


def paid_in(answers: Iterable[AgencyAnswer], month: Month) -> Iterator[Paid]:
    """The payments of a month, those that are decided but not made yet among them."""
    for answer in answers:
        if answer.state is AnswerState.ANSWERED:
            yield from ((answer.agency, one) for one in answer.payments if Month.of(one.paid_on) == month)


def agencies_that_answered(answers: Iterable[AgencyAnswer]) -> frozenset[str]:
    """Those that answered about everybody about whom they were asked."""
    answers = list(answers)
    silent = {str(one.agency) for one in answers if one.state is not AnswerState.ANSWERED}
    return frozenset(str(one.agency) for one in answers) - silent


def unanswered(answers: Sequence[AgencyAnswer], required: Sequence[str]) -> Iterator[Stop]:
    """Each agency whose answer is needed and missing, once, with the day on which it did not answer."""
    asked = {one.member for one in answers}
    for agency in required:
        theirs = [one for one in answers if one.agency == agency]
        missing = [one for one in theirs if one.state is not AnswerState.ANSWERED]
        if not missing and len(theirs) == len(asked):
            continue
        failures = [one for one in missing if one.at is not None]
        facts: dict[str, Any] = {"agency": agency}
        if failures:
            last = max(failures, key=lambda one: str(one.at))
            assert last.at is not None and last.fault is not None
            facts |= {"asked_on": last.at.date().isoformat(), "code": last.fault.code}
        yield Stop(StopReason.SOURCE_UNAVAILABLE, facts)


def unknown_benefits(paid: Iterable[Paid], benefits: AgencyBenefits) -> Iterator[Stop]:
    """A payment of which it is not known what it is."""
    for agency, one in paid:
        if benefits.find(one.benefit, one.name) is None:
            facts = {"agency": str(agency), "benefit": one.name or one.benefit, "received_ore": one.net_ore}
            yield Stop(StopReason.UNKNOWN_INCOME, {**facts, "code": one.benefit})


def differences(
    situation: Situation, paid: Sequence[Paid], benefits: AgencyBenefits, answered: frozenset[str], threshold: int
) -> Iterator[Stop]:
    """Benefit by benefit, over the whole household: a child benefit is told once, whoever of the parents gets it."""
    told_by_type = incomes_in(situation.incomes, situation.month.previous)
    for benefit in benefits.benefits:
        if not benefit.types:
            continue
        theirs = [(agency, one) for agency, one in paid if benefits.find(one.benefit, one.name) is benefit]
        told = sum(told_by_type.get(str(kind), 0) for kind in benefit.types)
        facts = {"type": str(benefit.types[0]), "agency": source_of(theirs, benefit)}
        received = max(sum(one.net_ore for _, one in theirs), 0)
        reason = reason_of(told, received, benefit, benefit.agencies <= answered, threshold)
        if reason is StopReason.UNDECLARED_INCOME:
            yield Stop(reason, {**facts, "received_ore": received, **paid_days(theirs)})
        elif reason is StopReason.INCOME_DIFFERS:
            yield Stop(reason, {**facts, "told_ore": told, "received_ore": received, **paid_days(theirs)})
        yield from withheld(facts, theirs)


def reason_of(told: Money, received: Money, benefit: Benefit, all_answered: bool, threshold: int) -> StopReason | None:
    """Which of the two it is, if any. Less than was told says something only when every payer has answered."""
    if told == received:
        return None
    if told == 0:
        return StopReason.UNDECLARED_INCOME
    if received < told and (benefit.also_from_others or not all_answered):
        return None
    changed = divided_half_up(abs(received - told) * 100, told)
    return StopReason.INCOME_DIFFERS if changed > threshold else None


def withheld(facts: dict[str, str], paid: Sequence[Paid]) -> Iterator[Stop]:
    """Money that was kept back for debts: told apart, because only a person can say whether it counts."""
    set_off = sum(one.set_off_ore for _, one in paid)
    distraint = sum(one.distraint_ore for _, one in paid)
    if set_off or distraint:
        amounts = {"withheld_ore": set_off + distraint, "set_off_ore": set_off, "distraint_ore": distraint}
        yield Stop(StopReason.BENEFIT_WITHHELD, {**facts, **{name: ore for name, ore in amounts.items() if ore}})


def source_of(paid: Sequence[Paid], benefit: Benefit) -> str:
    """Who has paid, or who would have."""
    return str(paid[0][0]) if paid else min(benefit.agencies)


def paid_days(paid: Sequence[Paid]) -> dict[str, Any]:
    return {"paid_on": sorted({one.paid_on.isoformat() for _, one in paid})} if paid else {}


def may_wait(stops: Sequence[Stop], answers: Sequence[AgencyAnswer], parameters: MonthParameters) -> bool:
    """Whether a later run may cure the case by itself: nothing but a silent agency stops it, and runs are left."""
    if not stops or not all(stop.reason.retryable for stop in stops):
        return False
    return max((one.attempts for one in answers), default=0) < parameters.agency_questions.runs_before_person
