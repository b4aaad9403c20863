"""What the use cases need of a store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from services.housing.domain.placement import Placement
from services.housing.domain.search import HomeSearch
from services.housing.domain.unit import Unit
from shared.events import Event

SWEDISH_TIME = ZoneInfo("Europe/Stockholm")


class Homes(Protocol):
    """Units, searches and placements. A district of None is the whole municipality."""

    def now(self) -> datetime: ...
    def announce(self, *events: Event) -> None: ...

    def placements(self, households: Sequence[UUID]) -> dict[UUID, list[Placement]]:
        """The placements of each of these households that has or had any."""

    def open_searches(self, searches: Sequence[HomeSearch]) -> set[UUID]:
        """Open those of households that have no open search yet; the ids of these."""

    def hide_names(self, households: Sequence[UUID], name: str) -> None:
        """Put `name` in the place of these households' names in their searches."""

    def searches(self, district: str | None) -> list[tuple[HomeSearch, Placement | None]]: ...

    def search(self, search_id: UUID, district: str | None, *, lock: bool = False) -> HomeSearch:
        """Raises Problem (404) when there is none. `lock` keeps others off it until this transaction ends."""

    def unit(self, unit_id: UUID) -> Unit:
        """Raises Problem (404) when there is none."""

    def free_units(self, beds: int) -> list[Unit]:
        """Units with that many beds or more in which nobody is placed."""

    def place(self, placement: Placement) -> bool:
        """Hold the unit and close the search. False, and nothing is changed, when somebody else holds the unit."""

    def placement(self, search_id: UUID) -> Placement | None: ...

    def end(self, placement: Placement) -> None:
        """Write the last month of a placement; its unit is free from the next."""

    def put_units(self, units: Sequence[Unit]) -> None: ...
