"""The blocks of a letter as things that flow over its pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, Spacer, Table

from services.eligibility.domain.letter import Block, Calculation, Heading, Letter, Pairs, Paragraph, Points, Summary
from services.eligibility.letter_pdf import look
from services.eligibility.letter_pdf.calculation import table_of
from services.eligibility.letter_pdf.words import paragraph

Flowable = Any
ROOM_FOR_A_TABLE = 45 * mm
"""What a page must have left for a calculation to begin on it: a heading and a few lines."""


def story_of(letter: Letter) -> list[Flowable]:
    """Everything from the letterhead to the last block."""
    story: list[Flowable] = [letterhead(letter), paragraph(letter.title, look.TITLE)]
    for block, following in zip(letter.blocks, (*letter.blocks[1:], None), strict=True):
        if isinstance(following, Calculation):
            # A heading is kept with what follows, and this table would then move whole to the next page.
            story += [CondPageBreak(ROOM_FOR_A_TABLE), *without_its_company(flowables_of(block))]
        else:
            story += flowables_of(block)
    return story


def without_its_company(flowables: Iterable[Flowable]) -> Iterable[Flowable]:
    for one in flowables:
        one.keepWithNext = 0
        yield one


def letterhead(letter: Letter) -> Flowable:
    """Sender and reference to the left, the recipient where the window of an envelope is."""
    first, *others = letter.sender
    left = [paragraph(first, look.SENDER), *(paragraph(line, look.COMMITTEE) for line in others), Spacer(0, 7 * mm)]
    for name, value in letter.reference:
        left += [paragraph(name, look.LABEL), paragraph(value, look.VALUE), Spacer(0, 1 * mm)]
    right = [Spacer(0, 27 * mm), *(paragraph(line, look.RECIPIENT) for line in letter.recipient)]
    return Table([[left, right]], colWidths=(90 * mm, look.WIDTH - 90 * mm), style=look.NO_PADDING)


def flowables_of(block: Block) -> Iterable[Flowable]:
    match block:
        case Heading(words):
            return [paragraph(words, look.HEADING)]
        case Paragraph(words):
            return [paragraph(words, look.BODY)]
        case Points(items):
            return [*(paragraph(item, look.POINT, bullet="•") for item in items), Spacer(0, 1.2 * mm)]
        case Pairs(rows):
            return [pairs_of(rows)]
        case Summary():
            return [box_of(block), Spacer(0, 5 * mm)]
        case Calculation():
            return [table_of(block), Spacer(0, 2 * mm)]


def pairs_of(rows: tuple[tuple[str, str], ...]) -> Flowable:
    cells = [[paragraph(name, look.CELL), paragraph(value, look.CELL)] for name, value in rows]
    style = [*look.NO_PADDING, ("BOTTOMPADDING", (0, 0), (-1, -1), 1.2 * mm)]
    return Table(cells, colWidths=(55 * mm, look.WIDTH - 55 * mm), style=style)


def box_of(summary: Summary) -> Flowable:
    """The amount first and large; when and where beside each other under it."""
    width = look.WIDTH - 16 * mm
    names = [paragraph(name, look.LABEL) for name, _ in summary.rows]
    values = [paragraph(value, look.VALUE) for _, value in summary.rows]
    details = Table([names, values], colWidths=widths(len(values), width), style=look.NO_PADDING)
    inside = [paragraph(summary.headline, look.HEADLINE), Spacer(0, 2.5 * mm), details]
    style = [
        look.FACE,
        ("BACKGROUND", (0, 0), (-1, -1), look.TINT),
        ("LINEBEFORE", (0, 0), (0, -1), 3, look.ACCENT),
        ("LEFTPADDING", (0, 0), (-1, -1), 8 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8 * mm),
        ("TOPPADDING", (0, 0), (-1, -1), 5 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5 * mm),
    ]
    return KeepTogether([Table([[inside]], colWidths=(look.WIDTH,), style=style)])


def widths(columns: int, whole: float) -> list[float]:
    """The last column, which names the receiver, is the widest."""
    if columns == 1:
        return [whole]
    each = whole * 0.5 / (columns - 1)
    return [each] * (columns - 1) + [whole * 0.5]
