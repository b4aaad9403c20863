"""The facts of what a household asks for besides the norm, by type of cost."""

from __future__ import annotations

from typing import Any

from shared.kernel.situation import Expense, ExpenseType, Role, Situation
from shared.parameters import CostRule, MonthParameters

COST_FACTS = (
    "cost_type", "cost_rule", "asked_ore", "asked_by_person_ore", "counted_before_by_person_ore",
    "approved_before_ore", "cost_member", "cost_members",
)  # fmt: skip


def cost_facts(situation: Situation, parameters: MonthParameters) -> dict[str, Any]:
    """The household's costs by type, and each person's part of them."""
    if not situation.expenses:
        return dict.fromkeys(COST_FACTS, ())
    costs = costs_by_person(situation)
    rows = [row(kind, parameters.cost_rule(kind), list(by_person.values())) for kind, by_person in costs.items()]
    return dict(zip(COST_FACTS, zip(*rows, strict=True), strict=True))


def row(kind: ExpenseType, rule: CostRule, persons: list[list[Expense]]) -> tuple[Any, ...]:
    """What is known of one type of cost, in the order of COST_FACTS."""
    if len(persons) == 1 and len(persons[0]) == 1:
        one = persons[0][0]
        asked, before = one.amount_ore, one.counted_before_ore
        return kind, rule, asked, (asked,), (before,), one.approved_before_ore or None, one.member, None
    amounts = tuple([sum([one.amount_ore for one in own]) for own in persons])
    named = named_in(persons)
    return (
        kind,
        rule,
        sum(amounts),
        amounts,
        tuple(map(counted_before, persons)),
        approved_before(persons),
        named[0] if len(named) == 1 else None,
        named if len(named) > 1 else None,
    )


def costs_by_person(situation: Situation) -> dict[ExpenseType, dict[str | None, list[Expense]]]:
    """A cost that nobody is named for is the only adult's. Those of two adults are held together, as one person's."""
    adults = [member.id for member in situation.members if member.role is Role.ADULT]
    only = adults[0] if len(adults) == 1 else None
    found: dict[ExpenseType, dict[str | None, list[Expense]]] = {}
    for expense in situation.expenses:
        found.setdefault(expense.type, {}).setdefault(expense.member or only, []).append(expense)
    return found


def named_in(by_person: list[list[Expense]]) -> list[str]:
    """The persons who were named."""
    return list(dict.fromkeys([one.member for own in by_person for one in own if one.member is not None]))


def approved_before(by_person: list[list[Expense]]) -> int | None:
    return sum([one.approved_before_ore for own in by_person for one in own]) or None


def counted_before(own: list[Expense]) -> int:
    """What has counted for the person already; it may be told with each of the person's costs, and is one amount."""
    return max([one.counted_before_ore for one in own])
