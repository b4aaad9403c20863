"""The monthly run: every complete case of a month, decided or handed to a person, in chunks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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
    """What became of some of a run's cases. `reasons` counts the reasons of those that went to a person."""

    done: int = 0
    granted: int = 0
    to_person: int = 0
    granted_ore: Money = 0
    reasons: Mapping[str, int] = field(default_factory=dict)


def result_of(prepared: Iterable[Prepared]) -> ChunkResult:
    """Count prepared cases by what becomes of them."""
    cases = list(prepared)
    granted = [one for one in cases if one.automatic]
    reasons = Counter(stop.reason for one in cases if not one.automatic for stop in one.stops)
    return ChunkResult(
        done=len(cases),
        granted=len(granted),
        to_person=len(cases) - len(granted),
        granted_ore=sum(one.assessment.assistance_ore or 0 for one in granted),
        reasons={str(reason): count for reason, count in sorted(reasons.items())},
    )


def added_up(results: Iterable[ChunkResult]) -> ChunkResult:
    """The results of several chunks as one."""
    done = granted = to_person = granted_ore = 0
    reasons: Counter[str] = Counter()
    for result in results:
        done += result.done
        granted += result.granted
        to_person += result.to_person
        granted_ore += result.granted_ore
        reasons.update(result.reasons)
    return ChunkResult(
        done=done, granted=granted, to_person=to_person, granted_ore=granted_ore, reasons=dict(sorted(reasons.items()))
    )
