"""The monthly run: every complete case of a month, decided or handed to a person, in chunks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from services.eligibility.domain.ruling import Prepared
from shared.kernel.money import Money
from shared.kernel.month import Month

CHUNK = 100
"""Cases decided in one transaction: small enough that a crash repeats little, large enough that commits cost little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRun:
    run_id: UUID
    month: Month
    started_at: datetime
    started_by: str
    total: int
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkResult:
    """What became of some of a run's cases. `reasons` counts the reasons of those that went to a person.

    `put_off` counts those that wait for an agency's answer, to be asked again by a later run.
    """

    done: int = 0
    granted: int = 0
    to_person: int = 0
    granted_ore: Money = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    put_off: int = 0


def result_of(prepared: Iterable[Prepared]) -> ChunkResult:
    """Count prepared cases by what becomes of them."""
    cases = list(prepared)
    granted = [one for one in cases if one.automatic]
    to_person = [one for one in cases if not one.automatic and not one.waits]
    reasons = Counter(stop.reason for one in to_person for stop in one.stops)
    return ChunkResult(
        done=len(cases),
        granted=len(granted),
        to_person=len(to_person),
        granted_ore=sum(one.assessment.assistance_ore or 0 for one in granted),
        reasons={str(reason): count for reason, count in sorted(reasons.items())},
        put_off=len(cases) - len(granted) - len(to_person),
    )


def added_up(results: Iterable[ChunkResult]) -> ChunkResult:
    """The results of several chunks as one."""
    done = granted = to_person = granted_ore = put_off = 0
    reasons: Counter[str] = Counter()
    for result in results:
        done += result.done
        granted += result.granted
        to_person += result.to_person
        granted_ore += result.granted_ore
        put_off += result.put_off
        reasons.update(result.reasons)
    return ChunkResult(
        done=done,
        granted=granted,
        to_person=to_person,
        granted_ore=granted_ore,
        reasons=dict(sorted(reasons.items())),
        put_off=put_off,
    )


def together(runs: Sequence[tuple[MonthRun, ChunkResult]]) -> tuple[MonthRun, ChunkResult]:
    """A month's runs, first one first, as one: the last one's name and times, and what became of all cases.

    A case that an earlier run put off stands in a later one; it is counted there.
    """
    earlier, (last, result) = [one for _, one in runs[:-1]], runs[-1]
    settled = [replace(one, done=one.done - one.put_off, put_off=0) for one in earlier]
    total = sum(run.total for run, _ in runs) - sum(one.put_off for one in earlier)
    return replace(last, total=total), added_up([*settled, result])
