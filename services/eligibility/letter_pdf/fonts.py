"""The two faces of every letter: Liberation Sans, as its makers published it, checked before it is used."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).parent / "fonts"
REGULAR = "LiberationSans-2.1.5"
BOLD = "LiberationSans-Bold-2.1.5"

FILES = {
    REGULAR: ("LiberationSans-Regular.ttf", "8d91388f1d3604b3b8ae0e3ee2d140e50cd6122f9214514f4aca772540a4076d"),
    BOLD: ("LiberationSans-Bold.ttf", "ba0e0dc3f7aca5b0afbc31e800531ee43be3aa79ae35b2ef1f6470a9547765c4"),
}
"""File and sha256. Another file of the same name would give old decisions other bytes."""


class WrongFontError(RuntimeError):
    """A font file is not the one that letters are drawn with."""


@cache
def load() -> frozenset[int]:
    """Register both faces, once in a process, and give the characters that both can draw."""
    drawable: list[set[int]] = []
    for name, (file, expected) in FILES.items():
        path = FOLDER / file
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise WrongFontError(f"{path} is not the font it should be")
        font: Any = TTFont(name, str(path), asciiReadable=1)
        # reportlab ignores a second font of a name: ours must be the first.
        if name in pdfmetrics.getRegisteredFontNames():
            raise WrongFontError(f"another font is registered as {name}")
        pdfmetrics.registerFont(font)
        drawable.append(set(font.face.charToGlyph))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    return frozenset(set.intersection(*drawable))
