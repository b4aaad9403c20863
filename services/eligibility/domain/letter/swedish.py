"""Days, months, lists and forms of address, as a Swedish letter writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shared.kernel.month import Month

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip


def day_in_words(day: date) -> str:
    """`30 oktober 2026`"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_in_words(month: Month) -> str:
    """`november 2026`"""
    return f"{MONTHS[month.number - 1]} {month.year}"


def listed(words: Sequence[str]) -> str:
    """`a, b och c`"""
    return " och ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


@dataclass(frozen=True, slots=True)
class Address:
    """How the reader is spoken to: `you` as subject and as object, `your` with a word in -n, in -t, in the plural."""

    you: str
    you_object: str
    your: str
    your_t: str
    your_plural: str

    @property
    def capital_you(self) -> str:
        return self.you.capitalize()

    @property
    def capital_your(self) -> str:
        return self.your.capitalize()


DU = Address("du", "dig", "din", "ditt", "dina")
NI = Address("ni", "er", "er", "ert", "era")


def address_of(adults: int) -> Address:
    """One adult is du, a couple ni."""
    return DU if adults == 1 else NI
