"""A household's month under other parameters: only what rests on the change is asked again, on kept values.

One path: the rules are those of every calculation, asked by the same engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from services.eligibility.domain.absent import Absent
from services.eligibility.domain.assessment import ENGINE, RULES_VERSION, all_stops
from services.eligibility.domain.engine import Rerun, Values
from services.eligibility.domain.facts import PARAMETERS, parameters_of, rent_facts
from services.eligibility.domain.kept import COST_RULE, RENT, Kept, Recalled
from services.eligibility.domain.last_month import LastMonth
from shared.kernel.money import Money
from shared.kernel.situation import HousingCost
from shared.kernel.stop_reason import Stop
from shared.parameters import MonthParameters, ParameterMissing
from shared.parameters.costs import EXPENSE_TYPES


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the household would get, and why a person would look. `assistance_ore` is None when it cannot be known."""

    assistance_ore: Money | None
    stops: tuple[Stop, ...]
    values: Mapping[str, Any]


def what_if(
    kept: Kept,
    parameters: MonthParameters,
    changed: frozenset[str],
    *,
    housing: HousingCost | None = None,
    last_month: LastMonth | None = None,
) -> Outcome:
    """The outcome under parameters that differ in `changed` from those of the kept calculation.

    `housing`, when it is given, is what the home may cost under them. All else must be as it was: the month, the
    situation and last month's decision.
    """
    facts = kept.facts
    if housing is None:
        housing = kept.housing
    elif housing != kept.housing:
        facts, changed = {**facts, **rent_facts(housing)}, changed | RENT
    answers = kept.answers if kept.is_whole and kept.rules_version == RULES_VERSION else {}
    values, missing = answered_again(answers, facts, parameters, changed, last_month)
    assistance = values["assistance_ore"]
    return Outcome(
        assistance_ore=None if type(assistance) is Absent else assistance,
        stops=all_stops(values, missing, housing),
        values=values,
    )


def answered_again(
    answers: Mapping[str, Any],
    facts: Mapping[str, Any],
    parameters: MonthParameters,
    changed: frozenset[str],
    last_month: LastMonth | None,
) -> tuple[Values, list[ParameterMissing]]:
    """The answers, and what is missing. Without kept answers, or where something is missing, every rule is asked."""
    if answers:
        values = Recalled(answers, facts, parameters, last_month)
        with suppress(ParameterMissing):
            ENGINE.answer_again(values, changed, asked_again(changed))
            return values, []
    values = Recalled({}, facts, parameters, last_month)
    return values, ENGINE.answer(values)


@lru_cache(maxsize=64)
def changed_inputs(before: MonthParameters, after: MonthParameters) -> frozenset[str]:
    """The parameters that a rule could find another value of. What the home may cost is not among them."""
    names = {name for name in PARAMETERS if found(before, name) != found(after, name)}
    if any(before.cost_rule(kind) != after.cost_rule(kind) for kind in EXPENSE_TYPES):
        names.add(COST_RULE)
    return frozenset(names)


def found(parameters: MonthParameters, name: str) -> Any:
    """A parameter; None where there is none."""
    value = parameters_of(parameters)[name]
    return None if type(value) is Absent else value


@lru_cache(maxsize=64)
def asked_again(changed: frozenset[str]) -> Rerun:
    return ENGINE.rerun(changed)
