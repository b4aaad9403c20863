"""Costs besides the norm: 12 kap. 7 § first paragraph 2 SoL, and other living costs, 12 kap. 1 §."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import Any

from tests.law.independent import tables
from tests.law.independent.days import Kronor, NotKnownError, Told, age_of, only_adult, year_of
from tests.law.independent.rent import rent_of


def costs_of(told: Told) -> Kronor:
    cards = sum((card_of(told, member) for member in told["members"]), Fraction(0))
    return rent_of(told) + cards + sum((cost_of(told, *cost) for cost in costs_by_type(told).items()), Fraction(0))


def card_of(told: Told, member: Told) -> Kronor:
    """The travel card that the town gives without applying."""
    prices = card_prices(told)
    age = age_of(told, member)
    visits = member["role"] == "child" and member.get("days", 31) < 15
    if prices is None or visits or age < 12:
        return Fraction(0)
    price = prices[0] if age >= 20 else prices[1]
    if price == "?":
        raise NotKnownError
    return Fraction(price)


def card_prices(told: Told) -> tuple[Any, Any] | None:
    """None where the town gives none."""
    town, year = told["municipality"], year_of(told)
    if town == "stockholm" and year in tables.SL_CARD:
        return tables.SL_CARD[year]
    if town == "lindsala" and year >= 2025:
        return tables.LINDSALA_CARD
    if town == "stockholm":
        raise NotKnownError
    return None


def costs_by_type(told: Told) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for expense in told.get("expenses", []):
        found[expense["type"]].append(expense)
    return found


def cost_of(told: Told, kind: str, expenses: list[Told]) -> Kronor:
    """What counts of all that the household pays for one kind of thing."""
    asked, approved = (total(expenses, key) for key in ("amount_ore", "approved_before_ore"))
    if told["municipality"] == "lindsala" and kind in tables.LINDSALA_CAPS and year_of(told) >= 2025:
        return min(asked, max(Fraction(tables.LINDSALA_CAPS[kind]), approved))
    if kind == "work_travel":
        card_prices(told)  # raises where it is not known whether there is a card
        return min(asked, approved)  # a person judges what has not been judged before
    if kind in ("electricity", "home_insurance", "union_fee", "unemployment_fund"):
        return asked
    protected = {"medicine": tables.MEDICINE, "medical_care": tables.MEDICAL_CARE}.get(kind, [])
    caps = [cap for since, cap in protected if since <= told["month"]]
    if not caps:
        return Fraction(0)  # a person judges it each time
    return sum((left_of(Fraction(caps[-1]), own) for own in by_person(told, expenses)), Fraction(0))


def by_person(told: Told, expenses: list[Told]) -> list[list[Told]]:
    """Each person's. What nobody is named for is the only adult's; of a couple it is held together."""
    found: dict[str | None, list[Told]] = defaultdict(list)
    for expense in expenses:
        found[expense.get("member") or only_adult(told)].append(expense)
    return list(found.values())


def left_of(cap: Kronor, own: list[Told]) -> Kronor:
    """A person's costs, up to what is left of the protection in its twelve months."""
    counted = max(Fraction(one.get("counted_before_ore", 0), 100) for one in own)
    return min(total(own, "amount_ore"), max(Fraction(0), cap - counted))


def total(expenses: list[Told], key: str) -> Kronor:
    return sum((Fraction(one.get(key, 0), 100) for one in expenses), Fraction(0))
