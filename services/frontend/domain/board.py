"""One line of the board: a household's month as the work queue shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import Calendar
from shared.parameters.banking_days import payday_of

SWEDISH_TIME = ZoneInfo("Europe/Stockholm")

DAYS_TO_DECIDE = 14
"""What comes in late should be decided so many days after it came."""

WORKING_ORDER = (
    StopReason.SOURCE_UNAVAILABLE,
    StopReason.PARAMETER_MISSING,
    StopReason.PARAMETER_UNVERIFIED,
    StopReason.REFORM_IN_FORCE,
    StopReason.CALCULATION_FAILED,
    StopReason.FACT_MISSING,
    StopReason.LETTER_NOT_DRAWABLE,
    StopReason.PAYEE_CHANGED,
    StopReason.NO_HOME,
    StopReason.LATE_APPLICATION,
    StopReason.RENT_ABOVE_CAP,
    StopReason.HOUSING_COST_CHANGED,
    StopReason.HOUSEHOLD_CHANGED,
    StopReason.SCHOOL_UNCLEAR,
    StopReason.UNDECLARED_INCOME,
    StopReason.INCOME_DIFFERS,
    StopReason.BENEFIT_WITHHELD,
    StopReason.NEW_INCOME,
    StopReason.UNKNOWN_INCOME,
    StopReason.RECEIVER_UNCLEAR,
    StopReason.INCOME_OTHER_MONTH,
    StopReason.LATE_TRANSFER,
    StopReason.INCOME_NEEDS_JUDGEMENT,
    StopReason.DEDUCTION_NEEDS_JUDGEMENT,
    StopReason.JOB_STIMULUS_UNCLEAR,
    StopReason.RENT_SHARE_DIFFERS,
    StopReason.INCOME_MISSING,
    StopReason.INCOME_CHANGED,
    StopReason.COST_NEEDS_JUDGEMENT,
    StopReason.COST_CAPPED,
    StopReason.COST_UNUSUAL,
    StopReason.ASSET_ABOVE_LIMIT,
    StopReason.TEMPORARY_HOME,
    StopReason.ACTIVITY_REQUIREMENT,
    StopReason.PROTECTED_IDENTITY,
    StopReason.FIRST_APPLICATION,
    StopReason.NO_DECISION_LAST_MONTH,
    StopReason.REFUSED_LAST_MONTH,
    StopReason.NO_NEED,
    StopReason.LOWER_THAN_LAST_MONTH,
    StopReason.RANDOM_CHECK,
    StopReason.NOT_DELEGATED,
)
"""Causes before effects: a raised rent explains a changed amount, so the rent is the cause that a line stands under."""


class State(StrEnum):
    """Where the line stands. WAITING: the month has not taken it yet."""

    WAITING = "waiting"
    PERSON = "person"
    ON_HOLD = "on_hold"
    DECIDED = "decided"


class PayoutState(StrEnum):
    """ORDERED waits for a second person; APPROVED stands in a bank file."""

    NONE = "none"
    ORDERED = "ordered"
    APPROVED = "approved"


def rank(reason: StopReason) -> int:
    """The place of a reason in the working order; one that is not in it comes last."""
    return WORKING_ORDER.index(reason) if reason in WORKING_ORDER else len(WORKING_ORDER)


def in_working_order(stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """The cause that a line stands under first."""
    return tuple(sorted(stops, key=lambda stop: rank(stop.reason)))


def due_on(month: Month, received_on: date, calendar: Calendar) -> date:
    """The day by which the household should have its decision; after it, its line is late.

    That is the payday, or for an application that came shortly before it, some days after it came.
    """
    return max(payday_of(month, calendar, received_on), received_on + timedelta(days=DAYS_TO_DECIDE))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """A household's month. Amounts are None where they are not known."""

    application_id: UUID | None
    household_id: UUID
    month: Month
    name: str
    district: str
    adults: int
    children: int
    protected_identity: bool
    state: State
    stops: tuple[Stop, ...] = ()
    due_on: date | None = None
    last_month_ore: Money | None = None
    proposed_ore: Money | None = None
    hold_until: date | None = None
    hold_reason: str | None = None
    decision_id: UUID | None = None
    outcome: str | None = None
    decided_ore: Money | None = None
    automatic: bool | None = None
    decided_by_name: str | None = None
    decided_at: datetime | None = None
    payout: PayoutState = PayoutState.NONE

    @property
    def this_month_ore(self) -> Money | None:
        """What was decided, or else what is proposed."""
        return self.proposed_ore if self.decided_ore is None else self.decided_ore

    @property
    def difference_ore(self) -> Money | None:
        """This month less last month; None when either is unknown."""
        if self.this_month_ore is None or self.last_month_ore is None:
            return None
        return self.this_month_ore - self.last_month_ore

    def days_left(self, today: date) -> int | None:
        """Until the household should have its decision; negative when late."""
        return None if self.due_on is None else (self.due_on - today).days


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What of the board somebody looks at. Only the `cleared` open cases of protected identities."""

    month: Month
    state: State = State.PERSON
    reason: StopReason | None = None
    district: str | None = None
    cleared: bool = False
    without: tuple[UUID, ...] = ()
    """Applications that were decided a moment ago, of which the board has not heard yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """What of the decisions somebody looks at; None is all of them."""

    month: Month | None = None
    outcome: str | None = None
    automatic: bool | None = None
    district: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How the month stands."""

    households: int
    automatic: int
    person: int
    on_hold: int
    done: int
    waiting: int
    late: int

    @property
    def exceptions(self) -> int:
        """All that needed, or need, a person."""
        return self.person + self.on_hold + self.done
