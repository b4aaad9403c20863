"""What is wrong with a book of parameters although each of its files can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from shared.kernel.month import Month
from shared.parameters.book import ParameterBook
from shared.parameters.dated import Dated
from shared.parameters.riksnorm import Riksnorm
from shared.parameters.uprating import uprating


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing to put right, or (a warning) to look at."""

    where: str
    problem: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{'warning: ' if self.warning else ''}{self.where}: {self.problem}"


def check(book: ParameterBook, today: date | None = None) -> list[Complaint]:
    """Gaps, overlaps, values not verified and not explained, and a riksnorm unlike the one before it.

    A value without a source never gets this far: the book refuses to load it. With `today`, also a warning for
    each guideline whose day of review has passed.
    """
    complaints = [complaint for name, values in book.series() for complaint in check_series(name, values)]
    complaints += check_riksnorm(book.national.get("riksnorm", []))
    if today is not None:
        complaints += [found for name, values in book.series() for found in check_reviews(name, values, today)]
    return complaints


def check_series(name: str, values: list[Dated]) -> Iterator[Complaint]:
    """The dated values of one parameter, against each other."""
    yield from check_gaps(name, values)
    for one, other in combinations(values, 2):
        if one.known == other.known and overlap(one, other):
            same = f"decided the same day as line {one.record.line}, for the same months"
            yield Complaint(where(other), f"{name}: {same}")
    for value in values:
        origin = value.origin(value.since)
        explained = origin.note or value.unknown
        if (not origin.verified or origin.unverified or value.review_by) and not explained:
            yield Complaint(where(value), f"{name}: not verified, and no note says what is missing")


def check_gaps(name: str, values: list[Dated]) -> Iterator[Complaint]:
    """Months between the first and the last value that no value covers."""
    ordered = sorted(values, key=lambda value: value.since)
    covered_to: Month | None = ordered[0].until
    for value in ordered[1:]:
        if covered_to is None:
            return
        if value.since > covered_to.next:
            yield Complaint(where(value), f"{name}: nothing from {covered_to.next} to {value.since.previous}")
        covered_to = None if value.until is None else max(covered_to, value.until)


def check_riksnorm(values: list[Dated]) -> Iterator[Complaint]:
    """Each year against the year before: one percentage, every amount rounded up to a whole ten.

    So were the tables of 2021 to 2026 made. Another pattern is most often a slip of the pen; when it is not,
    `sign_off` in the file says who compared the amounts with what.
    """
    for before, after in pairwise(sorted(values, key=lambda value: value.since)):
        if uprating(table(before), table(after)) is None and "sign_off" not in after.record:
            problem = f"riksnorm: no one percentage makes the amounts of {after.since} from those of {before.since}"
            yield Complaint(where(after), f"{problem}; correct them or sign off")


def table(value: Dated) -> Riksnorm:
    """The riksnorm that a dated value holds."""
    norm = value.value_for(value.since)
    assert isinstance(norm, Riksnorm)
    return norm


def check_reviews(name: str, values: list[Dated], today: date) -> Iterator[Complaint]:
    """Guidelines that stand, unconfirmed, after the day on which they were to be reviewed."""
    for value in values:
        replaced = any(other.since > value.since for other in values) or value.until is not None
        if value.review_by is not None and value.review_by < today and not replaced:
            yield Complaint(where(value), f"{name}: was to be reviewed by {value.review_by}", warning=True)


def overlap(one: Dated, other: Dated) -> bool:
    """Whether two values share a month."""
    return one.covers(other.since) or other.covers(one.since)


def where(value: Dated) -> str:
    return f"{value.record.file}:{value.record.line}"
