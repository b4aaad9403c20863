"""The facts of a situation, under the names by which the rules ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from services.eligibility.domain.absent import Absent
from services.eligibility.domain.cost_facts import COST_FACTS, cost_facts
from services.eligibility.domain.income_facts import COMPARED_FACTS, INCOME_FACTS, comparison_facts, income_facts
from services.eligibility.domain.last_month import LastMonth, household_of, persons_in_dwelling_of
from shared.kernel.situation import HousingCost, Situation
from shared.kernel.stop_reason import StopReason
from shared.parameters import MonthParameters, ParameterMissing

PARAMETERS = (
    "riksnorm", "conventions", "travel_card", "job_stimulus", "price_base_amount_of_income", "asset_limit",
    "activity_requirement", "reform_2027",
)  # fmt: skip
"""The parameters that rules ask for by name. How a type of cost counts comes with the cost."""

OF_THE_HOUSEHOLD = (
    "month", "assistance_months", "assistance_known_since", "grown_children", "cohabiting", "persons",
    "persons_in_dwelling", "days_in_month", "home_kind", "rent_asked_ore", "rent_accepted_ore", "rent_cap_ore",
    "rent_cap_is_unknown", "assets_ore", "household", "last_month", "month_before_is_known", "compared_month",
)  # fmt: skip
OF_THINGS = {
    "member": (
        "member", "role", "age_on_first_day", "age_on_last_day", "school", "lunch_away", "days", "has_job_stimulus",
        "earned_this_year_ore",
    ),
    "cost": COST_FACTS,
    "income": INCOME_FACTS,
    "compared": COMPARED_FACTS,
}  # fmt: skip

INPUTS: Mapping[str, str | None] = {
    **dict.fromkeys((*PARAMETERS, *OF_THE_HOUSEHOLD)),
    **{name: kind for kind, names in OF_THINGS.items() for name in names},
}
"""Every fact and parameter, with the kind of thing it belongs to; None is the household."""
KINDS: Mapping[str, str] = {kind: names[0] for kind, names in OF_THINGS.items()}

NO_CAP = (StopReason.PARAMETER_MISSING, StopReason.FACT_MISSING)
"""What housing says when it cannot tell the cap."""


def facts_of(
    situation: Situation, housing: HousingCost, parameters: MonthParameters, last_month: LastMonth | None
) -> dict[str, Any]:
    """Everything that the rules may ask for."""
    return {
        **parameters_of(parameters),
        "last_month": last_month,
        **rent_facts(housing),
        **household_facts(situation),
        **member_facts(situation),
        **cost_facts(situation, parameters),
        **income_facts(situation),
        **comparison_facts(situation, last_month),
    }


@lru_cache(maxsize=256)
def parameters_of(parameters: MonthParameters) -> Mapping[str, Any]:
    """The parameters. A missing one only matters to a household for which a rule uses it."""
    found: dict[str, Any] = {}
    for name in PARAMETERS:
        try:
            found[name] = getattr(parameters, name)
        except ParameterMissing as error:
            found[name] = Absent(error)
    return found


def rent_facts(housing: HousingCost) -> dict[str, Any]:
    """What housing says of the home. Their names begin with `rent_`."""
    return {
        "rent_asked_ore": housing.asked_ore,
        "rent_accepted_ore": housing.accepted_ore,
        "rent_cap_ore": housing.cap_ore,
        "rent_cap_is_unknown": any(stop.reason in NO_CAP for stop in housing.stops),
    }


def household_facts(situation: Situation) -> dict[str, Any]:
    return {
        "month": situation.month,
        "assistance_months": situation.assistance_months,
        "assistance_known_since": situation.assistance_known_since,
        "grown_children": situation.grown_children,
        "cohabiting": situation.cohabiting,
        "persons": len(situation.members),
        "persons_in_dwelling": persons_in_dwelling_of(situation),
        "days_in_month": situation.month.days,
        "home_kind": situation.home.kind,
        "assets_ore": sum(asset.amount_ore for asset in situation.assets),
        "household": household_of(situation),
    }


def member_facts(situation: Situation) -> dict[str, Any]:
    """A column for each fact of the members. Somebody who is not born yet is 0 years old."""
    members, first_day, last_day = situation.members, situation.month.first_day, situation.month.last_day
    return {
        "member": tuple([member.id for member in members]),
        "role": tuple([member.role for member in members]),
        "age_on_first_day": tuple([max(0, member.age_on(first_day)) for member in members]),
        "age_on_last_day": tuple([max(0, member.age_on(last_day)) for member in members]),
        "school": tuple([member.school for member in members]),
        "lunch_away": tuple([member.lunch_away for member in members]),
        "days": tuple([member.days for member in members]),
        "has_job_stimulus": tuple([member.id in situation.job_stimulus for member in members]),
        "earned_this_year_ore": tuple([member.earned_this_year_ore for member in members]),
    }
