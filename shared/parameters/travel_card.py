"""The travel card (in Stockholm: SL-kort): whether it is given, to whom, and at what price."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shared.kernel.money import Money
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record
from shared.parameters.span import Span


class TravelCardMode(StrEnum):
    """How a municipality treats a travel card."""

    IN_NORM = "IN_NORM"
    """Everyone of the age group has its price in the calculation, without applying or telling why."""
    FLAT_GRANT = "FLAT_GRANT"
    """The price is granted besides the norm, without applying."""
    ACTIVITY_TESTED = "ACTIVITY_TESTED"
    """It is applied for, and journeys decide. Only here may a form ask about visits or kilometres."""
    NONE = "NONE"
    """There is none: journeys to work are a cost like others."""

    @property
    def given_without_applying(self) -> bool:
        return self in (TravelCardMode.IN_NORM, TravelCardMode.FLAT_GRANT)


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """A price of zero: travels free or gets no card. None: the group gets one, at a price not known."""

    ages: Span
    price_ore: Money | None


@dataclass(frozen=True, kw_only=True)
class TravelCard(Sourced):
    """The mode and the monthly price of each age group."""

    mode: TravelCardMode
    groups: tuple[AgeGroup, ...] = ()

    def price_for(self, age: int) -> Money:
        """The price of a month's card at that age, in öre; 0 where none is given.

        Raises ParameterMissing when the price of the group is not known.
        """
        for group in self.groups:
            if age in group.ages:
                if group.price_ore is None:
                    raise self.origin.missing(f"price at {age} years")
                return group.price_ore
        return 0


def read_travel_card(record: Record, origin: Origin) -> TravelCard:
    """The mode, and the groups, which for a card that is given must leave no age out."""
    mode = TravelCardMode(record.choice("mode", tuple(TravelCardMode)))
    groups = tuple(read_group(group) for group in record.records("groups")) if "groups" in record else ()
    if mode.given_without_applying:
        holes = [age for age in range(120) if sum(age in group.ages for group in groups) != 1]
        if holes:
            raise record.wrong(f"the age {holes[0]} must be in exactly one group", "groups")
    return TravelCard(origin=origin, mode=mode, groups=groups)


def read_group(record: Record) -> AgeGroup:
    record.only(("ages", "price", "unknown"))
    unknown = record.flag("unknown", False)
    return AgeGroup(record.span("ages"), None if unknown else record.kronor("price"))


TRAVEL_CARD = Kind(("mode", "groups"), read_travel_card)
