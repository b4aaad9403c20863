"""A household's month as a caseworker sees it: this month beside last month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from services.eligibility.domain.case import Case, CaseState, Told
from services.eligibility.domain.decision import DecisionRecord, PersonOnRecord
from services.eligibility.domain.ruling import SWEDISH_TIME, Prepared
from services.eligibility.use_cases.ports import Cases
from services.eligibility.use_cases.prepare_cases import prepare_cases
from services.eligibility.use_cases.view_agencies import agencies_of
from shared.events.answers import CaseLine, CasePerson, CaseView, HistoryEntry, MonthAmount, OpenCase
from shared.kernel.caller import Caller
from shared.kernel.finding import Finding
from shared.kernel.month import Month
from shared.kernel.personal_number import PersonalNumber
from shared.parameters import ParameterBook

LineKey = tuple[str, str | None]


def list_open_cases(store: Cases, caller: Caller, month: Month, book: ParameterBook) -> list[OpenCase]:
    """The cases of a month that wait for a person, of the caller's district."""
    today = store.now().astimezone(SWEDISH_TIME).date()
    prepared = prepare_cases(store, store.cases_with_person(month, today), book)
    return [
        OpenCase(
            application_id=one.case.application_id,
            version=one.case.version,
            district=one.case.facts[0].district,
            proposed_ore=one.assessment.assistance_ore,
            stops=one.stops,
        )
        for one in prepared
        if one.case.is_visible_to(caller)
    ]


def view_case(store: Cases, caller: Caller, application_id: UUID, book: ParameterBook) -> CaseView:
    """Everything about one case. A decided one is shown as it was decided, any other as the rules see it now."""
    case = store.cases([application_id])[0]
    case.check_visible(caller)
    told, _ = case.facts
    decisions = {record.month: record for record in store.household_decisions(case.household_id)}
    decided = decisions.get(case.month)
    prepared = None if decided else prepare_cases(store, [case], book)[0]
    last = decisions.get(case.month.previous)
    return CaseView(
        application_id=case.application_id,
        household_id=case.household_id,
        household_name=told.household_name,
        district=told.district,
        address=told.address,
        month=case.month,
        version=case.version,
        state=str(case.state),
        protected_identity=told.protected_identity,
        received_on=told.received_on,
        channel=told.channel,
        persons=tuple(person_of(person, told, case.month) for person in told.persons),
        lines=tuple(lines_of(findings_now(decided, prepared), last.findings if last else ())),
        last_month_ore=last.amount_ore if last else None,
        payee_label=f"{told.payee.name} {told.payee.masked}",
        months=months_of(store.household_cases(case.household_id), decisions, prepared),
        history=history_of(store, application_id),
        hold_until=case.hold_until,
        hold_reason=case.hold_reason,
        decision_id=decided.decision_id if decided else None,
        agencies=agencies_of(case, decided, prepared, book),
        **outcome_of(decided, prepared),
    )


def look_up_decision(store: Cases, caller: Caller, decision_id: UUID) -> DecisionRecord:
    """A decision as it was made. Raises Problem (404) for one that is unknown or another district's."""
    record = store.decision(decision_id)
    store.cases([record.application_id])[0].check_visible(caller)
    return record


def findings_now(decided: DecisionRecord | None, prepared: Prepared | None) -> tuple[Finding, ...]:
    if decided:
        return decided.findings
    return prepared.assessment.findings if prepared else ()


def outcome_of(decided: DecisionRecord | None, prepared: Prepared | None) -> dict[str, Any]:
    """Totals and reasons; of an undecided case an amount is None when it could not be calculated."""
    if decided:
        return {
            "stops": decided.stops,
            "need_ore": decided.need_ore,
            "income_ore": decided.income_ore,
            "assistance_ore": decided.amount_ore,
            "pay_on": decided.pay_on,
        }
    assert prepared is not None
    return {
        "stops": prepared.stops,
        "need_ore": prepared.assessment.need_ore,
        "income_ore": prepared.assessment.income_ore,
        "assistance_ore": prepared.assessment.assistance_ore,
        "pay_on": prepared.pay_on,
    }


def person_of(person: PersonOnRecord, told: Told, month: Month) -> CasePerson:
    member = next(member for member in told.situation.members if member.id == person.member)
    number = PersonalNumber(person.personal_number) if person.personal_number else None
    return CasePerson(
        member=person.member,
        name=person.name,
        personal_number_masked=number.masked if number else "",
        role=str(member.role),
        age=member.age_on(month.first_day),
        occupation=member.occupation,
    )


def lines_of(now: Iterable[Finding], before: Iterable[Finding]) -> list[CaseLine]:
    """Both months' findings, matched by rule and what they are about; this month's order, gone lines last."""
    today, earlier = keyed(now), keyed(before)
    return [
        line_of(key, today.get(key), earlier.get(key))
        for key in [*today, *(key for key in earlier if key not in today)]
    ]


def keyed(findings: Iterable[Finding]) -> dict[LineKey, Finding]:
    found: dict[LineKey, Finding] = {}
    for finding in findings:
        key = (finding.rule, subject_of(finding.facts))
        if key in found:
            key = (finding.rule, f"{key[1] or ''}#{sum(known[0] == finding.rule for known in found)}")
        found[key] = finding
    return found


def subject_of(facts: Mapping[str, Any]) -> str | None:
    """What tells two findings of one rule apart: the member, the type, or both."""
    parts = [str(facts[name]) for name in ("type", "member") if facts.get(name)]
    return " ".join(parts) or None


def line_of(key: LineKey, now: Finding | None, before: Finding | None) -> CaseLine:
    shown = now or before
    assert shown is not None
    return CaseLine(
        rule=shown.rule,
        part=shown.part,
        law=shown.law,
        subject=key[1],
        this_month_ore=now.amount_ore if now else None,
        last_month_ore=before.amount_ore if before else None,
        facts=shown.facts,
    )


def months_of(
    cases: Iterable[Case], decisions: Mapping[Month, DecisionRecord], prepared: Prepared | None
) -> tuple[MonthAmount, ...]:
    months = []
    for case in cases:
        decision = decisions.get(case.month)
        proposed = prepared.assessment.assistance_ore if prepared and prepared.case.month == case.month else None
        months.append(
            MonthAmount(
                month=case.month,
                application_id=case.application_id,
                amount_ore=decision.amount_ore if decision else proposed,
                state=str(CaseState.DECIDED if decision else case.state),
                automatic=decision.automatic if decision else None,
                decision_id=decision.decision_id if decision else None,
            )
        )
    return tuple(months)


def history_of(store: Cases, application_id: UUID) -> tuple[HistoryEntry, ...]:
    return tuple(
        HistoryEntry(at=entry.at, who=entry.who, what=entry.what, text=entry.text)
        for entry in store.history(application_id)
    )
