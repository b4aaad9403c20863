"""How a letter looks: one accent colour, one typeface, room to breathe."""

from __future__ import annotations

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from services.eligibility.letter_pdf.fonts import BOLD, REGULAR

INK = HexColor("#1C2526")
MUTED = HexColor("#556264")
ACCENT = HexColor("#1B5E59")
TINT = HexColor("#EAF3F1")
HAIRLINE = HexColor("#CBD8D6")
WHITE = white

MARGIN = 25 * mm
TOP, BOTTOM = 20 * mm, 22 * mm
WIDTH = 160 * mm
"""Of the text: A4 less the margins."""


def style(name: str, size: float, leading: float, *, bold: bool = False, **rest: object) -> ParagraphStyle:
    look = {"textColor": INK, "bulletFontName": REGULAR, "splitLongWords": 1} | rest
    return ParagraphStyle(name, fontName=BOLD if bold else REGULAR, fontSize=size, leading=leading, **look)


SENDER = style("sender", 13, 16, bold=True)
COMMITTEE = style("committee", 9.5, 13, textColor=MUTED)
RECIPIENT = style("recipient", 10.5, 14.5)
LABEL = style("label", 8, 11, textColor=MUTED)
VALUE = style("value", 9.5, 13)
TITLE = style("title", 18.5, 23, bold=True, spaceBefore=8 * mm, spaceAfter=4.5 * mm)
HEADLINE = style("headline", 25, 31, bold=True, textColor=ACCENT)
HEADING = style(
    "heading", 12.5, 16, bold=True, textColor=ACCENT, spaceBefore=5.5 * mm, spaceAfter=1.5 * mm, keepWithNext=1
)
BODY = style("body", 10.5, 14.5, spaceAfter=1.8 * mm)
POINT = style("point", 10.5, 14.5, spaceAfter=0.6 * mm, leftIndent=5 * mm, bulletIndent=1 * mm)
CELL = style("cell", 9.5, 12.5)
LAW = style("law", 8, 11.5, textColor=MUTED)
AMOUNT = style("amount", 9.5, 12.5, alignment=TA_RIGHT)
COLUMN = style("column", 8, 11, textColor=MUTED)
COLUMN_RIGHT = style("column-right", 8, 11, textColor=MUTED, alignment=TA_RIGHT)
SECTION = style("section", 9.5, 12.5, bold=True, textColor=ACCENT)
SUM = style("sum", 9.5, 12.5, bold=True)
SUM_AMOUNT = style("sum-amount", 9.5, 12.5, bold=True, alignment=TA_RIGHT)
TOTAL = style("total", 11.5, 15, bold=True, textColor=WHITE)
TOTAL_AMOUNT = style("total-amount", 11.5, 15, bold=True, textColor=WHITE, alignment=TA_RIGHT)
FOOT_SIZE = 8
DETAIL_SIZE = 8.5

FACE = ("FONTNAME", (0, 0), (-1, -1), REGULAR)
"""In every table: even an empty cell would else bring Helvetica into the file."""

NO_PADDING = (
    FACE,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)
