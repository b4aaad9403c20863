"""An invented household, and what it tells month by month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """A member of the household by name, from the month of birth on."""

    member: str
    name: str
    personal_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoMonth:
    """What the household tells for a month. `happening` names what is new in it; None in a month like the last."""

    application_id: UUID
    received_on: date
    channel: str
    situation: Situation
    payee: Payee
    happening: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoHousehold:
    """One household: `key` is what its situations are called, `kind` its shape, such as `single` or `couple_4`.

    `months` has every month in which it applies; the first of them is its first application when `new` says so.
    """

    key: str
    kind: str
    district: str
    address: str
    persons: tuple[DemoPerson, ...]
    protected_identity: bool
    new: bool
    months: Mapping[Month, DemoMonth]

    @property
    def applicant(self) -> DemoPerson:
        return self.persons[0]

    def persons_in(self, month: Month) -> tuple[DemoPerson, ...]:
        """The persons who are members in a month: a child is, once it is born."""
        members = {member.id for member in self.months[month].situation.members}
        return tuple(person for person in self.persons if person.member in members)

    def is_first_application(self, month: Month) -> bool:
        return self.new and month == min(self.months)
