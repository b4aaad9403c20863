"""Medicine, medical and dental care, glasses: other living costs (livsföring i övrigt) for a person's health."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import ExpenseType

MEDICAL_COSTS = frozenset(
    {
        ExpenseType.MEDICINE,
        ExpenseType.MEDICAL_CARE,
        ExpenseType.DENTAL_CARE,
        ExpenseType.GLASSES,
    }
)


@rule(
    "medical-costs",
    law=ASSISTANCE,
    each="cost",
    part=Part.COST,
    facts=("type=cost_type", "member=cost_member", "members=cost_members", "asked_ore", "cap_ore=cost_cap_ore"),
)
def medical_costs_ore(cost_type: ExpenseType, approved_ore: Money) -> Money | None:
    """What counts of a cost for health, in öre: medicine and care up to the high-cost protection (högkostnadsskydd)."""
    return approved_ore if cost_type in MEDICAL_COSTS else None
