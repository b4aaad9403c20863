"""What agencies have answered, as a case's page shows it."""

from __future__ import annotations

from collections.abc import Sequence

from services.eligibility.domain.agency_facts import AgencyAnswer, Payment
from services.eligibility.domain.case import Case
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.ruling import SWEDISH_TIME, Prepared
from shared.events.answers import AgencyNote, AgencyPayment, AgencyState
from shared.parameters import AgencyBenefits, ParameterBook


def agencies_of(
    case: Case, decided: DecisionRecord | None, prepared: Prepared | None, book: ParameterBook
) -> tuple[AgencyState, ...]:
    """Those that the decision rests on, or else those that are known now; nothing when nobody was asked."""
    answers = decided.agencies if decided else prepared.agencies if prepared else ()
    if not answers:
        return ()
    if prepared:
        return states_of(answers, prepared.parameters.agency_benefits)
    assert decided is not None
    known_on = decided.decided_at.astimezone(SWEDISH_TIME).date()
    parameters = book.on(municipality=decided.situation.municipality, month=case.month, known_on=known_on)
    return states_of(answers, parameters.agency_benefits)


def states_of(answers: Sequence[AgencyAnswer], benefits: AgencyBenefits) -> tuple[AgencyState, ...]:
    return tuple(
        AgencyState(
            member=one.member,
            agency=str(one.agency),
            state=str(one.state),
            at=one.at,
            payments=tuple(payment_of(payment, benefits) for payment in one.payments),
            notes=tuple(AgencyNote(kind=notice.kind, facts=notice.facts) for notice in one.notices),
            code=one.fault.code if one.fault else None,
        )
        for one in answers
    )


def payment_of(one: Payment, benefits: AgencyBenefits) -> AgencyPayment:
    benefit = benefits.find(one.benefit, one.name)
    return AgencyPayment(
        name=one.name or one.benefit,
        paid_on=one.paid_on,
        net_ore=one.net_ore,
        gross_ore=one.gross_ore,
        tax_ore=one.tax_ore,
        set_off_ore=one.set_off_ore,
        distraint_ore=one.distraint_ore,
        other_deductions_ore=one.other_deductions_ore,
        planned=one.planned,
        type=str(benefit.types[0]) if benefit and benefit.types else None,
    )
