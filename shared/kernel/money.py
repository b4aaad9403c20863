"""Money is a whole number of öre. Never a float, never a fraction."""

from typing import TypeAlias

Money: TypeAlias = int
"""An amount in öre. An alias, so that a signature says what its integer means."""

MINUS = "\N{MINUS SIGN}"
NARROW_SPACE = "\N{NO-BREAK SPACE}"


def from_kronor(kronor: int) -> Money:
    """Whole kronor as öre: `from_kronor(5_220)` is 522 000 öre."""
    return kronor * 100


def rounded_to_krona(ore: Money) -> Money:
    """To the nearest whole krona, half a krona up (away from nothing, for amounts of zero or more)."""
    return (ore + 50) // 100 * 100


def divided_half_up(numerator: int, denominator: int) -> int:
    """`numerator / denominator` to the nearest whole number, half up. Both non-negative."""
    return (2 * numerator + denominator) // (2 * denominator)


def divided_half_even(numerator: int, denominator: int) -> int:
    """`numerator / denominator` to the nearest whole number, half to the even one. Both non-negative."""
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1))


def in_kronor(ore: Money, *, signed: bool = False) -> str:
    """As a Swedish reader writes it: `13 154 kr`, `12,50 kr`, `−480 kr`; `+` only when `signed`."""
    kronor, rest = divmod(abs(ore), 100)
    sign = MINUS if ore < 0 else "+" if signed and ore > 0 else ""
    grouped = f"{kronor:,}".replace(",", NARROW_SPACE)
    cents = f",{rest:02}" if rest else ""
    return f"{sign}{grouped}{cents}{NARROW_SPACE}kr"
