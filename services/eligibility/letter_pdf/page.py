"""What stands on every page: the notice of an invented municipality, the decision's number, the number of the page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from services.eligibility.domain.letter import Letter, as_text
from services.eligibility.letter_pdf import look
from services.eligibility.letter_pdf.fonts import REGULAR

FOOT = 13 * mm
HEAD = A4[1] - 12 * mm


class DecidedAt:
    """The day of the decision as the file's date, in the form that reportlab asks for: no clock is read."""

    def __init__(self, moment: datetime) -> None:
        self.YMDhms = moment.astimezone(UTC).timetuple()[:6]
        self.dhh = self.dmm = 0


def canvas_for(letter: Letter) -> Callable[..., Any]:
    """A canvas whose file depends on the letter alone."""

    class LetterCanvas(Canvas):  # type: ignore[misc]
        """Keeps its pages until it knows how many they are."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.finished: list[dict[str, Any]] = []
            self._doc._timeStamp = DecidedAt(letter.decided_at)
            self._doc._ID = identity_of(letter)

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            self.finished.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            pages = self.finished
            for number, page in enumerate(pages, start=1):
                self.__dict__.update(page)
                furnish(self, letter, f"Sida {number} ({len(pages)})")
                super().showPage()
            super().save()

    return LetterCanvas


def identity_of(letter: Letter) -> bytes:
    """The file's identity: the same for the same words of the same decision."""
    content = f"{letter.template_version}\n{letter.decision_id}\n{as_text(letter)}"
    digest = hashlib.sha256(content.encode()).hexdigest()[:32].encode()
    return b"\n[<" + digest + b"><" + digest + b">]\n"


def furnish(canvas: Any, letter: Letter, number: str) -> None:
    canvas.saveState()
    canvas.setFont(REGULAR, look.FOOT_SIZE)
    canvas.setFillColor(look.MUTED)
    if letter.notice:
        canvas.drawString(look.MARGIN, HEAD, letter.notice)
    canvas.setStrokeColor(look.HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.line(look.MARGIN, FOOT + 5 * mm, A4[0] - look.MARGIN, FOOT + 5 * mm)
    canvas.drawString(look.MARGIN, FOOT, f"{letter.sender[0]} · Beslut {letter.decision_id}")
    canvas.drawRightString(A4[0] - look.MARGIN, FOOT, number)
    canvas.restoreState()
