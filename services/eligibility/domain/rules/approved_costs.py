"""How much of a cost counts: the municipality's and the country's rule for its type."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.living_costs import LIVING_COSTS
from services.eligibility.domain.rules.statutes import REASONABLE_COSTS
from shared.kernel.money import Money
from shared.kernel.situation import ExpenseType
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions, CostKind, CostPeriod, CostRule, TravelCard, TravelCardMode, Unjudged


@rule("judged-cost", law=REASONABLE_COSTS, each="cost")
def is_judged(cost_type: ExpenseType, cost_rule: CostRule, travel_card: TravelCard) -> bool:
    """Whether a person must judge the cost (skälighetsbedömning).

    Journeys to work are judged wherever there is a travel card: it covers them, or journeys decide whether it is given.
    """
    if cost_type is ExpenseType.WORK_TRAVEL and travel_card.mode is not TravelCardMode.NONE:
        return True
    return cost_rule.kind is CostKind.JUDGEMENT


@rule("approved-before", law=REASONABLE_COSTS, each="cost")
def stands_approved_ore(cost_type: ExpenseType, cost_rule: CostRule, approved_before_ore: Money | None) -> Money:
    """What a person has approved before of a cost that comes every month, in öre: so much need not be judged again.

    Other living costs (livsföring i övrigt) are judged each time.
    """
    if cost_type in LIVING_COSTS or (cost_rule.kind is CostKind.CAPPED and cost_rule.period is CostPeriod.MONTH):
        return approved_before_ore or 0
    return 0


@rule("approved-cost-by-person", law=REASONABLE_COSTS, each="cost")
def approved_by_person_ore(
    cost_rule: CostRule, asked_by_person_ore: tuple[Money, ...], counted_before_by_person_ore: tuple[Money, ...]
) -> tuple[Money, ...] | None:
    """What counts for each person under a cap for twelve months (högkostnadsskydd), in öre: what is left of the cap."""
    if cost_rule.period is not CostPeriod.TWELVE_MONTHS or cost_rule.cap_ore is None:
        return None
    cap = cost_rule.cap_ore
    persons = zip(asked_by_person_ore, counted_before_by_person_ore, strict=True)
    return tuple([min(asked, max(0, cap - before)) for asked, before in persons])


@rule("approved-cost", law=REASONABLE_COSTS, each="cost")
def approved_ore(
    is_judged: bool,
    cost_rule: CostRule,
    asked_ore: Money,
    stands_approved_ore: Money,
    approved_by_person_ore: tuple[Money, ...] | None,
    conventions: Conventions,
) -> Money:
    """What counts of the household's costs of one type, in öre: up to the cap; nothing before a person has judged it.

    What a person has approved before goes above the cap, and before the judgement.
    """
    if is_judged:
        return (
            asked_ore if conventions.cost_without_parameter is Unjudged.ASKED else min(asked_ore, stands_approved_ore)
        )
    if approved_by_person_ore is not None:
        return sum(approved_by_person_ore)
    if cost_rule.cap_ore is None:
        return asked_ore
    return min(asked_ore, max(cost_rule.cap_ore, stands_approved_ore))


@rule("cost-cap", law=REASONABLE_COSTS, each="cost")
def cost_cap_ore(is_judged: bool, cost_rule: CostRule) -> Money | None:
    """The cap that was applied, in öre."""
    return None if is_judged else cost_rule.cap_ore


@rule("cost-needs-judgement", law=REASONABLE_COSTS, each="cost", stop=StopReason.COST_NEEDS_JUDGEMENT)
def cost_needs_judgement(
    cost_type: ExpenseType, is_judged: bool, asked_ore: Money, stands_approved_ore: Money
) -> dict[str, Any] | None:
    """A cost that only a person can find reasonable."""
    if is_judged and asked_ore > stands_approved_ore:
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


@rule("cost-unusual", law=REASONABLE_COSTS, each="cost", stop=StopReason.COST_UNUSUAL)
def cost_unusual(
    cost_type: ExpenseType,
    is_judged: bool,
    cost_rule: CostRule,
    asked_ore: Money,
    asked_by_person_ore: tuple[Money, ...],
    stands_approved_ore: Money,
) -> dict[str, Any] | None:
    """A cost that counts as it is, and is so high that a person asks whether it is reasonable (skälig)."""
    limit = cost_rule.look_above_ore
    if is_judged or limit is None or asked_ore <= stands_approved_ore:
        return None
    highest = max(asked_by_person_ore) if cost_rule.look_per_person else asked_ore
    if highest <= limit:
        return None
    return {"type": str(cost_type), "asked_ore": asked_ore, "look_above_ore": limit}
