"""What this system does where the law is silent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shared.kernel.money import Money, divided_half_even, divided_half_up
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record


class Rounding(StrEnum):
    """How a quotient becomes an amount."""

    KRONA_HALF_UP = "krona_half_up"
    KRONA_HALF_EVEN = "krona_half_even"
    ORE_HALF_UP = "ore_half_up"

    def divide(self, ore: Money, by: int) -> Money:
        """`ore / by`, rounded once, from the exact quotient: 101 500 öre by 2 is 50 800 öre in whole kronor."""
        unit = 1 if self is Rounding.ORE_HALF_UP else 100
        divided = divided_half_even if self is Rounding.KRONA_HALF_EVEN else divided_half_up
        return divided(ore, by * unit) * unit


class AgeOn(StrEnum):
    """The day whose age is a member's for the whole month."""

    FIRST_DAY = "first_day_of_month"
    LAST_DAY = "last_day_of_month"


class OwnMeans(StrEnum):
    """How much of a child's own income other than wages counts."""

    UP_TO_OWN_COST = "up_to_own_personal_cost"
    IN_FULL = "in_full"


class AboveCap(StrEnum):
    """What counts of a rent above the cap until a person has decided."""

    CAP = "cap_is_counted"
    ASKED = "asked_is_counted"


class Unjudged(StrEnum):
    """What counts of a cost that a person must judge until that is done."""

    NOTHING = "not_counted"
    ASKED = "counted"


class Gap(StrEnum):
    """What is done when a benefit of the month before is not told of this month."""

    FILLED = "filled"
    LEFT = "left"


@dataclass(frozen=True, kw_only=True)
class Conventions(Sourced):
    """What this system does where the law is silent. Each is a choice, and can be chosen anew from a month on.

    `common_share`: the n-th part of the common costs of a dwelling of n. `part_month`: the amount for a day is
    the month's × `part_month_months` / `part_month_days`. `job_stimulus`: the part of a wage that is left out.
    `threshold_percent`: a change of income is raised when it is strictly greater, after rounding to a whole per
    cent; `rent_threshold_percent`: the same of a rent that has risen. A change
    of income that changes what is paid by no more than `effect_threshold_ore`, and by no more than
    `effect_threshold_percent` of it, is not raised. `travel_card_from_days`: a visiting child has a
    travel card from so many days. `wage_earner_from_age`: from that age a wage may be a child's.
    """

    common_share: Rounding
    part_month: Rounding
    part_month_months: int
    part_month_days: int
    job_stimulus: Rounding
    threshold_percent: int
    rent_threshold_percent: int
    effect_threshold_ore: Money
    effect_threshold_percent: int
    travel_card_from_days: int
    wage_earner_from_age: int
    child_age_on: AgeOn
    child_own_income: OwnMeans
    rent_above_cap: AboveCap
    cost_without_parameter: Unjudged
    job_premium: Unjudged
    missing_benefit: Gap

    def per_day(self, monthly_ore: Money) -> Money:
        """The amount for one day of a month's personal cost, rounded: 394 000 öre a month is 13 000 öre a day."""
        return self.part_month.divide(monthly_ore * self.part_month_months, self.part_month_days)


ROUNDED = ("common_share", "part_month", "job_stimulus")
NUMBERS = (
    "part_month_months",
    "part_month_days",
    "threshold_percent",
    "rent_threshold_percent",
    "effect_threshold_percent",
    "travel_card_from_days",
    "wage_earner_from_age",
)


CHOICES = (
    "child_age_on",
    "child_own_income",
    "rent_above_cap",
    "cost_without_parameter",
    "job_premium",
    "missing_benefit",
)


def read_conventions(record: Record, origin: Origin) -> Conventions:
    """Each must be one that a rule carries out."""
    roundings = {name: Rounding(record.choice(name, tuple(Rounding))) for name in ROUNDED}
    return Conventions(
        origin=origin,
        common_share=roundings["common_share"],
        part_month=roundings["part_month"],
        job_stimulus=roundings["job_stimulus"],
        child_age_on=AgeOn(record.choice("child_age_on", tuple(AgeOn))),
        child_own_income=OwnMeans(record.choice("child_own_income", tuple(OwnMeans))),
        rent_above_cap=AboveCap(record.choice("rent_above_cap", tuple(AboveCap))),
        cost_without_parameter=Unjudged(record.choice("cost_without_parameter", tuple(Unjudged))),
        effect_threshold_ore=record.kronor("effect_threshold"),
        job_premium=Unjudged(record.choice("job_premium", tuple(Unjudged))),
        missing_benefit=Gap(record.choice("missing_benefit", tuple(Gap))),
        **{name: record.whole(name) for name in NUMBERS},
    )


CONVENTIONS = Kind(
    (*ROUNDED, *NUMBERS, *CHOICES, "effect_threshold"),
    read_conventions,
)
