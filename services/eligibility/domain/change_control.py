"""The same deviation is not raised twice: what a person has decided on, and has not changed since, stops no month.

A reason that takes something from what was asked for is raised every month, and so is one that looks at what has
changed since last month. When the cause is gone, so is what was settled: if it comes back, it is raised anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from services.eligibility.domain.decision import DecisionRecord
from shared.kernel.stop_reason import Stop, StopReason

SETTLED_ONCE = frozenset(
    {
        StopReason.ASSET_ABOVE_LIMIT,
        StopReason.UNKNOWN_INCOME,
        StopReason.RECEIVER_UNCLEAR,
        StopReason.SCHOOL_UNCLEAR,
        StopReason.RENT_SHARE_DIFFERS,
    }
)
"""Reasons that a person answers for as long as their facts stay the same, to the öre."""


def settled_by(last: DecisionRecord | None) -> tuple[Stop, ...]:
    """What a person had decided on by last month's grant: in it, or before it and still so."""
    if last is None or last.outcome != "granted":
        return ()
    return last.settled if last.automatic else (*last.stops, *last.settled)


def raised_and_settled(stops: Iterable[Stop], last: DecisionRecord | None) -> tuple[tuple[Stop, ...], tuple[Stop, ...]]:
    """The reasons for which a person must look this month, and those on which one has decided already."""
    decided = settled_by(last)
    found = list(stops)
    is_settled = [stop.reason in SETTLED_ONCE and stop in decided for stop in found]
    raised = tuple([stop for stop, settled in zip(found, is_settled, strict=True) if not settled])
    return raised, tuple([stop for stop, settled in zip(found, is_settled, strict=True) if settled])
