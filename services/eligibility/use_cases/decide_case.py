"""A person decides, or lets a case rest. Each takes a list: one case is a list of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from services.eligibility.domain.case import Case, CaseEvent
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.making import check_expected, grant, refuse
from services.eligibility.domain.ruling import SWEDISH_TIME, Prepared
from services.eligibility.use_cases.announcements import decision_made
from services.eligibility.use_cases.ports import Cases
from services.eligibility.use_cases.prepare_cases import prepare_cases
from services.eligibility.use_cases.release_parameters import require_release
from shared.events import CasePutOnHold
from shared.events.answers import Decided
from shared.kernel.caller import Caller
from shared.kernel.ids import new_id
from shared.kernel.money import Money
from shared.kernel.problem import Problem
from shared.parameters import ParameterBook

LONGEST_REASON = 1000
"""Characters of a hold reason."""

Versions = Sequence[tuple[UUID, int]]
"""Applications, each with the version of its case that the person saw."""


def approve_cases(
    store: Cases,
    caller: Caller,
    versions: Versions,
    motivation: str | None,
    book: ParameterBook,
    expected_ore: Money | None = None,
) -> list[Decided]:
    """Grant what was calculated (bifall). Raises Problem, and changes nothing, when one of them cannot be.

    `expected_ore` is the amount that the person saw, when one case is approved.
    """
    now = store.now()

    def decision_on(one: Prepared) -> DecisionRecord:
        check_expected(one, expected_ore)
        return grant(one, new_id(), caller, motivation, now)

    return decide(store, caller, versions, book, decision_on, "approved", motivation)


def refuse_cases(
    store: Cases, caller: Caller, versions: Versions, motivation: str | None, book: ParameterBook
) -> list[Decided]:
    """Refuse (avslag), with the reason that the letter will give."""
    now = store.now()
    return decide(
        store, caller, versions, book, lambda one: refuse(one, new_id(), caller, motivation, now), "refused", motivation
    )


def decide(
    store: Cases,
    caller: Caller,
    versions: Versions,
    book: ParameterBook,
    decision_on: Callable[[Prepared], DecisionRecord],
    what: str,
    text: str | None,
) -> list[Decided]:
    require_release(store, book)
    cases = decidable(store, caller, versions)
    records = [decision_on(one) for one in prepare_cases(store, cases, book)]
    store.add_decisions(records)
    note(store, caller, records, what, text)
    store.announce(*(decision_made(case, record) for case, record in zip(cases, records, strict=True)))
    return [
        Decided(decision_id=one.decision_id, application_id=one.application_id, amount_ore=one.amount_ore)
        for one in records
    ]


def note(store: Cases, caller: Caller, records: Sequence[DecisionRecord], what: str, text: str | None) -> None:
    store.note(
        [
            CaseEvent(application_id=one.application_id, at=one.decided_at, who=caller.name, what=what, text=text)
            for one in records
        ]
    )


def decidable(store: Cases, caller: Caller, versions: Versions) -> list[Case]:
    cases = store.cases([application for application, _ in versions], lock=True)
    for case, (_, version) in zip(cases, versions, strict=True):
        case.check_visible(caller)
        case.check_decidable(version)
    return cases


def hold_cases(store: Cases, caller: Caller, versions: Versions, until: date, reason: str) -> None:
    """Let cases rest until a day to come, for a reason (på vent)."""
    now = store.now()
    if not reason.strip():
        raise Problem.one("hold_reason_needed", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Problem.one("hold_reason_too_long", field="reason", longest=LONGEST_REASON)
    if until <= now.astimezone(SWEDISH_TIME).date():
        raise Problem.one("hold_until_past", field="until", until=until.isoformat())
    cases = decidable(store, caller, versions)
    store.put_on_hold([case.application_id for case in cases], until.isoformat(), reason)
    store.note(
        [
            CaseEvent(application_id=case.application_id, at=now, who=caller.name, what="put_on_hold", text=reason)
            for case in cases
        ]
    )
    store.announce(
        *(
            CasePutOnHold(
                household_id=case.household_id,
                application_id=case.application_id,
                month=case.month,
                case_version=case.version + 1,
                until=until,
                reason=reason,
                by=caller.name,
            )
            for case in cases
        )
    )
