"""How a caseworker writes a cell: `8 500,50`, `v2: 8500 i 2026-10`, `4 år lunch, 12 år 10 dagar`, `ja`."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import Role, School

AMOUNT = re.compile(r"(?P<kronor>\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:,(?P<ore>\d{1,2}))?(?:[ \u00a0]?kr)?")
ENTRY = re.compile(r"(?:(?P<who>[vb]\d+)\s*:)?(?P<amount>.+)", re.IGNORECASE)
MORE = re.compile(r"\s+(i|för|kvittning|utmätning|godkänt|räknat)\s+", re.IGNORECASE)
"""What else is told of an amount: the words stand after it, each with its own."""
AGE = re.compile(r"(?P<age>\d+) år|född (?P<born>\S+)")
DAYS = re.compile(r"(?P<days>\d+) dag(?:ar)?")
USUAL_ADULT = 40
MOST_LISTED = 8
SCHOOLS = {
    "förskola": School.PRESCHOOL,
    "grundskola": School.COMPULSORY,
    "gymnasiet": School.UPPER_SECONDARY,
    "gymnasium": School.UPPER_SECONDARY,
    "utan skola": School.NONE,
}
YES_OR_NO = {"ja": True, "nej": False}


class CellError(Exception):
    """A cell that cannot be read. Says why, in Swedish."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One amount of a cell: whose it is, where that is told, and what else is told of it, by the word for it."""

    amount_ore: Money
    who: str | None
    more: Mapping[str, str]

    def month(self, word: str) -> Month | None:
        return month(self.more[word]) if word in self.more else None

    def money(self, word: str) -> Money:
        return money(self.more[word]) if word in self.more else 0


def money(text: str) -> Money:
    """Read `8500`, `8 500`, `8 500,50` or `8500 kr`, in öre."""
    match = AMOUNT.fullmatch(text.strip())
    if match is None:
        raise CellError(f"{text.strip()!r} är inte ett belopp: skriv kronor, med komma före öre, som 8 500,50")
    ore = (match["ore"] or "0").ljust(2, "0")
    return int(re.sub(r"\D", "", match["kronor"])) * 100 + int(ore)


def entries(text: str) -> Iterator[Entry]:
    """Read one or several amounts: `v1: 4000 + v2: 6000 i 2026-09`, `900 godkänt 800`."""
    for part in text.split("+"):
        told, *more = MORE.split(part.strip())
        match = ENTRY.fullmatch(told)
        if match is None:
            raise CellError("ett belopp saknas bredvid plustecknet")
        words = dict(zip(map(str.lower, more[::2]), more[1::2], strict=True))
        yield Entry(money(match["amount"]), match["who"].lower() if match["who"] else None, words)


def month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise CellError(f"{text!r} är inte en månad: skriv som 2026-11") from None


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CellError(f"{text!r} är inte en dag: skriv som 2026-10-22") from None


def whole(text: str) -> int:
    if not re.fullmatch(r"\d{1,4}", text):
        raise CellError(f"{text!r} är inte ett helt tal")
    return int(text)


def yes_or_no(text: str) -> bool:
    if text.lower() not in YES_OR_NO:
        raise CellError(f"{text!r}: skriv ja eller nej")
    return YES_OR_NO[text.lower()]


def one_of(text: str, known: Mapping[str, str]) -> str:
    """What a Swedish word stands for. A code itself is taken too."""
    word = text.strip().lower()
    if word in known.values():
        return word
    if word in known:
        return known[word]
    near = difflib.get_close_matches(word, known, n=1)
    hint = f"; menades {near[0]}?" if near else ""
    listed = f" (något av: {', '.join(known)})" if len(known) <= MOST_LISTED else ""
    raise CellError(f"{text.strip()!r} är okänt{hint}{listed}")


def adults(text: str, first_day: date) -> list[dict[str, Any]]:
    """Read `2`, or each adult: `24 år, 31 år 10 dagar`."""
    if text.isdigit():
        text = ", ".join([f"{USUAL_ADULT} år"] * whole(text))
    return [{"id": f"v{number}", **each} for number, each in enumerate(persons(text, Role.ADULT, first_day), 1)]


def children(text: str, first_day: date) -> list[dict[str, Any]]:
    """Read `4 år lunch, 12 år 10 dagar, 19 år gymnasiet`."""
    return [{"id": f"b{number}", **each} for number, each in enumerate(persons(text, Role.CHILD, first_day), 1)]


def persons(text: str, role: Role, first_day: date) -> Iterator[dict[str, Any]]:
    for told in filter(None, (part.strip() for part in text.split(","))):
        yield {"role": str(role), **person(told, first_day)}


def person(told: str, first_day: date) -> dict[str, Any]:
    """One person: an age on the month's first day, or a day of birth, and what else is told."""
    match = AGE.match(told)
    if match is None:
        raise CellError(f"{told!r}: börja med åldern, som 4 år, eller med född 2022-03-15")
    rest = told[match.end() :].strip().lower()
    found: dict[str, Any] = {"born": str(day(match["born"]) if match["born"] else born(int(match["age"]), first_day))}
    while rest:
        rest = more_of_person(rest, told, found).strip()
    return found


def more_of_person(rest: str, told: str, found: dict[str, Any]) -> str:
    """Take one word off the front. Returns what is left."""
    for word, school in SCHOOLS.items():
        if rest.startswith(word):
            found["school"] = str(school)
            return rest.removeprefix(word)
    if rest.startswith("lunch"):
        found["lunch_away"] = True
        return rest.removeprefix("lunch")
    if match := DAYS.match(rest):
        found["days"] = int(match["days"])
        return rest[match.end() :]
    raise CellError(f"{told!r}: {rest!r} går inte att läsa (lunch, 10 dagar, {', '.join(SCHOOLS)})")


def born(age: int, first_day: date) -> date:
    """A day of birth of somebody who is of that age on that day, and has been for half a year."""
    half_a_year_before = Month.of(first_day).plus(-6)
    return date(half_a_year_before.year - age, half_a_year_before.number, 1)
