"""The calculation of a case as its page shows it: this month beside last month, what changed first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shared.events.answers import CaseLine, CaseView
from shared.kernel.finding import Part
from shared.kernel.money import Money


@dataclass(frozen=True, slots=True)
class Shown:
    """A line with the name of the person it is about, and what it does to the total."""

    line: CaseLine
    person: str | None
    difference_ore: Money

    @property
    def changed(self) -> bool:
        return self.line.this_month_ore != self.line.last_month_ore

    @property
    def is_new(self) -> bool:
        return self.line.last_month_ore is None

    @property
    def is_gone(self) -> bool:
        return self.line.this_month_ore is None


@dataclass(frozen=True, slots=True)
class Calculation:
    """The lines by part, and whether there is a month to compare with."""

    lines: tuple[Shown, ...]
    compared: bool
    names: Mapping[str, str]
    """Of the people, by the member that a fact names."""

    @classmethod
    def of(cls, case: CaseView) -> Calculation:
        names = {person.member: person.name for person in case.persons}
        return cls(tuple(shown(line, names) for line in case.lines), case.last_month_ore is not None, names)

    @property
    def changed(self) -> int:
        return sum(one.changed for one in self.lines)

    def parts(self) -> list[tuple[Part, list[Shown]]]:
        """In the order of the calculation; a part without lines is left out."""
        found = [(part, [one for one in self.lines if one.line.part is part]) for part in Part]
        return [(part, lines) for part, lines in found if lines]

    def total(self, lines: Iterable[Shown]) -> tuple[Money, Money]:
        """Of last month and this month."""
        rows = [one.line for one in lines]
        return sum(row.last_month_ore or 0 for row in rows), sum(row.this_month_ore or 0 for row in rows)

    @property
    def difference_ore(self) -> Money:
        """Of all lines together."""
        return sum(one.difference_ore for one in self.lines)


def shown(line: CaseLine, names: Mapping[str, str]) -> Shown:
    difference = (line.this_month_ore or 0) - (line.last_month_ore or 0)
    return Shown(line, names.get(str(line.facts.get("member"))), difference)
