"""Draws letters: a page of paper from plain words, the same bytes for the same letter in every process.

Nothing but the letter goes in: no clock, no time zone, no random number, no font of the machine.
"""

from __future__ import annotations

from io import BytesIO
from threading import Lock
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate

from services.eligibility.domain.letter import Letter, as_text
from services.eligibility.letter_pdf import fonts, look
from services.eligibility.letter_pdf.flow import story_of
from services.eligibility.letter_pdf.page import canvas_for
from services.eligibility.letter_pdf.repertoire import LetterNotDrawableError, check

__all__ = ["LetterNotDrawableError", "draw"]


ONE_AT_A_TIME = Lock()
"""reportlab promises nothing to threads; drawing is all processor, so that they would gain nothing either."""


def draw(letter: Letter) -> bytes:
    """The letter as a PDF. Raises LetterNotDrawableError for a character that the font does not have."""
    with ONE_AT_A_TIME:
        fonts.load()
        check(as_text(letter).splitlines())
        file = BytesIO()
        document(file, letter).build(story_of(letter), canvasmaker=canvas_for(letter))
        return file.getvalue()


def document(file: BytesIO, letter: Letter) -> Any:
    return SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=look.MARGIN - 6,
        rightMargin=look.MARGIN - 6,
        topMargin=look.TOP - 6,
        bottomMargin=look.BOTTOM - 6,
        title=letter.title,
        author=", ".join(letter.sender),
        subject=f"Beslut {letter.decision_id}",
        creator=f"Andrum, brevmall {letter.template_version}",
        producer="Andrum",
        lang=letter.language,
        displayDocTitle=1,
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.REGULAR,
    )
