"""What the eligibility service says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from shared.events.contract import Event, HouseholdEvent
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.stop_reason import Stop


class Outcome(StrEnum):
    """Bifall, avslag."""

    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseworkerNeeded(HouseholdEvent):
    """The month of a household is prepared, but a person must decide it, for named reasons.

    `proposed_ore` is None when something that the calculation needs is missing.
    """

    source: ClassVar[str] = "eligibility"
    name: ClassVar[str] = "caseworker_needed"

    application_id: UUID
    month: Month
    case_version: int
    household_name: str
    district: str
    adults: int
    children: int
    protected_identity: bool
    stops: tuple[Stop, ...]
    last_month_ore: Money | None
    proposed_ore: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePutOnHold(HouseholdEvent):
    """A caseworker lets a case rest until a day, for a reason."""

    source: ClassVar[str] = "eligibility"
    name: ClassVar[str] = "case_put_on_hold"

    application_id: UUID
    month: Month
    case_version: int
    until: date
    reason: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMade(HouseholdEvent):
    """A household's month was decided. A grant is paid by `payments`, once.

    `decided_by` is the person's id and `decided_by_name` the name, or the automated function's for both.
    `pay_on` is the day on which the letter says that the money comes.
    """

    source: ClassVar[str] = "eligibility"
    name: ClassVar[str] = "decision_made"

    decision_id: UUID
    application_id: UUID
    month: Month
    outcome: Outcome
    amount_ore: Money
    automatic: bool
    decided_by: str
    decided_by_name: str
    decided_at: datetime
    household_name: str
    district: str
    adults: int
    children: int
    protected_identity: bool
    payee: Payee
    pay_on: date
    last_month_ore: Money | None
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthChunkPlanned(Event):
    """So many cases of a month are to be decided together. Eligibility says it to itself; its workers compete."""

    source: ClassVar[str] = "eligibility"
    name: ClassVar[str] = "month_chunk_planned"
    batch: ClassVar[int] = 1

    run_id: UUID
    month: Month
    chunk: int
    application_ids: tuple[UUID, ...]
