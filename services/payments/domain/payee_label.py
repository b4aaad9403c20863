"""To whom and where the money of a payout goes, as a screen shows it to somebody."""

from __future__ import annotations

from services.payments.domain.payout import Payout
from shared.kernel.caller import Caller
from shared.kernel.payee import Payee, PayeeKind

HIDDEN_NAME = "Skyddade personuppgifter"
"""What is shown instead of the name of a household with a protected identity, to whoever is not cleared for it."""
HIDDEN_LABEL = "…"

GIRO_NAMES = {PayeeKind.ACCOUNT: "", PayeeKind.BANKGIRO: "Bankgiro ", PayeeKind.PLUSGIRO: "Plusgiro "}


def payee_label(payee: Payee) -> str:
    """The way the money goes: enough to recognise an account by, too little to use it."""
    return f"{GIRO_NAMES[payee.kind]}{payee.masked}"


def name_for(payout: Payout, reader: Caller) -> str:
    return payout.payee.name if may_see(payout, reader) else HIDDEN_NAME


def label_for(payout: Payout, reader: Caller) -> str:
    return payee_label(payout.payee) if may_see(payout, reader) else HIDDEN_LABEL


def may_see(payout: Payout, reader: Caller) -> bool:
    return reader.cleared or not payout.protected_identity
