"""Where money is sent: one wrong digit is a fault at its field, and names come through as banks can read them."""

from __future__ import annotations

import pytest

from shared.kernel.account import payee_faults
from shared.kernel.bank_text import bank_text, unwritable
from shared.kernel.payee import Payee, PayeeKind


def faults(kind: PayeeKind, number: str, clearing: str | None = None, reference: str | None = None) -> list[str]:
    payee = Payee(name="Åsa Öberg", kind=kind, number=number, clearing=clearing, reference=reference)
    return [f"{fault.field}: {fault.code}" for fault in payee_faults(payee)]


@pytest.mark.parametrize(
    ("kind", "number", "clearing"),
    [
        (PayeeKind.ACCOUNT, "1234567", "5012"),
        (PayeeKind.ACCOUNT, "9123456789", "81059"),
        (PayeeKind.ACCOUNT, "9123456789", "8105"),
        (PayeeKind.BANKGIRO, "9912346", None),
        (PayeeKind.PLUSGIRO, "1234566", None),
        (PayeeKind.PLUSGIRO, "18", None),
    ],
)
def test_a_number_that_can_be_one_is_taken(kind: PayeeKind, number: str, clearing: str | None) -> None:
    assert faults(kind, number, clearing) == []


@pytest.mark.parametrize(
    ("kind", "number", "clearing", "fault"),
    [
        (PayeeKind.ACCOUNT, "1234567", None, "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "501", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "50123", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "81051", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "94201", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "83270", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "9900", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "9960", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "1234567", "0123", "payee.clearing: clearing_invalid"),
        (PayeeKind.ACCOUNT, "123-4567", "5012", "payee.number: account_number_invalid"),
        (PayeeKind.ACCOUNT, "1234", "5012", "payee.number: account_number_invalid"),
        (PayeeKind.ACCOUNT, "١٢٣٤٥٦٧", "5012", "payee.number: account_number_invalid"),
        (PayeeKind.BANKGIRO, "9912347", None, "payee.number: bankgiro_invalid"),
        (PayeeKind.BANKGIRO, "18", None, "payee.number: bankgiro_invalid"),
        (PayeeKind.PLUSGIRO, "1234567", None, "payee.number: plusgiro_invalid"),
    ],
)
def test_a_number_that_cannot_be_one_is_a_fault_at_its_field(
    kind: PayeeKind, number: str, clearing: str | None, fault: str
) -> None:
    assert faults(kind, number, clearing) == [fault]


def test_a_reference_that_no_bank_can_read_is_a_fault() -> None:
    assert faults(PayeeKind.BANKGIRO, "9912346", reference="<1>") == ["payee.reference: reference_invalid"]


def test_a_payee_without_a_name_is_a_fault() -> None:
    nameless = Payee(name=" ", kind=PayeeKind.BANKGIRO, number="9912346")

    assert [fault.code for fault in payee_faults(nameless)] == ["required"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Åke Öström", "Åke Öström"),
        ("A\N{COMBINING RING ABOVE}ke", "Åke"),
        ("Łukasz Żółć", "Lukasz Zolc"),
        ("Søren Ærø", "Soren AEro"),
        ("Nguyễn Thị", "Nguyen Thi"),
        ("O’Brien – Smith", "O'Brien - Smith"),
        ("Ek & Co", "Ek + Co"),
        ("  Eva\N{NO-BREAK SPACE} Ek ", "Eva Ek"),
    ],
)
def test_a_name_comes_through_as_a_bank_can_read_it(name: str, written: str) -> None:
    assert bank_text(name, 70) == written


@pytest.mark.parametrize("name", ["علي", "王芳", "Ivan<b>", "Иван", "a\x00b", "½"])
def test_a_name_that_cannot_be_written_is_refused_rather_than_guessed(name: str) -> None:
    assert unwritable(name)
    with pytest.raises(ValueError, match="cannot carry"):
        bank_text(name, 70)


def test_a_name_longer_than_the_field_is_cut() -> None:
    assert bank_text("Å" * 80, 70) == "Å" * 70
