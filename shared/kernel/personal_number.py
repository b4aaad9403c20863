"""Personal numbers (personnummer, samordningsnummer): checked on the way in, masked on the way out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

COORDINATION_DAY_OFFSET = 60


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """Twelve digits, as the population register writes them.

    Printing one shows the day of birth and hides the last four digits; `digits` is the whole number.
    """

    digits: str

    @classmethod
    def parse(cls, text: str) -> PersonalNumber:
        """Read `19900101-1234` or `199001011234`. Raises ValueError when the date or the check digit is wrong."""
        digits = text.replace("-", "").strip()
        if len(digits) != 12 or not digits.isascii() or not digits.isdigit():
            raise ValueError("a personal number has twelve digits: YYYYMMDD-NNNN")
        if born_on(digits) is None:
            raise ValueError("the personal number does not begin with a date")
        if digits[8:11] == "000":
            raise ValueError("no personal number has the birth number 000")
        if not passes_luhn(digits[2:]):
            raise ValueError("the check digit of the personal number is wrong")
        return cls(digits)

    @property
    def born(self) -> date:
        """The day of birth that the number states."""
        day = born_on(self.digits)
        assert day is not None
        return day

    @property
    def is_coordination_number(self) -> bool:
        """Samordningsnummer: the day of the month is raised by 60."""
        return int(self.digits[6:8]) > COORDINATION_DAY_OFFSET

    @property
    def masked(self) -> str:
        return f"{self.digits[:8]}-XXXX"

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"PersonalNumber({self.masked})"


def born_on(digits: str) -> date | None:
    """The date in the first eight digits, with the 60 of a coordination number taken off; None when there is none."""
    day = int(digits[6:8])
    try:
        return date(
            int(digits[:4]),
            int(digits[4:6]),
            day - COORDINATION_DAY_OFFSET if day > COORDINATION_DAY_OFFSET else day,
        )
    except ValueError:
        return None


def passes_luhn(digits: str) -> bool:
    """The modulus-10 check that closes personal, organisation, bankgiro and plusgiro numbers."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled // 10 + doubled % 10
    return total % 10 == 0
