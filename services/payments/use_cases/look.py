"""What a person is shown of payouts and bank files."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from services.payments.domain.approval import may_approve
from services.payments.domain.frozen_file import FrozenFile, file_name, fingerprint
from services.payments.domain.marks import Mark, Marked, marked
from services.payments.domain.payee_label import label_for, name_for
from services.payments.domain.summary import PayoutSummary, summary_of
from services.payments.use_cases.ports import Payouts
from shared.events.answers import PaymentFile, PaymentFileView, PayoutView
from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem

APPROVERS = (UserRole.PAYMENT_OFFICER, UserRole.UNIT_HEAD)
"""Who may approve at all."""


def list_waiting(store: Payouts, caller: Caller, only: str | None = None) -> list[PayoutView]:
    """The payouts that wait for a second person: all, or those with a mark."""
    mark = mark_of(only)
    return [payout_view(one, caller) for one in waiting(store, caller) if mark is None or one.has(mark)]


def waiting(store: Payouts, caller: Caller) -> list[Marked]:
    payouts = store.waiting(caller.district)
    return marked(payouts, store.last_payees(payouts))


def mark_of(word: str | None) -> Mark | None:
    try:
        return None if word is None else Mark(word)
    except ValueError as error:
        raise Problem.one("not_one_of", field="only", value=word, known=[str(mark) for mark in Mark]) from error


def payout_view(one: Marked, caller: Caller) -> PayoutView:
    """Nobody may approve what no bank takes: whoever approves all that they may leaves it out."""
    payout = one.payout
    allowed = not one.faults and not caller.roles.isdisjoint(APPROVERS) and may_approve(payout, caller)
    return PayoutView(
        payout_id=payout.id,
        decision_id=payout.decision_id,
        payee_name=name_for(payout, caller),
        payee_label=label_for(payout, caller),
        month=payout.month,
        amount_ore=payout.amount_ore,
        due_on=payout.due_on,
        decided_by_name=payout.decided_by_name,
        automatic=payout.automatic,
        may_approve=allowed,
        first=one.first,
        new_account=one.new_account,
        faults=tuple(fault.code for fault in one.faults),
    )


def summarise_waiting(store: Payouts, caller: Caller) -> PayoutSummary:
    """What waits as a whole: to be looked at before it is approved."""
    return summary_of(waiting(store, caller), caller)


def list_files(store: Payouts, caller: Caller) -> list[PaymentFileView]:
    """The bank files, the newest first: for a district, those in which nobody else's payout stands."""
    return [file_view(file) for file in store.files(caller.district)]


def read_file(store: Payouts, caller: Caller, file_id: str) -> PaymentFile:
    """A file as it was frozen. Raises RuntimeError when its bytes are not those that were approved."""
    [wanted] = ids_of([file_id])
    file, content = store.file(wanted, caller.district)
    if not caller.cleared and store.holds_protected(wanted):
        raise Problem.one("file_protected", status=403)
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
