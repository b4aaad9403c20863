"""What an approver looks at before the single payouts: does the whole look like a month of ours?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from services.payments.domain.payout import Payout
from shared.kernel.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutSummary:
    """All that waits, in öre, beside what the same households were granted the month before.

    `first_payouts`: households without a decision last month. `new_accounts`: payouts to where the household has
    not been paid before, the usual mark of fraud and of typing errors.
    """

    count: int
    sum_ore: Money
    last_month_ore: Money
    difference_ore: Money
    first_payouts: int
    new_accounts: int


def summary_of(payouts: Sequence[Payout], to_new_accounts: Collection[UUID]) -> PayoutSummary:
    sum_ore = sum(payout.amount_ore for payout in payouts)
    last_month_ore = sum(payout.last_month_ore or 0 for payout in payouts)
    return PayoutSummary(
        count=len(payouts),
        sum_ore=sum_ore,
        last_month_ore=last_month_ore,
        difference_ore=sum_ore - last_month_ore,
        first_payouts=sum(payout.last_month_ore is None for payout in payouts),
        new_accounts=len(to_new_accounts),
    )
