"""The calculation as a table: its header again on every page, amounts to the right, sums under each part."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Table

from services.eligibility.domain.letter import Calculation, Line, Section
from services.eligibility.letter_pdf import look
from services.eligibility.letter_pdf.words import paragraph
from shared.kernel.money import in_kronor

WIDTHS = (71 * mm, 62 * mm, look.WIDTH - 133 * mm)
Cell = Any
Command = tuple[Any, ...]


class Rows:
    """Rows of the table and how each is drawn, gathered from the top."""

    def __init__(self, columns: tuple[str, str, str]) -> None:
        self.cells: list[list[Cell]] = [
            [
                paragraph(columns[0], look.COLUMN),
                paragraph(columns[1], look.COLUMN),
                paragraph(columns[2], look.COLUMN_RIGHT),
            ]
        ]
        self.style: list[Command] = [
            look.FACE,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 1.3 * mm),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.3 * mm),
            ("LEFTPADDING", (0, 0), (-1, -1), 2.5 * mm),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2.5 * mm),
            ("LINEBELOW", (0, 0), (-1, 0), 0.75, look.ACCENT),
        ]

    def add(self, cells: list[Cell], *commands: tuple[str, *tuple[Any, ...]]) -> None:
        row = len(self.cells)
        self.cells.append(cells)
        self.style += [(name, (0, row), (-1, row), *rest) for name, *rest in commands]

    def section(self, section: Section) -> None:
        """Title, lines and sum. The title stays with the first line, the sum with the last."""
        self.add([paragraph(section.title, look.SECTION), "", ""], ("TOPPADDING", 3 * mm), ("SPAN",))
        first = len(self.cells) - 1
        self.style.append(("NOSPLIT", (0, first), (-1, first + 1)))
        for line in section.lines:
            self.line(line)
        amount = paragraph(in_kronor(section.sum_ore), look.SUM_AMOUNT)
        self.add([paragraph(section.sum_label, look.SUM), "", amount], ("BACKGROUND", look.TINT))
        last = len(self.cells) - 1
        self.style.append(("NOSPLIT", (0, last - 1), (-1, last)))

    def line(self, line: Line) -> None:
        what = paragraph(line.label, look.CELL, detail=line.detail)
        amount = paragraph(in_kronor(line.amount_ore), look.AMOUNT)
        self.add([what, paragraph(line.law, look.LAW), amount], ("LINEBELOW", 0.4, look.HAIRLINE))

    def total(self, label: str, amount: str) -> None:
        self.add(
            [paragraph(label, look.TOTAL), "", paragraph(amount, look.TOTAL_AMOUNT)],
            ("BACKGROUND", look.ACCENT),
            ("TOPPADDING", 2.5 * mm),
            ("BOTTOMPADDING", 2.8 * mm),
        )
        row = len(self.cells) - 1
        self.style += [("SPAN", (0, row), (1, row)), ("NOSPLIT", (0, row - 1), (-1, row))]


def table_of(calculation: Calculation) -> Any:
    rows = Rows(calculation.columns)
    for section in calculation.sections:
        rows.section(section)
    rows.total(calculation.total_label, in_kronor(calculation.total_ore))
    return Table(rows.cells, colWidths=WIDTHS, style=rows.style, repeatRows=1)
