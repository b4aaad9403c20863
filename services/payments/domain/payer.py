"""Who pays: the municipality, and the account from which it pays."""

from __future__ import annotations

from dataclasses import dataclass

from shared.kernel.account import is_digits, is_iban
from shared.kernel.personal_number import passes_luhn
from shared.kernel.problem import Problem
from shared.parameters import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """The initiating party and debtor of a file. `organisation_number` has ten digits."""

    name: str
    organisation_number: str
    iban: str
    bic: str


INVENTED_IBAN = "SE5399900000000000000042"
"""No bank has the number 999; the check digits are right, so that everything else can be tried."""
INVENTED_BIC = "ANDRSES1"


def payer_of(office: Office, iban: str | None, bic: str | None) -> Payer:
    """The payer that a municipality has told us. One that is invented has an invented account.

    Raises Problem when a real municipality's organisation number or account is missing or wrong: nothing is paid
    from an account that somebody guessed.
    """
    if office.invented:
        iban, bic = iban or INVENTED_IBAN, bic or INVENTED_BIC
    number = (office.organisation_number or "").replace("-", "")
    if not (is_digits(number, (10,)) and passes_luhn(number)):
        raise Problem.one("payer_unknown", field="organisation_number", status=409)
    if not is_iban(iban or "") or not bic:
        raise Problem.one("payer_unknown", field="iban", status=409)
    return Payer(name=office.name, organisation_number=number, iban=iban or "", bic=bic)
