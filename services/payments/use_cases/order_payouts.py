"""Decisions become payouts."""

from __future__ import annotations

from collections.abc import Sequence

from services.payments.domain.payee_label import HIDDEN_LABEL, payee_label
from services.payments.domain.payout import Payout
from services.payments.use_cases.ports import Payouts
from shared.events import DecisionMade, Outcome, PayoutOrdered
from shared.kernel.ids import new_id


def order_payouts(store: Payouts, decisions: Sequence[DecisionMade]) -> None:
    """One payout for each decision that grants money; a decision seen before has its payout already."""
    payouts = [payout_of(made) for made in decisions if made.outcome is Outcome.GRANTED and made.amount_ore > 0]
    new = store.add(payouts)
    store.announce(*(payout_ordered(payout) for payout in payouts if payout.id in new))


def payout_of(made: DecisionMade) -> Payout:
    return Payout(
        id=new_id(),
        household_id=made.household_id,
        decision_id=made.decision_id,
        month=made.month,
        amount_ore=made.amount_ore,
        last_month_ore=made.last_month_ore,
        payee=made.payee,
        due_on=made.pay_on,
        district=made.district,
        protected_identity=made.protected_identity,
        decided_by=made.decided_by,
        decided_by_name=made.decided_by_name,
        automatic=made.automatic,
    )


def payout_ordered(payout: Payout) -> PayoutOrdered:
    return PayoutOrdered(
        household_id=payout.household_id,
        payout_id=payout.id,
        decision_id=payout.decision_id,
        month=payout.month,
        amount_ore=payout.amount_ore,
        payee_label=HIDDEN_LABEL if payout.protected_identity else payee_label(payout.payee),
        due_on=payout.due_on,
    )
