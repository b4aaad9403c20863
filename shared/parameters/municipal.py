"""What a municipality decides besides money: its office, its calendar, its delegation order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.kernel.month import Month
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record

AUTOMATABLE = ("full_grant",)
"""The decisions that a delegation order can let be made without a person.

No other can be entered: a refusal or a reduction is a person's, and assistance under 12 kap. 2 § SoL cannot be
appealed on its merits, so that 6 kap. 38 § KL forbids it.
"""


@dataclass(frozen=True, kw_only=True)
class Office(Sourced):
    """Who decides, where to write, and which court an appeal is for. Unknown facts are None, never invented.

    `invented` says that the municipality does not exist.
    """

    name: str
    invented: bool
    committee: str
    authority: str
    court: str
    address: tuple[str, ...]
    phone: str | None
    email: str | None
    organisation_number: str | None
    districts: tuple[str, ...]


class Payday(StrEnum):
    """The day on which assistance for a month is paid. Which day that is, the payment calendar tells."""

    LAST_BANKING_DAY_OF_MONTH_BEFORE = "last_banking_day_of_month_before"


@dataclass(frozen=True, kw_only=True)
class Calendar(Sourced):
    """When to apply and when it is paid. `deadline_day` is a day of the month before; None: there is none."""

    deadline_day: int | None
    payday: Payday

    def deadline_for(self, month: Month) -> date | None:
        """The last day to apply for a month without being late."""
        before = month.previous
        return None if self.deadline_day is None else date(before.year, before.number, self.deadline_day)


@dataclass(frozen=True, kw_only=True)
class Delegation(Sourced):
    """A place in the delegation order (6 kap. 37 § KL) about one type of decision."""

    decision_type: str
    allowed: bool
    decision_number: str | None


def optional(record: Record, name: str) -> str | None:
    return record.text(name) if name in record else None


def read_office(record: Record, origin: Origin) -> Office:
    return Office(
        origin=origin,
        name=record.text("name"),
        invented=record.flag("invented", False),
        committee=record.text("committee"),
        authority=record.text("authority"),
        court=record.text("court"),
        address=record.texts("address"),
        phone=optional(record, "phone"),
        email=optional(record, "email"),
        organisation_number=optional(record, "organisation_number"),
        districts=record.texts("districts"),
    )


def read_calendar(record: Record, origin: Origin) -> Calendar:
    deadline = record.whole("deadline_day") if "deadline_day" in record else None
    if deadline is not None and not 1 <= deadline <= 28:
        raise record.wrong("'deadline_day' must be a day that every month has: 1 to 28", "deadline_day")
    return Calendar(origin=origin, deadline_day=deadline, payday=Payday(record.choice("payday", tuple(Payday))))


def read_delegation(record: Record, origin: Origin) -> Delegation:
    allowed = record.flag("allowed")
    if allowed and "decision_number" not in record:
        raise record.wrong("a delegation needs the number of the committee's decision")
    return Delegation(
        origin=origin,
        decision_type=origin.name.removeprefix("automation."),
        allowed=allowed,
        decision_number=optional(record, "decision_number"),
    )


OFFICE = Kind(
    (
        "name",
        "invented",
        "committee",
        "authority",
        "court",
        "address",
        "phone",
        "email",
        "organisation_number",
        "districts",
    ),
    read_office,
)
CALENDAR = Kind(("deadline_day", "payday"), read_calendar)
DELEGATION = Kind(("allowed", "decision_number"), read_delegation)
