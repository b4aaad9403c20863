"""Andrum: every rule asked, every line with its law and its facts rendered as a dict, and every reason.

The argument `read` begins one step earlier, with the situation as the situation file writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from benchmarks.peers.protocol import TOTALS, Household, serve
from services.eligibility.domain.assessment import assess
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.events.situation_schema import Told, read_situation
from shared.kernel.month import Month
from shared.parameters import ParameterBook

MONTH = Month(2026, 11)
DECIDED_ON = date(2026, 10, 22)
BOOK = ParameterBook.load()


def situation_file(_: dict[str, Any], household: Household) -> dict[str, Any]:
    """The household as the situation file writes it. What it does not have, it does not mention."""
    return {
        "id": "h",
        "municipality": "lindsala",
        "month": str(MONTH),
        "decided_on": str(DECIDED_ON),
        "cohabiting": sum(one["role"] == "adult" for one in household["members"]) == 2,
        "others_in_home": household["others"],
        "members": [member(one) for one in household["members"]],
        "home": {"kind": "rental", "rent_ore": household["rent"]},
        "expenses": [expense(household, kind, amount) for kind, amount in household["costs"].items() if amount],
        "incomes": [*incomes(household)],
        "assets": [{"type": "bank", "amount_ore": household["assets"]}],
        "job_stimulus": [one["id"] for one in household["members"] if one["stimulus"]],
    }


def member(one: dict[str, Any]) -> dict[str, Any]:
    born = f"{MONTH.year - one['age']}-05-01"
    found = {"id": one["id"], "role": one["role"], "born": born, "lunch_away": one["lunch"]}
    found |= {"days": one["days"]} if one["days"] >= 0 else {}
    found |= {"earned_this_year_ore": one["earned_this_year"], "school": "compulsory" if one["school"] else "none"}
    return found


def expense(household: Household, kind: str, amount: int) -> dict[str, Any]:
    found = {"type": kind, "amount_ore": amount}
    if kind == "medicine":
        return {**found, "member": "p0", "counted_before_ore": household["medicine_counted"]}
    return found | ({"approved_before_ore": household["electricity_approved"]} if kind == "electricity" else {})


def incomes(household: Household) -> Iterator[dict[str, Any]]:
    """Of the month that counts, and of the one before it."""
    for back, when in ((1, "now"), (2, "before")):
        month = str(MONTH.plus(-back))
        for kind, amount in household[when].items():
            if amount:
                yield {"type": kind, "month": month, "net_ore": amount, **about(household, kind, back)}
        for one in household["members"]:
            for kind in ("wage", "child_pension"):
                if one[kind][when]:
                    named = kind != "wage" or one["role"] == "child" or household["wage_is_named"]
                    who = {"member": one["id"]} if named else {}
                    yield {"type": kind, "month": month, "net_ore": one[kind][when], **who}


def about(household: Household, kind: str, back: int) -> dict[str, Any]:
    """What was kept back from a benefit, and the month for which one came late."""
    if kind == "sickness_benefit" and household["set_off"]:
        return {"deductions": [{"kind": "set_off", "amount_ore": household["set_off"]}]}
    late = kind == "housing_allowance" and household["allowance_is_late"]
    return {"meant_for": str(MONTH.plus(-back - 1))} if late else {}


def told(amounts: dict[str, Any], household: Household) -> Told:
    return read_situation(situation_file(amounts, household))


def explain(given: Told) -> dict[str, Any]:
    """What `andrum assess` writes of a household."""
    situation, day = given.situation, given.decided_on
    parameters = BOOK.on(municipality=situation.municipality, month=situation.month, known_on=day)
    result = assess(situation, reasonable_rent(situation, parameters), parameters, decided_on=day)
    return {
        **{total: getattr(result, f"{total}_ore") for total in TOTALS},
        "findings": [finding.as_dict() for finding in result.findings],
        "stops": [stop.as_dict() for stop in result.stops],
    }


def outcome(answer: dict[str, Any]) -> list[Any]:
    return [*(answer[total] for total in TOTALS), sorted({stop["reason"] for stop in answer["stops"]})]


if __name__ == "__main__":
    if sys.argv[1:] == ["read"]:
        serve(situation_file, lambda data: explain(read_situation(data)), outcome)
    else:
        serve(told, explain, outcome)
