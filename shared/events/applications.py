"""What the applications service says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from shared.events.contract import HouseholdEvent
from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.situation import Situation


class Channel(StrEnum):
    """The way an application came in."""

    E_SERVICE = "e_service"
    PAPER = "paper"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who a member of the situation is. `personal_number` has twelve digits; a newborn child may have none yet."""

    member: str
    name: str
    personal_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationSubmitted(HouseholdEvent):
    """A household has applied for financial assistance (ekonomiskt bistånd) for one month.

    The first person is the applicant, by whose name the household is known.
    """

    source: ClassVar[str] = "applications"
    name: ClassVar[str] = "application_submitted"
    version: ClassVar[int] = 2

    application_id: UUID
    month: Month
    received_on: date
    submitted_at: datetime
    channel: Channel
    district: str
    persons: tuple[Person, ...]
    address: str
    situation: Situation
    payee: Payee
    protected_identity: bool = False
    first_application: bool = False

    @classmethod
    def upcast_v1(cls, data: dict[str, Any]) -> dict[str, Any]:
        """Version 1 told less of costs and incomes, and nothing of grown children: what it left out is left out."""
        return data
