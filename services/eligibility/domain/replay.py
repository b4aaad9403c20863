"""A decision, calculated again: by the parameters that were known on its day, from what it rested on, and compared.

What the household told, what its home might cost, what agencies had said and last month's decision are taken as the
record has them. The amounts, the lines, the reasons and the answer of every rule are worked out anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from services.eligibility.domain.assessment import RULES_VERSION
from services.eligibility.domain.case import Case
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.ruling import Prepared, prepare
from shared.kernel.finding import Finding
from shared.kernel.stop_reason import Stop
from shared.parameters import ParameterBook

TOTALS = ("norm_ore", "costs_ore", "need_ore", "income_ore", "assistance_ore")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    """What a decision says and a replay says again. An amount is None when it could not be calculated."""

    amounts: Mapping[str, int | None]
    findings: Sequence[Finding]
    stops: Sequence[Stop]
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not the same. `what`: amount, finding, stop or value; None is "was not there"."""

    what: str
    name: str
    then: Any
    now: Any


def calculated_again(
    record: DecisionRecord, case: Case, last: DecisionRecord | None, book: ParameterBook
) -> Calculation:
    """Put before today's rules what the decision rested on, on its own day."""
    told, _ = case.facts
    told = replace(told, situation=record.situation, received_on=record.received_on)
    as_it_was = replace(case, told=told, housing=record.housing)
    return said_by(prepare(as_it_was, book, last, record.decided_at, record.agencies), record)


def said_by(prepared: Prepared, record: DecisionRecord) -> Calculation:
    assessment = prepared.assessment
    amounts = {name: getattr(assessment, name) for name in TOTALS}
    granted = amounts["assistance_ore"] if record.outcome == "granted" else 0
    last_month = prepared.last.amount_ore if prepared.last else None
    return Calculation(
        amounts={**amounts, "amount_ore": granted, "last_month_ore": last_month},
        findings=assessment.findings,
        stops=prepared.stops,
        values=assessment.values,
    )


def said_in(record: DecisionRecord) -> Calculation:
    """What the decision says."""
    names = (*TOTALS, "amount_ore", "last_month_ore")
    return Calculation(
        amounts={name: getattr(record, name) for name in names},
        findings=record.findings,
        stops=record.stops,
        values=record.values,
    )


def differences(record: DecisionRecord, again: Calculation) -> tuple[Difference, ...]:
    """Öre by öre, line by line, reason by reason, and the answer of every rule.

    Under other rules than those of the decision, an answer is compared where both have such a rule.
    """
    then = said_in(record)
    names = list(dict.fromkeys((*then.values, *again.values)))
    if record.rules_version != RULES_VERSION:
        names = [name for name in names if name in then.values and name in again.values]
    return (
        *unlike("amount", then.amounts, again.amounts, list(then.amounts)),
        *unlike("finding", by_place(then.findings), by_place(again.findings)),
        *unlike_stops(then.stops, again.stops),
        *unlike("value", then.values, again.values, names),
    )


def unlike(
    what: str, then: Mapping[str, Any], now: Mapping[str, Any], names: Iterable[str] | None = None
) -> Iterator[Difference]:
    for name in dict.fromkeys((*then, *now)) if names is None else names:
        if then.get(name) != now.get(name):
            yield Difference(what=what, name=name, then=then.get(name), now=now.get(name))


def by_place(findings: Iterable[Finding]) -> dict[str, dict[str, Any]]:
    """Each line by its rule, what it is about, and its place among those that share both."""
    seen: Counter[str] = Counter()
    found = {}
    for finding in findings:
        about = [str(finding.facts[fact]) for fact in ("type", "member", "month") if finding.facts.get(fact)]
        name = " ".join((finding.rule, *about))
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name} #{seen[name]}"] = finding.as_dict()
    return found


def unlike_stops(then: Sequence[Stop], now: Sequence[Stop]) -> Iterator[Difference]:
    """Reasons that have gone, and reasons that have come; with their facts, for these are what changes."""
    for stop in then:
        if stop not in now:
            yield Difference(what="stop", name=str(stop.reason), then=dict(stop.facts), now=None)
    for stop in now:
        if stop not in then:
            yield Difference(what="stop", name=str(stop.reason), then=None, now=dict(stop.facts))
