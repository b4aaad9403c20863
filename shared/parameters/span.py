"""Spans of whole numbers as a guideline writes them: ages, children, rooms."""

from __future__ import annotations

import re
from dataclasses import dataclass

FORM = re.compile(r"(?P<one>\d+)|(?P<low>\d+)-(?P<high>\d+)|(?P<least>\d+)\+|under (?P<below>\d+)")


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, both included; no end when `high` is None."""

    low: int
    high: int | None

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read `3`, `1-2`, `5+` or `under 25`. Raises ValueError for anything else."""
        match = FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"not a span: {text!r} (write 3, 1-2, 5+ or under 25)")
        if match["one"]:
            return cls(int(match["one"]), int(match["one"]))
        if match["least"]:
            return cls(int(match["least"]), None)
        if match["below"]:
            return cls(0, int(match["below"]) - 1)
        return cls(int(match["low"]), int(match["high"]))

    def __contains__(self, number: int) -> bool:
        return self.low <= number and (self.high is None or number <= self.high)
