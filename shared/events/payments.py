"""What the payments service says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from shared.events.contract import HouseholdEvent
from shared.kernel.money import Money
from shared.kernel.month import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutOrdered(HouseholdEvent):
    """A granted decision became one payout, which waits for a second person."""

    source: ClassVar[str] = "payments"
    name: ClassVar[str] = "payout_ordered"

    payout_id: UUID
    decision_id: UUID
    month: Month
    amount_ore: Money
    payee_label: str
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutApproved(HouseholdEvent):
    """A second person approved a payout; it stands in the bank file of that id."""

    source: ClassVar[str] = "payments"
    name: ClassVar[str] = "payout_approved"

    payout_id: UUID
    decision_id: UUID
    month: Month
    file_id: UUID
    approved_by: str
    approved_at: datetime
