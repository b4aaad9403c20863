"""A search (bostadssökning): a household that needs a home, and what it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from shared.kernel.month import Month
from shared.kernel.situation import Home, HomeKind

HIDDEN_NAME = "Skyddade personuppgifter"
"""What is kept and said instead of the name of a household with a protected identity."""


class SearchState(StrEnum):
    OPEN = "open"
    PLACED = "placed"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSearch:
    """One search. `month` is the month of the application that opened it."""

    id: UUID
    household_id: UUID
    household_name: str
    municipality: str
    district: str
    month: Month
    opened_on: date
    adults: int
    children: int
    state: SearchState = SearchState.OPEN

    @property
    def persons(self) -> int:
        return self.adults + self.children

    @property
    def rooms_wanted(self) -> int:
        """A room for the adults, and one for every two children: what keeps a home from being overcrowded."""
        return 1 + (self.children + 1) // 2

    def from_month(self, today: date) -> Month:
        """The month from which a placement counts if nothing else is said: the one after the application's, or
        after today's when the search has been open for long."""
        return max(self.month, Month.of(today)).next


def lacks_home(home: Home) -> bool:
    """Whether a household with such a home needs one that it can stay in."""
    return home.kind in (HomeKind.NONE, HomeKind.TEMPORARY)
