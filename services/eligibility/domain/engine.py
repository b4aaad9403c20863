"""The engine: orders the rules once, then asks each in turn and keeps every answer by name.

There is one path, for one household on a screen, for the monthly run and for a what-if. It calls the rules as they
are written. When a fact or a parameter has changed, only the rules that rest on it need be asked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from services.eligibility.domain.absent import Absent
from services.eligibility.domain.asking import Ask, Values, asking
from services.eligibility.domain.rule import Rule
from services.eligibility.domain.rule_order import in_order, resting_on, version_of
from shared.kernel.finding import Finding
from shared.kernel.stop_reason import Stop
from shared.parameters import ParameterMissing

__all__ = ["Engine", "Rerun", "Values"]


Rerun = tuple[tuple[str, Ask, frozenset[str]], ...]
"""Rules to ask again after a change, in order; each with those of its needs that may be others now."""


class Engine:
    """Rules in an order in which each finds what it needs.

    `inputs` names the facts and parameters, and the kind of thing each belongs to; None is the household. `kinds` has
    for each kind of thing the fact that there is one of for every such thing. `rules` keeps the order of writing,
    which is that of the lines; `order` is the order of asking.
    """

    def __init__(self, rules: Sequence[Rule], inputs: Mapping[str, str | None], kinds: Mapping[str, str]) -> None:
        self.rules = tuple(rules)
        self.order = in_order(self.rules, inputs)
        self.version = version_of(self.rules)
        belongs = {**inputs, **{rule.name: rule.each for rule in rules}}
        self._steps = [asking(rule, belongs, kinds) for rule in self.order]
        self._lines = [(rule, facts_of(rule, belongs)) for rule in self.rules if rule.part is not None]
        self._stops = [(rule.name, rule.each, rule.stop) for rule in self.rules if rule.stop is not None]

    def answer(self, values: Values) -> list[ParameterMissing]:
        """Ask every rule, and add the answers to the values. What is missing is returned.

        A rule that uses a parameter that is missing has no answer, nor has one that uses that rule's answer. Of a rule
        for each member, cost or income only that one thing has none.
        """
        missing: list[ParameterMissing] = []
        for name, ask, ask_with_holes in self._steps:
            if not missing:
                try:
                    values[name] = ask(values)
                    continue
                except ParameterMissing:
                    pass
            values[name] = ask_with_holes(values, missing)
        return missing

    def rerun(self, changed: frozenset[str]) -> Rerun:
        """The rules that rest on any of the facts and parameters that have changed, be it by way of other rules."""
        stale = changed | resting_on(changed, self.order)
        pairs = zip(self.order, self._steps, strict=True)
        return tuple(
            (rule.name, step.ask, stale.intersection(rule.needs)) for rule, step in pairs if rule.name in stale
        )

    def answer_again(self, values: Values, changed: frozenset[str], rerun: Rerun) -> None:
        """Ask a rule again when something that it needs has become another, and put its answer in the old one's place.

        `values` has every answer of before. Raises ParameterMissing when something cannot be known.
        """
        others = set(changed)
        for name, ask, needs in rerun:
            if not needs.isdisjoint(others):
                answer, kept = ask(values), values[name]
                # What was kept in a record comes back with lists for tuples.
                if answer != kept and not (type(answer) is tuple and list(answer) == kept):
                    others.add(name)
                    values[name] = answer

    def findings(self, values: Values, decided_on: date) -> Iterator[Finding]:
        """The lines of the calculation, each with its law as it was called on the day of the decision."""
        for rule, facts in self._lines:
            answer = values[rule.name]
            if answer is None or type(answer) is Absent:
                continue
            part, law = rule.part, rule.law.cite(decided_on)
            assert part is not None
            for index, amount in enumerate(answer if rule.each else (answer,)):
                if amount is not None and type(amount) is not Absent:
                    signed = -amount if rule.deducts else amount
                    yield Finding(rule.id, rule.version, law, part, signed, shown(facts, values, index))

    def stops(self, values: Mapping[str, Any]) -> Iterator[Stop]:
        """The reasons for which a person must look."""
        for name, each, reason in self._stops:
            answer = values.get(name)
            if answer is None or type(answer) is Absent:
                continue
            for facts in answer if each else (answer,):
                if facts is not None and type(facts) is not Absent:
                    yield Stop(reason, facts)


def is_known(answer: Any) -> bool:
    """Whether a rule has answered, for the household or for each of the things it was asked about."""
    return type(answer) is not Absent and not (type(answer) is tuple and any(type(one) is Absent for one in answer))


def facts_of(rule: Rule, belongs: Mapping[str, str | None]) -> list[tuple[str, str, bool]]:
    """For each fact of a line: its name, the name of the value, and whether that is one of a column."""
    return [(fact, name, rule.each is not None and belongs[name] == rule.each) for fact, name in rule.facts]


def shown(facts: Sequence[tuple[str, str, bool]], values: Values, index: int) -> dict[str, Any]:
    """The facts that there are."""
    found = {}
    for fact, name, is_own in facts:
        value = values[name][index] if is_own else values[name]
        kind = type(value)
        if kind is int or kind is str:
            found[fact] = value
        elif value is not None and value is not False and kind is not Absent:
            found[fact] = str(value) if isinstance(value, StrEnum) else value
    return found
