"""Decisions calculated again, so that an auditor can see that each came of its facts and the law of its day."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from uuid import UUID

from services.eligibility.domain.assessment import RULES_VERSION
from services.eligibility.domain.case import Case
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.replay import Calculation, Difference, calculated_again, differences
from services.eligibility.use_cases.ports import Cases
from shared.events.answers import ReplayDifference, Replayed
from shared.events.codec import decode, encode
from shared.kernel.caller import Caller
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.parameters import ParameterBook

log = logging.getLogger(__name__)


def list_decisions(store: Cases, caller: Caller, month: Month) -> list[UUID]:
    """The decisions about a month. Raises Problem (403) for somebody who sees one district only."""
    if caller.district is not None:
        raise Problem.one("not_allowed", status=403)
    return store.decisions_about(month)


def replay_decisions(store: Cases, caller: Caller, decision_ids: Sequence[UUID], book: ParameterBook) -> list[Replayed]:
    """Each decision beside what the rules make of it again. They must all be about the same month."""
    records = [store.decision(decision_id) for decision_id in decision_ids]
    if not records:
        return []
    cases = store.cases([record.application_id for record in records])
    for case in cases:
        case.check_visible(caller)
    last = store.last_decisions([record.household_id for record in records], records[0].month)
    replayed = []
    for record, case in zip(records, cases, strict=True):
        before = as_it_was(last.get(record.household_id), record)
        replayed.append(answer_of(record, found_in(record, case, before, book), book))
    return replayed


def found_in(
    record: DecisionRecord, case: Case, last: DecisionRecord | None, book: ParameterBook
) -> tuple[Difference, ...]:
    """What differs. A calculation that breaks today is a difference too, and does not hold up the others."""
    try:
        return differences(record, as_it_is_kept(calculated_again(record, case, last, book)))
    except Exception as error:
        log.exception("replay failed", extra={"decision_id": str(record.decision_id)})
        return (Difference(what="calculation", name="broke", then=None, now=type(error).__name__),)


def as_it_was(last: DecisionRecord | None, record: DecisionRecord) -> DecisionRecord | None:
    """Last month's decision, if it had been made by then."""
    return last if last is not None and last.decided_at <= record.decided_at else None


def as_it_is_kept(calculation: Calculation) -> Calculation:
    """In the form in which a record comes back from the database."""
    return decode(Calculation, encode(calculation))


def answer_of(record: DecisionRecord, found: Sequence[Difference], book: ParameterBook) -> Replayed:
    return Replayed(
        decision_id=record.decision_id,
        month=record.month,
        decided_at=record.decided_at,
        outcome=record.outcome,
        amount_ore=record.amount_ore,
        rules_then=record.rules_version,
        rules_now=RULES_VERSION,
        parameters_then=record.parameters_version,
        parameters_now=book.version,
        differences=tuple(ReplayDifference(what=one.what, name=one.name, then=one.then, now=one.now) for one in found),
    )
