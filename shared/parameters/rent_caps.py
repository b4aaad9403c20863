"""The highest rent a municipality counts: a table of rows, of which the first that fits holds.

Municipalities count differently: by adults and children, by persons, by rooms, lower below 25 years, so much
more for each further child. Each row states the conditions its guideline states, and no others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shared.kernel.money import Money
from shared.parameters.dated import Kind
from shared.parameters.origin import FactMissing, Origin, Sourced
from shared.parameters.record import Record
from shared.parameters.span import Span

CONDITIONS = ("adults", "children", "persons", "rooms", "youngest_adult", "oldest_adult")
INCREMENTS = {"per_extra_child": "children", "per_extra_person": "persons"}
INCLUDABLE = ("heating", "hot_water", "household_electricity", "parking")


@dataclass(frozen=True, slots=True)
class Row:
    """One row. An increment counts from the low end of the row's span: `children: 2+` adds from the third child."""

    label: str
    conditions: tuple[tuple[str, Span], ...]
    amount_ore: Money | None
    increments: tuple[tuple[str, int, Money], ...]

    def fits(self, household: Mapping[str, int | None]) -> bool:
        """Whether every condition holds. Raises FactMissing on the first that cannot be told."""
        for name, span in self.conditions:
            number = household[name]
            if number is None:
                raise FactMissing(name, "rent_caps")
            if number not in span:
                return False
        return True

    def cap(self, household: Mapping[str, int | None]) -> Money | None:
        """The amount with its increments, in öre; None when it is not known."""
        if self.amount_ore is None:
            return None
        return self.amount_ore + sum(each * ((household[name] or 0) - low) for name, low, each in self.increments)


@dataclass(frozen=True, kw_only=True)
class RentCap(Sourced):
    """The cap that holds for a household, in öre, and the row it stands in.

    `includes` is what the guideline counts as rent; `before_housing_allowance` that it is compared with the rent
    before any housing allowance (bostadsbidrag) is drawn from it.
    """

    amount_ore: Money
    row: str
    includes: tuple[str, ...]
    before_housing_allowance: bool


@dataclass(frozen=True, kw_only=True)
class RentCapTable(Sourced):
    """All rows, in the order of the guideline."""

    rows: tuple[Row, ...]
    includes: tuple[str, ...]
    before_housing_allowance: bool

    def for_household(self, household: Mapping[str, int | None]) -> RentCap:
        """The first row that fits. Raises ParameterMissing when there is none, or its amount is not known."""
        for row in self.rows:
            if row.fits(household):
                amount = row.cap(household)
                if amount is None:
                    break
                return RentCap(
                    origin=self.origin,
                    amount_ore=amount,
                    row=row.label,
                    includes=self.includes,
                    before_housing_allowance=self.before_housing_allowance,
                )
        raise self.origin.missing()


def read_table(record: Record, origin: Origin) -> RentCapTable:
    includes = record.texts("includes")
    for name in includes:
        if name not in INCLUDABLE:
            raise record.wrong(f"{name!r} is not one of {', '.join(INCLUDABLE)}", "includes")
    return RentCapTable(
        origin=origin,
        rows=tuple(read_row(row) for row in record.records("rows")),
        includes=includes,
        before_housing_allowance=record.flag("before_housing_allowance", False),
    )


def read_row(record: Record) -> Row:
    """A row: its label, its conditions, and an amount or `unknown: true`."""
    record.only(("label", "amount", "unknown", *CONDITIONS, *INCREMENTS))
    conditions = {name: record.span(name) for name in CONDITIONS if name in record}
    increments = []
    for key, name in INCREMENTS.items():
        if key in record:
            if name not in conditions:
                raise record.wrong(f"{key!r} needs the condition {name!r} to count from", key)
            increments.append((name, conditions[name].low, record.kronor(key)))
    unknown = record.flag("unknown", False)
    amount = None if unknown else record.kronor("amount")
    return Row(record.text("label"), tuple(conditions.items()), amount, tuple(increments))


RENT_CAPS = Kind(("rows", "includes", "before_housing_allowance"), read_table)
