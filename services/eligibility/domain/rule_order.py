"""The order of the rules: each after those it needs. Worked out once, when the program starts."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from hashlib import sha256

from services.eligibility.domain.rule import Rule


class RulesError(Exception):
    """The rules do not fit together. Found when the program starts, never during a calculation."""


def in_order(rules: Sequence[Rule], inputs: Mapping[str, str | None]) -> tuple[Rule, ...]:
    """Every rule after those it needs. Raises RulesError for a name that is not known, or a circle."""
    by_name: dict[str, Rule] = {}
    for rule in rules:
        if rule.name in by_name or rule.name in inputs:
            other = by_name[rule.name].place if rule.name in by_name else "a fact or a parameter"
            raise RulesError(f"{rule.place} has the name of {other}")
        by_name[rule.name] = rule
    known = by_name.keys() | inputs.keys()
    for rule in rules:
        for name in (*rule.needs, *(name for _, name in rule.facts)):
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1)
                hint = f" Did you mean {near[0]!r}?" if near else ""
                raise RulesError(f"{rule.place} needs {name!r}, which is no rule, fact or parameter.{hint}")
    wanted = {rule.name: [name for name in rule.needs if name in by_name] for rule in rules}
    try:
        return tuple(by_name[name] for name in TopologicalSorter(wanted).static_order())
    except CycleError as error:
        circle = " needs ".join(reversed(error.args[1]))
        raise RulesError(f"the rules go in a circle: {circle}") from None


def resting_on(changed: Collection[str], order: Sequence[Rule]) -> set[str]:
    """The names of the rules that need any of these names, be it by way of other rules. `order` is that of asking."""
    stale: set[str] = set()
    for rule in order:
        if any(name in changed or name in stale for name in rule.needs):
            stale.add(rule.name)
    return stale


def version_of(rules: Sequence[Rule]) -> str:
    """Names a set of rules: changes when an id or a version does."""
    text = "\n".join(sorted(f"{rule.id} {rule.name} {rule.version}" for rule in rules))
    return sha256(text.encode()).hexdigest()[:12]
