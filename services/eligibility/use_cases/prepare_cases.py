"""Cases and their last month, read together and put before the rules."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from services.eligibility.domain.agency_facts import AgencyAnswer
from services.eligibility.domain.case import Case
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.own_history import OwnHistory
from services.eligibility.domain.ruling import Prepared, prepare, prepare_without_calculation
from services.eligibility.use_cases.ports import Cases
from shared.parameters import ParameterBook

log = logging.getLogger(__name__)


def prepare_cases(store: Cases, cases: Sequence[Case], book: ParameterBook) -> list[Prepared]:
    """Each case as the rules see it now. The cases must all be about the same month."""
    if not cases:
        return []
    households = [case.household_id for case in cases]
    last = store.last_decisions(households, cases[0].month)
    histories = store.own_histories(households, cases[0].month)
    agencies = store.agency_answers([case.application_id for case in cases])
    now = store.now()
    return [
        prepare_or_hand_over(
            case,
            book,
            last.get(case.household_id),
            now,
            agencies.get(case.application_id, ()),
            histories.get(case.household_id, OwnHistory()),
        )
        for case in cases
    ]


def prepare_or_hand_over(
    case: Case,
    book: ParameterBook,
    last: DecisionRecord | None,
    now: datetime,
    agencies: Sequence[AgencyAnswer],
    history: OwnHistory,
) -> Prepared:
    """One household that breaks a rule's code goes to a person, and does not hold up the others of its chunk."""
    try:
        return prepare(case, book, last, now, agencies, history)
    except Exception as error:
        log.exception("calculation failed", extra={"application_id": str(case.application_id)})
        return prepare_without_calculation(case, book, last, now, type(error).__name__)
