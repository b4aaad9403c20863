"""Where money is sent: whether an account or a giro number can be one, and a name be written by a bank.

What intake takes and what payments pays is held against the same checks, so that nobody is granted money that
cannot be sent. Lengths and check digits only: which bank a clearing number belongs to, and that bank's own check
digit, are not tested here. Some valid accounts have none, so that a second person is the defence that counts.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from shared.kernel.bank_text import unwritable
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.personal_number import passes_luhn
from shared.kernel.problem import Fault

ACCOUNT_LENGTHS = range(5, 13)
BANKGIRO_LENGTHS = (7, 8)
PLUSGIRO_LENGTHS = range(2, 9)
OCR_LENGTHS = range(2, 26)
BANKGIRO_CLEARING = "9900"
PLUSGIRO_CLEARING = "9960"
"""In a payment file these two say that the number is a giro's: no account can be named with them."""


def payee_faults(payee: Payee) -> Iterator[Fault]:
    """What a bank would not take: in the number, or in the name."""
    if payee.kind is PayeeKind.ACCOUNT and not is_clearing(payee.clearing or ""):
        yield Fault("clearing_invalid", "payee.clearing")
    if code := number_fault(payee.kind, payee.number):
        yield Fault(code, "payee.number")
    if not payee.name.strip():
        yield Fault("required", "payee.name")
    if refused := unwritable(payee.name):
        yield Fault("payee_name_unwritable", "payee.name", {"characters": " ".join(refused)})
    if payee.reference and unwritable(payee.reference):
        yield Fault("reference_invalid", "payee.reference")


def number_fault(kind: PayeeKind, number: str) -> str | None:
    """The code of what is wrong with an account or giro number, in digits; None when it can be one."""
    match kind:
        case PayeeKind.ACCOUNT:
            return None if is_digits(number, ACCOUNT_LENGTHS) else "account_number_invalid"
        case PayeeKind.BANKGIRO:
            return None if is_bankgiro(number) else "bankgiro_invalid"
        case PayeeKind.PLUSGIRO:
            return None if is_plusgiro(number) else "plusgiro_invalid"


def is_clearing(number: str) -> bool:
    """Four digits; Swedbank's numbers that begin with 8 may have a fifth, a check digit of their own."""
    if number in (BANKGIRO_CLEARING, PLUSGIRO_CLEARING) or number.startswith("0"):
        return False
    has_fifth = number.startswith("8") and is_digits(number, (5,)) and passes_luhn(number)
    return is_digits(number, (4,)) or has_fifth


def is_bankgiro(number: str) -> bool:
    """Seven or eight digits, the last of them a check digit."""
    return is_digits(number, BANKGIRO_LENGTHS) and passes_luhn(number)


def is_plusgiro(number: str) -> bool:
    """Two to eight digits, the last of them a check digit."""
    return is_digits(number, PLUSGIRO_LENGTHS) and passes_luhn(number)


def is_ocr(reference: str) -> bool:
    """Two to twenty-five digits, the last of them a check digit. Any other reference is a message to a person."""
    return is_digits(reference, OCR_LENGTHS) and passes_luhn(reference)


def is_iban(iban: str) -> bool:
    """A Swedish IBAN: SE, two check digits modulo 97 (ISO 13616), twenty digits."""
    if len(iban) != 24 or not iban.startswith("SE") or not is_digits(iban[2:], (22,)):
        return False
    return int(f"{iban[4:]}2814{iban[2:4]}") % 97 == 1


def is_digits(text: str, lengths: Container[int]) -> bool:
    return text.isascii() and text.isdigit() and len(text) in lengths
