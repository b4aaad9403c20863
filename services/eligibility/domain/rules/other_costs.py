"""Other living costs (livsföring i övrigt): internet, childcare fee, journeys to see one's children, and the rest."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.living_costs import LIVING_COSTS
from services.eligibility.domain.rules.medical_costs import MEDICAL_COSTS
from services.eligibility.domain.rules.statutes import ASSISTANCE
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import ExpenseType


@rule(
    "other-costs",
    law=ASSISTANCE,
    each="cost",
    part=Part.COST,
    facts=("type=cost_type", "member=cost_member", "members=cost_members", "asked_ore", "cap_ore=cost_cap_ore"),
)
def other_costs_ore(cost_type: ExpenseType, approved_ore: Money) -> Money | None:
    """What counts of any other cost, in öre."""
    return approved_ore if cost_type not in LIVING_COSTS and cost_type not in MEDICAL_COSTS else None
