"""The entry points of eligibility: what it hears and what it can be asked."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from services.eligibility import use_cases
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.letter import compose
from services.eligibility.letter_pdf import LetterNotDrawableError, draw
from services.eligibility.ssbtek import agencies_from
from services.eligibility.store import CaseStore
from shared.events import ApplicationSubmitted, HousingCostAssessed, MonthChunkPlanned
from shared.events.answers import (
    CaseView,
    Decided,
    HomesToWeigh,
    Letter,
    MonthRunView,
    OpenCase,
    RehearsalView,
    Replayed,
)
from shared.events.codec import from_plain
from shared.kernel.caller import Caller, UserRole
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.kernel.situation import HousingCost
from shared.parameters import ParameterBook
from shared.platform.service import Service, Transactions
from shared.platform.settings import municipality

service = Service("eligibility", CaseStore)

DECIDES = (UserRole.CASEWORKER, UserRole.DECISION_MAKER)
READS = (*DECIDES, UserRole.UNIT_HEAD, UserRole.AUDITOR)
RUNS = (UserRole.OPERATOR, UserRole.UNIT_HEAD)
SIGNS = (*RUNS, UserRole.DECISION_MAKER)


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


@service.before(MonthChunkPlanned)
def ask_agencies(events: Sequence[MonthChunkPlanned], transactions: Transactions) -> None:
    """When ANDRUM_SSBTEK_URL is set. Nothing is locked meanwhile."""
    agencies = agencies_from(os.environ)
    if agencies is not None:
        for chunk in events:
            use_cases.ask_agencies(transactions, chunk, agencies, book())


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
    store: CaseStore,
    caller: Caller,
    application_id: str,
    version: int,
    motivation: str | None = None,
    expected_ore: int | None = None,
) -> Decided:
    """`expected_ore` is the amount that the person saw; another one now is a Problem (409)."""
    versions = [(identity(application_id), version)]
    return use_cases.approve_cases(store, caller, versions, motivation, book(), expected_ore)[0]


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


@service.query(*READS, *RUNS)
def decisions_of_month(store: CaseStore, caller: Caller, month: str) -> list[UUID]:
    return use_cases.list_decisions(store, caller, month_of(month))


@service.query(*READS, *RUNS)
def replay(store: CaseStore, caller: Caller, decision_ids: list[str]) -> list[Replayed]:
    """Decisions of one month, calculated again by the parameters known on their day, and compared."""
    return use_cases.replay_decisions(store, caller, [identity(one) for one in decision_ids], book())


@service.command(*RUNS)
def start_rehearsal(store: CaseStore, caller: Caller, month: str, changes: list[dict[str, str]]) -> RehearsalView:
    """Plan a rehearsal. Each change has a `parameter` and the `text` of its file."""
    return use_cases.start_rehearsal(store, caller, month_of(month), changes, book(), municipality())


@service.query(*RUNS)
def homes_to_weigh(store: CaseStore, caller: Caller, rehearsal_id: str, part: int) -> HomesToWeigh:
    return use_cases.homes_to_weigh(store, identity(rehearsal_id), part, book())


@service.command(*RUNS)
def rehearse_part(
    store: CaseStore, caller: Caller, rehearsal_id: str, part: int, weighed: list[list[dict[str, Any]]]
) -> int:
    """Compare the households of a part, their homes as housing weighed them before and after the change."""
    costs = [(from_plain(before, HousingCost), from_plain(after, HousingCost)) for before, after in weighed]
    return use_cases.rehearse_part(store, identity(rehearsal_id), part, costs, book())


@service.query(*SIGNS, UserRole.AUDITOR)
def rehearsal(store: CaseStore, caller: Caller, version: str) -> RehearsalView:
    return use_cases.view_rehearsal(store, version)


@service.command(*SIGNS)
def sign_parameters(store: CaseStore, caller: Caller, version: str) -> RehearsalView:
    return use_cases.sign_parameters(store, caller, version)


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
