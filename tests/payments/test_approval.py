"""Four eyes: a second person approves, exactly what was seen, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from threading import Barrier

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from services.payments.store.rows import PayoutRow
from shared.events import PayoutApproved
from shared.kernel.caller import SYSTEM
from shared.kernel.ids import new_id
from shared.kernel.messages import tell
from shared.kernel.payee import PayeeKind
from shared.kernel.problem import Problem
from tests.payments.office import ANNA, AUDITOR, HER_ACCOUNT, LANDLORD, PAULA, PaymentOffice, granted


def test_a_second_person_approves_and_one_file_holds_it_all(office: PaymentOffice) -> None:
    office.hears(granted(9_000), granted(4_000, LANDLORD))

    made = office.approve(PAULA)

    assert (made.count, made.sum_ore, made.approved_by_name) == (2, 1_300_000, PAULA.name)
    assert office.waiting() == []
    assert office.files() == [made]
    approved = office.said(PayoutApproved)
    assert {event.file_id for event in approved} == {made.file_id}
    assert {event.approved_by for event in approved} == {PAULA.id}


def test_whoever_decided_cannot_approve(office: PaymentOffice) -> None:
    office.hears(granted(decided_by=ANNA.id))

    with pytest.raises(Problem, match="four_eyes") as refused:
        office.approve(ANNA)

    assert refused.value.status == 403
    assert len(office.waiting()) == 1
    assert office.files() == []


def test_one_decision_of_her_own_among_others_stops_the_whole_file(office: PaymentOffice) -> None:
    office.hears(granted(decided_by="bo"), granted(decided_by=ANNA.id))

    with pytest.raises(Problem, match="four_eyes"):
        office.approve(ANNA)

    assert len(office.waiting()) == 2


def test_the_database_refuses_an_approver_who_decided_even_if_the_code_would_not(office: PaymentOffice) -> None:
    office.hears(granted(decided_by=ANNA.id))
    made = office.approve(PAULA)

    with pytest.raises(IntegrityError, match="four_eyes"), office.database.session() as session:
        session.execute(update(PayoutRow).values(approved_by=ANNA.id, file_id=made.file_id))


def test_the_machine_does_not_approve_not_even_what_a_person_decided(office: PaymentOffice) -> None:
    office.hears(granted(decided_by=ANNA.id))

    with pytest.raises(Problem, match="four_eyes"):
        office.approve(SYSTEM)


def test_a_sum_other_than_the_one_that_was_seen_approves_nothing(office: PaymentOffice) -> None:
    office.hears(granted(9_000))

    with pytest.raises(Problem, match="payouts_changed") as refused:
        office.approve(sum_ore=899_999)

    assert refused.value.status == 409
    assert len(office.waiting()) == 1


def test_what_is_approved_cannot_be_approved_again(office: PaymentOffice) -> None:
    office.hears(granted())
    seen = office.waiting()
    office.approve(payouts=seen)

    with pytest.raises(Problem, match="payout_already_approved") as refused:
        office.approve(payouts=seen)

    assert refused.value.status == 409
    assert len(office.files()) == 1


def test_of_two_who_approve_the_same_at_once_one_makes_the_file(office: PaymentOffice) -> None:
    office.hears(*(granted() for _ in range(20)))
    seen = office.waiting()
    together = Barrier(4)

    def approve(backwards: bool) -> str:
        together.wait()
        try:
            return office.approve(payouts=seen[::-1] if backwards else seen).message_id
        except Problem as problem:
            return problem.code

    with ThreadPoolExecutor(4) as approvers:
        outcomes = list(approvers.map(approve, [False, True, False, True]))

    assert outcomes.count("payout_already_approved") == 3
    assert [file.message_id in outcomes for file in office.files()] == [True]
    assert len(office.said(PayoutApproved)) == 20


def test_a_payout_that_nobody_knows_is_not_approved(office: PaymentOffice) -> None:
    office.hears(granted())
    [seen] = office.waiting()

    with pytest.raises(Problem, match="payout_unknown") as refused:
        office.approve(payouts=[seen, replace(seen, payout_id=new_id())])

    assert refused.value.status == 404


@pytest.mark.parametrize(("ids", "code"), [([], "nothing_to_approve"), (["nonsense"], "not_a_uuid")])
def test_an_empty_or_unreadable_choice_is_refused(office: PaymentOffice, ids: list[str], code: str) -> None:
    with pytest.raises(Problem, match=code):
        office.host.call("approve", PAULA, {"payout_ids": ids, "expected_sum_ore": 0})


def test_a_name_that_no_bank_can_read_stops_the_file_and_says_whose_it_is(office: PaymentOffice) -> None:
    office.hears(granted(payee=replace(HER_ACCOUNT, name="Ali علي")), granted())

    with pytest.raises(Problem) as refused:
        office.approve()

    [fault] = refused.value.faults
    assert (fault.code, fault.field) == ("payee_name_unwritable", "payee.name")
    assert (fault.facts["payee"], fault.facts["characters"]) == ("Ali علي", "ع ل ي")
    assert len(office.waiting()) == 2


def test_a_giro_number_with_a_wrong_check_digit_stops_the_file(office: PaymentOffice) -> None:
    office.hears(granted(payee=replace(LANDLORD, kind=PayeeKind.BANKGIRO, number="9912347")))

    with pytest.raises(Problem, match="payee_wrong") as refused:
        office.approve()

    assert "Lindsala Bostäder AB, Bankgiro …2347" in tell(refused.value.faults[0])


def test_the_file_is_the_same_bytes_each_time_and_those_of_its_checksum(office: PaymentOffice) -> None:
    office.hears(granted(), granted(payee=LANDLORD))
    made = office.approve()

    first, second = office.file(made), office.file(made, AUDITOR)

    assert first == second
    assert sha256(first.content.encode()).hexdigest() == made.sha256
    assert made.message_id in first.content


def test_a_file_that_was_changed_in_the_database_is_not_handed_out(office: PaymentOffice) -> None:
    office.hears(granted(9_000))
    made = office.approve()
    with office.database.session() as session:
        session.connection().exec_driver_sql("update bank_files set sha256 = 'another'")

    with pytest.raises(RuntimeError, match="not what was approved"):
        office.file(made)


def test_a_file_that_nobody_knows_is_not_found(office: PaymentOffice) -> None:
    with pytest.raises(Problem, match="file_unknown"):
        office.host.call("file", PAULA, {"file_id": str(new_id())})
