"""Where the money shall go: held to what a bank will take, before anything is granted (`shared.kernel.account`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from services.applications.domain.application import NamedPerson
from shared.kernel.account import OCR_LENGTHS, is_clearing, is_digits, number_fault
from shared.kernel.bank_text import unwritable
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.problem import Fault


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
    if clearing is not None and not is_clearing(clearing):
        yield "clearing", "clearing_invalid"
    if reference is not None and not is_digits(reference, OCR_LENGTHS):
        yield "reference", "reference_invalid"
    if kind is not None and "number" in told and (code := number_fault(kind, told["number"])):
        yield "number", code


def faults_of_name(payee: Payee | None, persons: Sequence[NamedPerson | None] | None) -> Iterator[Fault]:
    """The name that the bank is to write: the payee's own, or the applicant's where none is told.

    People keep the letters of their names; a bank has the Latin ones only, and must be told how it writes the name.
    """
    applicant = persons[0] if persons else None
    if payee is None or not (payee.name or applicant):
        return
    refused = unwritable(payee.name or (applicant.name if applicant else ""))
    if refused:
        yield Fault("payee_name_not_latin", "payee.name", {"characters": " ".join(refused)})
