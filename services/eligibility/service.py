"""The entry points of eligibility: what it hears and what it can be asked."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import date
from functools import cache
from uuid import UUID

from services.eligibility import use_cases
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.letter import compose
from services.eligibility.letter_pdf import LetterNotDrawableError, draw
from services.eligibility.store import CaseStore
from shared.events import ApplicationSubmitted, HousingCostAssessed, MonthChunkPlanned
from shared.events.answers import CaseView, Decided, Letter, MonthRunView, OpenCase
from shared.kernel.caller import Caller, UserRole
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.parameters import ParameterBook
from shared.platform.service import Service

service = Service("eligibility", CaseStore)

DECIDES = (UserRole.CASEWORKER, UserRole.DECISION_MAKER)
READS = (*DECIDES, UserRole.UNIT_HEAD, UserRole.AUDITOR)
RUNS = (UserRole.OPERATOR, UserRole.UNIT_HEAD)


@cache
def book() -> ParameterBook:
    """The parameters, read once per process."""
    return ParameterBook.load()


@service.on(ApplicationSubmitted)
def application_submitted(events: Sequence[ApplicationSubmitted], store: CaseStore) -> None:
    use_cases.receive_applications(store, events)


@service.on(HousingCostAssessed)
def housing_cost_assessed(events: Sequence[HousingCostAssessed], store: CaseStore) -> None:
    use_cases.receive_housing_costs(store, events)


@service.on(MonthChunkPlanned)
def month_chunk_planned(events: Sequence[MonthChunkPlanned], store: CaseStore) -> None:
    for chunk in events:
        use_cases.decide_chunk(store, chunk, book())


@service.query(*READS)
def case(store: CaseStore, caller: Caller, application_id: str) -> CaseView:
    return use_cases.view_case(store, caller, identity(application_id), book())


@service.query(*READS)
def open_cases(store: CaseStore, caller: Caller, month: str) -> list[OpenCase]:
    """The cases of a month that wait for a person."""
    return use_cases.list_open_cases(store, caller, month_of(month), book())


@service.command(*DECIDES)
def approve(
    store: CaseStore, caller: Caller, application_id: str, version: int, motivation: str | None = None
) -> Decided:
    return use_cases.approve_cases(store, caller, [(identity(application_id), version)], motivation, book())[0]


@service.command(*DECIDES)
def approve_many(
    store: CaseStore, caller: Caller, versions: list[tuple[str, int]], motivation: str | None = None
) -> list[Decided]:
    chosen = [(identity(application), version) for application, version in versions]
    return use_cases.approve_cases(store, caller, chosen, motivation, book())


@service.command(*DECIDES)
def refuse_many(
    store: CaseStore, caller: Caller, versions: list[tuple[str, int]], motivation: str | None = None
) -> list[Decided]:
    chosen = [(identity(application), version) for application, version in versions]
    return use_cases.refuse_cases(store, caller, chosen, motivation, book())


@service.command(*DECIDES)
def refuse(
    store: CaseStore, caller: Caller, application_id: str, version: int, motivation: str | None = None
) -> Decided:
    return use_cases.refuse_cases(store, caller, [(identity(application_id), version)], motivation, book())[0]


@service.command(*DECIDES)
def hold(store: CaseStore, caller: Caller, application_id: str, version: int, until: str, reason: str) -> None:
    try:
        day = date.fromisoformat(until)
    except ValueError as error:
        raise Problem.one("not_a_day", field="until", given=until) from error
    use_cases.hold_cases(store, caller, [(identity(application_id), version)], day, reason)


@service.command(*RUNS)
def start_month_run(store: CaseStore, caller: Caller, month: str) -> MonthRunView:
    return use_cases.start_run(store, caller, month_of(month), book(), dry_run=False)


@service.query(*RUNS)
def rehearse_month_run(store: CaseStore, caller: Caller, month: str) -> MonthRunView:
    """A dry run: what would happen. It reads only."""
    return use_cases.start_run(store, caller, month_of(month), book(), dry_run=True)


@service.query(*READS, *RUNS, UserRole.PAYMENT_OFFICER)
def month_run(store: CaseStore, caller: Caller, month: str) -> MonthRunView:
    return use_cases.look_at_run(store, month_of(month))


@service.query(*READS)
def decision(store: CaseStore, caller: Caller, decision_id: str) -> DecisionRecord:
    return use_cases.look_up_decision(store, caller, identity(decision_id))


@service.query(*READS)
def letter(store: CaseStore, caller: Caller, decision_id: str) -> Letter:
    """The letter, drawn anew from the stored decision; the same bytes each time."""
    record = use_cases.look_up_decision(store, caller, identity(decision_id))
    try:
        pdf = draw(compose(record))
    except LetterNotDrawableError as error:
        raise Problem.one("letter_not_drawable", status=409, character=error.character) from error
    return Letter(
        file_name=f"beslut-{record.month}-{record.decision_id}.pdf",
        content_base64=base64.b64encode(pdf).decode(),
        sha256=hashlib.sha256(pdf).hexdigest(),
    )


def identity(text: str) -> UUID:
    """Raises Problem (404): what is no identity names nothing."""
    try:
        return UUID(text)
    except ValueError as error:
        raise Problem.one("not_found", status=404) from error


def month_of(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        raise Problem.one("not_a_month", field="month", given=text) from error
