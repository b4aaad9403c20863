"""What this system does where the law is silent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shared.kernel.money import Money, divided_half_up
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record


class Rounding(StrEnum):
    """How a quotient becomes an amount."""

    KRONA_HALF_UP = "krona_half_up"
    ORE_HALF_UP = "ore_half_up"

    def divide(self, ore: Money, by: int) -> Money:
        """`ore / by`, rounded once, from the exact quotient: 101 500 öre by 2 is 50 800 öre in whole kronor."""
        unit = 100 if self is Rounding.KRONA_HALF_UP else 1
        return divided_half_up(ore, by * unit) * unit


@dataclass(frozen=True, kw_only=True)
class Conventions(Sourced):
    """What this system does where the law is silent. Each is a choice, and can be chosen anew from a month on.

    `common_share`: the n-th part of the common costs of a dwelling of n. `part_month`: the amount for a day is
    the month's × `part_month_months` / `part_month_days`. `job_stimulus`: the part of a wage that is left out.
    `child_age_on`: the day whose age counts. `threshold_percent`: a change of income is raised when it is
    strictly greater, after rounding to a whole per cent. The last three name what is done, for the reader.
    """

    common_share: Rounding
    part_month: Rounding
    part_month_months: int
    part_month_days: int
    job_stimulus: Rounding
    child_age_on: str
    threshold_percent: int
    child_own_income: str
    rent_above_cap: str
    cost_without_parameter: str

    def per_day(self, monthly_ore: Money) -> Money:
        """The amount for one day of a month's personal cost, rounded: 394 000 öre a month is 13 000 öre a day."""
        return self.part_month.divide(monthly_ore * self.part_month_months, self.part_month_days)


CHOICES = {
    "child_age_on": ("first_day_of_month",),
    "child_own_income": ("up_to_own_personal_cost",),
    "rent_above_cap": ("cap_is_counted",),
    "cost_without_parameter": ("not_counted",),
}
"""What a convention may be set to: only what a rule carries out."""


def rounding(record: Record, name: str) -> Rounding:
    return Rounding(record.choice(name, tuple(Rounding)))


def read_conventions(record: Record, origin: Origin) -> Conventions:
    return Conventions(
        origin=origin,
        common_share=rounding(record, "common_share"),
        part_month=rounding(record, "part_month"),
        part_month_months=record.whole("part_month_months"),
        part_month_days=record.whole("part_month_days"),
        job_stimulus=rounding(record, "job_stimulus"),
        threshold_percent=record.whole("threshold_percent"),
        **{name: record.choice(name, among) for name, among in CHOICES.items()},
    )


CONVENTIONS = Kind(
    (
        "common_share",
        "part_month",
        "part_month_months",
        "part_month_days",
        "job_stimulus",
        "threshold_percent",
        *CHOICES,
    ),
    read_conventions,
)
