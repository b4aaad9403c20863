"""A rule: one legal question as a small pure function, with its place in the law.

The names of the function's arguments say what it needs: a fact, a parameter, or another rule. A rule `each` member,
income or cost is asked once for every one of them, and an argument that belongs to the same kind of thing is then
that thing's own; any other argument is what it always is, a whole column being a tuple.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import Any, TypeVar

from shared.kernel.finding import Part
from shared.kernel.law import LegalReference
from shared.kernel.stop_reason import StopReason

F = TypeVar("F", bound=Callable[..., Any])

MARK = "__rule__"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What the engine knows of a rule.

    `part`: the value is an amount, and a line of the calculation in that part; None is no line. What the household
    has is counted against what it needs: `deducts` turns the line's sign. `stop`: the value is the facts of a reason
    for which the case goes to a person, or None. `facts` are the values a line carries, by the names it shows them.
    """

    name: str
    id: str
    version: int
    law: LegalReference
    function: Callable[..., Any]
    needs: tuple[str, ...]
    each: str | None
    part: Part | None
    deducts: bool
    facts: tuple[tuple[str, str], ...]
    stop: StopReason | None

    @property
    def place(self) -> str:
        """Where the rule is written, for error messages."""
        return f"{self.function.__module__}.{self.name}"


def rule(
    id: str,
    *,
    law: LegalReference,
    version: int = 1,
    each: str | None = None,
    part: Part | None = None,
    deducts: bool = False,
    facts: Iterable[str] = (),
    stop: StopReason | None = None,
) -> Callable[[F], F]:
    """Mark a function as a rule. It stays an ordinary function.

    `id` and `version` are published with every line and never reused for another meaning. A fact is written as the
    name of a value, or as `shown=name`.
    """

    def mark(function: F) -> F:
        what = Rule(
            name=function.__name__,
            id=id,
            version=version,
            law=law,
            function=function,
            needs=tuple(inspect.signature(function).parameters),
            each=each,
            part=part,
            deducts=deducts,
            facts=tuple(as_pair(fact) for fact in facts),
            stop=stop,
        )
        setattr(function, MARK, what)
        return function

    return mark


def as_pair(fact: str) -> tuple[str, str]:
    """`type=cost_type` as (`type`, `cost_type`); `days` as (`days`, `days`)."""
    shown, _, name = fact.partition("=")
    return shown, name or shown


def rules_of(modules: Iterable[ModuleType]) -> tuple[Rule, ...]:
    """The rules that the modules define, in the order in which they are written."""
    return tuple(
        getattr(value, MARK)
        for module in modules
        for value in vars(module).values()
        if hasattr(value, MARK) and value.__module__ == module.__name__
    )
