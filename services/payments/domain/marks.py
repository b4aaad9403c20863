"""What an approver must see of a payout: the first, another account than last time, a payee that no bank takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from services.payments.domain.payout import Payout
from shared.kernel.account import payee_faults
from shared.kernel.payee import Payee
from shared.kernel.problem import Fault


class Mark(StrEnum):
    """By these the payouts that wait can be listed."""

    FIRST = "first"
    NEW_ACCOUNT = "new_account"
    UNPAYABLE = "unpayable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A payout with its marks.

    `first`: the household was never paid before. `new_account`: it was, but the last time to another account: the
    usual mark of fraud and of typing errors. `faults`: why no bank would take it.
    """

    payout: Payout
    first: bool
    new_account: bool
    faults: tuple[Fault, ...]

    def has(self, mark: Mark) -> bool:
        return {Mark.FIRST: self.first, Mark.NEW_ACCOUNT: self.new_account, Mark.UNPAYABLE: bool(self.faults)}[mark]


def marked(payouts: Sequence[Payout], last_payees: Mapping[UUID, Payee]) -> list[Marked]:
    """`last_payees`: where each household's last approved payout went."""
    return [with_marks(payout, last_payees.get(payout.household_id)) for payout in payouts]


def with_marks(payout: Payout, last: Payee | None) -> Marked:
    return Marked(
        payout=payout,
        first=last is None,
        new_account=last is not None and not payout.payee.is_paid_where(last),
        faults=tuple(payee_faults(payout.payee)),
    )
