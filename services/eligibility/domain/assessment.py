"""What a household is entitled to for a month, and why: the situation put before the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.eligibility.domain.absent import Absent
from services.eligibility.domain.engine import Engine, Values, is_known
from services.eligibility.domain.facts import INPUTS, KINDS, facts_of
from services.eligibility.domain.last_month import LastMonth
from services.eligibility.domain.rule import rules_of
from services.eligibility.domain.rules import MODULES
from shared.kernel.finding import Finding
from shared.kernel.money import Money
from shared.kernel.situation import HousingCost, Situation
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import MonthParameters, ParameterMissing

__all__ = ["RULES_VERSION", "Assessment", "LastMonth", "assess", "is_full_grant"]

ENGINE = Engine(rules_of(MODULES), INPUTS, KINDS)
RULES_VERSION = ENGINE.version
"""Names the set of rules. Changes when a rule is added or removed, or its version changes."""

ANSWERS = tuple(rule.name for rule in ENGINE.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The calculation. The amounts of all findings add up to need less income.

    A total is None when something that it needs is missing; then there is a stop that says what. `values` has the
    answer of every rule by name, in the order of the situation's members, costs and incomes.
    """

    findings: tuple[Finding, ...]
    stops: tuple[Stop, ...]
    norm_ore: Money | None
    costs_ore: Money | None
    need_ore: Money | None
    income_ore: Money | None
    assistance_ore: Money | None
    values: Mapping[str, Any]


NOTHING_CALCULATED = Assessment(
    findings=(),
    stops=(),
    norm_ore=None,
    costs_ore=None,
    need_ore=None,
    income_ore=None,
    assistance_ore=None,
    values={},
)
"""When no rule could answer."""


def assess(
    situation: Situation,
    housing: HousingCost,
    parameters: MonthParameters,
    *,
    decided_on: date,
    last_month: LastMonth | None = None,
) -> Assessment:
    """Calculate a household's month. Pure: the same in, the same out, and nothing outside is asked."""
    values = facts_of(situation, housing, parameters, last_month)
    missing = ENGINE.answer(values)
    return Assessment(
        findings=tuple(ENGINE.findings(values, decided_on)),
        stops=all_stops(values, missing, housing),
        norm_ore=known(values, "norm_ore"),
        costs_ore=known(values, "costs_ore"),
        need_ore=known(values, "need_ore"),
        income_ore=known(values, "counted_income_ore"),
        assistance_ore=known(values, "assistance_ore"),
        values={name: values[name] for name in ANSWERS if not missing or is_known(values[name])},
    )


def is_full_grant(assessment: Assessment) -> bool:
    """Whether nothing stands in the way of an automatic grant of the whole amount."""
    return not assessment.stops


def all_stops(values: Values, missing: Iterable[ParameterMissing], housing: HousingCost) -> tuple[Stop, ...]:
    """Every reason that the calculation gives: what is missing, what housing found, what the rules found."""
    return (*unique(map(stop_for, missing)), *unique((*housing.stops, *ENGINE.stops(values))))


def known(values: Values, name: str) -> Money | None:
    """A total, None when it cannot be known."""
    value = values[name]
    return None if type(value) is Absent else value


def stop_for(error: ParameterMissing) -> Stop:
    """A missing amount stops the case; another year's is never taken instead."""
    return Stop(StopReason.PARAMETER_MISSING, {"parameter": error.name, "month": str(error.month)})


def unique(stops: Iterable[Stop]) -> Iterator[Stop]:
    """Each stop once: a parameter is missed by every rule that wanted it."""
    seen: list[Stop] = []
    for stop in stops:
        if stop not in seen:
            seen.append(stop)
            yield stop
