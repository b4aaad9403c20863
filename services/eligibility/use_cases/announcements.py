"""The events of eligibility, made from its records."""

from __future__ import annotations

from services.eligibility.domain.case import Case
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.ruling import Prepared
from shared.events import CaseworkerNeeded, DecisionMade, Outcome


def decision_made(case: Case, record: DecisionRecord) -> DecisionMade:
    told, _ = case.facts
    return DecisionMade(
        household_id=record.household_id,
        decision_id=record.decision_id,
        application_id=record.application_id,
        month=record.month,
        outcome=Outcome(record.outcome),
        amount_ore=record.amount_ore,
        automatic=record.automatic,
        decided_by=record.decided_by,
        decided_by_name=record.decided_by_name,
        decided_at=record.decided_at,
        household_name=told.household_name,
        district=told.district,
        adults=len(record.situation.adults),
        children=len(record.situation.children),
        protected_identity=told.protected_identity,
        payee=record.payee,
        pay_on=record.pay_on,
        last_month_ore=record.last_month_ore,
        stops=record.stops,
    )


def caseworker_needed(prepared: Prepared) -> CaseworkerNeeded:
    case = prepared.case
    told, _ = case.facts
    return CaseworkerNeeded(
        household_id=case.household_id,
        application_id=case.application_id,
        month=case.month,
        case_version=case.version + 1,
        household_name=told.household_name,
        district=told.district,
        adults=len(told.situation.adults),
        children=len(told.situation.children),
        protected_identity=told.protected_identity,
        stops=prepared.stops,
        last_month_ore=prepared.last.amount_ore if prepared.last else None,
        proposed_ore=prepared.assessment.assistance_ore,
    )
