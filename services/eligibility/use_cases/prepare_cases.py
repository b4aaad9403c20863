"""Cases and their last month, read together and put before the rules."""

from __future__ import annotations

from collections.abc import Sequence

from services.eligibility.domain.case import Case
from services.eligibility.domain.ruling import Prepared, prepare
from services.eligibility.use_cases.ports import Cases
from shared.parameters import ParameterBook


def prepare_cases(store: Cases, cases: Sequence[Case], book: ParameterBook) -> list[Prepared]:
    """Each case as the rules see it now. The cases must all be about the same month."""
    if not cases:
        return []
    last = store.last_decisions([case.household_id for case in cases], cases[0].month)
    now = store.now()
    return [prepare(case, book, last.get(case.household_id), now) for case in cases]
