"""How a rule is asked: once, or once for each of the things it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from operator import itemgetter
from typing import Any, NamedTuple

from services.eligibility.domain.absent import Absent
from services.eligibility.domain.rule import Rule
from services.eligibility.domain.rule_order import RulesError
from shared.parameters import ParameterMissing

Values = dict[str, Any]
Ask = Callable[[Values], Any]
AskWithHoles = Callable[[Values, list[ParameterMissing]], Any]


class Step(NamedTuple):
    """A rule, ready to be asked. `ask_with_holes` is for when something is missing: it leaves a hole for each thing
    that the rule cannot answer for, and only there, and adds what was missing to the list.
    """

    name: str
    ask: Ask
    ask_with_holes: AskWithHoles


def asking(rule: Rule, belongs: Mapping[str, str | None], kinds: Mapping[str, str]) -> Step:
    """Bind a rule to what it needs. `belongs` says of which kind of thing each value is, None being the household."""
    if rule.each is None:
        return Step(rule.name, once(rule), once_with_a_hole(rule))
    if rule.each not in kinds:
        raise RulesError(f"{rule.place} is asked for each {rule.each!r}; known are {', '.join(sorted(kinds))}")
    own = [belongs[name] == rule.each for name in rule.needs]
    one_of_each = kinds[rule.each]
    return Step(rule.name, for_each(rule, own, one_of_each), for_each_with_holes(rule, own, one_of_each))


def once(rule: Rule) -> Ask:
    function, fetch = rule.function, fetching(rule.needs)
    return lambda values: function(*fetch(values))


def once_with_a_hole(rule: Rule) -> AskWithHoles:
    function, fetch = rule.function, fetching(rule.needs)
    return lambda values, missing: answer_or_hole(function, fetch(values), missing)


def for_each(rule: Rule, own: Sequence[bool], one_of_each: str) -> Ask:
    """Each of the things gets its own value, or the one there is for all."""
    function, fetch = rule.function, fetching(rule.needs)
    shared = [place for place, is_own in enumerate(own) if not is_own]
    if not any(own):
        return lambda values: tuple([function(*fetch(values)) for _ in values[one_of_each]])
    if not shared:
        return lambda values: tuple(map(function, *fetch(values)))

    def ask(values: Values) -> tuple[Any, ...]:
        columns = list(fetch(values))
        for place in shared:
            columns[place] = repeat(columns[place])
        return tuple(map(function, *columns))

    return ask


def for_each_with_holes(rule: Rule, own: Sequence[bool], one_of_each: str) -> AskWithHoles:
    """Each of the things has its own answer or its own hole; what is missing for one hides no other."""
    function, fetch = rule.function, fetching(rule.needs)

    def ask(values: Values, missing: list[ParameterMissing]) -> tuple[Any, ...]:
        count = len(values[one_of_each])
        columns = [value if is_own else repeat(value, count) for value, is_own in zip(fetch(values), own, strict=True)]
        return tuple([answer_or_hole(function, arguments, missing) for arguments in zip(*columns, strict=True)])

    return ask


def answer_or_hole(function: Callable[..., Any], arguments: Iterable[Any], missing: list[ParameterMissing]) -> Any:
    """The rule's answer, or a hole when it used, or only handed on, what cannot be known."""
    try:
        answer = function(*arguments)
    except ParameterMissing as error:
        missing.append(error)
        return Absent(error)
    if type(answer) is Absent:
        missing.append(answer.error)
    return answer


def fetching(names: Sequence[str]) -> Callable[[Values], tuple[Any, ...]]:
    """How to read several values at once."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple([values[name] for name in names])
