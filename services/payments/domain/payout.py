"""A payout (utbetalning): the money of one granted decision, on its way to one payee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.problem import Problem


class PayoutState(StrEnum):
    """`ready` waits for a second person; `approved` stands in a frozen bank file."""

    READY = "ready"
    APPROVED = "approved"


class Step(StrEnum):
    """What can happen to a payout."""

    APPROVE = "approve"


TRANSITIONS: dict[tuple[PayoutState, Step], PayoutState] = {
    (PayoutState.READY, Step.APPROVE): PayoutState.APPROVED,
}
"""Every step there is. What does not stand here does not happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payout:
    """One payout. `id` is also its end-to-end id at the bank and is never used again. Amounts in öre.

    `last_month_ore` is what the household was granted the month before, None when nothing was decided then.
    `decided_by` is the id of the person who decided, or of the automated function.
    """

    id: UUID
    household_id: UUID
    decision_id: UUID
    month: Month
    amount_ore: Money
    last_month_ore: Money | None
    payee: Payee
    due_on: date
    district: str
    protected_identity: bool
    decided_by: str
    decided_by_name: str
    automatic: bool
    state: PayoutState = PayoutState.READY

    def after(self, step: Step) -> PayoutState:
        """The state that a step leads to. Raises Problem (409) when the payout is not where the step begins."""
        state = TRANSITIONS.get((self.state, step))
        if state is None:
            raise Problem.one("payout_already_approved", status=409, payout_id=str(self.id), state=str(self.state))
        return state
