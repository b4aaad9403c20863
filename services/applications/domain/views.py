"""What somebody sees who asks for an application or a household. Personal numbers are masked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from shared.kernel.month import Month
from shared.kernel.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    member: str
    name: str
    personal_number_masked: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationView:
    """An application as it was told."""

    application_id: UUID
    household_id: UUID
    month: Month
    received_on: date
    submitted_at: datetime
    channel: str
    district: str
    address: str
    persons: tuple[PersonView, ...]
    payee_label: str
    protected_identity: bool
    first_application: bool
    situation: Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdMonth:
    """One application in the list of a household's."""

    application_id: UUID
    month: Month
    received_on: date
    channel: str
    district: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdView:
    """A household, by the name of its latest applicant."""

    household_id: UUID
    name: str
    applications: tuple[HouseholdMonth, ...]

    def seen_from(self, district: str | None) -> HouseholdView | None:
        """As one district sees it (None: as the whole municipality does); None when it sees nothing of it."""
        own = tuple(one for one in self.applications if district in (None, one.district))
        return replace(self, applications=own) if own else None
