"""Money that goes elsewhere than last time is seen before it goes: the usual mark of fraud and of typing errors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import pytest

from shared.kernel.caller import UserRole
from shared.kernel.ids import new_id
from shared.kernel.messages import FAULTS, tell
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.problem import Problem
from tests.payments.office import DECEMBER, HER_ACCOUNT, PAULA, PaymentOffice, granted

OTHER_ACCOUNT = replace(HER_ACCOUNT, number="987654321")
SWEDBANK = Payee(name="Åsa Öberg", kind=PayeeKind.ACCOUNT, clearing="81059", number="9123456789")


def is_paid(office: PaymentOffice, *payees: Payee) -> UUID:
    """A household that was paid month by month to these accounts."""
    household = new_id()
    for after, payee in enumerate(payees):
        office.hears(granted(household_id=household, month=DECEMBER.plus(after), payee=payee))
        [waits] = office.waiting()
        office.approve(payouts=[waits], new_accounts_seen=int(waits.new_account))
    return household


def test_a_first_payout_is_marked_as_one_and_is_no_changed_account(office: PaymentOffice) -> None:
    office.hears(granted())

    [payout] = office.waiting()

    assert (payout.first, payout.new_account) == (True, False)
    assert office.summary().first_payouts == 1


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ([HER_ACCOUNT], HER_ACCOUNT, False),
        ([HER_ACCOUNT], replace(HER_ACCOUNT, name="Åsa Lind"), False),
        ([HER_ACCOUNT], OTHER_ACCOUNT, True),
        ([HER_ACCOUNT], replace(HER_ACCOUNT, clearing="6788"), True),
        ([HER_ACCOUNT, OTHER_ACCOUNT], OTHER_ACCOUNT, False),
        ([HER_ACCOUNT, OTHER_ACCOUNT], HER_ACCOUNT, True),
        ([SWEDBANK], replace(SWEDBANK, clearing="8105"), False),
    ],
    ids=["same", "another name", "another number", "another clearing", "stays", "goes back", "without the check digit"],
)
def test_a_payout_is_held_beside_the_last_one(
    office: PaymentOffice, before: Sequence[Payee], now: Payee, changed: bool
) -> None:
    household = is_paid(office, *before)
    office.hears(granted(household_id=household, month=DECEMBER.plus(2), payee=now))

    [payout] = office.waiting()

    assert (payout.first, payout.new_account) == (False, changed)


def test_another_households_account_says_nothing_about_this_one(office: PaymentOffice) -> None:
    is_paid(office, OTHER_ACCOUNT)
    household = is_paid(office, HER_ACCOUNT)
    office.hears(granted(household_id=household, month=DECEMBER.next, payee=OTHER_ACCOUNT))

    assert [payout.new_account for payout in office.waiting()] == [True]


def test_a_batch_with_new_accounts_that_nobody_saw_is_not_approved(office: PaymentOffice) -> None:
    household = is_paid(office, HER_ACCOUNT)
    office.hears(granted(household_id=household, month=DECEMBER.next, payee=OTHER_ACCOUNT), granted())

    with pytest.raises(Problem, match="new_accounts_unseen") as unseen:
        office.approve()
    with pytest.raises(Problem, match="new_accounts_changed") as changed:
        office.approve(new_accounts_seen=2)

    assert unseen.value.status == changed.value.status == 409
    assert "1 av utbetalningarna går till ett annat konto" in tell(unseen.value.faults[0])
    assert len(office.waiting()) == 2
    assert office.approve(new_accounts_seen=1).count == 2


def test_whoever_saw_new_accounts_where_none_are_reads_again(office: PaymentOffice) -> None:
    office.hears(granted())

    with pytest.raises(Problem, match="new_accounts_changed"):
        office.approve(new_accounts_seen=1)


def test_the_waiting_payouts_are_listed_by_their_marks(office: PaymentOffice) -> None:
    household = is_paid(office, HER_ACCOUNT)
    moved = granted(household_id=household, month=DECEMBER.next, payee=OTHER_ACCOUNT)
    new, wrong = granted(), granted(payee=replace(HER_ACCOUNT, clearing="94201"))
    office.hears(moved, new, wrong)

    def listed(only: str) -> set[UUID]:
        return {payout.decision_id for payout in office.waiting(only=only)}

    assert listed("new_account") == {moved.decision_id}
    assert listed("first") == {new.decision_id, wrong.decision_id}
    assert listed("unpayable") == {wrong.decision_id}
    with pytest.raises(Problem, match="not_one_of"):
        office.waiting(only="dear")


def test_approving_everything_leaves_out_what_no_bank_takes_and_names_it(office: PaymentOffice) -> None:
    office.hears(
        granted(9_000),
        granted(payee=replace(HER_ACCOUNT, name="李 伟")),
        granted(payee=replace(HER_ACCOUNT, clearing="83270")),
    )
    everything = [payout for payout in office.waiting() if payout.may_approve]

    made = office.approve(payouts=everything)

    assert (made.count, made.sum_ore) == (1, 900_000)
    left = office.summary().unpayable
    assert {(one.payee_name, one.code) for one in left} == {
        ("李 伟", "payee_name_unwritable"),
        ("Åsa Öberg", "clearing_invalid"),
    }
    assert {code for payout in office.waiting() for code in payout.faults} == {one.code for one in left} <= set(FAULTS)


def test_an_account_in_the_name_of_a_giro_never_reaches_a_file(office: PaymentOffice) -> None:
    office.hears(granted(payee=replace(HER_ACCOUNT, clearing="9900")))

    with pytest.raises(Problem, match="payee_wrong"):
        office.approve()


def test_a_payment_officer_of_one_district_reads_files_of_that_district_alone(office: PaymentOffice) -> None:
    north, south = replace(PAULA, district="Norra"), replace(PAULA, district="Södra")
    office.hears(granted(district="Norra"))
    northern = office.approve(north)
    office.hears(granted(district="Norra"), granted(district="Södra"))
    both = office.approve()

    assert office.files(south) == []
    assert office.files(north) == [northern]
    assert office.files() == [both, northern]
    assert northern.message_id in office.file(northern, north).content
    for made, officer in ((northern, south), (both, south), (both, north)):
        with pytest.raises(Problem, match="file_unknown") as unknown:
            office.file(made, officer)
        assert unknown.value.status == 404


def test_a_file_with_a_protected_identity_is_fetched_by_the_cleared_alone(office: PaymentOffice) -> None:
    office.hears(granted(protected_identity=True))
    made = office.approve()

    with pytest.raises(Problem, match="file_protected") as refused:
        office.file(made)

    assert refused.value.status == 403
    assert "Åsa Öberg" in office.file(made, replace(PAULA, cleared=True)).content
    assert office.files(replace(PAULA, roles=frozenset({UserRole.AUDITOR}))) == [made]


def test_a_wrong_payee_of_a_protected_household_is_told_without_its_name(office: PaymentOffice) -> None:
    office.hears(granted(protected_identity=True, payee=replace(HER_ACCOUNT, clearing="94201")))

    with pytest.raises(Problem, match="payee_wrong") as refused:
        office.approve()

    assert "Öberg" not in tell(refused.value.faults[0])
