"""The calculation, line by line, from the findings of the decision."""

from __future__ import annotations

from collections.abc import Mapping

from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.letter.blocks import Calculation, Line, Section
from shared.kernel.finding import Finding, Part
from shared.kernel.messages import name_line
from shared.kernel.messages.labels import what_went_in
from shared.kernel.money import Money

COLUMNS = ("Vad", "Lagrum", "Belopp")
TITLES = {
    Part.NORM: ("Riksnorm: mat, kläder, fritid, hygien och annat dagligt", "Summa riksnorm"),
    Part.COST: ("Kostnader utöver riksnormen", "Summa kostnader"),
    Part.INCOME: ("Inkomster som räknas", "Summa inkomster"),
}


def calculation_of(record: DecisionRecord, names: Mapping[str, str]) -> Calculation:
    """All findings under the part of the calculation they belong to. `names`: what members are called, by id.

    Raises ValueError when the lines do not add up to the totals of the decision: such a letter is never sent.
    """
    sums = {Part.NORM: record.norm_ore, Part.COST: record.costs_ore, Part.INCOME: -record.income_ore}
    sections = tuple(
        section_of(part, [one for one in record.findings if one.part is part], expected, names)
        for part, expected in sums.items()
    )
    return Calculation(
        columns=COLUMNS,
        sections=sections,
        total_label="Ekonomiskt bistånd för månaden",
        total_ore=record.assistance_ore,
    )


def section_of(part: Part, findings: list[Finding], expected: Money, names: Mapping[str, str]) -> Section:
    title, sum_label = TITLES[part]
    if sum(finding.amount_ore for finding in findings) != expected:
        raise ValueError(f"the lines of {part} do not add up to {expected} öre")
    return Section(
        title=title,
        lines=tuple(line_of(finding, names) for finding in findings),
        sum_label=sum_label,
        sum_ore=expected,
    )


def line_of(finding: Finding, names: Mapping[str, str]) -> Line:
    return Line(
        label=name_line(finding.rule, finding.facts),
        detail=what_went_in(finding.rule, finding.facts, finding.amount_ore, names),
        law=finding.law,
        amount_ore=finding.amount_ore,
    )
