"""What the household needs and has, and the reasons for which a person looks, as OpenFisca writes it."""

from __future__ import annotations

from typing import Any

from numpy import absolute, maximum, minimum, where

from benchmarks.peers.openfisca_persons import PERSON_VARIABLES, Household, Person, calculated, told

CAPPED = ("electricity", "home_insurance", "internet", "medicine")
COSTS = (*CAPPED, "union_fee", "unemployment_fund", "dental_care")
PAID_BY_AGENCIES = ("child_benefit", "housing_allowance", "sickness_benefit")
BENEFITS = (*PAID_BY_AGENCIES, "other")
OF_HOUSEHOLD = (*BENEFITS, "job_premium")
LOOK_ABOVE = {"union_fee": 70_000, "unemployment_fund": 30_000}
OF_PERSONS = ("wage", "child_pension")
THRESHOLD_PERCENT = 12


def whole_dwelling(household: Any, period: Any, parameters: Any) -> Any:
    """The common costs of all who live in the dwelling."""
    norm, dwellers = parameters(period).riksnorm, household.nb_persons() + household("others", period)
    return norm.common.calc(dwellers) + maximum(dwellers - 7, 0) * norm.common_step


def common_costs(household: Any, period: Any) -> Any:
    """All of the dwelling's, or the members' share of them."""
    whole, persons = household("whole_dwelling", period), household.nb_persons()
    dwellers = persons + household("others", period)
    return where(dwellers == persons, whole, (2 * whole + dwellers * 100) // (2 * dwellers * 100) * 100 * persons)


def norm(household: Any, period: Any) -> Any:
    """Personal and common costs."""
    return household.sum(household.members("personal_costs", period)) + household("common_costs", period)


def rent_cap(household: Any, period: Any, parameters: Any) -> Any:
    """The highest rent that is counted."""
    cap, children = parameters(period).rent_cap, household.nb_persons(Household.CHILD)
    with_children = cap.family.calc(children) + maximum(children - 4, 0) * cap.each_further
    return where(children == 0, cap.adults.calc(household.nb_persons(Household.ADULT)), with_children)


def housing_cost(household: Any, period: Any) -> Any:
    """The rent, up to the cap."""
    return minimum(household("rent", period), household("rent_cap", period))


def approved_electricity(household: Any, period: Any, parameters: Any) -> Any:
    """What counts of it: up to the cap, or to what was approved before."""
    most = maximum(parameters(period).cap.electricity, household("electricity_approved", period))
    return minimum(household("electricity", period), most)


def approved_medicine(household: Any, period: Any, parameters: Any) -> Any:
    """What counts of it: up to what is left of the high-cost protection."""
    left = maximum(parameters(period).cap.medicine - household("medicine_counted", period), 0)
    return minimum(household("medicine", period), left)


def approved(kind: str) -> Any:
    def rule(household: Any, period: Any, parameters: Any) -> Any:
        """What counts of a cost."""
        return minimum(household(kind, period), parameters(period).cap[kind])

    return calculated(rule, Household, name=f"approved_{kind}")


def living_costs(household: Any, period: Any) -> Any:
    """Electricity, insurance, memberships."""
    approved_ones = household("approved_electricity", period) + household("approved_home_insurance", period)
    return approved_ones + household("union_fee", period) + household("unemployment_fund", period)


def medical_costs(household: Any, period: Any) -> Any:
    """Medicine."""
    return household("approved_medicine", period)


def other_costs(household: Any, period: Any) -> Any:
    """Internet."""
    return household("approved_internet", period)


def costs(household: Any, period: Any) -> Any:
    """All costs besides the norm."""
    cards = household.sum(household.members("travel_card", period))
    besides = household("living_costs", period) + household("medical_costs", period) + household("other_costs", period)
    return household("housing_cost", period) + besides + cards


def need(household: Any, period: Any) -> Any:
    """What the household needs."""
    return household("norm", period) + household("costs", period)


def income(household: Any, period: Any) -> Any:
    """What came in the month that counts, wages and children's own means apart."""
    return sum(household(kind, period.last_month) for kind in BENEFITS)


def gap_filled(kind: str) -> Any:
    def rule(household: Any, period: Any) -> Any:
        """A benefit that came the month before and of which nothing is told now."""
        now, before = (household(kind, period.offset(-back)) for back in (1, 2))
        return where(now == 0, before, 0)

    return calculated(rule, Household, name=f"gap_filled_{kind}")


def counted_income(household: Any, period: Any) -> Any:
    """What the household has, without what the law leaves out."""
    of_members = ("counted_wage", "childrens_wage", "childrens_means")
    own = sum(household.sum(household.members(name, period)) for name in of_members)
    filled = sum(household(f"gap_filled_{kind}", period) for kind in PAID_BY_AGENCIES)
    return household("income", period) + own + filled


def assistance(household: Any, period: Any) -> Any:
    """What is wanting."""
    return maximum(household("need", period) - household("counted_income", period), 0)


def change_percent(kind: str, entity: Any) -> Any:
    def rule(whose: Any, period: Any) -> Any:
        """By how much an income has changed, in whole per cent."""
        now, before = (whose(kind, period.offset(-back)) for back in (1, 2))
        percent = (2 * absolute(now - before) * 100 + before) // maximum(2 * before, 1)
        return where((now == 0) | (before == 0), 0, percent)

    return calculated(rule, entity, name=f"change_of_{kind}")


def is_so_for_any(household: Any, test: Any) -> Any:
    """Whether it is so for any kind of income, those of persons looked at person by person."""
    found = sum(test(household, kind) for kind in OF_HOUSEHOLD) > 0
    for kind in OF_PERSONS:
        found = found | household.any(test(household.members, kind))
    return found


def income_changed(household: Any, period: Any) -> Any:
    """An income has changed by more than the threshold."""
    return is_so_for_any(household, lambda whose, kind: whose(f"change_of_{kind}", period) > THRESHOLD_PERCENT)


def income_missing(household: Any, period: Any) -> Any:
    """There was such an income the month before, and now there is none."""

    def is_missing(whose: Any, kind: str) -> Any:
        return (whose(kind, period.offset(-2)) > 0) & (whose(kind, period.last_month) == 0)

    return is_so_for_any(household, is_missing)


def new_income(household: Any, period: Any) -> Any:
    """An income of a type that was not there the month before, if that month is known."""

    def is_new(whose: Any, kind: str) -> Any:
        return (whose(kind, period.offset(-2)) == 0) & (whose(kind, period.last_month) > 0)

    def was_told(whose: Any, kind: str) -> Any:
        return whose(kind, period.offset(-2)) > 0

    return is_so_for_any(household, was_told) & is_so_for_any(household, is_new)


def rent_above_cap(household: Any, period: Any) -> Any:
    """The rent is above the cap."""
    return household("rent", period) > household("rent_cap", period)


def cost_capped(household: Any, period: Any) -> Any:
    """A cost of which only a part counts."""
    return sum(household(kind, period) > household(f"approved_{kind}", period) for kind in CAPPED) > 0


def cost_needs_judgement(household: Any, period: Any) -> Any:
    """A cost that only a person can find reasonable."""
    return household("dental_care", period) > 0


def unknown_income(household: Any, period: Any) -> Any:
    """An income of a kind that is not known."""
    return household("other", period.last_month) > 0


def asset_above_limit(household: Any, period: Any, parameters: Any) -> Any:
    """Assets above what a household may hold."""
    return household("assets", period) > parameters(period).asset_limit


def school_unclear(household: Any, period: Any) -> Any:
    """A child of age that goes to no school."""
    return household.any(household.members("school_unclear_of", period))


def cost_unusual(household: Any, period: Any) -> Any:
    """A cost that counts as it is, and is so high that a person looks."""
    return sum(household(kind, period) > limit for kind, limit in LOOK_ABOVE.items()) > 0


def income_needs_judgement(household: Any, period: Any) -> Any:
    """The job premium."""
    return household("job_premium", period.last_month) > 0


def deduction_needs_judgement(household: Any, period: Any) -> Any:
    """Money kept back from what came."""
    return (household("set_off", period) > 0) & (household("sickness_benefit", period.last_month) > 0)


def late_transfer(household: Any, period: Any) -> Any:
    """An income that should have come earlier."""
    return household("allowance_is_late", period) & (household("housing_allowance", period.last_month) > 0)


def receiver_unclear(household: Any, period: Any) -> Any:
    """A wage that may be a child's."""
    unnamed = (household("wage_is_named", period) == 0) & (household.sum(household.members("adults_wage", period)) > 0)
    return unnamed & household.any(household.members("may_earn_as_a_child", period))


def no_need(household: Any, period: Any) -> Any:
    """The income covers the need."""
    return household("counted_income", period) >= household("need", period)


AMOUNTS = (
    whole_dwelling, common_costs, norm, rent_cap, housing_cost, approved_electricity, approved_medicine, living_costs,
    medical_costs, other_costs, costs, need, income, counted_income, assistance,
)  # fmt: skip
REASONS = (
    income_changed, income_missing, new_income, rent_above_cap, cost_capped, cost_needs_judgement, unknown_income,
    asset_above_limit, school_unclear, no_need, cost_unusual, income_needs_judgement, deduction_needs_judgement,
    late_transfer, receiver_unclear,
)  # fmt: skip
TOLD = ("others", "rent", "assets", "electricity_approved", "medicine_counted", "set_off", *COSTS, *BENEFITS)
VARIABLES = [
    *PERSON_VARIABLES,
    *(told(name, Household) for name in (*TOLD, "job_premium", "leisure_card")),
    *(told(name, Household, bool) for name in ("allowance_is_late", "wage_is_named")),
    *(approved(kind) for kind in ("home_insurance", "internet")),
    *(change_percent(kind, Household) for kind in OF_HOUSEHOLD),
    *(change_percent(kind, Person) for kind in OF_PERSONS),
    *(gap_filled(kind) for kind in PAID_BY_AGENCIES),
    *(calculated(rule, Household) for rule in AMOUNTS),
    *(calculated(rule, Household, bool) for rule in REASONS),
]
