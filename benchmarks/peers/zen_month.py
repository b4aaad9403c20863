"""GoRules zen-engine: one situation, evaluated with its trace."""

from __future__ import annotations

import json
from typing import Any

import zen

from benchmarks.peers.protocol import REASONS, TOTALS, Household, serve
from benchmarks.peers.zen_decision import decision_of

DECISIONS: list[Any] = []
OF_PERSONS = ("wage", "child_pension")


def context(amounts: dict[str, Any], household: Household) -> dict[str, Any]:
    """The household as the decision takes it."""
    if not DECISIONS:
        DECISIONS.append(zen.ZenEngine().create_decision(json.dumps(decision_of(amounts))))
    members = household["members"]
    adults = sum(one["role"] == "adult" for one in members)
    couple = adults == 2
    received = [(kind, one[kind]) for one in members for kind in OF_PERSONS]
    received += [(kind, {"now": now, "before": household["before"][kind]}) for kind, now in household["now"].items()]
    return {
        "adults": adults,
        "children": len(members) - adults,
        "others": household["others"],
        "rent": household["rent"],
        "assets": household["assets"],
        "members": [{**one, "couple": couple and one["role"] == "adult"} for one in members],
        "wage_is_named": household["wage_is_named"],
        "costs": [cost(household, kind, amount) for kind, amount in household["costs"].items() if amount],
        "incomes": [income(household, kind, both) for kind, both in received if any(both.values())],
    }


def cost(household: Household, kind: str, amount: int) -> dict[str, Any]:
    approved = household["electricity_approved"] if kind == "electricity" else 0
    counted = household["medicine_counted"] if kind == "medicine" else 0
    return {"type": kind, "asked": amount, "approved_before": approved, "counted_before": counted}


def income(household: Household, kind: str, amounts: dict[str, int]) -> dict[str, Any]:
    set_off = household["set_off"] if kind == "sickness_benefit" else 0
    late = kind == "housing_allowance" and household["allowance_is_late"]
    return {"type": kind, **amounts, "set_off": set_off, "meant_for_earlier": late}


def explain(given: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = DECISIONS[0].evaluate(given, {"trace": True})
    return found


def outcome(answer: dict[str, Any]) -> list[Any]:
    result = answer["result"]
    return [*(int(result[total]) for total in TOTALS), sorted(reason for reason in REASONS if result[reason])]


if __name__ == "__main__":
    serve(context, explain, outcome)
