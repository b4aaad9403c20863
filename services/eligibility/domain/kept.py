"""What is kept of a calculation, and how it comes back as the rules expect it.

What says nothing is not kept: a fact or an answer that is None, or None for every member, cost or income.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from services.eligibility.domain.assessment import ANSWERS, ENGINE, RULES_VERSION
from services.eligibility.domain.facts import INPUTS, KINDS, OF_THE_HOUSEHOLD, PARAMETERS, facts_of, parameters_of
from services.eligibility.domain.last_month import LastMonth
from shared.kernel.month import Month
from shared.kernel.situation import ExpenseType, GrownChild, HomeKind, HousingCost, IncomeType, Role, School, Situation
from shared.parameters import MonthParameters

COST_RULE = "cost_rule"
RENT = frozenset(name for name in OF_THE_HOUSEHOLD if name.startswith("rent_"))
"""The facts that housing gives."""
NOT_KEPT = frozenset((*PARAMETERS, COST_RULE, "last_month"))
"""What other parameters make another, and last month's decision, which has a record of its own."""
KEPT = tuple(name for name in INPUTS if name not in NOT_KEPT)

BELONGS: Mapping[str, str | None] = {**INPUTS, **{rule.name: rule.each for rule in ENGINE.rules}}
"""The kind of thing that each fact and each answer is of; None is the household."""

Form = Callable[[Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A calculation as it is kept: its facts, what its home may cost, and the answers of its rules.

    `rules_version` names the rules that answered, `is_whole` tells that nothing was missing.
    """

    rules_version: str
    is_whole: bool
    facts: Mapping[str, Any]
    housing: HousingCost
    answers: Mapping[str, Any]


def keep(
    answers: Mapping[str, Any],
    situation: Situation,
    housing: HousingCost,
    parameters: MonthParameters,
    last_month: LastMonth | None,
) -> Kept:
    """What to keep of a calculation of which these are the answers."""
    facts = facts_of(situation, housing, parameters, last_month)
    return Kept(
        rules_version=RULES_VERSION,
        is_whole=len(answers) == len(ANSWERS),
        facts=those_that_speak({name: facts[name] for name in KEPT}),
        housing=housing,
        answers=those_that_speak(answers),
    )


def those_that_speak(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if speaks(value, BELONGS[name])}


def speaks(value: Any, kind: str | None) -> bool:
    return value is not None if kind is None else any(one is not None for one in value)


class Recalled(dict[str, Any]):
    """Kept answers under given parameters. A kept fact is put into its form when a rule first asks for it."""

    def __init__(
        self,
        answers: Mapping[str, Any],
        facts: Mapping[str, Any],
        parameters: MonthParameters,
        last_month: LastMonth | None,
    ) -> None:
        super().__init__(answers)
        self.update(parameters_of(parameters), last_month=last_month)
        self.facts = facts
        self.parameters = parameters

    def __missing__(self, name: str) -> Any:
        if name == COST_RULE:
            value: Any = tuple([self.parameters.cost_rule(kind) for kind in self["cost_type"]])
        elif name in self.facts:
            value = FORMS.get(name, as_kept)(self.facts[name])
        else:
            value = self.silence(name, BELONGS[name])
        self[name] = value
        return value

    def silence(self, name: str, kind: str | None) -> Any:
        """What was not kept because it said nothing."""
        if kind is None:
            return None
        return () if name == KINDS[kind] else (None,) * len(self[KINDS[kind]])


def as_kept(value: Any) -> Any:
    """As it is, but for a list, which was a tuple."""
    return tuple(value) if type(value) is list else value


def nested(value: Any) -> Any:
    """A column of tuples."""
    return tuple([as_kept(one) for one in value])


def column_of(kind: type[StrEnum]) -> Form:
    """A column of such words."""
    known = {str(one): one for one in kind}
    return lambda column: tuple([None if word is None else known[word] for word in column])


def month(value: Month | str | None) -> Month | None:
    return Month.parse(value) if isinstance(value, str) else value


def grown_child(value: GrownChild | Mapping[str, Any]) -> GrownChild:
    if isinstance(value, GrownChild):
        return value
    return GrownChild(born=date.fromisoformat(value["born"]), income_ore=value["income_ore"])


FORMS: Mapping[str, Form] = {
    "role": column_of(Role),
    "school": column_of(School),
    "cost_type": column_of(ExpenseType),
    "income_type": column_of(IncomeType),
    "compared_type": column_of(IncomeType),
    "home_kind": HomeKind,
    "household": nested,
    "asked_by_person_ore": nested,
    "counted_before_by_person_ore": nested,
    "month": month,
    "assistance_known_since": month,
    "assistance_months": lambda months: None if months is None else tuple([month(one) for one in months]),
    "grown_children": lambda some: tuple([grown_child(one) for one in some]),
}
"""The facts that are no plain values; the others come back as they were kept."""
