"""Which characters a letter can show: what its font draws, and draws in the right order.

A name that no letter can carry is a real name all the same: intake takes it, and a person sees to the letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Mn", "Me"})
"""Control and formatting characters, and marks that belong on the letter before them."""

COVERAGE = (
    "20-7E A0-36F 374-375 37A-37E 384-38A 38C 38E-3A1 3A3-3CE 3D0-513 51A-51D 591-5C7 5D0-5EA 5F0-5F4 1D00-1DCA "
    "1DFE-1E9B 1E9E 1EA0-1EF9 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 "
    "1FB6-1FC4 1FC6-1FD3 1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-2010 2012-2022 2026 202A-2030 2032-2034 "
    "2039-203A 203C 203E 2044 205E 206A-206F 2074-2079 207F-2089 2090-2094 20A0-20B5 20BF 20F0 2105 2113 2116-2117 "
    "2122 2126 212E 214D-214E 2153-2154 215B-215E 2184 2190-2195 21A8 21D4 2202 2206 220F 2211-2212 2215 2219-221A "
    "221E-221F 2229 222B 2248 2260-2262 2264-2265 2302 2310 2320-2321 2500 2502 250C 2510 2514 2518 251C 2524 252C "
    "2534 253C 2550-256C 2580 2584 2588 258C 2590-2593 25A0-25A1 25AA-25AC 25B2 25BA 25BC 25C4 25CA-25CC 25CF-25D9 "
    "25E6 263A-263C 263F-2647 2660 2663 2665-2666 2669-266C 266F 2C60-2C6D 2C71-2C77 2E17 A717-A721 A788-A78C "
    "FB01-FB02 FB1D-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FB4F FE20-FE23 FFFC FFFF"
)
"""What Liberation Sans 2.1.5 draws, in both its faces; the tests hold it against the font files."""


def characters(coverage: str) -> Iterator[int]:
    for span in coverage.split():
        first, _, last = span.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


DRAWN = frozenset(characters(COVERAGE))


def undrawable(text: str) -> str | None:
    """The first character that a letter cannot show rightly; None when it can show them all."""
    return next((one for one in text if ord(one) not in DRAWN or not is_plain(one)), None)


def is_plain(character: str) -> bool:
    if character.isascii():
        return character.isprintable()
    return unicodedata.category(character) not in UNSEEN and unicodedata.bidirectional(character) not in RIGHT_TO_LEFT
