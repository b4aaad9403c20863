"""Amounts as agencies write them: kronor, with or without decimals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from services.eligibility.ssbtek.faults import unreadable
from shared.kernel.money import Money

LARGEST = Decimal(100_000_000)
"""Kronor: no agency pays more in one payment."""


def kronor(written: Any) -> Money:
    """Kronor as a text or a number, in öre, half an öre up. Raises AnswerError for anything else."""
    if isinstance(written, bool) or not isinstance(written, (str, int, Decimal)):
        raise unreadable("not an amount")
    try:
        amount = Decimal(written.strip() if isinstance(written, str) else written)
        if not amount.is_finite() or abs(amount) > LARGEST:
            raise unreadable("not an amount")
        return int((amount * 100).to_integral_value(ROUND_HALF_UP))
    except InvalidOperation:
        raise unreadable("not an amount") from None
