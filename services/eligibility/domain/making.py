"""A prepared case becomes a decision: by the machine, which only grants in full, or by a person."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from services.eligibility.domain.assessment import RULES_VERSION
from services.eligibility.domain.decision import DecisionRecord, Office
from services.eligibility.domain.ruling import Prepared
from shared.kernel.caller import Caller
from shared.kernel.money import Money
from shared.kernel.problem import Problem
from shared.kernel.repertoire import undrawable
from shared.kernel.stop_reason import StopReason
from shared.parameters import Office as OfficeParameter

AUTOMATED_FUNCTION = "Andrum, automatiserad beslutsfunktion"

NOT_IN_FULL = frozenset({StopReason.RENT_ABOVE_CAP, StopReason.COST_CAPPED, StopReason.COST_NEEDS_JUDGEMENT})
"""With these something that was applied for is not counted, or not all of it."""


def grant_automatically(prepared: Prepared, decision_id: UUID, now: datetime) -> DecisionRecord:
    """The decision of the automated function (28 § FL, 6 kap. 37 § KL): a full grant, or nothing."""
    delegation = prepared.parameters.automation("full_grant")
    if not prepared.automatic or delegation is None:
        raise ValueError("only a full grant that the delegation order covers may be decided without a person")
    return record_of(
        prepared,
        decision_id,
        now,
        outcome="granted",
        decided_by="andrum",
        decided_by_name=AUTOMATED_FUNCTION,
        delegation=f"{delegation.decision_number}",
        motivation=None,
    )


def grant(prepared: Prepared, decision_id: UUID, by: Caller, motivation: str | None, now: datetime) -> DecisionRecord:
    """A person's approval (bifall) of the calculated amount. Raises Problem when there is no amount to grant."""
    if prepared.assessment.assistance_ore is None:
        raise Problem.one("nothing_calculated", status=409)
    if prepared.assessment.assistance_ore == 0:
        raise Problem.one("nothing_to_grant", status=409)
    if not (motivation or "").strip() and any(stop.reason in NOT_IN_FULL for stop in prepared.stops):
        raise Problem.one("motivation_needed_in_part", field="motivation")
    check_words(motivation)
    return by_a_person(prepared, decision_id, by, "granted", motivation, now)


def refuse(prepared: Prepared, decision_id: UUID, by: Caller, motivation: str | None, now: datetime) -> DecisionRecord:
    """A person's refusal (avslag). It must say why (32 § FL)."""
    if not (motivation or "").strip():
        raise Problem.one("motivation_needed", field="motivation")
    if prepared.assessment.need_ore is None:
        raise Problem.one("nothing_calculated", status=409)
    check_words(motivation)
    return by_a_person(prepared, decision_id, by, "refused", motivation, now)


def by_a_person(
    prepared: Prepared, decision_id: UUID, by: Caller, outcome: str, motivation: str | None, now: datetime
) -> DecisionRecord:
    text = (motivation or "").strip() or None
    return record_of(
        prepared,
        decision_id,
        now,
        outcome=outcome,
        decided_by=by.id,
        decided_by_name=by.name,
        delegation=None,
        motivation=text,
    )


def check_expected(prepared: Prepared, expected_ore: Money | None) -> None:
    """Raises Problem (409) when what would be granted now is not what the person saw."""
    now_ore = prepared.assessment.assistance_ore
    if expected_ore is not None and expected_ore != now_ore:
        raise Problem.one("case_changed", status=409, seen_ore=expected_ore, now_ore=now_ore)


def check_words(motivation: str | None) -> None:
    """Raises Problem when the letter cannot carry what a person wrote."""
    character = undrawable("".join((motivation or "").split()))
    if character:
        raise Problem.one("letter_not_drawable", field="motivation", character=character)


def record_of(
    prepared: Prepared,
    decision_id: UUID,
    now: datetime,
    *,
    outcome: str,
    decided_by: str,
    decided_by_name: str,
    delegation: str | None,
    motivation: str | None,
) -> DecisionRecord:
    """Everything that the decision rests on, gathered."""
    case, assessment = prepared.case, prepared.assessment
    told, housing = case.facts
    assert assessment.norm_ore is not None and assessment.costs_ore is not None
    assert assessment.need_ore is not None and assessment.income_ore is not None
    assert assessment.assistance_ore is not None
    return DecisionRecord(
        decision_id=decision_id,
        application_id=case.application_id,
        household_id=case.household_id,
        month=case.month,
        outcome=outcome,
        amount_ore=assessment.assistance_ore if outcome == "granted" else 0,
        automatic=delegation is not None,
        decided_by=decided_by,
        decided_by_name=decided_by_name,
        delegation=delegation,
        decided_at=now,
        received_on=told.received_on,
        motivation=motivation,
        persons=told.persons,
        address=told.address,
        payee=told.payee,
        pay_on=prepared.pay_on,
        office=office_of(prepared.parameters.office),
        situation=told.situation,
        housing=housing,
        findings=assessment.findings,
        stops=prepared.stops,
        norm_ore=assessment.norm_ore,
        costs_ore=assessment.costs_ore,
        need_ore=assessment.need_ore,
        income_ore=assessment.income_ore,
        assistance_ore=assessment.assistance_ore,
        last_month_ore=prepared.last.amount_ore if prepared.last else None,
        rules_version=RULES_VERSION,
        parameters_version=prepared.parameters_version,
        values=assessment.values,
        agencies=prepared.agencies,
        settled=prepared.settled,
    )


def office_of(office: OfficeParameter) -> Office:
    """The letterhead; what the municipality has not published stays empty."""
    return Office(
        municipality=office.name,
        committee=office.committee,
        address=", ".join(office.address),
        phone=office.phone or "",
        court=office.court,
        invented=office.invented,
    )
