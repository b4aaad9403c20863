"""`andrum replay`: decisions calculated again, and what came of it, told in lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from andrum.house import House
from shared.events.answers import ReplayDifference, Replayed
from shared.events.codec import from_plain
from shared.kernel.batches import in_batches
from shared.kernel.caller import SYSTEM
from shared.kernel.money import in_kronor
from shared.kernel.month import Month

AT_ONCE = 100
"""Decisions in one question."""


def decisions_about(house: House, month: Month) -> list[str]:
    answer: list[str] = house.gateway.ask("eligibility", "decisions_of_month", SYSTEM, month=str(month))
    return answer


def replay(house: House, decision_ids: list[str], advance: Callable[[int], None] = lambda _: None) -> list[Replayed]:
    """Replay decisions of one month. `advance` is told how many more are done."""
    found: list[Replayed] = []
    for batch in in_batches(decision_ids, AT_ONCE):
        answer = house.gateway.ask("eligibility", "replay", SYSTEM, decision_ids=list(batch))
        found += from_plain(answer, list[Replayed])
        advance(len(batch))
    return found


def report_one(one: Replayed) -> Iterator[str]:
    """One decision, with all that differs or that nothing does."""
    yield f"Decision {one.decision_id} about {one.month}: {one.outcome}, {in_kronor(one.amount_ore)}"
    yield f"  decided {one.decided_at:%Y-%m-%d}, replayed by what was known that day"
    yield f"  rules       {then_and_now(one.rules_then, one.rules_now)}"
    yield f"  parameters  {then_and_now(one.parameters_then, one.parameters_now)}"
    yield from (f"  {line}" for line in differences_of(one))
    if not one.differences:
        yield "  nothing differs: the same amounts, lines and reasons, to the öre"


def report_many(month: Month, replayed: list[Replayed]) -> Iterator[str]:
    """A month in a few lines, with every decision that differs."""
    unlike = [one for one in replayed if one.differences]
    for one in unlike:
        yield from report_one(one)
    same = len(replayed) - len(unlike)
    yield f"{month}: {len(replayed)} decisions replayed, {same} the same to the öre, {len(unlike)} not"
    for name, pairs in (
        ("rules", sorted({(one.rules_then, one.rules_now) for one in replayed})),
        ("parameters", sorted({(one.parameters_then, one.parameters_now) for one in replayed})),
    ):
        yield from (f"  {name:<11} {then_and_now(then, now)}" for then, now in pairs)


def then_and_now(then: str, now: str) -> str:
    return f"{then} then and now" if then == now else f"{then} then, {now} now"


def differences_of(one: Replayed) -> Iterator[str]:
    for difference in one.differences:
        yield f"{difference.what} {difference.name}: {told(difference, 'then')} then, {told(difference, 'now')} now"


def told(difference: ReplayDifference, when: str) -> str:
    value: Any = getattr(difference, when)
    if value is None:
        return "none"
    if difference.name.endswith("_ore") and isinstance(value, int):
        return in_kronor(value)
    return json.dumps(value, ensure_ascii=False)
