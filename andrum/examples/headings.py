"""The columns that a file of examples may have, by their Swedish headings."""

from __future__ import annotations

import difflib

from andrum.examples.notation import CellError
from shared.kernel.messages import COSTS, HOMES, INCOMES, name_reason
from shared.kernel.stop_reason import StopReason

NAME, MONTH, MUNICIPALITY, DECIDED = "Namn", "Månad", "Kommun", "Beslutsdag"
ADULTS, COHABITING, CHILDREN, OTHERS = "Vuxna", "Sammanboende", "Barn", "Andra i bostaden"
HOME, ROOMS, RENT = "Boende", "Rum", "Hyra"
STIMULUS, EARNED, ASSETS = "Jobbstimulans", "Tjänat i år", "Tillgångar"
GRANTED_BEFORE, DWELLERS_BEFORE = "Bistånd förra månaden", "I bostaden förra månaden"
RENT_BEFORE = "Hyra förra månaden"
WORKING, REASONS = "Så räknat", "Väntade orsaker"

TOTALS = {
    "Väntad norm": "norm_ore",
    "Väntade kostnader": "costs_ore",
    "Väntat behov": "need_ore",
    "Väntade inkomster": "income_ore",
    "Väntat bistånd": "assistance_ore",
}
NEEDED = (NAME, MONTH, MUNICIPALITY, ADULTS, RENT)
"""Without these no household can be calculated."""


def heading(words: str) -> str:
    return words[0].upper() + words[1:]


EXPENSES = {heading(swedish): kind for kind, (swedish, _) in COSTS.items()}
EXPENSES |= {"El": "electricity", "A-kassa": "unemployment_fund"}
RECEIVED = {heading(swedish): kind for kind, (swedish, _) in INCOMES.items()}
HOME_KINDS = {swedish: kind for kind, (swedish, _) in HOMES.items()}
REASON_CODES = {name_reason(reason).lower(): str(reason) for reason in StopReason}

KNOWN = (
    NAME, MONTH, MUNICIPALITY, DECIDED, ADULTS, COHABITING, CHILDREN, OTHERS, HOME, ROOMS, RENT, *EXPENSES, *RECEIVED,
    STIMULUS, EARNED, ASSETS, GRANTED_BEFORE, DWELLERS_BEFORE, RENT_BEFORE, *TOTALS, REASONS, WORKING,
)  # fmt: skip
BY_WORD = {name.lower(): name for name in KNOWN}


def read_headings(cells: list[str]) -> list[str]:
    """The headings as they are known here. Raises CellError, which says what is wrong with them."""
    if len(cells) == 1 and "," in cells[0]:
        raise CellError("kolumnerna ska skiljas åt med semikolon; spara som CSV UTF-8 med semikolon")
    found = [known_heading(cell) for cell in cells]
    for name in found:
        if name and found.count(name) > 1:
            raise CellError(f"rubriken {name} står två gånger")
    missing = [name for name in NEEDED if name not in found]
    if missing:
        raise CellError(f"rubriker saknas: {', '.join(missing)}")
    if not any(name in found for name in (*TOTALS, REASONS)):
        raise CellError(f"ingen rubrik säger vad som väntas: {', '.join(TOTALS)}")
    return found


def known_heading(cell: str) -> str:
    """The heading, whatever its capitals. An empty one stands over a column that is not read."""
    word = cell.strip().lower()
    if not word:
        return ""
    if word not in BY_WORD:
        near = difflib.get_close_matches(word, BY_WORD, n=1)
        hint = f" Menades {BY_WORD[near[0]]}?" if near else ""
        raise CellError(f"okänd rubrik: {cell.strip()}.{hint}")
    return BY_WORD[word]
