"""What a letter is made of. Words and order only: how they look is the drawing's business."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from shared.kernel.money import Money, in_kronor


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list of things to know or to do, one a line."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and what belongs to them, side by side."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The decision in one look: `headline` says it, `rows` say when and where."""

    headline: str
    rows: tuple[tuple[str, str], ...]
    granted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the calculation: what it is, what went in, its law, and the amount, negative when it is subtracted."""

    label: str
    detail: str
    law: str
    amount_ore: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines that belong together, with their sum."""

    title: str
    lines: tuple[Line, ...]
    sum_label: str
    sum_ore: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    """All lines: the sums of the sections add up to `need less income`, and `total` is what is left to pay."""

    columns: tuple[str, str, str]
    sections: tuple[Section, ...]
    total_label: str
    total_ore: Money


Block: TypeAlias = Heading | Paragraph | Points | Pairs | Summary | Calculation


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter in plain words. `notice` stands on every page when the municipality is invented."""

    decision_id: UUID
    template_version: str
    decided_at: datetime
    language: str
    title: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    reference: tuple[tuple[str, str], ...]
    notice: str | None
    blocks: tuple[Block, ...]


def as_text(letter: Letter) -> str:
    """The whole letter as plain text, in reading order."""
    lines = [*letter.sender, "", *letter.recipient, "", *(f"{name}: {value}" for name, value in letter.reference)]
    if letter.notice:
        lines += ["", letter.notice]
    lines += ["", letter.title]
    for block in letter.blocks:
        lines += ["", *text_of(block)]
    return "\n".join(lines) + "\n"


def text_of(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text):
            yield text
        case Points(items):
            yield from (f"- {item}" for item in items)
        case Pairs(rows):
            yield from (f"{name}: {value}" for name, value in rows)
        case Summary():
            yield block.headline
            yield from (f"{name}: {value}" for name, value in block.rows)
        case Calculation():
            yield from text_of_calculation(block)


def text_of_calculation(table: Calculation) -> Iterator[str]:
    for section in table.sections:
        yield section.title
        for line in section.lines:
            detail = f" ({line.detail})" if line.detail else ""
            yield f"  {line.label}{detail}, {line.law}: {in_kronor(line.amount_ore)}"
        yield f"  {section.sum_label}: {in_kronor(section.sum_ore)}"
    yield f"{table.total_label}: {in_kronor(table.total_ore)}"
