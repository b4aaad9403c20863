"""The month calculated a second time, from the ordinance and not from the rules: plain, slow, and on its own.

It reads a situation as the situation file writes it, has its own tables, and imports nothing of Andrum. Where the law
is silent it does what docs/situation.md says. Kronor are exact fractions; the answers are öre. A total is None when an
amount that it needs is not known.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.law.independent.costs import costs_of
from tests.law.independent.days import Kronor, NotKnownError, Told
from tests.law.independent.income import income_of
from tests.law.independent.norm import norm_of


def calculate(told: Told) -> dict[str, int | None]:
    """The five totals, in öre."""
    norm, costs, income = (in_ore(part, told) for part in (norm_of, costs_of, income_of))
    need = None if norm is None or costs is None else norm + costs
    assistance = None if need is None or income is None else max(0, need - income)
    return {
        "norm_ore": norm,
        "costs_ore": costs,
        "need_ore": need,
        "income_ore": income,
        "assistance_ore": assistance,
    }


def in_ore(part: Callable[[Told], Kronor], told: Told) -> int | None:
    try:
        ore = part(told) * 100
    except NotKnownError:
        return None
    assert ore.denominator == 1
    return int(ore)
