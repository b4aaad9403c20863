"""A unit: a dwelling or a room that the municipality can place a household in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from shared.kernel.money import Money
from shared.kernel.problem import Fault


class UnitKind(StrEnum):
    """Hotell, vandrarhem, jourlägenhet, övergångslägenhet, kommunens hyreslägenhet."""

    HOTEL = "hotel"
    HOSTEL = "hostel"
    EMERGENCY_FLAT = "emergency_flat"
    TRANSITION_FLAT = "transition_flat"
    MUNICIPAL_FLAT = "municipal_flat"

    @property
    def temporary(self) -> bool:
        """Whether the household will have to move once more. Only the municipality's own flat can be stayed in."""
        return self is not UnitKind.MUNICIPAL_FLAT

    @property
    def shared(self) -> bool:
        """Whether kitchen, bathroom or sleeping room are shared with strangers."""
        return self is UnitKind.HOSTEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """`rooms` counts rooms besides the kitchen; `monthly_cost_ore` is the whole cost of a month, in öre."""

    id: UUID
    label: str
    kind: UnitKind
    district: str
    address: str
    rooms: int
    beds: int
    step_free: bool
    kitchen: bool
    monthly_cost_ore: Money
    free_from: date


def unit_faults(unit: Unit, field: str) -> Iterator[Fault]:
    """Numbers that no unit has. `field` is where the unit stands among those that were sent."""
    for name, low in {"rooms": 1, "beds": 1, "monthly_cost_ore": 1}.items():
        if getattr(unit, name) < low:
            yield Fault("unit_number_too_low", f"{field}.{name}", {"low": low})
    if not unit.label.strip():
        yield Fault("required", f"{field}.label")
