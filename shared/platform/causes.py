"""What went wrong, told so that it can be logged and kept: without the values that a person or a statement brought."""

from __future__ import annotations

import re
import traceback

LONGEST = 500
PERSONAL_NUMBER = re.compile(r"(?<![\w-])(?:\d{8}|\d{6})[-+ ]?\d{4}(?![\w-])")


def masked(text: str) -> str:
    """The text without what looks like a personal number."""
    return PERSONAL_NUMBER.sub("********-****", text)


def cause_of(error: BaseException) -> str:
    """Type and message in one line. Of a database's message the first: the next ones hold the row's values."""
    first, _, _ = str(error).strip().partition("\n")
    return masked(f"{type(error).__name__}: {first}" if first else type(error).__name__)[:LONGEST]


def trace_of(error: BaseException) -> str:
    """Where it happened and why, and what lay behind it; never more of a message than `cause_of` tells."""
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    told = "".join(traceback.format_tb(error.__traceback__)) + cause_of(error)
    return f"{told}\nbecause of\n{trace_of(behind)}" if behind else told
