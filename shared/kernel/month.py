"""The calendar month that an application, a decision or a parameter is about."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache, total_ordering

FORM = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


@total_ordering
class Month:
    """One calendar month. Written, stored and sorted as `2026-11`. Not to be changed after it is made."""

    # No dataclass: the wire would write one as an object, and a month is one word on the wire.
    __slots__ = ("number", "year")

    def __init__(self, year: int, number: int) -> None:
        if not 1 <= number <= 12:
            raise ValueError(f"a year has twelve months: {number}")
        self.year = year
        self.number = number

    @classmethod
    @lru_cache(maxsize=1024)
    def parse(cls, text: str) -> Month:
        """Read `2026-11`. Raises ValueError for anything else."""
        match = FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"not a month: {text!r} (write it as 2026-11)")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that a day lies in."""
        return cls(day.year, day.month)

    def plus(self, months: int) -> Month:
        """So many months later; earlier when negative."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)

    @property
    def previous(self) -> Month:
        return self.plus(-1)

    @property
    def next(self) -> Month:
        return self.plus(1)

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.number, self.days)

    @property
    def days(self) -> int:
        return days_in(self.year, self.number)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Month) and (self.year, self.number) == (other.year, other.number)

    def __lt__(self, other: Month) -> bool:
        return (self.year, self.number) < (other.year, other.number)

    def __hash__(self) -> int:
        return self.year * 12 + self.number

    def __repr__(self) -> str:
        return f"Month({self.year}, {self.number})"

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


@lru_cache(maxsize=1024)
def days_in(year: int, number: int) -> int:
    return calendar.monthrange(year, number)[1]
