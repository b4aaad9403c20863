"""Four eyes: whether a person may approve these payouts, seeing what was seen."""

from __future__ import annotations

from collections.abc import Sequence

from services.payments.domain.account import payee_faults, payee_label
from services.payments.domain.payout import Payout, Step
from shared.kernel.caller import SYSTEM, Caller
from shared.kernel.money import Money
from shared.kernel.problem import Fault, Problem


def may_approve(payout: Payout, approver: Caller) -> bool:
    """Whoever decided does not approve. Nor does the machine: an automated decision needs a person's eyes most."""
    return approver.id not in (payout.decided_by, SYSTEM.id)


def check_approval(payouts: Sequence[Payout], approver: Caller, expected_sum_ore: Money) -> None:
    """Raise Problem unless every payout waits, the approver decided none, and the sum is the one that was seen."""
    if not payouts:
        raise Problem.one("nothing_to_approve")
    for payout in payouts:
        payout.after(Step.APPROVE)
    decided_by_approver = sum(not may_approve(payout, approver) for payout in payouts)
    if decided_by_approver:
        raise Problem.one("four_eyes", status=403, count=decided_by_approver)
    sum_ore = sum(payout.amount_ore for payout in payouts)
    if sum_ore != expected_sum_ore:
        raise Problem.one("payouts_changed", status=409, expected_sum_ore=expected_sum_ore, sum_ore=sum_ore)
    check_payees(payouts)


def check_payees(payouts: Sequence[Payout]) -> None:
    """Raise Problem with everything that a bank could not read, each with the payee that it is about."""
    faults = [of_payout(payout, fault) for payout in payouts for fault in payee_faults(payout.payee)]
    if faults:
        raise Problem(*faults)


def of_payout(payout: Payout, fault: Fault) -> Fault:
    """A fault of a payee, told to somebody who looks at a whole list: with the payee's name, and how it is paid."""
    about = {"payee": payout.shown_name, "payee_label": payee_label(payout.payee), "payout_id": str(payout.id)}
    code = fault.code if fault.code == "payee_name_unwritable" else "payee_wrong"
    return Fault(code, fault.field, {**fault.facts, **about, "why": fault.code})
