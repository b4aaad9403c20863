"""The characters that a Swedish bank takes in a payment file.

The latin letters, digits and signs of the SEPA character set, and å ä ö (Bankföreningen, Swedish Common
Interpretation of ISO 20022 Payment Messages). Letters with other accents lose them; a name that is written in
another alphabet cannot be sent, and a person must find out how the payee's bank spells it.
"""

from __future__ import annotations

import string
import unicodedata

KEPT = frozenset(string.ascii_letters + string.digits + "åäöÅÄÖ /-?:().,'+")

SPELLED = str.maketrans({
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ß": "ss", "ẞ": "SS",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-",
    "&": "+", "\N{NO-BREAK SPACE}": " ",
})  # fmt: skip
"""Letters that are no accented ones, and signs that word processors put in. `&` becomes `+` as in SEPA (EPC 217-08)."""


def bank_text(text: str, longest: int) -> str:
    """The text as a file carries it, cut to `longest` characters. Raises ValueError for what cannot be written."""
    written = "".join(written_as(character) for character in unicodedata.normalize("NFC", text))
    if refused := unwritable(text):
        raise ValueError(f"a bank file cannot carry {' '.join(refused)}")
    return " ".join(written.split())[:longest].rstrip()


def unwritable(text: str) -> list[str]:
    """The characters that have no place in a file, each once, in the order in which they come."""
    characters = dict.fromkeys(unicodedata.normalize("NFC", text))
    return [character for character in characters if not KEPT.issuperset(written_as(character))]


def written_as(character: str) -> str:
    """One character as the file carries it; unchanged when nothing can be done."""
    if character in KEPT:
        return character
    spelled = character.translate(SPELLED)
    plain = "".join(part for part in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(part))
    return plain or character
