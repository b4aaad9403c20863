"""A placement: a household lives in a unit of the municipality's, from a month on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.housing.domain.unit import UnitKind
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import HousingCost
from shared.kernel.stop_reason import Stop, StopReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One placement. The cost, in öre a month, is the unit's on the day of the placement.

    `last_month` is None for as long as nobody has said when it ends.
    """

    search_id: UUID
    household_id: UUID
    unit_id: UUID
    unit_label: str
    unit_kind: UnitKind
    from_month: Month
    monthly_cost_ore: Money
    placed_by: str
    placed_at: datetime
    last_month: Month | None = None

    def counts_for(self, month: Month) -> bool:
        return self.from_month <= month and self.lasts_to(month)

    def lasts_to(self, month: Month) -> bool:
        """Whether it has not ended before that month; it may not have begun, either."""
        return self.last_month is None or month <= self.last_month


def placement_for(placements: Iterable[Placement], month: Month) -> Placement | None:
    """Of a household's placements, one after the other, the one of a month."""
    counting = [one for one in placements if one.counts_for(month)]
    return max(counting, key=lambda one: (one.from_month, one.placed_at), default=None)


def placed_cost(placement: Placement) -> HousingCost:
    """The whole cost of the placement: the municipality chose the home, so no cap is held against the household.

    As long as the home is temporary, a person looks at every month of it.
    """
    cost = placement.monthly_cost_ore
    temporary = Stop(StopReason.TEMPORARY_HOME, {"asked_ore": cost, "unit": placement.unit_label})
    return HousingCost(
        asked_ore=cost,
        accepted_ore=cost,
        source=f"Placering i {placement.unit_label}",
        stops=(temporary,) if placement.unit_kind.temporary else (),
    )
