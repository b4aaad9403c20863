"""The letter: a decision in plain Swedish, as blocks. Drawing it is `letter_pdf`'s.

A letter is a pure function of its record and of the template that the record names: the same record gives the same
letter, years later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.letter import template_2026_1
from services.eligibility.domain.letter.blocks import (
    Block,
    Calculation,
    Heading,
    Letter,
    Line,
    Pairs,
    Paragraph,
    Points,
    Section,
    Summary,
    as_text,
)

TEMPLATES: Mapping[str, Callable[[DecisionRecord], Letter]] = {template_2026_1.VERSION: template_2026_1.compose}
"""Every template ever released. None is ever taken out."""


def compose(record: DecisionRecord) -> Letter:
    """The letter of a decision, by the template it was made with. Raises LookupError for one that is not here."""
    template = TEMPLATES.get(record.template_version)
    if template is None:
        raise LookupError(f"no letter template is called {record.template_version!r}")
    return template(record)


__all__ = [
    "TEMPLATES",
    "Block",
    "Calculation",
    "Heading",
    "Letter",
    "Line",
    "Pairs",
    "Paragraph",
    "Points",
    "Section",
    "Summary",
    "as_text",
    "compose",
]
