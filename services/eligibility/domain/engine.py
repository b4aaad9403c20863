"""The engine: orders the rules once, then asks each in turn and keeps every answer by name.

There is one path, for one household on a screen and for the monthly run. It calls the rules as they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import repeat
from typing import Any

from services.eligibility.domain.absent import Absent
from services.eligibility.domain.rule import Rule
from services.eligibility.domain.rule_order import RulesError, in_order, version_of
from shared.kernel.finding import Finding
from shared.kernel.stop_reason import Stop
from shared.parameters import ParameterMissing

Values = dict[str, Any]
Ask = Callable[[Values], Any]


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
        self._steps = [(rule.name, asking(rule, belongs, kinds)) for rule in self.order]
        self._lines = [(rule, facts_of(rule, belongs)) for rule in self.rules if rule.part is not None]
        self._stops = [(rule, rule.stop) for rule in self.rules if rule.stop is not None]

    def answer(self, values: Values) -> list[ParameterMissing]:
        """Ask every rule, and add its answer to the values. What could not be known is returned.

        A rule that uses a parameter that is missing has no answer, nor has one that uses that rule's answer.
        """
        missing: list[ParameterMissing] = []
        for name, ask in self._steps:
            try:
                answer = ask(values)
                values[name] = settled(answer) if missing else answer
            except ParameterMissing as error:
                values[name] = Absent(error)
                missing.append(error)
        return missing

    def findings(self, values: Values, decided_on: date) -> Iterator[Finding]:
        """The lines of the calculation, each with its law as it was called on the day of the decision."""
        for rule, facts in self._lines:
            answer = values[rule.name]
            if answer is None or isinstance(answer, Absent):
                continue
            law = rule.law.cite(decided_on)
            sign = -1 if rule.deducts else 1
            for index, amount in enumerate(answer if rule.each else (answer,)):
                if amount is not None:
                    assert rule.part is not None
                    yield Finding(rule.id, rule.version, law, rule.part, sign * amount, shown(facts, values, index))

    def stops(self, values: Values) -> Iterator[Stop]:
        """The reasons for which a person must look."""
        for rule, reason in self._stops:
            answer = values[rule.name]
            if answer is None or isinstance(answer, Absent):
                continue
            for facts in answer if rule.each else (answer,):
                if facts is not None:
                    yield Stop(reason, facts)


def asking(rule: Rule, belongs: Mapping[str, str | None], kinds: Mapping[str, str]) -> Ask:
    """How to ask a rule: once, or once for each of the things it is about."""
    function, needs = rule.function, rule.needs
    if rule.each is None:
        return lambda values: function(*[values[name] for name in needs])
    if rule.each not in kinds:
        raise RulesError(f"{rule.place} is asked for each {rule.each!r}; known are {', '.join(sorted(kinds))}")
    one_of_each = kinds[rule.each]
    own = [(name, belongs[name] == rule.each) for name in needs]

    def ask_each(values: Values) -> tuple[Any, ...]:
        count = len(values[one_of_each])
        if count == 0:
            return ()
        # Each of the things gets its own value, or the one there is for all.
        columns = [
            value if is_own and type(value := values[name]) is not Absent else repeat(values[name], count)
            for name, is_own in own
        ]
        return tuple(map(function, *columns))

    return ask_each


def settled(answer: Any) -> Any:
    """The answer, unless a rule only handed on what cannot be known; then ParameterMissing."""
    for value in answer if type(answer) is tuple else (answer,):
        if type(value) is Absent:
            raise value.error
    return answer


def facts_of(rule: Rule, belongs: Mapping[str, str | None]) -> list[tuple[str, str, bool]]:
    """For each fact of a line: its name, the name of the value, and whether that is one of a column."""
    return [(fact, name, rule.each is not None and belongs[name] == rule.each) for fact, name in rule.facts]


def shown(facts: Sequence[tuple[str, str, bool]], values: Values, index: int) -> dict[str, Any]:
    """The facts that there are."""
    found = {}
    for fact, name, is_own in facts:
        value = values[name]
        if type(value) is Absent:
            continue
        if is_own:
            value = value[index]
        if value is not None and value is not False:
            found[fact] = str(value) if isinstance(value, StrEnum) else value
    return found
