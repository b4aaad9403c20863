"""What an approver looks at before the single payouts: does the whole look like a month of ours?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.payments.domain.marks import Marked
from services.payments.domain.payee_label import label_for, name_for
from shared.kernel.caller import Caller
from shared.kernel.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpayable:
    """A payout that is left out of what can be approved, and the code of what is wrong with its payee."""

    payout_id: UUID
    payee_name: str
    payee_label: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutSummary:
    """All that waits, in öre, beside what the same households were granted the month before.

    `first_payouts`: to households that were never paid before. `new_accounts`: to another account than the
    household's last payout. `unpayable`: those that nobody can approve until the payee is corrected.
    """

    count: int
    sum_ore: Money
    last_month_ore: Money
    difference_ore: Money
    first_payouts: int
    new_accounts: int
    unpayable: tuple[Unpayable, ...] = ()


def summary_of(waiting: Sequence[Marked], reader: Caller) -> PayoutSummary:
    sum_ore = sum(one.payout.amount_ore for one in waiting)
    last_month_ore = sum(one.payout.last_month_ore or 0 for one in waiting)
    return PayoutSummary(
        count=len(waiting),
        sum_ore=sum_ore,
        last_month_ore=last_month_ore,
        difference_ore=sum_ore - last_month_ore,
        first_payouts=sum(one.first for one in waiting),
        new_accounts=sum(one.new_account for one in waiting),
        unpayable=tuple(unpayable(one, reader) for one in waiting if one.faults),
    )


def unpayable(one: Marked, reader: Caller) -> Unpayable:
    return Unpayable(
        payout_id=one.payout.id,
        payee_name=name_for(one.payout, reader),
        payee_label=label_for(one.payout, reader),
        code=one.faults[0].code,
    )
