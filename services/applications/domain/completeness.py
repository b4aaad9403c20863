"""What makes an application whole (fullständig): every fault in it is found, not only the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.applications.domain.application import NamedPerson
from shared.kernel.month import Month
from shared.kernel.problem import Fault
from shared.kernel.situation import Member, Role

MONTHS_AHEAD = MONTHS_BACK = 12
"""An application for a later or an earlier month is taken for a slip of the pen. Ours, no rule of law."""
EARLIEST = Month(2011, 1)
"""No application for an earlier month is taken in, not even an old one from a file."""
OLD_ONES_COME_BY = "import"
"""The channel by which applications come that were received long ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Where an application comes in: the day it is there, the municipality, and its districts (none: any is taken)."""

    today: date
    municipality: str
    districts: tuple[str, ...] = ()


def faults_of_place(told: Mapping[str, Any], office: Office) -> Iterator[Fault]:
    """An application for elsewhere is refused, and so is a district that no caseworker looks after."""
    if told.get("municipality") not in (None, office.municipality):
        yield Fault("other_municipality", "municipality", {"municipality": office.municipality})
    district = told.get("district")
    if district is not None and office.districts and district not in office.districts:
        yield Fault("not_one_of", "district", {"value": district, "known": list(office.districts)})


def faults_of_days(month: Month, received_on: date, today: date, channel: str | None) -> Iterator[Fault]:
    """The day it came cannot lie ahead, nor can the month lie far ahead or long before the day it came."""
    if received_on > today:
        yield Fault("received_in_future", "received_on", {"today": str(today)})
    earliest = Month.of(today).plus(-MONTHS_BACK).first_day
    if received_on < earliest and channel != OLD_ONES_COME_BY:
        yield Fault("received_too_long_ago", "received_on", {"earliest": str(earliest)})
    latest = Month.of(today).plus(MONTHS_AHEAD)
    if month > latest:
        yield Fault("month_too_far", "month", {"latest": str(latest)})
    first = max(Month.of(received_on).plus(-MONTHS_BACK), EARLIEST)
    if month < first:
        yield Fault("month_too_early", "month", {"earliest": str(first)})


def faults_of_persons(persons: Sequence[NamedPerson | None], members: Sequence[Member]) -> Iterator[Fault]:
    """Every adult is named with a personal number, the applicant first, and nobody is named twice.

    None stands for a person who could not be read, and who may be anybody.
    """
    by_id = {member.id: member for member in members}
    read = {place: person for place, person in enumerate(persons) if person is not None}
    first = by_id.get(read[0].member) if 0 in read else None
    if first is not None and first.role is not Role.ADULT:
        yield Fault("applicant_not_adult", "persons.0.member")
    yield from faults_of_repetition(read)
    for place, person in read.items():
        yield from faults_of_person(place, person, by_id.get(person.member))
    if len(read) == len(persons):
        named = {person.member for person in read.values()}
        for place, member in enumerate(members):
            if member.role is Role.ADULT and member.id not in named:
                yield Fault("adult_not_named", f"members.{place}", {"member": member.id})


def faults_of_person(place: int, person: NamedPerson, member: Member | None) -> Iterator[Fault]:
    if member is None:
        yield Fault("unknown_member", f"persons.{place}.member", {"member": person.member})
    elif person.personal_number is None:
        if member.role is Role.ADULT:
            yield Fault("adult_without_number", f"persons.{place}.personal_number")
    elif person.personal_number.born != member.born:
        yield Fault("born_disagrees", f"persons.{place}.personal_number", {"member": member.id})


def faults_of_repetition(read: Mapping[int, NamedPerson]) -> Iterator[Fault]:
    members = Counter(person.member for person in read.values())
    numbers = Counter(person.personal_number for person in read.values() if person.personal_number is not None)
    for place, person in read.items():
        if members[person.member] > 1:
            yield Fault("member_named_twice", f"persons.{place}.member", {"member": person.member})
        if person.personal_number is not None and numbers[person.personal_number] > 1:
            yield Fault("personal_number_twice", f"persons.{place}.personal_number")


def faults_of(told: Mapping[str, Any], office: Office) -> list[Fault]:
    """All that is wrong with what could be read; a part that could not be read is not judged.

    Keys: `month`, `received_on`, `channel`, `municipality`, `district`, `persons` (NamedPerson), `members` (Member).
    """
    faults = list(faults_of_place(told, office))
    if "month" in told and "received_on" in told:
        faults += faults_of_days(told["month"], told["received_on"], office.today, told.get("channel"))
    if "persons" in told and "members" in told:
        faults += faults_of_persons(told["persons"], told["members"])
    return faults
