"""How well a unit fits a household. Some rules are never relaxed; all else is weighed in kronor a month.

A score is what the home costs in a month and, on top, what its drawbacks are worth: the lowest is the best offer.
The weights were tried on placements of an invented city: 60 kr for a family's night without a kitchen beyond the
first week, 9 kr for a kilometre more to school, 6 000 kr for a move more than needed. No law states them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from services.housing.domain.search import HomeSearch
from services.housing.domain.unit import Unit
from shared.kernel.money import Money

NO_KITCHEN_KRONOR = 60 * (30 - 7)
"""Of a month's thirty nights, the first seven can be managed without a kitchen."""
MOVE_KRONOR = 6_000
SCHOOL_WAY_KRONOR = 9 * 5 * 20
"""For each child, when the home is in another district: about five kilometres more, twenty school days a month."""
OTHER_DISTRICT_KRONOR = 200
MISSING_ROOM_KRONOR = 500


@dataclass(frozen=True, slots=True)
class Fit:
    """A score in kronor a month, lowest first, and the codes with which it is explained."""

    score: int
    fits: tuple[str, ...]
    misfits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that is weighed: whether it holds, its code when it does and when not, and the price if not."""

    holds: bool
    fit: str
    misfit: str
    kronor: int


def hindrances(unit: Unit, search: HomeSearch, start: date) -> list[str]:
    """The rules that forbid the placement from that day on, whatever it costs."""
    rules = {
        "too_few_beds": unit.beds < search.persons,
        "children_in_shared_home": unit.kind.shared and search.children > 0,
        "not_free_yet": unit.free_from > start,
    }
    return [code for code, broken in rules.items() if broken]


def weigh(unit: Unit, search: HomeSearch, cap_ore: Money | None) -> Fit:
    """`cap_ore` is the municipality's highest rent for such a household, None when it is not known."""
    weighed = list(traits(unit, search, cap_ore))
    drawbacks = [trait for trait in weighed if not trait.holds]
    return Fit(
        score=unit.monthly_cost_ore // 100 + sum(trait.kronor for trait in drawbacks),
        fits=tuple(trait.fit for trait in weighed if trait.holds),
        misfits=tuple(trait.misfit for trait in drawbacks),
    )


def traits(unit: Unit, search: HomeSearch, cap_ore: Money | None) -> Iterator[Trait]:
    to_school = OTHER_DISTRICT_KRONOR + SCHOOL_WAY_KRONOR * search.children
    missing_rooms = max(search.rooms_wanted - unit.rooms, 0)
    yield Trait(unit.district == search.district, "same_district", "other_district", to_school)
    yield Trait(missing_rooms == 0, "enough_rooms", "too_few_rooms", MISSING_ROOM_KRONOR * missing_rooms)
    yield Trait(unit.kitchen, "kitchen", "no_kitchen", NO_KITCHEN_KRONOR if search.children else 0)
    yield Trait(not unit.kind.temporary, "can_stay", "must_move_again", MOVE_KRONOR)
    if cap_ore is not None:
        above = max(unit.monthly_cost_ore - cap_ore, 0)
        yield Trait(above == 0, "within_cap", "above_cap", above // 100)
