"""Who is paid, and how the money reaches them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PayeeKind(StrEnum):
    ACCOUNT = "account"
    BANKGIRO = "bankgiro"
    PLUSGIRO = "plusgiro"


@dataclass(frozen=True, slots=True, kw_only=True)
class Payee:
    """A receiver of money: `clearing` and `number` of a bank account, or a giro number (with `reference`, the OCR)."""

    name: str
    kind: PayeeKind
    number: str
    clearing: str | None = None
    reference: str | None = None

    @property
    def masked(self) -> str:
        """The last four digits, enough to recognise an account by."""
        return f"{self.clearing + '-' if self.clearing else ''}…{self.number[-4:]}"

    def is_paid_where(self, other: Payee) -> bool:
        """Whether both have the same account or giro, whatever the name and the reference.

        The fifth digit of a clearing number is a check digit, which not everybody writes.
        """
        return self.place == other.place

    @property
    def place(self) -> tuple[str, str, str]:
        return str(self.kind), (self.clearing or "")[:4], self.number
