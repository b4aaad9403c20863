"""The national standard (riksnorm): what an ordinary month costs, set by the Government a year at a time."""

from __future__ import annotations

from dataclasses import dataclass

from shared.kernel.money import Money, from_kronor
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record
from shared.parameters.span import Span

AGE_BANDS = ("0", "1-2", "3", "4-6", "7-10", "11-14", "15-18", "19-20")
LUNCH_BANDS = ("0", "1-2", "3", "4-6")
PRICED_HOUSEHOLD = 7
"""The ordinance prices households of one to seven persons."""


@dataclass(frozen=True, kw_only=True)
class Riksnorm(Sourced):
    """The amounts of one year, 12 kap. 2–3 §§ SoF (2025:468), earlier 2 kap. 1 § SoF (2001:937). In öre.

    `single` is the personal cost of an adult who lives alone, `couple` that of two cohabiting adults together.
    `children` is by age 0–20; `lunch_away` by age 0–6, None when the lower rows of the year are not known.
    """

    single: Money
    couple: Money
    children: tuple[Money, ...]
    lunch_away: tuple[Money, ...] | None
    common_costs: tuple[Money, ...]

    def child(self, age: int, lunch_away: bool = False) -> Money:
        """Personal costs (personliga kostnader) of a child or a schoolchild of 0–20 years.

        A child who eats lunch away five days a week has a lower row up to the age of six. Raises ValueError for
        another age, ParameterMissing when the lower row is not known.
        """
        if not 0 <= age < len(self.children):
            raise ValueError(f"riksnormen has no child of {age} years")
        if not lunch_away or age > 6:
            return self.children[age]
        if self.lunch_away is None:
            raise self.origin.missing("lunch_away")
        return self.lunch_away[age]

    def common(self, persons: int) -> Money:
        """Common household costs (gemensamma hushållskostnader) of a household of so many persons.

        Each person beyond the seventh adds the step from six to seven (3 §).
        """
        if persons < 1:
            raise ValueError(f"a household has at least one person, not {persons}")
        beyond = max(persons - PRICED_HOUSEHOLD, 0)
        step = self.common_costs[6] - self.common_costs[5]
        return self.common_costs[min(persons, PRICED_HOUSEHOLD) - 1] + beyond * step


def read_riksnorm(record: Record, origin: Origin) -> Riksnorm:
    """One year's table, in whole kronor in the file."""
    common = record.required("common", list)
    if len(common) != PRICED_HOUSEHOLD or not all(isinstance(amount, int) for amount in common):
        raise record.wrong("'common' must be seven amounts, for one to seven persons", "common")
    adults = record.record("adults")
    adults.only(("single", "couple"))
    has_lunch = "lunch_away" in record
    return Riksnorm(
        origin=origin,
        single=adults.kronor("single"),
        couple=adults.kronor("couple"),
        children=by_age(record.record("children"), AGE_BANDS),
        lunch_away=by_age(record.record("lunch_away"), LUNCH_BANDS) if has_lunch else None,
        common_costs=tuple(from_kronor(amount) for amount in common),
    )


def by_age(bands: Record, expected: tuple[str, ...]) -> tuple[Money, ...]:
    """The amounts of the age bands spread out, one for each year of age."""
    bands.only(expected)
    spans = {band: Span.parse(band) for band in expected}
    last = Span.parse(expected[-1]).high
    assert last is not None
    return tuple(bands.kronor(band) for age in range(last + 1) for band in expected if age in spans[band])


RIKSNORM = Kind(("adults", "children", "lunch_away", "common"), read_riksnorm)
