"""Whether an account or a giro number can be one: length and check digit, before money is ever sent there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from shared.kernel.payee import PayeeKind
from shared.kernel.personal_number import passes_luhn

ACCOUNT_LENGTHS = range(5, 13)
CLEARING_LENGTHS = (4, 5)
"""Swedbank's clearing numbers have a fifth digit, which not everybody writes."""

GIRO_LENGTHS = {PayeeKind.BANKGIRO: (7, 8), PayeeKind.PLUSGIRO: range(2, 9)}
REFERENCE_LENGTHS = range(2, 26)
"""An OCR number has two to twenty-five digits."""


def faults_of_payee(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with where the money shall go, as (key, code). A key that could not be read is not there.

    Keys: `kind`, `number`, `clearing` and `reference` (None when not told), all in digits.
    """
    kind, clearing, reference = told.get("kind"), told.get("clearing"), told.get("reference")
    if kind is PayeeKind.ACCOUNT:
        if clearing is None and "clearing" in told:
            yield "clearing", "required"
        if reference is not None:
            yield "reference", "only_for_giro"
    elif kind is not None and clearing is not None:
        yield "clearing", "only_for_account"
    if clearing is not None and not is_digits(clearing, CLEARING_LENGTHS):
        yield "clearing", "clearing_invalid"
    if reference is not None and not is_digits(reference, REFERENCE_LENGTHS):
        yield "reference", "reference_invalid"
    if kind is not None and "number" in told and not can_be_number(kind, told["number"]):
        yield "number", "account_number_invalid" if kind is PayeeKind.ACCOUNT else f"{kind}_invalid"


def can_be_number(kind: PayeeKind, number: str) -> bool:
    if kind is PayeeKind.ACCOUNT:
        return is_digits(number, ACCOUNT_LENGTHS)
    return is_digits(number, GIRO_LENGTHS[kind]) and passes_luhn(number)


def is_digits(text: str, lengths: Sequence[int]) -> bool:
    return text.isascii() and text.isdigit() and len(text) in lengths
