"""Which characters a letter can show. What it cannot is refused: never a box, never the wrong order."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable

RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Mn", "Me"})
"""Control and formatting characters, and marks that belong on the letter before them."""


class LetterNotDrawableError(ValueError):
    """The letter holds a character that its font cannot draw rightly. A person must send it in another way."""

    def __init__(self, character: str, text: str) -> None:
        self.character = character
        self.text = text
        name = unicodedata.name(character, "a character without a name")
        super().__init__(f"cannot draw {character!r} (U+{ord(character):04X}, {name}) in {text!r}")


def check(texts: Iterable[str], drawable: Collection[int]) -> None:
    """Raises LetterNotDrawableError for the first character that is not to be drawn."""
    for text in texts:
        for character in text:
            if ord(character) not in drawable or not is_plain(character):
                raise LetterNotDrawableError(character, text)


def is_plain(character: str) -> bool:
    if character.isascii():
        return character.isprintable()
    return unicodedata.category(character) not in UNSEEN and unicodedata.bidirectional(character) not in RIGHT_TO_LEFT
