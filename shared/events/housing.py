"""What the housing service says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from shared.events.contract import HouseholdEvent
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import HousingCost


@dataclass(frozen=True, slots=True, kw_only=True)
class HousingCostAssessed(HouseholdEvent):
    """The rent of an application was held against what a home may cost (skälig boendekostnad)."""

    source: ClassVar[str] = "housing"
    name: ClassVar[str] = "housing_cost_assessed"

    application_id: UUID
    month: Month
    cost: HousingCost


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSearchOpened(HouseholdEvent):
    """A household without a home needs one."""

    source: ClassVar[str] = "housing"
    name: ClassVar[str] = "home_search_opened"

    search_id: UUID
    household_name: str
    district: str
    opened_on: date
    adults: int
    children: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdPlaced(HouseholdEvent):
    """A housing officer gave a household a home; its cost is the home's cost from `from_month`."""

    source: ClassVar[str] = "housing"
    name: ClassVar[str] = "household_placed"

    search_id: UUID
    unit_id: UUID
    unit_label: str
    from_month: Month
    monthly_cost_ore: Money
    placed_by: str
