"""Which household an application is from, and whether it has applied for the month already."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from services.applications.domain.application import Application
from shared.kernel.month import Month
from shared.kernel.problem import Fault, Problem

FIRST_AFTER_MONTHS = 6
"""A household that has not applied in so many months is met as a new one. Ours, no rule of law."""


@dataclass(frozen=True, slots=True)
class Dwelt:
    """The household that an adult belongs to, since the month of the application that said so."""

    household_id: UUID
    since: Month


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """An application that is here already, as far as a new one must know it."""

    application_id: UUID
    household_id: UUID
    month: Month
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """A new application and where it goes. `moves` are adults who belong to another household than before."""

    application: Application
    household_id: UUID
    new_household: bool
    first_application: bool
    arrivals: tuple[str, ...]
    moves: tuple[str, ...]


@dataclass(slots=True)
class Register:
    """What is known about the households of some applications. It grows as they are filed one by one.

    A household is the one its applicant belongs to, else that of any other adult in it. When two have parted
    and both apply, the first keeps the old household; the other, who is not named in that month's application,
    begins a new one.
    """

    new_id: Callable[[], UUID]
    adults: dict[str, Dwelt] = field(default_factory=dict)
    by_id: dict[UUID, Filed] = field(default_factory=dict)
    by_adult: dict[tuple[str, Month], Filed] = field(default_factory=dict)
    by_household: dict[tuple[UUID, Month], Filed] = field(default_factory=dict)

    def same(self, application: Application) -> Filed | None:
        """The same application, if it is here. Raises Problem (409) when another one stands in its place."""
        by_id = self.by_id.get(application.id)
        if by_id is not None and by_id.fingerprint == application.fingerprint:
            return by_id
        for filed in self.standing_in_its_place(application):
            if filed.fingerprint == application.fingerprint:
                return filed
            facts = {"month": str(application.month), "application_id": str(filed.application_id)}
            raise Problem(Fault("application_exists", "month", facts), status=409)
        if by_id is not None:
            raise Problem.one("application_id_taken", status=409, field="id")
        return None

    def standing_in_its_place(self, application: Application) -> Iterable[Filed]:
        """Applications of the same month that name one of the same adults: no adult is helped twice for a month."""
        for number in application.adult_numbers:
            filed = self.by_adult.get((number, application.month))
            if filed is not None:
                yield filed

    def file(self, application: Application) -> Filing:
        """Decide where a new application goes, and know it from now on."""
        month, numbers = application.month, application.adult_numbers
        known = self.household_of(application)
        household_id = known or self.new_id()
        filing = Filing(
            application=application,
            household_id=household_id,
            new_household=known is None,
            first_application=not self.applied_lately(household_id, month),
            arrivals=tuple(number for number in numbers if number not in self.adults),
            moves=tuple(number for number in numbers if self.moves_with(number, household_id, month)),
        )
        for number in (*filing.arrivals, *filing.moves):
            self.adults[number] = Dwelt(household_id, month)
        self.know(
            Filed(
                application_id=application.id,
                household_id=household_id,
                month=month,
                fingerprint=application.fingerprint,
            ),
            numbers,
        )
        return filing

    def household_of(self, application: Application) -> UUID | None:
        for number in application.adult_numbers:
            dwelt = self.adults.get(number)
            if dwelt and (dwelt.household_id, application.month) not in self.by_household:
                return dwelt.household_id
        return None

    def moves_with(self, number: str, household_id: UUID, month: Month) -> bool:
        """An older month, sent in late, does not bring anybody back to where he or she lived then."""
        dwelt = self.adults.get(number)
        return dwelt is not None and dwelt.household_id != household_id and month >= dwelt.since

    def applied_lately(self, household_id: UUID, month: Month) -> bool:
        earlier = (month.plus(-back) for back in range(1, FIRST_AFTER_MONTHS + 1))
        return any((household_id, one) in self.by_household for one in earlier)

    def know(self, filed: Filed, adult_numbers: Iterable[str] = ()) -> None:
        """Remember an application that is here."""
        self.by_id[filed.application_id] = filed
        self.by_household[filed.household_id, filed.month] = filed
        for number in adult_numbers:
            self.by_adult[number, filed.month] = filed
