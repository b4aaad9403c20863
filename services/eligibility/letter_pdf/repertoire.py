"""Refuses a letter with a character that cannot be drawn: never a box, never the wrong order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from shared.kernel.repertoire import undrawable


class LetterNotDrawableError(ValueError):
    """The letter holds a character that its font cannot draw rightly. A person must send it in another way."""

    def __init__(self, character: str, text: str) -> None:
        self.character = character
        self.text = text
        name = unicodedata.name(character, "a character without a name")
        super().__init__(f"cannot draw {character!r} (U+{ord(character):04X}, {name}) in {text!r}")


def check(texts: Iterable[str]) -> None:
    """Raises LetterNotDrawableError for the first character that is not to be drawn."""
    for text in texts:
        character = undrawable(text)
        if character is not None:
            raise LetterNotDrawableError(character, text)
