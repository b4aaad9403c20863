"""Some households of a rehearsal: their homes are weighed by housing, then each is compared before and after."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from services.eligibility.domain.case import Case
from services.eligibility.domain.own_history import OwnHistory
from services.eligibility.domain.rehearsal import Rehearsal, broken, carried, compare, noon
from services.eligibility.domain.ruling import Prepared
from services.eligibility.domain.winners_and_losers import Compared, figures_of
from services.eligibility.use_cases.ports import Cases
from services.eligibility.use_cases.prepare_cases import prepare_or_hand_over
from services.eligibility.use_cases.rehearse import book_of, known_rehearsal
from shared.events.answers import HomesToWeigh, HomeToWeigh
from shared.kernel.problem import Problem
from shared.kernel.situation import HousingCost
from shared.parameters import ParameterBook, unlike

log = logging.getLogger(__name__)

RENT_CAPS = "rent_caps"
"""The parameter by which housing weighs rents."""

Weighed = Sequence[tuple[HousingCost, HousingCost]]
"""What each home of a part may cost before and after the change."""


def homes_to_weigh(store: Cases, rehearsal_id: UUID, part: int, book: ParameterBook) -> HomesToWeigh:
    """The homes of a part of which housing must say what they may cost; none when that cannot have changed."""
    rehearsal = known_rehearsal(store, rehearsal_id)
    if not is_carried(rehearsal) and not any(name.endswith(RENT_CAPS) for name in rehearsal.touched):
        return HomesToWeigh(known_on=rehearsal.known_on, before={}, after={}, homes=())
    cases = cases_of(store, rehearsal, part)
    return HomesToWeigh(
        known_on=rehearsal.known_on,
        before=unlike(book, book_before(store, rehearsal, book).files),
        after=unlike(book, rehearsal.contents),
        homes=tuple(HomeToWeigh(household_id=one.household_id, situation=one.facts[0].situation) for one in cases),
    )


def rehearse_part(store: Cases, rehearsal_id: UUID, part: int, weighed: Weighed, book: ParameterBook) -> int:
    """Compare the households of a part before and after the change, and keep the figures; returns how many they are.

    `weighed` is empty when housing was not asked: then each home costs what it did.
    """
    rehearsal = known_rehearsal(store, rehearsal_id)
    cases = cases_of(store, rehearsal, part)
    if weighed and len(weighed) != len(cases):
        raise Problem.one("homes_not_weighed", status=409)
    costs = weighed or [(one.facts[1], one.facts[1]) for one in cases]
    now = [replace(one, housing=before) for one, (before, _) in zip(cases, costs, strict=True)]
    prepared = prepare_as_now(store, rehearsal, now, book_before(store, rehearsal, book))
    after = book_of(rehearsal.contents)
    compared = [compare_if_possible(one, after, cost) for one, (_, cost) in zip(prepared, costs, strict=True)]
    store.finish_rehearsal_part(rehearsal_id, part, figures_of(compared))
    return len(cases)


def prepare_as_now(store: Cases, rehearsal: Rehearsal, cases: Sequence[Case], book: ParameterBook) -> list[Prepared]:
    """Each case as the rules see it without the change, on the day of the rehearsal."""
    households = [case.household_id for case in cases]
    last = store.last_decisions(households, rehearsal.cases_of.next if is_carried(rehearsal) else rehearsal.month)
    histories = store.own_histories(households, rehearsal.month)
    agencies = {} if is_carried(rehearsal) else store.agency_answers([case.application_id for case in cases])
    return [
        prepare_or_hand_over(
            case,
            book,
            last.get(case.household_id),
            noon(rehearsal.known_on),
            agencies.get(case.application_id, ()),
            histories.get(case.household_id, OwnHistory()),
        )
        for case in cases
    ]


def compare_if_possible(before: Prepared, after: ParameterBook, housing: HousingCost) -> Compared:
    """One household whose calculation breaks is told of, and does not hold up the others."""
    try:
        return compare(before, after, housing)
    except Exception:
        log.exception("calculation failed", extra={"application_id": str(before.case.application_id)})
        return broken(before)


def cases_of(store: Cases, rehearsal: Rehearsal, part: int) -> list[Case]:
    return [carried(case, rehearsal.month) for case in store.cases(store.rehearsal_part(rehearsal.rehearsal_id, part))]


def is_carried(rehearsal: Rehearsal) -> bool:
    """Whether nobody had applied for the month, so that an earlier month's cases stand for it."""
    return rehearsal.cases_of != rehearsal.month


def book_before(store: Cases, rehearsal: Rehearsal, book: ParameterBook) -> ParameterBook:
    """The book that the rehearsal holds the change against."""
    if rehearsal.before_version == book.version:
        return book
    release = store.release(rehearsal.before_version)
    if release is None:
        raise Problem.one("rehearsal_outdated", status=409, version=rehearsal.before_version)
    return book_of(release.contents)
