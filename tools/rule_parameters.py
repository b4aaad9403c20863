"""Which parameters a rule reads, found in the rule itself: the types of its arguments and the text of its function."""

from __future__ import annotations

import ast
import inspect
import textwrap
from typing import get_type_hints

from services.eligibility.domain.assessment import ENGINE
from services.eligibility.domain.rule import Rule
from shared.parameters import Sourced

RULES = {rule.name: rule for rule in ENGINE.rules}
WEIGHED_BY_HOUSING = {"rent_accepted_ore": "rent_caps"}
"""Facts that another service has made from a parameter."""


def parameter_names(rule: Rule) -> list[str]:
    """The arguments that are parameters: their type comes with an origin."""
    hints = get_type_hints(rule.function)
    return [name for name in rule.needs if isinstance(hints[name], type) and issubclass(hints[name], Sourced)]


def parameters_of(rule: Rule) -> list[str]:
    """What the rule reads of each parameter, such as `conventions.per_day`."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(rule.function)))
    names = parameter_names(rule)
    read = [
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names
    ]
    return sorted({*(read or names), *(WEIGHED_BY_HOUSING[name] for name in rule.needs if name in WEIGHED_BY_HOUSING)})


def parameters_below(rule: Rule) -> list[str]:
    """What the rules that it needs read, and those that they need."""
    found, waiting = set[str](), [rule]
    while waiting:
        below = [RULES[name] for name in waiting.pop().needs if name in RULES]
        found.update(name for one in below for name in parameters_of(one))
        waiting += below
    return sorted(found - set(parameters_of(rule)))
