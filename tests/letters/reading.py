"""Reads letters as others do: the text of a PDF, and how hard Swedish words are to read."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PdfReader

from services.eligibility.domain.letter import Letter, Paragraph, Points


def text_of(pdf: bytes) -> str:
    """The words of all pages, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader(pdf).pages).split())


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def plain(words: str) -> str:
    """As `text_of` has them: a space that may not break is a space."""
    return " ".join(words.split())


def sentences_of(letter: Letter) -> str:
    """The running text: paragraphs and points."""
    texts: list[str] = []
    for block in letter.blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        if isinstance(block, Points):
            texts += block.items
    return "\n".join(texts)


def lix(text: str) -> float:
    """Läsbarhetsindex: the words in a sentence, and how many of a hundred words have more than six letters.

    Citations of law are taken out: they are there to be looked up, not to be read.
    """
    read = re.sub(r"[\d, och]*\d+ (kap\. \d+ )?§§? \w+lagen \(\d+:\d+\)|\d+(-\w+){2,}|\d+", "", text)
    words = re.findall(r"[^\W\d_]+", read)
    sentences = [one for one in re.split(r"[.:?!\n]", read) if re.search(r"\w", one)]
    return len(words) / len(sentences) + 100 * sum(len(word) > 6 for word in words) / len(words)
