"""Days, months, ages and rounding."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

Told = dict[str, Any]
Kronor = Fraction


class NotKnownError(Exception):
    """An amount that nobody has found."""


def half_up(amount: Fraction) -> Fraction:
    return Fraction(floor(amount + Fraction(1, 2)))


def year_of(told: Told) -> int:
    return int(told["month"][:4])


def first_day(told: Told) -> date:
    return date(year_of(told), int(told["month"][5:]), 1)


def days_of(told: Told) -> int:
    number = int(told["month"][5:])
    leap = year_of(told) % 4 == 0
    return 30 if number in (4, 6, 9, 11) else 31 if number != 2 else 29 if leap else 28


def age_of(told: Told, member: Told) -> int:
    """On the first day of the month; somebody born during it is 0."""
    born, day = date.fromisoformat(member["born"]), first_day(told)
    return max(0, day.year - born.year - ((born.month, born.day) > (day.month, day.day)))


def months_before(told: Told, number: int) -> str:
    """So many months before the month applied for."""
    index = year_of(told) * 12 + int(told["month"][5:]) - 1 - number
    return f"{index // 12}-{index % 12 + 1:02}"


def only_adult(told: Told) -> str | None:
    adults = [member["id"] for member in told["members"] if member["role"] == "adult"]
    return adults[0] if len(adults) == 1 else None
