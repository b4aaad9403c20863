"""What a bank is asked to do, before it is written in the bank's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from services.payments.domain.payer import Payer
from services.payments.domain.payout import Payout
from shared.kernel.money import Money
from shared.kernel.payee import Payee
from shared.parameters.banking_days import banking_day_from, banking_day_until

SWEDISH_TIME = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One payment. `end_to_end_id` is the payout's id, by which the bank will report on it."""

    end_to_end_id: str
    amount_ore: Money
    payee: Payee
    message: str


@dataclass(frozen=True, slots=True)
class TransferGroup:
    """Transfers that the bank is to carry out on the same banking day."""

    execute_on: date
    transfers: tuple[Transfer, ...]

    @property
    def sum_ore(self) -> Money:
        return sum(transfer.amount_ore for transfer in self.transfers)


@dataclass(frozen=True, slots=True, kw_only=True)
class BankOrder:
    """One file. `message_id` is fixed before it is written: the bank refuses a file whose id it has seen."""

    message_id: str
    created_at: datetime
    payer: Payer
    groups: tuple[TransferGroup, ...]

    @property
    def count(self) -> int:
        return sum(len(group.transfers) for group in self.groups)

    @property
    def sum_ore(self) -> Money:
        return sum(group.sum_ore for group in self.groups)


def bank_order(file_id: UUID, payouts: Sequence[Payout], payer: Payer, at: datetime) -> BankOrder:
    """The order for these payouts, approved at a moment: grouped by banking day, and in the order of their ids."""
    today = at.astimezone(SWEDISH_TIME).date()

    def day(payout: Payout) -> date:
        return execution_day(payout.due_on, today)

    by_day = groupby(sorted(payouts, key=lambda payout: (day(payout), payout.id)), key=day)
    groups = tuple(TransferGroup(on, tuple(map(transfer, due))) for on, due in by_day)
    return BankOrder(message_id=file_id.hex, created_at=at, payer=payer, groups=groups)


def execution_day(due_on: date, today: date) -> date:
    """The banking day on which the bank is to pay: the day promised, but never before the next banking day."""
    return max(banking_day_until(due_on), banking_day_from(today + timedelta(days=1)))


def transfer(payout: Payout) -> Transfer:
    # The message is what the payee's statement shows, and a landlord may ask to see one: it does not say "bistånd".
    return Transfer(
        end_to_end_id=payout.id.hex,
        amount_ore=payout.amount_ore,
        payee=payout.payee,
        message=f"Utbetalning {payout.month}",
    )
