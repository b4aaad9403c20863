"""The month, run: planned in chunks, which the workers take from the bus."""

from __future__ import annotations

from services.eligibility.domain.case import CaseEvent
from services.eligibility.domain.making import grant_automatically
from services.eligibility.domain.month_run import CHUNK, ChunkResult, MonthRun, result_of, together
from services.eligibility.domain.ruling import Prepared
from services.eligibility.use_cases.announcements import caseworker_needed, decision_made
from services.eligibility.use_cases.ports import Cases
from services.eligibility.use_cases.prepare_cases import prepare_cases
from services.eligibility.use_cases.release_parameters import meet_parameters, require_release
from shared.events import MonthChunkPlanned
from shared.events.answers import MonthRunView
from shared.kernel.batches import in_batches
from shared.kernel.caller import Caller
from shared.kernel.ids import new_id
from shared.kernel.messages.agencies import AGENCIES
from shared.kernel.month import Month
from shared.parameters import ParameterBook


def start_run(store: Cases, caller: Caller, month: Month, book: ParameterBook, *, dry_run: bool) -> MonthRunView:
    """Plan every ready case of a month in chunks; with none there is nothing to do, and the answer says so.

    A dry run asks the rules about the same cases, answers what would happen, and changes nothing. Any other needs
    parameters that are released.
    """
    if not dry_run:
        require_release(store, book)
    if dry_run:
        cases = store.ready_cases(month)
        return view(store, month, result_of(prepare_cases(store, cases, book)), total=len(cases), dry_run=True)
    planned = store.plan(month)
    if not planned:
        return look_at_run(store, month, already_run=True)
    run = MonthRun(run_id=new_id(), month=month, started_at=store.now(), started_by=caller.name, total=len(planned))
    chunks = list(in_batches(planned, CHUNK))
    store.add_run(run, [len(chunk) for chunk in chunks])
    store.announce(
        *(
            MonthChunkPlanned(
                run_id=run.run_id,
                month=month,
                chunk=number,
                application_ids=tuple(chunk),
            )
            for number, chunk in enumerate(chunks)
        )
    )
    return look_at_run(store, month)


def decide_chunk(store: Cases, chunk: MonthChunkPlanned, book: ParameterBook) -> None:
    """Decide the cases of a chunk that are still planned, or hand them to a person with reasons: one transaction."""
    if not meet_parameters(store, book):
        leave_undecided(store, chunk)
        return
    prepared = prepare_cases(store, store.planned_cases(chunk.application_ids), book)
    grant_cases(store, [one for one in prepared if one.automatic])
    hand_over(store, [one for one in prepared if not one.automatic and not one.waits])
    put_off(store, [one for one in prepared if one.waits])
    store.finish_chunk(chunk.run_id, chunk.chunk, result_of(prepared))


def leave_undecided(store: Cases, chunk: MonthChunkPlanned) -> None:
    """The parameters were changed while the run was under way: its cases wait for a run under released ones."""
    store.put_off(dict.fromkeys(chunk.application_ids, ()))
    count = len(chunk.application_ids)
    store.finish_chunk(chunk.run_id, chunk.chunk, ChunkResult(done=count, put_off=count))


def grant_cases(store: Cases, prepared: list[Prepared]) -> None:
    now = store.now()
    records = [grant_automatically(one, new_id(), now) for one in prepared]
    store.add_decisions(records)
    store.note(
        [
            CaseEvent(application_id=record.application_id, at=now, who="Andrum", what="decided_automatically")
            for record in records
        ]
    )
    store.announce(*(decision_made(one.case, record) for one, record in zip(prepared, records, strict=True)))


def hand_over(store: Cases, prepared: list[Prepared]) -> None:
    now = store.now()
    store.hand_to_person({one.case.application_id: one.stops for one in prepared})
    store.note(
        [
            CaseEvent(application_id=one.case.application_id, at=now, who="Andrum", what="handed_to_person")
            for one in prepared
        ]
    )
    store.announce(*(caseworker_needed(one) for one in prepared))


def put_off(store: Cases, prepared: list[Prepared]) -> None:
    """Cases that only wait for an agency are as they were before the run, with the reason on them."""
    if not prepared:
        return
    now = store.now()
    store.put_off({one.case.application_id: one.stops for one in prepared})
    store.note(
        [
            CaseEvent(
                application_id=one.case.application_id,
                at=now,
                who="Andrum",
                what="waits_for_agency",
                text=", ".join(AGENCIES[str(stop.facts["agency"])][0] for stop in one.stops),
            )
            for one in prepared
        ]
    )


def look_at_run(store: Cases, month: Month, *, already_run: bool = False) -> MonthRunView:
    """The month's runs together and how far they have come; state `none` when there was none."""
    runs = store.runs(month)
    if not runs:
        return view(store, month, ChunkResult())
    run, result = together(runs)
    return view(store, month, result, run=run, total=run.total, already_run=already_run, runs=len(runs))


def view(
    store: Cases,
    month: Month,
    result: ChunkResult,
    *,
    total: int = 0,
    run: MonthRun | None = None,
    dry_run: bool = False,
    already_run: bool = False,
    runs: int = 1,
) -> MonthRunView:
    finished = dry_run or (run is not None and run.ended_at is not None)
    return MonthRunView(
        month=month,
        state="done" if finished else "running" if run else "none",
        dry_run=dry_run,
        total=total,
        done=result.done,
        granted=result.granted,
        to_person=result.to_person,
        granted_ore=result.granted_ore,
        reasons=result.reasons,
        put_off=result.put_off,
        waiting=store.count_waiting(month),
        run_id=run.run_id if run else None,
        started_at=run.started_at if run else None,
        ended_at=run.ended_at if run else None,
        started_by=run.started_by if run else None,
        already_run=already_run,
        runs=runs,
    )
