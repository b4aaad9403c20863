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
from shared.kernel.situation import Situation
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
class AgencyPayment:
    """What an agency has paid, or will (`planned`). `type` is the income that it is, None when that is not known.

    `net_ore` is after tax and what was kept back for debts: `set_off_ore` (kvittning), `distraint_ore` (utmätning).
    """

    name: str
    paid_on: date
    net_ore: Money
    gross_ore: Money | None = None
    tax_ore: Money = 0
    set_off_ore: Money = 0
    distraint_ore: Money = 0
    other_deductions_ore: Money = 0
    planned: bool = False
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyNote:
    """Something else that an agency knows. `kind`: job_seeker, decision, vehicle, permit or capital."""

    kind: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyState:
    """What an agency said about a member, and when. `state`: answered, failed or not_asked; `code` says what failed."""

    member: str
    agency: str
    state: str
    at: datetime | None = None
    payments: tuple[AgencyPayment, ...] = ()
    notes: tuple[AgencyNote, ...] = ()
    code: str | None = None


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
    agencies: tuple[AgencyState, ...] = ()


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
    """A month's runs together and how far they have come. `state`: none, running or done; a dry run is only ever done.

    `waiting` counts applications without all their facts, `put_off` those that wait for an agency to answer.
    """

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
    runs: int = 1
    put_off: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A decision letter: the PDF, base64, and the sha256 of its bytes."""

    file_name: str
    content_base64: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutView:
    """A payout that waits for a second person. `may_approve` is False for the person who decided it, and for all when
    `faults` (codes) say why no bank would take it. `first`: the household was never paid before; `new_account`: it
    was, but the last time to another account.
    """

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
    first: bool = False
    new_account: bool = False
    faults: tuple[str, ...] = ()


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
    """A household that needs a home. `state`: open or placed.

    What is placed costs `monthly_cost_ore` from `from_month` on, and to `last_month` when an end is known.
    """

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
    last_month: Month | None = None
    monthly_cost_ore: Money | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayDifference:
    """What a decision says (`then`) and a replay does not (`now`).

    `what`: amount, finding, stop or value; calculation when it broke.
    """

    what: str
    name: str
    then: Any
    now: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A decision, calculated again by what was known on its day."""

    decision_id: UUID
    month: Month
    decided_at: datetime
    outcome: str
    amount_ore: Money
    rules_then: str
    rules_now: str
    parameters_then: str
    parameters_now: str
    differences: tuple[ReplayDifference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeToWeigh:
    household_id: UUID
    situation: Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class HomesToWeigh:
    """Homes that a rehearsal asks housing about. `before` and `after` are the files that differ from those in use."""

    known_on: date
    before: Mapping[str, str | None]
    after: Mapping[str, str | None]
    homes: tuple[HomeToWeigh, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsalGroup:
    """Households of one type in one district, before and after a change of parameters."""

    household_type: str
    district: str
    households: int
    winners: int
    losers: int
    unknown: int
    won_ore: Money
    lost_ore: Money
    before_ore: Money
    after_ore: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsalView:
    """What changed parameters, known by their `version`, would do to a month. Whole when no part is `unfinished`."""

    rehearsal_id: UUID
    version: str
    before_version: str
    month: Month
    cases_of: Month
    known_on: date
    touched: tuple[str, ...]
    rehearsed_at: datetime
    rehearsed_by: str
    total: int
    parts: int
    unfinished: tuple[int, ...]
    groups: tuple[RehearsalGroup, ...]
    new_stops: Mapping[str, int]
    gone_stops: Mapping[str, int]
    by_rule_before: int
    by_rule_after: int
    signatures: tuple[SignatureView, ...]
    released: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedEvent:
    """An event that a service could not handle. `consumer` is who could not: a contract's name, or `relay`.

    `state`: parked, retried or discarded; `settled_by`, `settled_at` and `reason` tell of the last time that somebody
    did something about it. `body` is only there when one event is shown, and then without personal numbers.
    """

    consumer: str
    event_id: UUID
    name: str
    version: int
    error: str
    parked_at: datetime
    state: str
    reason: str | None
    settled_by: str | None
    settled_at: datetime | None
    body: str = ""
