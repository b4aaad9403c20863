"""Households that nobody thought of: any that the situation file takes, from a seed."""

from __future__ import annotations

from random import Random
from typing import Any

from shared.kernel.month import Month
from shared.kernel.situation import ExpenseType, HomeKind, IncomeType

Told = dict[str, Any]

TOWNS = ("lindsala", "lindsala", "lindsala", "hogsby", "malmo", "stockholm", "uddevalla", "vimmerby")
SCHOOL_FROM = 19


def invented(seed: int) -> Told:
    """A household; the same for the same seed."""
    random = Random(seed)
    town = random.choice(TOWNS)
    month = Month(random.randint(2011, 2026), random.randint(1, 12))
    adults = [person(random, f"v{number}", "adult", month) for number in range(random.choice((1, 1, 2)))]
    children = [person(random, f"b{number}", "child", month) for number in range(number_of_children(random))]
    ids = [None, *(member["id"] for member in (*adults, *children))]
    return {
        "id": f"invented-{seed}",
        "municipality": town,
        "month": str(month),
        "decided_on": str(month.first_day),
        "cohabiting": len(adults) == 2,
        "others_in_home": random.choice((0, 0, 0, 0, 1, 2, 3, 7)),
        "members": [*adults, *children],
        "home": home(random),
        "expenses": [expense(random, ids) for _ in range(random.choice((0, 1, 2, 3, 6)))],
        "incomes": [income(random, ids, month) for _ in range(random.choice((0, 1, 2, 3, 6)))],
        "assets": [{"type": "bank", "amount_ore": amount(random)} for _ in range(random.choice((0, 0, 1, 2)))],
        "job_stimulus": [adult["id"] for adult in adults if random.random() < 0.3],
    }


def number_of_children(random: Random) -> int:
    return random.choice((0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 7, 10))


def person(random: Random, id: str, role: str, month: Month) -> Told:
    """Somebody whose age the riksnorm has an amount for."""
    age = random.randint(0, 20) if role == "child" else random.randint(18, 90)
    back = random.randint(0, 11)
    start = month.plus(-back)
    day = 1 if back == 0 else random.randint(1, 28)
    told: Told = {"id": id, "role": role, "born": f"{start.year - age}-{start.number:02}-{day:02}"}
    if random.random() < 0.2:
        told["days"] = random.randint(1, month.days)
    if role == "child":
        told["school"] = "upper_secondary" if age >= SCHOOL_FROM else random.choice(("none", "compulsory"))
        told["lunch_away"] = random.random() < 0.3
        told["earned_this_year_ore"] = random.choice((0, 0, amount(random), 3 * amount(random)))
    return told


def home(random: Random) -> Told:
    kind = str(random.choice((HomeKind.RENTAL, HomeKind.RENTAL, *HomeKind)))
    return {"kind": kind} if kind == "none" else {"kind": kind, "rent_ore": amount(random), **rooms(random)}


def rooms(random: Random) -> Told:
    return random.choice(({}, {"rooms": random.randint(1, 6)}))


def expense(random: Random, ids: list[str | None]) -> Told:
    told = {"type": str(random.choice(list(ExpenseType))), "amount_ore": amount(random) // 4, **whose(random, ids)}
    before = random.choice(("counted_before_ore", "approved_before_ore"))
    return told | {before: amount(random) // 4} if random.random() < 0.3 else told


def income(random: Random, ids: list[str | None], month: Month, before: int | None = None) -> Told:
    """An income, most often of the month that counts. A third are wages."""
    kind = random.choice((IncomeType.WAGE, random.choice(list(IncomeType)), random.choice(list(IncomeType))))
    back = random.choice((1, 1, 1, 1, 0, 2, 3)) if before is None else before
    return {"type": str(kind), "month": str(month.plus(-back)), "net_ore": amount(random), **whose(random, ids)}


def whose(random: Random, ids: list[str | None]) -> Told:
    who = random.choice(ids)
    return {} if who is None else {"member": who}


def amount(random: Random) -> int:
    """Öre: odd ones, whole kronor, and those about which tables turn."""
    return random.choice((random.randint(1, 2_000_000), random.randint(1, 20_000) * 100, random.randint(1, 200)))


def with_more_income(told: Told, seed: int) -> Told:
    """The same household with one more income in the month that counts."""
    random = Random(-seed)
    ids = [None, *(member["id"] for member in told["members"])]
    more = income(random, ids, Month.parse(told["month"]), before=1)
    return told | {"incomes": [*told["incomes"], more]}


def with_one_more_child(told: Told, seed: int) -> Told:
    """The same household with one more child, all month or some days."""
    more = person(Random(-seed), "b-more", "child", Month.parse(told["month"]))
    return told | {"members": [*told["members"], more]}
