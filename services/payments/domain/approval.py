"""Four eyes: whether a person may approve these payouts, seeing what was seen."""

from __future__ import annotations

from collections.abc import Sequence

from services.payments.domain.marks import Marked
from services.payments.domain.payee_label import label_for, name_for
from services.payments.domain.payout import Payout, Step
from shared.kernel.caller import SYSTEM, Caller
from shared.kernel.money import Money
from shared.kernel.problem import Fault, Problem


def may_approve(payout: Payout, approver: Caller) -> bool:
    """Whoever decided does not approve. Nor does the machine: an automated decision needs a person's eyes most."""
    return approver.id not in (payout.decided_by, SYSTEM.id)


def check_approval(chosen: Sequence[Marked], approver: Caller, expected_sum_ore: Money, new_accounts_seen: int) -> None:
    """Raise Problem unless every payout waits, the approver decided none, and all is as it was seen."""
    if not chosen:
        raise Problem.one("nothing_to_approve")
    for one in chosen:
        one.payout.after(Step.APPROVE)
    decided_by_approver = sum(not may_approve(one.payout, approver) for one in chosen)
    if decided_by_approver:
        raise Problem.one("four_eyes", status=403, count=decided_by_approver)
    sum_ore = sum(one.payout.amount_ore for one in chosen)
    if sum_ore != expected_sum_ore:
        raise Problem.one("payouts_changed", status=409, expected_sum_ore=expected_sum_ore, sum_ore=sum_ore)
    check_payees(chosen, approver)
    check_new_accounts(chosen, new_accounts_seen)


def check_payees(chosen: Sequence[Marked], approver: Caller) -> None:
    """Raise Problem with everything that a bank could not read, each with the payee that it is about."""
    faults = [of_payout(one.payout, fault, approver) for one in chosen for fault in one.faults]
    if faults:
        raise Problem(*faults)


def check_new_accounts(chosen: Sequence[Marked], seen: int) -> None:
    """Money goes to another account than last time only when the approver was shown so; none were if nobody says."""
    count = sum(one.new_account for one in chosen)
    if count and not seen:
        raise Problem.one("new_accounts_unseen", status=409, count=count)
    if count != seen:
        raise Problem.one("new_accounts_changed", status=409, count=count, seen=seen)


def of_payout(payout: Payout, fault: Fault, reader: Caller) -> Fault:
    """A fault of a payee, told to somebody who looks at a whole list: with the payee's name, and how it is paid."""
    about = {
        "payee": name_for(payout, reader),
        "payee_label": label_for(payout, reader),
        "payout_id": str(payout.id),
    }
    code = fault.code if fault.code == "payee_name_unwritable" else "payee_wrong"
    return Fault(code, fault.field, {**fault.facts, **about, "why": fault.code})
