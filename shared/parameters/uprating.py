"""The pattern by which riksnormen has been raised from one year to the next."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from shared.kernel.money import Money
from shared.parameters.riksnorm import Riksnorm

TEN_KRONOR = 1_000


def uprating(before: Riksnorm, after: Riksnorm) -> tuple[Fraction, Fraction] | None:
    """The factors that make every amount of one year from the year before, rounded up to a whole ten kronor.

    Every factor above the first and up to the second does; None when no factor makes them all.
    """
    pairs = list(amounts(before, after))
    above = max(Fraction(new - TEN_KRONOR, old) for old, new in pairs)
    up_to = min(Fraction(new, old) for old, new in pairs)
    return (above, up_to) if above < up_to else None


def uprated(amount: Money, factor: Fraction) -> Money:
    """An amount raised by a factor and rounded up to a whole ten kronor."""
    return -(-amount * factor // TEN_KRONOR) * TEN_KRONOR


def amounts(before: Riksnorm, after: Riksnorm) -> Iterator[tuple[Money, Money]]:
    """Each amount of both years beside each other; the lower rows only when both have them."""
    yield before.single, after.single
    yield before.couple, after.couple
    yield from zip(before.children, after.children, strict=True)
    yield from zip(before.common_costs, after.common_costs, strict=True)
    if before.lunch_away and after.lunch_away:
        yield from zip(before.lunch_away, after.lunch_away, strict=True)
