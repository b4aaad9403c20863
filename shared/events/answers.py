"""What the services answer when the front end asks. Answers only travel inward calls' way back; nothing stores them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.stop_reason import Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """`created` is False when the same application was already here."""

    application_id: UUID
    household_id: UUID
    created: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePerson:
    member: str
    name: str
    personal_number_masked: str
    role: str
    age: int
    occupation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One line of the calculation, this month beside last month. An amount is None when the line did not exist.

    Needs are positive, incomes negative. `subject` tells equal rules apart (a member's id, an expense type).
    """

    rule: str
    part: Part
    law: str
    subject: str | None
    this_month_ore: Money | None
    last_month_ore: Money | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthAmount:
    """A past or present month of the household, as a strip shows it."""

    month: Month
    application_id: UUID
    amount_ore: Money | None
    state: str
    automatic: bool | None
    decision_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """Something that happened to the case. `what` is a code, `who` a name ("Andrum" for the machine)."""

    at: datetime
    who: str
    what: str
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A household's month, to be seen and decided. `state`: waiting, ready, person, on_hold or decided."""

    application_id: UUID
    household_id: UUID
    household_name: str
    district: str
    address: str
    month: Month
    version: int
    state: str
    protected_identity: bool
    received_on: date
    channel: str
    persons: tuple[CasePerson, ...]
    stops: tuple[Stop, ...]
    lines: tuple[CaseLine, ...]
    need_ore: Money | None
    income_ore: Money | None
    assistance_ore: Money | None
    last_month_ore: Money | None
    payee_label: str
    pay_on: date
    months: tuple[MonthAmount, ...]
    history: tuple[HistoryEntry, ...]
    hold_until: date | None = None
    hold_reason: str | None = None
    decision_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case that waits for a person. `proposed_ore` is None when it could not be calculated."""

    application_id: UUID
    version: int
    district: str
    proposed_ore: Money | None
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The answer to approve and refuse."""

    decision_id: UUID
    application_id: UUID
    amount_ore: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRunView:
    """A monthly run and how far it has come. `state`: none, running or done; a dry run is only ever done."""

    month: Month
    state: str
    dry_run: bool
    total: int
    done: int
    granted: int
    to_person: int
    granted_ore: Money
    reasons: Mapping[str, int]
    waiting: int = 0
    run_id: UUID | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    started_by: str | None = None
    already_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A decision letter: the PDF, base64, and the sha256 of its bytes."""

    file_name: str
    content_base64: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutView:
    """A payout that waits for a second person. `may_approve` is False for the person who decided it."""

    payout_id: UUID
    decision_id: UUID
    payee_name: str
    payee_label: str
    month: Month
    amount_ore: Money
    due_on: date
    decided_by_name: str
    automatic: bool
    may_approve: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFileView:
    """A bank file, frozen when it was approved."""

    file_id: UUID
    message_id: str
    count: int
    sum_ore: Money
    approved_by_name: str
    approved_at: datetime
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFile:
    file_name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """A household that needs a home. `state`: open or placed."""

    search_id: UUID
    household_id: UUID
    household_name: str
    district: str
    opened_on: date
    adults: int
    children: int
    state: str
    placed_in: str | None = None
    from_month: Month | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitOffer:
    """A free home for a search, ranked. `fits` and `misfits` are codes with which the rank is explained."""

    unit_id: UUID
    label: str
    kind: str
    district: str
    rooms: int
    beds: int
    monthly_cost_ore: Money
    score: int
    fits: tuple[str, ...]
    misfits: tuple[str, ...]
