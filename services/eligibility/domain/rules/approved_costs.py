"""How much of a cost counts: the municipality's and the country's rule for its type."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import REASONABLE_COSTS
from shared.kernel.money import Money
from shared.kernel.situation import ExpenseType
from shared.kernel.stop_reason import StopReason
from shared.parameters import CostKind, CostPeriod, CostRule, TravelCard, TravelCardMode


@rule("judged-cost", law=REASONABLE_COSTS, each="cost")
def is_judged(cost_type: ExpenseType, cost_rule: CostRule, travel_card: TravelCard) -> bool:
    """Whether a person must judge the cost (skälighetsbedömning).

    Journeys to work are judged wherever there is a travel card: it covers them, or journeys decide whether it is given.
    """
    if cost_type is ExpenseType.WORK_TRAVEL and travel_card.mode is not TravelCardMode.NONE:
        return True
    return cost_rule.kind is CostKind.JUDGEMENT


@rule("approved-cost", law=REASONABLE_COSTS, each="cost")
def approved_ore(
    is_judged: bool, cost_rule: CostRule, asked_ore: Money, asked_by_person_ore: tuple[Money, ...]
) -> Money:
    """What counts of the household's costs of one type, in öre: up to the cap; nothing before a person has judged it.

    A cap for twelve months (högkostnadsskydd) is for each person.
    """
    if is_judged:
        return 0
    if cost_rule.cap_ore is None:
        return asked_ore
    if cost_rule.period is CostPeriod.TWELVE_MONTHS:
        return sum(min(asked, cost_rule.cap_ore) for asked in asked_by_person_ore)
    return min(asked_ore, cost_rule.cap_ore)


@rule("cost-cap", law=REASONABLE_COSTS, each="cost")
def cost_cap_ore(is_judged: bool, cost_rule: CostRule) -> Money | None:
    """The cap that was applied, in öre."""
    return None if is_judged else cost_rule.cap_ore


@rule("cost-needs-judgement", law=REASONABLE_COSTS, each="cost", stop=StopReason.COST_NEEDS_JUDGEMENT)
def cost_needs_judgement(cost_type: ExpenseType, is_judged: bool, asked_ore: Money) -> dict[str, Any] | None:
    """A cost that only a person can find reasonable."""
    if is_judged and asked_ore:
        return {"type": str(cost_type), "asked_ore": asked_ore}
    return None


@rule("cost-capped", law=REASONABLE_COSTS, each="cost", stop=StopReason.COST_CAPPED)
def cost_capped(
    cost_type: ExpenseType, is_judged: bool, asked_ore: Money, approved_ore: Money, cost_cap_ore: Money | None
) -> dict[str, Any] | None:
    """A cost of which only a part counts. The cap guides; whether there is reason to go above it, a person decides."""
    if is_judged or approved_ore >= asked_ore:
        return None
    return {
        "type": str(cost_type),
        "asked_ore": asked_ore,
        "cap_ore": cost_cap_ore,
        "over_ore": asked_ore - approved_ore,
    }
