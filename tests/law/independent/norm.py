"""The riksnorm of a household: 12 kap. 2-3 §§ SoF (2025:468)."""

from __future__ import annotations

from fractions import Fraction

from tests.law.independent import tables
from tests.law.independent.days import Kronor, NotKnownError, Told, age_of, days_of, half_up, year_of


def norm_of(told: Told) -> Kronor:
    """Personal costs of each, and the common costs."""
    return sum((personal_cost(told, member) for member in told["members"]), common_cost(told))


def personal_cost(told: Told, member: Told) -> Kronor:
    """A whole month, or so many days of twelve 365ths of it in whole kronor."""
    (single, couple), children, lunch, _ = tables.RIKSNORM[year_of(told)]
    if member["role"] == "child":
        month = Fraction(child_amount(age_of(told, member), member.get("lunch_away", False), children, lunch))
    else:
        month = Fraction(couple, 2) if told["cohabiting"] else Fraction(single)
    days = member.get("days")
    if days is None or days >= days_of(told):
        return month
    return half_up(month * 12 / 365) * int(days)


def child_amount(age: int, eats_away: bool, at_home: tuple[int, ...], away: tuple[int, ...] | None) -> int:
    for number, (low, high) in enumerate(tables.BANDS):
        if low <= age <= high:
            if not eats_away or age > 6:
                return at_home[number]
            if away is None:
                raise NotKnownError
            return away[number]
    raise AssertionError(f"no child of {age} years")


def common_cost(told: Told) -> Kronor:
    """That of all in the home; of those who share with others, a person's part in whole kronor for each."""
    family = len(told["members"])
    everybody = family + told.get("others_in_home", 0)
    row = tables.RIKSNORM[year_of(told)][3]
    whole = row[everybody - 1] if everybody <= 7 else row[6] + (everybody - 7) * (row[6] - row[5])
    return Fraction(whole) if everybody == family else half_up(Fraction(whole, everybody)) * family
