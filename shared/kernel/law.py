"""References to statutes, chosen by the day of the decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

NEW_ACT_FROM = date(2025, 7, 1)
"""Socialtjänstlagen (2025:400) and socialtjänstförordningen (2025:468) came into force."""


@dataclass(frozen=True, slots=True)
class LegalReference:
    """Where a rule stands in the law: today's place, and its place in the act that today's replaced.

    `now` and `before` are whole citations, such as `12 kap. 8 § SoL (2025:400)`. `before` is None for a
    provision that had no counterpart; citing it for an earlier day is an error.
    """

    now: str
    before: str | None = None
    since: date = NEW_ACT_FROM

    def cite(self, decided_on: date) -> str:
        """The citation that a decision of that day must carry. Raises LookupError when there was none."""
        if decided_on >= self.since:
            return self.now
        if self.before is None:
            raise LookupError(f"{self.now} was not in force on {decided_on}")
        return self.before
