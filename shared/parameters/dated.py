"""A value and when it counts: two time axes, the month it is for and the day it was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from shared.kernel.month import Month
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record

ABOUT_A_VALUE = (
    "from", "until", "known", "source", "url", "verified", "unverified", "note", "review_by", "sign_off", "unknown",
)  # fmt: skip
"""The keys that say when a value counts and where it comes from; the others are the value."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of parameter: the keys its values have, and how one is read."""

    fields: tuple[str, ...]
    read: Callable[[Record, Origin], Sourced]


@dataclass(frozen=True, slots=True)
class Dated:
    """One dated value as it stands in its file.

    `review_by` is for a guideline that stands until it is replaced: after that day it still counts, but no longer
    as verified, until somebody has confirmed it and moved the day. `unknown` marks months for which it is known
    that there is a value but not which: reading it is the same error as when there is none.
    """

    name: str
    municipality: str | None
    kind: Kind
    record: Record
    since: Month
    until: Month | None
    known: date
    review_by: date | None

    @classmethod
    def read(cls, name: str, municipality: str | None, kind: Kind, record: Record) -> Dated:
        """Read and check one value. Raises ParameterFileError."""
        record.only((*ABOUT_A_VALUE, *kind.fields))
        dated = cls(
            name=name,
            municipality=municipality,
            kind=kind,
            record=record,
            since=record.month("from"),
            until=record.month("until") if "until" in record else None,
            known=record.day("known"),
            review_by=record.day("review_by") if "review_by" in record else None,
        )
        if dated.until is not None and dated.until < dated.since:
            raise record.wrong("'until' is before 'from'", "until")
        origin = dated.origin(dated.since)
        if not dated.unknown:
            kind.read(record, origin)
        return dated

    @property
    def unknown(self) -> bool:
        return self.record.flag("unknown", False)

    def covers(self, month: Month) -> bool:
        """Whether its months hold that one."""
        return self.since <= month and (self.until is None or month <= self.until)

    def value_for(self, month: Month) -> Sourced:
        """The value with its origin. Raises ParameterMissing when it is marked unknown."""
        origin = self.origin(month)
        if self.unknown:
            raise origin.missing()
        return self.kind.read(self.record, origin)

    def origin(self, month: Month) -> Origin:
        """Where the value comes from, as read for that month."""
        stands_reviewed = self.review_by is None or month <= Month.of(self.review_by)
        return Origin(
            name=self.name,
            municipality=self.municipality,
            month=month,
            since=self.since,
            until=self.until,
            known=self.known,
            source=self.record.text("source"),
            url=self.record.text("url") if "url" in self.record else None,
            verified=self.record.flag("verified") and stands_reviewed,
            unverified=self.record.texts("unverified"),
            note=self.record.text("note", ""),
            file=self.record.file,
            line=self.record.line,
        )


def chosen(values: Iterable[Dated], month: Month, known_on: date) -> Dated | None:
    """The value that counts for a month as known on a day: the last decided, then the last to begin."""
    counting = [value for value in values if value.covers(month) and value.known <= known_on]
    return max(counting, key=lambda value: (value.known, value.since), default=None)
