"""A second person approves payouts, and a bank file is frozen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.payments.domain.approval import check_approval
from services.payments.domain.bank_order import BankOrder, bank_order
from services.payments.domain.frozen_file import FrozenFile, fingerprint
from services.payments.domain.marks import marked
from services.payments.domain.payer import Payer
from services.payments.domain.payout import Payout
from services.payments.use_cases.look import file_view, ids_of
from services.payments.use_cases.ports import Payouts
from shared.events import PayoutApproved
from shared.events.answers import PaymentFileView
from shared.kernel.caller import Caller
from shared.kernel.ids import new_id
from shared.kernel.money import Money
from shared.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Seen:
    """What the approver saw of the payouts as a whole: their sum in öre, and how many go to a new account."""

    sum_ore: Money
    new_accounts: int = 0


def approve_payouts(
    store: Payouts,
    caller: Caller,
    payout_ids: Iterable[str],
    seen: Seen,
    payer: Callable[[datetime], Payer],
    write: Callable[[BankOrder], bytes],
) -> PaymentFileView:
    """Freeze a bank file of these payouts. Raises Problem, and changes nothing, when one of them cannot be approved."""
    ids = ids_of(payout_ids)
    payouts = store.lock(ids, caller.district)
    if len(payouts) < len(ids):
        raise Problem.one("payout_unknown", status=404, count=len(ids) - len(payouts))
    chosen = marked(payouts, store.last_payees(payouts))
    check_approval(chosen, caller, seen.sum_ore, seen.new_accounts)
    at = store.now()
    order = bank_order(new_id(), payouts, payer(at), at)
    content = write(order)
    file = frozen(order, content, caller)
    store.freeze(file, content)
    store.approve(payouts, file)
    store.announce(*(payout_approved(payout, file) for payout in payouts))
    return file_view(file)


def frozen(order: BankOrder, content: bytes, approver: Caller) -> FrozenFile:
    return FrozenFile(
        id=UUID(order.message_id),
        message_id=order.message_id,
        count=order.count,
        sum_ore=order.sum_ore,
        approved_by=approver.id,
        approved_by_name=approver.name,
        approved_at=order.created_at,
        sha256=fingerprint(content),
    )


def payout_approved(payout: Payout, file: FrozenFile) -> PayoutApproved:
    return PayoutApproved(
        household_id=payout.household_id,
        payout_id=payout.id,
        decision_id=payout.decision_id,
        month=payout.month,
        file_id=file.id,
        approved_by=file.approved_by,
        approved_at=file.approved_at,
    )
