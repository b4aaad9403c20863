"""Numbers that are formally right and belong to nobody: personal numbers, bank accounts, ids."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random
from uuid import UUID

from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.personal_number import PersonalNumber, passes_luhn

TEST_BIRTH_NUMBERS = range(980, 1000)
"""The birth numbers (födelsenummer) of Skatteverket's published test personal numbers, such as 18990913-9801.

Twenty for each day: ten even ones for women, ten odd ones for men.
"""

CLEARING_NUMBERS = ("5021", "5117", "5206", "5338", "5464", "5590", "5682", "5771")
"""Of the kind of account whose last digit is checked by modulus 11 over clearing and account number (type 1:1)."""

WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)


class PersonalNumbers:
    """Gives out personal numbers of the test series, each once."""

    def __init__(self) -> None:
        self.given: Counter[tuple[date, bool]] = Counter()

    def has_one_for(self, born: date, woman: bool) -> bool:
        return self.given[born, woman] < len(TEST_BIRTH_NUMBERS) // 2

    def next(self, born: date, woman: bool) -> str:
        """Twelve digits. Ask `has_one_for` first: a day has ten numbers for women and ten for men."""
        place = self.given[born, woman]
        self.given[born, woman] += 1
        birth_number = TEST_BIRTH_NUMBERS[2 * place + (0 if woman else 1)]
        stem = f"{born:%Y%m%d}{birth_number}"
        check = next(digit for digit in "0123456789" if passes_luhn(stem[2:] + digit))
        return PersonalNumber.parse(stem + check).digits


class Accounts:
    """Makes up bank accounts, each once: the check digit is right, the number so low that no bank opens one like it."""

    def __init__(self) -> None:
        self.given: set[tuple[str, str]] = set()

    def next(self, rng: Random, holder: str) -> Payee:
        while True:
            clearing = rng.choice(CLEARING_NUMBERS)
            stem = f"00{rng.randrange(10_000):04}"
            check = mod_11_digit(clearing[1:] + stem)
            if check is not None and (clearing, stem) not in self.given:
                self.given.add((clearing, stem))
                return Payee(name=holder, kind=PayeeKind.ACCOUNT, clearing=clearing, number=stem + check)


def mod_11_digit(digits: str) -> str | None:
    """The digit that makes the weighted sum a multiple of eleven; None when that would take a ten."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS[1:], reversed(digits), strict=False))
    check = -total % 11
    return None if check == 10 else str(check)


def time_ordered_id(rng: Random, day: date) -> UUID:
    """A UUID of version 7 as if made at noon of a day, the rest of it drawn: the same seed gives the same id."""
    milliseconds = ((day - date(1970, 1, 1)).days * 24 + 12) * 3_600_000
    value = milliseconds << 80 | rng.getrandbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)
