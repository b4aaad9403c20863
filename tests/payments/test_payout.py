"""A decision becomes money on its way: once, and only what was granted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.payments.domain.payee_label import HIDDEN_LABEL, HIDDEN_NAME
from services.payments.domain.payout import TRANSITIONS, Payout, PayoutState, Step
from services.payments.use_cases.order_payouts import payout_of
from shared.events import Outcome, PayoutOrdered
from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem
from tests.payments.office import ANNA, AUDITOR, DECEMBER, LANDLORD, PAULA, PAYDAY, PaymentOffice, granted


def test_a_granted_household_has_one_payout_that_waits_for_a_second_person(office: PaymentOffice) -> None:
    decision = granted(9_000)

    office.hears(decision)

    [payout] = office.waiting()
    assert payout.decision_id == decision.decision_id
    assert (payout.amount_ore, payout.month, payout.due_on) == (900_000, DECEMBER, PAYDAY)
    assert payout.payee_label == "6789-…6789"
    assert payout.may_approve


def test_a_decision_that_is_heard_twice_is_paid_once(office: PaymentOffice) -> None:
    decision = granted()

    office.hears(decision)
    office.hears(decision, decision)

    assert len(office.waiting()) == 1
    assert len(office.said(PayoutOrdered)) == 1


def test_a_refused_household_and_one_granted_nothing_are_paid_nothing(office: PaymentOffice) -> None:
    office.hears(granted(outcome=Outcome.REFUSED), granted(0))

    assert office.waiting() == []
    assert office.said(PayoutOrdered) == []


def test_a_thousand_decisions_at_once_are_a_thousand_payouts(office: PaymentOffice) -> None:
    office.hears(*(granted(1_000 + number) for number in range(1_000)))

    made = office.approve()

    assert made.count == 1_000
    assert made.sum_ore == sum(100_000 + number * 100 for number in range(1_000))


def test_the_ordered_payout_is_announced_with_where_it_goes_but_not_the_whole_account(office: PaymentOffice) -> None:
    office.hears(granted(payee=LANDLORD))

    [ordered] = office.said(PayoutOrdered)

    assert ordered.payee_label == "Bankgiro …2346"
    assert ordered.due_on == PAYDAY


def test_a_household_with_a_protected_identity_is_named_to_the_cleared_alone(office: PaymentOffice) -> None:
    office.hears(granted(protected_identity=True))

    assert [(one.payee_name, one.payee_label) for one in office.waiting()] == [(HIDDEN_NAME, HIDDEN_LABEL)]
    cleared = office.waiting(replace(PAULA, cleared=True))
    assert [(one.payee_name, one.payee_label) for one in cleared] == [("Åsa Öberg", "6789-…6789")]
    assert [event.payee_label for event in office.said(PayoutOrdered)] == [HIDDEN_LABEL]


def test_a_payment_officer_of_one_district_does_not_see_the_others(office: PaymentOffice) -> None:
    office.hears(granted(1_000, district="Norra"), granted(2_000, district="Södra"))
    southern = replace(PAULA, district="Södra")

    assert [payout.amount_ore for payout in office.waiting(southern)] == [200_000]
    with pytest.raises(Problem, match="payout_unknown"):
        office.approve(southern, office.waiting(PAULA))


def test_an_auditor_sees_what_waits_and_cannot_approve_it(office: PaymentOffice) -> None:
    office.hears(granted())

    assert [payout.may_approve for payout in office.waiting(AUDITOR)] == [False]
    with pytest.raises(Problem, match="not_allowed"):
        office.approve(AUDITOR)


def test_a_caseworker_has_no_business_among_the_payouts(office: PaymentOffice) -> None:
    with pytest.raises(Problem, match="not_allowed"):
        office.waiting(Caller(id="carl", name="Carl Lund", roles=frozenset({UserRole.CASEWORKER})))


def test_the_approver_sees_the_whole_beside_last_month_and_which_accounts_are_new(office: PaymentOffice) -> None:
    first = granted(9_000, last_month_ore=850_000)
    office.hears(first)
    office.approve()
    office.hears(
        granted(9_500, household_id=first.household_id, month=DECEMBER.next, last_month_ore=900_000),
        granted(4_000, household_id=first.household_id, month=DECEMBER.next, payee=LANDLORD),
    )

    summary = office.summary()

    assert (summary.count, summary.sum_ore) == (2, 1_350_000)
    assert (summary.last_month_ore, summary.difference_ore) == (900_000, 450_000)
    assert (summary.first_payouts, summary.new_accounts) == (0, 1)


@pytest.mark.parametrize("state", PayoutState)
@pytest.mark.parametrize("step", Step)
def test_a_payout_takes_only_the_steps_of_the_table(state: PayoutState, step: Step) -> None:
    payout: Payout = replace(payout_of(granted()), state=state)

    if (state, step) in TRANSITIONS:
        assert payout.after(step) is TRANSITIONS[state, step]
    else:
        with pytest.raises(Problem, match="payout_already_approved"):
            payout.after(step)


def test_anna_is_told_beforehand_that_she_may_not_approve_her_own(office: PaymentOffice) -> None:
    office.hears(granted(decided_by=ANNA.id), granted(decided_by="andrum", automatic=True))

    assert sorted(payout.may_approve for payout in office.waiting(ANNA)) == [False, True]
