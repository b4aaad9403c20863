"""Words as reportlab takes them; what belongs together stays on one line: `12 kap. 1 §`, `30 oktober`, `8 421 kr`."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from reportlab.platypus import Paragraph

from services.eligibility.letter_pdf import look

TIED = "\N{NO-BREAK SPACE}"
NEVER_BROKEN = re.compile(
    r"(?<=\d) (?=kap\.|§|kr\b|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
    r"|(?<=kap\.) (?=\d)|(?<=§) (?=\d)|(?<=\b\d{3}) (?=\d{2} )|(?<=\b\d{3} \d{2}) (?=[A-ZÅÄÖ])"
    r"|(?<=\b(?:och|den)) (?=\d)|(?<=\b[Bb]ox) (?=\d)"
)


def paragraph(words: str, style: Any, *, detail: str = "", bullet: str | None = None) -> Any:
    """A paragraph of plain words, `detail` in smaller print after them. Nothing in them is read as mark-up."""
    small = f' <font size="{look.DETAIL_SIZE}" color="{look.MUTED.hexval()}">{plain(detail)}</font>' if detail else ""
    return Paragraph(plain(words) + small, style, bulletText=bullet)


def plain(words: str) -> str:
    return escape(NEVER_BROKEN.sub(TIED, words))
