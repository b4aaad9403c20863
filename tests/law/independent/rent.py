"""The rent, held against what the municipality takes for reasonable: 12 kap. 7 § first paragraph 2 SoL."""

from __future__ import annotations

from fractions import Fraction

from tests.law.independent import tables
from tests.law.independent.days import Kronor, Told, age_of


def rent_of(told: Told) -> Kronor:
    """The rent, up to the municipality's cap where there is one that is known."""
    home = told["home"]
    if home["kind"] == "none":
        return Fraction(0)
    rent = Fraction(home["rent_ore"], 100)
    cap = None if home["kind"] == "temporary" else rent_cap(told)
    return rent if cap is None else min(rent, Fraction(cap))


def rent_cap(told: Told) -> int | None:
    """The cap of the household, None when it is not known."""
    town, month = str(told["municipality"]), str(told["month"])
    adults = sum(member["role"] == "adult" for member in told["members"])
    children = len(told["members"]) - adults
    if town == "vimmerby":
        return vimmerby_cap(children, told["home"].get("rooms")) if month >= "2024-01" else None
    if town == "malmo" and (month >= "2023-01" or month < "2019-01"):
        return malmo_cap(month, adults, children)
    if town == "uddevalla" and any(age_of(told, m) < 25 for m in told["members"] if m["role"] == "adult"):
        return None
    found = [(row, more) for since, row, more in tables.RENT_BY_CHILDREN.get(town, []) if since <= month]
    if not found:
        return None
    row, more = found[-1]
    place = adults - 1 if children == 0 else children + 1
    last = len(row) - 1
    return int(row[min(place, last)] + more * max(0, place - last))


def malmo_cap(month: str, adults: int, children: int) -> int | None:
    """2018 up to three children; from 2023 only the amount of a single person was found."""
    if month >= "2023-01":
        return 7075 if (adults, children) == (1, 0) else None
    place = adults - 1 if children == 0 else children + 1
    return tables.MALMO_2018[place] if month >= "2018-01" and place <= 4 else None


def vimmerby_cap(children: int, rooms: int | None) -> int | None:
    """By the rooms that a household needs; without children, those that it has count."""
    if children:
        return tables.VIMMERBY_ROOMS[min(children, 4)]
    if rooms is None:
        return None
    return tables.VIMMERBY_ROOMS[0 if rooms <= 1 else 1]
