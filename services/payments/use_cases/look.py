"""What a person is shown of payouts and bank files."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from services.payments.domain.account import payee_label
from services.payments.domain.approval import may_approve
from services.payments.domain.frozen_file import FrozenFile, file_name, fingerprint
from services.payments.domain.payout import Payout
from services.payments.domain.summary import PayoutSummary, summary_of
from services.payments.use_cases.ports import Payouts
from shared.events.answers import PaymentFile, PaymentFileView, PayoutView
from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem

APPROVERS = (UserRole.PAYMENT_OFFICER, UserRole.UNIT_HEAD)
"""Who may approve at all."""


def list_waiting(store: Payouts, caller: Caller) -> list[PayoutView]:
    """The payouts that wait for a second person."""
    return [payout_view(payout, caller) for payout in store.waiting(caller.district)]


def payout_view(payout: Payout, caller: Caller) -> PayoutView:
    return PayoutView(
        payout_id=payout.id,
        decision_id=payout.decision_id,
        payee_name=payout.shown_name,
        payee_label=payee_label(payout.payee),
        month=payout.month,
        amount_ore=payout.amount_ore,
        due_on=payout.due_on,
        decided_by_name=payout.decided_by_name,
        automatic=payout.automatic,
        may_approve=not caller.roles.isdisjoint(APPROVERS) and may_approve(payout, caller),
    )


def summarise_waiting(store: Payouts, caller: Caller) -> PayoutSummary:
    """What waits as a whole: to be looked at before it is approved."""
    payouts = store.waiting(caller.district)
    return summary_of(payouts, store.to_new_accounts(payouts))


def list_files(store: Payouts) -> list[PaymentFileView]:
    """All bank files, the newest first."""
    return [file_view(file) for file in store.files()]


def read_file(store: Payouts, file_id: str) -> PaymentFile:
    """A file as it was frozen. Raises RuntimeError when its bytes are not those that were approved."""
    [wanted] = ids_of([file_id])
    file, content = store.file(wanted)
    if fingerprint(content) != file.sha256:
        raise RuntimeError(f"bank file {file.id} is not what was approved")
    return PaymentFile(file_name=file_name(file), content=content.decode())


def file_view(file: FrozenFile) -> PaymentFileView:
    return PaymentFileView(
        file_id=file.id,
        message_id=file.message_id,
        count=file.count,
        sum_ore=file.sum_ore,
        approved_by_name=file.approved_by_name,
        approved_at=file.approved_at,
        sha256=file.sha256,
    )


def ids_of(payout_ids: Iterable[str]) -> set[UUID]:
    try:
        return {UUID(payout_id) for payout_id in payout_ids}
    except ValueError as error:
        raise Problem.one("not_a_uuid", field="payout_ids") from error
