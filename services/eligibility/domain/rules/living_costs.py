"""The costs besides the norm that belong to every month: electricity, insurance, memberships, journeys to work."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import REASONABLE_COSTS
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import ExpenseType

LIVING_COSTS = frozenset(
    {
        ExpenseType.ELECTRICITY,
        ExpenseType.HOME_INSURANCE,
        ExpenseType.UNION_FEE,
        ExpenseType.UNEMPLOYMENT_FUND,
        ExpenseType.WORK_TRAVEL,
    }
)
"""Household electricity, home insurance, union, unemployment fund, journeys to work: the list is the law's."""


@rule(
    "living-costs",
    law=REASONABLE_COSTS,
    each="cost",
    part=Part.COST,
    facts=("type=cost_type", "member=cost_member", "members=cost_members", "asked_ore", "cap_ore=cost_cap_ore"),
)
def living_costs_ore(cost_type: ExpenseType, approved_ore: Money) -> Money | None:
    """The reasonable cost of one of them, in öre (skäliga kostnader för hushållsel, arbetsresor, hemförsäkring …)."""
    return approved_ore if cost_type in LIVING_COSTS else None
