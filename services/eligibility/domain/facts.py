"""The facts of a situation, under the names by which the rules ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.eligibility.domain.absent import Absent
from services.eligibility.domain.last_month import LastMonth, household_of, incomes_in, persons_in_dwelling_of
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import HousingCost, IncomeType, Role, Situation
from shared.parameters import MonthParameters, ParameterMissing

PARAMETERS = ("riksnorm", "conventions", "travel_card", "job_stimulus", "price_base_amount", "asset_limit")
"""The parameters that rules ask for by name. How a type of cost counts comes with the cost."""

OF_THE_HOUSEHOLD = (
    "cohabiting", "persons", "persons_in_dwelling", "days_in_month", "home_kind", "rent_asked_ore",
    "rent_accepted_ore", "rent_cap_ore", "assets_ore", "household", "last_month", "month_before_is_known",
)  # fmt: skip
OF_THINGS = {
    "member": ("member", "role", "age", "school", "lunch_away", "days", "has_job_stimulus"),
    "cost": ("cost_type", "cost_rule", "asked_ore", "asked_by_person_ore"),
    "income": (
        "income_type", "income_month", "months_before", "received_ore", "receiver", "receiver_is_child",
        "receiver_has_stimulus", "receiver_earned_this_year_ore",
    ),
    "compared": ("compared_type", "before_ore", "now_ore"),
}  # fmt: skip

INPUTS: Mapping[str, str | None] = {
    **dict.fromkeys((*PARAMETERS, *OF_THE_HOUSEHOLD)),
    **{name: kind for kind, names in OF_THINGS.items() for name in names},
}
"""Every fact and parameter, with the kind of thing it belongs to; None is the household."""
KINDS: Mapping[str, str] = {kind: names[0] for kind, names in OF_THINGS.items()}


def facts_of(
    situation: Situation, housing: HousingCost, parameters: MonthParameters, last_month: LastMonth | None
) -> dict[str, Any]:
    """Everything that the rules may ask for."""
    return {
        **parameters_of(parameters),
        **household_facts(situation, housing),
        **member_facts(situation),
        **cost_facts(situation, parameters),
        **income_facts(situation),
        **comparison_facts(situation, last_month),
    }


def parameters_of(parameters: MonthParameters) -> dict[str, Any]:
    """The parameters. A missing one only matters to a household for which a rule uses it."""
    found: dict[str, Any] = {}
    for name in PARAMETERS:
        try:
            found[name] = getattr(parameters, name)
        except ParameterMissing as error:
            found[name] = Absent(error)
    return found


def household_facts(situation: Situation, housing: HousingCost) -> dict[str, Any]:
    return {
        "cohabiting": situation.cohabiting,
        "persons": len(situation.members),
        "persons_in_dwelling": persons_in_dwelling_of(situation),
        "days_in_month": situation.month.days,
        "home_kind": situation.home.kind,
        "rent_asked_ore": housing.asked_ore,
        "rent_accepted_ore": housing.accepted_ore,
        "rent_cap_ore": housing.cap_ore,
        "assets_ore": sum(asset.amount_ore for asset in situation.assets),
        "household": household_of(situation),
    }


def member_facts(situation: Situation) -> dict[str, Any]:
    """A column for each fact of the members. The age is that of the month's first day; a newborn's is 0."""
    members, first_day = situation.members, situation.month.first_day
    return {
        "member": tuple(member.id for member in members),
        "role": tuple(member.role for member in members),
        "age": tuple(max(0, member.age_on(first_day)) for member in members),
        "school": tuple(member.school for member in members),
        "lunch_away": tuple(member.lunch_away for member in members),
        "days": tuple(member.days for member in members),
        "has_job_stimulus": tuple(member.id in situation.job_stimulus for member in members),
    }


def cost_facts(situation: Situation, parameters: MonthParameters) -> dict[str, Any]:
    """The household's costs by type, and each person's part of them."""
    by_type: dict[Any, dict[str | None, Money]] = {}
    for expense in situation.expenses:
        by_person = by_type.setdefault(expense.type, {})
        by_person[expense.member] = by_person.get(expense.member, 0) + expense.amount_ore
    return {
        "cost_type": tuple(by_type),
        "cost_rule": tuple(parameters.cost_rule(kind) for kind in by_type),
        "asked_ore": tuple(sum(by_person.values()) for by_person in by_type.values()),
        "asked_by_person_ore": tuple(tuple(by_person.values()) for by_person in by_type.values()),
    }


def income_facts(situation: Situation) -> dict[str, Any]:
    """The incomes, summed by type, person and month: a late payment adds to another, and never replaces it."""
    members = {member.id: member for member in situation.members}
    sums: dict[tuple[IncomeType, str | None, Month], Money] = {}
    for income in situation.incomes:
        key = (income.type, receiver_of(income.type, income.member, situation), income.month)
        sums[key] = sums.get(key, 0) + income.net_ore
    receivers = tuple(members.get(receiver or "") for _, receiver, _ in sums)
    return {
        "income_type": tuple(kind for kind, _, _ in sums),
        "income_month": tuple(str(month) for _, _, month in sums),
        "months_before": tuple(months_between(month, situation.month) for _, _, month in sums),
        "received_ore": tuple(sums.values()),
        "receiver": tuple(receiver for _, receiver, _ in sums),
        "receiver_is_child": tuple(who is not None and who.role is Role.CHILD for who in receivers),
        "receiver_has_stimulus": tuple(receiver in situation.job_stimulus for _, receiver, _ in sums),
        "receiver_earned_this_year_ore": tuple(who.earned_this_year_ore if who else 0 for who in receivers),
    }


def receiver_of(kind: IncomeType, told: str | None, situation: Situation) -> str | None:
    """Whose an income is. A wage that nobody is named for is the adult's, where there is only one."""
    if told is None and kind is IncomeType.WAGE and len(situation.adults) == 1:
        return situation.adults[0].id
    return told


def months_between(earlier: Month, later: Month) -> int:
    return (later.year - earlier.year) * 12 + later.number - earlier.number


def comparison_facts(situation: Situation, last_month: LastMonth | None) -> dict[str, Any]:
    """Incomes by type, now and the month before: as last month's decision counted them, else as they are told."""
    now = incomes_in(situation.incomes, situation.month.plus(-1))
    before = last_month.incomes if last_month else incomes_in(situation.incomes, situation.month.plus(-2))
    types = tuple(dict.fromkeys((*now, *before)))
    return {
        "last_month": last_month,
        "month_before_is_known": last_month is not None or bool(before),
        "compared_type": types,
        "before_ore": tuple(before.get(kind, 0) for kind in types),
        "now_ore": tuple(now.get(kind, 0) for kind in types),
    }
