"""What becomes of a case: decided by the machine, or prepared for a person. The machine never says no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from services.eligibility.domain.assessment import RULES_VERSION, Assessment, LastMonth, assess, is_full_grant
from services.eligibility.domain.case import Case
from services.eligibility.domain.decision import DecisionRecord, Office
from shared.kernel.caller import Caller
from shared.kernel.problem import Problem
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import MonthParameters, ParameterBook
from shared.parameters import Office as OfficeParameter
from shared.parameters.banking_days import payday_of

SWEDISH_TIME = ZoneInfo("Europe/Stockholm")
AUTOMATED_FUNCTION = "Andrum, automatiserad beslutsfunktion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A case as the rules see it on a day: what they calculate, and every reason for which a person must decide."""

    case: Case
    assessment: Assessment
    stops: tuple[Stop, ...]
    parameters: MonthParameters
    parameters_version: str
    last: DecisionRecord | None
    decided_on: date

    @property
    def pay_on(self) -> date:
        """The day on which the money comes, if it is decided now."""
        return payday_of(self.case.month, self.parameters.calendar, self.decided_on)

    @property
    def automatic(self) -> bool:
        return not self.stops and is_full_grant(self.assessment)


def prepare(case: Case, book: ParameterBook, last: DecisionRecord | None, now: datetime) -> Prepared:
    """Assess a complete case against the parameters known now, and last month's decision if there was one."""
    told, housing = case.facts
    decided_on = now.astimezone(SWEDISH_TIME).date()
    situation = told.situation
    parameters = book.on(municipality=situation.municipality, month=case.month, known_on=decided_on)
    assessment = assess(situation, housing, parameters, decided_on=decided_on, last_month=last_month_of(last))
    return Prepared(
        case=case,
        assessment=assessment,
        stops=(*assessment.stops, *stops_beside_the_calculation(case, parameters)),
        parameters=parameters,
        parameters_version=book.version,
        last=last,
        decided_on=decided_on,
    )


def stops_beside_the_calculation(case: Case, parameters: MonthParameters) -> list[Stop]:
    """Reasons that lie in the case itself and in the delegation order, not in the amounts."""
    told, _ = case.facts
    deadline = parameters.calendar.deadline_for(case.month)
    stops = []
    if told.protected_identity:
        stops.append(Stop(StopReason.PROTECTED_IDENTITY))
    if told.first_application:
        stops.append(Stop(StopReason.FIRST_APPLICATION))
    if deadline is not None and told.received_on > deadline:
        facts = {"received_on": told.received_on.isoformat(), "deadline": deadline.isoformat()}
        stops.append(Stop(StopReason.LATE_APPLICATION, facts))
    if parameters.automation("full_grant") is None:
        stops.append(Stop(StopReason.NOT_DELEGATED))
    return stops


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
    return by_a_person(prepared, decision_id, by, "granted", motivation, now)


def refuse(prepared: Prepared, decision_id: UUID, by: Caller, motivation: str | None, now: datetime) -> DecisionRecord:
    """A person's refusal (avslag). It must say why (32 § FL)."""
    if not (motivation or "").strip():
        raise Problem.one("motivation_needed", field="motivation")
    if prepared.assessment.need_ore is None:
        raise Problem.one("nothing_calculated", status=409)
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


def last_month_of(record: DecisionRecord | None) -> LastMonth | None:
    """What this month is compared with."""
    return None if record is None else LastMonth.from_decision(record)
