"""The bank's file: what the bank reads in it, and what must never reach the bank."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from lxml import etree

from services.payments.bank_file import check_bank_file, validate, write, write_bank_file
from services.payments.bank_file.pain_001 import NAMESPACE
from services.payments.bank_file.schema import SCHEMAS, BankFileError, schema
from services.payments.domain.bank_order import BankOrder, bank_order, execution_day
from services.payments.domain.payer import payer_of
from services.payments.use_cases.order_payouts import payout_of
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.problem import Problem
from shared.parameters import ParameterBook
from tests.payments.office import HER_ACCOUNT, LANDLORD, LANDLORD_PLUSGIRO, granted

WRITTEN_ON = date(2026, 11, 23)
SWEDBANK = Payee(name="Zoë Núñez", kind=PayeeKind.ACCOUNT, clearing="81059", number="9123456789")
PAYEES = [HER_ACCOUNT, SWEDBANK, LANDLORD, LANDLORD_PLUSGIRO]
OFFICE = ParameterBook.load().on(municipality="lindsala", month=Month(2026, 11), known_on=WRITTEN_ON).office


def order_for(*payees: Payee) -> BankOrder:
    payouts = [payout_of(granted(1_000, payee)) for payee in payees]
    at = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    return bank_order(new_id(), payouts, payer_of(OFFICE, None, None), at)


def the(root: etree._Element, path: str) -> list[str]:
    names = "/".join(f"p:{step}" for step in path.split("/"))
    return [found.text or "" for found in root.iterfind(f".//{names}", {"p": NAMESPACE})]


def test_a_file_with_every_kind_of_payee_fits_the_schema() -> None:
    root = validate(write_bank_file(order_for(*PAYEES)))

    assert the(root, "GrpHdr/NbOfTxs") == ["4"]
    assert the(root, "GrpHdr/CtrlSum") == ["4000.00"]
    assert the(root, "InstdAmt") == ["1000.00"] * 4


@pytest.mark.parametrize(
    ("payee", "clearing", "number", "scheme"),
    [
        (HER_ACCOUNT, "6789", "123456789", "Cd"),
        (SWEDBANK, "8105", "9123456789", "Cd"),
        (LANDLORD, "9900", "9912346", "Prtry"),
        (LANDLORD_PLUSGIRO, "9960", "1234566", "Cd"),
    ],
)
def test_each_payee_is_written_as_swedish_banks_read_it(payee: Payee, clearing: str, number: str, scheme: str) -> None:
    root = validate(write_bank_file(order_for(payee)))

    assert the(root, "CdtrAgt/FinInstnId/ClrSysMmbId/MmbId") == [clearing]
    assert the(root, "CdtrAcct/Id/Othr/Id") == [number]
    assert the(root, f"CdtrAcct/Id/Othr/SchmeNm/{scheme}") == ["BGNR" if scheme == "Prtry" else "BBAN"]


def test_a_landlord_gets_its_ocr_and_the_household_a_message_that_does_not_say_what_it_is() -> None:
    ocr, household = (validate(write_bank_file(order_for(payee))) for payee in (LANDLORD, HER_ACCOUNT))

    assert the(ocr, "CdtrRefInf/Ref") == ["1234567897"]
    assert the(ocr, "RmtInf/Ustrd") == []
    assert the(household, "RmtInf/Ustrd") == ["Utbetalning 2026-12"]


def test_a_reference_without_a_check_digit_is_a_message_to_the_landlord() -> None:
    root = validate(write_bank_file(order_for(LANDLORD_PLUSGIRO)))

    assert the(root, "RmtInf/Ustrd") == ["faktura 12"]


def test_names_keep_the_swedish_letters_and_lose_other_accents() -> None:
    root = validate(write_bank_file(order_for(*PAYEES)))

    assert set(the(root, "Cdtr/Nm")) == {"Åsa Öberg", "Zoe Nunez", "Lindsala Bostäder AB", "Hyreshus + Söner"}


def test_the_same_order_is_the_same_bytes() -> None:
    order = order_for(*PAYEES)

    assert write_bank_file(order) == write_bank_file(order)


@pytest.mark.parametrize(
    ("due_on", "today", "executed_on"),
    [
        pytest.param(date(2026, 11, 30), date(2026, 11, 23), date(2026, 11, 30), id="as promised"),
        pytest.param(date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 3), id="late: the next banking day"),
        pytest.param(date(2026, 11, 30), date(2026, 12, 4), date(2026, 12, 7), id="late on a Friday: Monday"),
        pytest.param(date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 30), id="New Year's Eve: the day before"),
        pytest.param(date(2026, 12, 24), date(2026, 12, 23), date(2026, 12, 28), id="late before Christmas"),
    ],
)
def test_money_comes_on_the_day_promised_or_the_next_banking_day(due_on: date, today: date, executed_on: date) -> None:
    assert execution_day(due_on, today) == executed_on


def test_a_municipality_that_exists_pays_from_no_account_but_its_own() -> None:
    stockholm = ParameterBook.load().on(municipality="stockholm", month=Month(2026, 11), known_on=WRITTEN_ON).office

    with pytest.raises(Problem, match="payer_unknown"):
        payer_of(stockholm, None, None)


Mutation = Callable[[str], str]


def replaced(old: str, new: str, times: int = -1) -> Mutation:
    def change(xml: str) -> str:
        assert re.search(old, xml), f"nothing to change: {old}"
        return re.sub(old, new, xml, count=max(times, 0))

    return change


def all_alike(tag: str) -> Mutation:
    return replaced(rf"<{tag}>[^<]*</{tag}>", f"<{tag}>{'a' * 32}</{tag}>")


UNSEEN_BY_THE_SCHEMA = {
    "sum of the file": replaced("<CtrlSum>4000.00", "<CtrlSum>4000.01", 1),
    "sum of the group": replaced("(<PmtMtd>.*)<CtrlSum>4000.00", r"\1<CtrlSum>3999.00"),
    "count of the file": replaced("<NbOfTxs>4", "<NbOfTxs>5", 1),
    "count of the group": replaced("(<PmtMtd>.*)<NbOfTxs>4", r"\1<NbOfTxs>3"),
    "end-to-end id twice": all_alike("EndToEndId"),
    "instruction id twice": all_alike("InstrId"),
    "euros": replaced('InstdAmt Ccy="SEK"', 'InstdAmt Ccy="EUR"', 1),
    "three decimals": replaced(">1000.00</InstdAmt>", ">1000.000</InstdAmt>", 1),
    "nothing to pay": replaced(r">1000\.00</InstdAmt>", ">0.00</InstdAmt>", 1),
    "bankgiro check digit": replaced("9912346", "9912347"),
    "plusgiro check digit": replaced("1234566", "1234567"),
    "clearing of five digits": replaced("<MmbId>8105<", "<MmbId>81059<"),
    "OCR check digit": replaced("1234567897", "1234567890"),
    "IBAN check digits": replaced("<IBAN>SE53", "<IBAN>SE54"),
    "day of the file itself": replaced("<ReqdExctnDt>2026-11-30", "<ReqdExctnDt>2026-11-23"),
    "day in the past": replaced("<ReqdExctnDt>2026-11-30", "<ReqdExctnDt>2026-11-20"),
    "no banking day": replaced("<ReqdExctnDt>2026-11-30", "<ReqdExctnDt>2026-12-24"),
}


@pytest.mark.parametrize("mutation", UNSEEN_BY_THE_SCHEMA.values(), ids=UNSEEN_BY_THE_SCHEMA.keys())
def test_a_fault_that_the_schema_does_not_see_is_stopped_by_our_own_checks(mutation: Mutation) -> None:
    root = validate(mutation(write(order_for(*PAYEES)).decode()).encode())

    with pytest.raises(BankFileError):
        check_bank_file(root, WRITTEN_ON)


SEEN_BY_THE_SCHEMA = {
    "message id too long": replaced(r"<MsgId>", "<MsgId>12345"),
    "negative amount": replaced(">1000.00</InstdAmt>", ">-1000.00</InstdAmt>", 1),
    "no payee account": replaced("<CdtrAcct>.*?</CdtrAcct>", "<CdtrAcct/>", 1),
    "cut off": lambda xml: xml[:-20],
}


@pytest.mark.parametrize("mutation", SEEN_BY_THE_SCHEMA.values(), ids=SEEN_BY_THE_SCHEMA.keys())
def test_a_fault_of_form_is_stopped_by_the_schema(mutation: Mutation) -> None:
    with pytest.raises(BankFileError):
        validate(mutation(write(order_for(*PAYEES)).decode()).encode())


def test_a_file_does_not_make_us_fetch_or_expand_anything() -> None:
    bomb = (
        write(order_for(HER_ACCOUNT))
        .decode()
        .replace("<Document", '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document', 1)
        .replace("Åsa", "&x;")
    )

    root = validate_or_none(bomb.encode())

    assert root is None or "root:" not in etree.tostring(root, encoding="unicode")


def validate_or_none(content: bytes) -> etree._Element | None:
    try:
        return validate(content)
    except BankFileError:
        return None


def test_every_schema_that_is_shipped_can_be_used() -> None:
    names = sorted(path.stem for path in SCHEMAS.glob("*.xsd"))

    assert len(names) == 7
    for name in names:
        assert schema(name) is not None


def test_ids_are_short_enough_for_every_bank() -> None:
    root = validate(write_bank_file(order_for(*PAYEES)))

    for name in ("MsgId", "PmtInfId", "InstrId", "EndToEndId"):
        assert all(len(value) <= 35 for value in the(root, name))
