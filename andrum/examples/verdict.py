"""Whether a household comes out as expected; when it does not, what differs and how it was calculated."""

from __future__ import annotations

from collections.abc import Iterator

from andrum.examples.example import NO_REASONS, NOT_KNOWN, Example
from andrum.examples.headings import REASONS, TOTALS
from services.eligibility.domain.assessment import Assessment, assess
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.kernel.messages import explain, name_line, name_reason
from shared.kernel.messages.labels import what_went_in
from shared.kernel.money import Money, in_kronor
from shared.kernel.situation import Situation
from shared.parameters import ParameterBook


def verdict(example: Example, book: ParameterBook) -> str | None:
    """None when all is as expected, else the whole story in Swedish."""
    assessment = assessed(example, book)
    differences = list(differences_of(example, assessment))
    if not differences:
        return None
    lines = [f"{example.place}: stämmer inte", *differences, "  Så räknar Andrum:"]
    return "\n".join([*lines, *calculation(assessment, example.told.situation)])


def assessed(example: Example, book: ParameterBook) -> Assessment:
    situation, day = example.told.situation, example.told.decided_on
    parameters = book.on(municipality=situation.municipality, month=situation.month, known_on=day)
    housing = reasonable_rent(situation, parameters)
    return assess(situation, housing, parameters, decided_on=day, last_month=example.last_month)


def differences_of(example: Example, assessment: Assessment) -> Iterator[str]:
    for column, key in TOTALS.items():
        if key in example.totals and example.totals[key] != getattr(assessment, key):
            expected, got = example.totals[key], getattr(assessment, key)
            yield f"  {column}: {amount(expected)}, men det blev {amount(got)}"
    reasons = frozenset(str(stop.reason) for stop in assessment.stops)
    if example.reasons is not None and example.reasons != reasons:
        yield f"  {REASONS}: {named(example.reasons)}; men det blev: {named(reasons)}"


def calculation(assessment: Assessment, situation: Situation) -> Iterator[str]:
    """The lines, the totals and the reasons."""
    names = {member.id: member.id for member in situation.members}
    for line in assessment.findings:
        what = what_went_in(line.rule, line.facts, line.amount_ore, names)
        said = name_line(line.rule, line.facts) + (f" ({what})" if what else "")
        yield f"    {in_kronor(line.amount_ore, signed=True):>14}  {said}, {line.law}"
    for column, key in TOTALS.items():
        yield f"    {amount(getattr(assessment, key)):>14}  {column.split(maxsplit=1)[1]}"
    for stop in assessment.stops:
        yield f"    Orsak: {explain(stop)}"


def amount(ore: Money | None) -> str:
    return NOT_KNOWN if ore is None else in_kronor(ore)


def named(reasons: frozenset[str]) -> str:
    return ", ".join(sorted(name_reason(reason) for reason in reasons)) or NO_REASONS
