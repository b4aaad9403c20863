"""This month's incomes beside last month's: what has changed so much that a person should look (utredning)."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE, INVESTIGATION
from shared.kernel.finding import Part
from shared.kernel.money import Money, divided_half_up
from shared.kernel.situation import IncomeType
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions, Gap

PAID_BY_AGENCIES = frozenset(
    {
        IncomeType.CHILD_BENEFIT,
        IncomeType.LARGE_FAMILY_SUPPLEMENT,
        IncomeType.HOUSING_ALLOWANCE,
        IncomeType.MAINTENANCE_SUPPORT,
        IncomeType.PARENTAL_BENEFIT,
        IncomeType.SICKNESS_BENEFIT,
        IncomeType.UNEMPLOYMENT_BENEFIT,
        IncomeType.ACTIVITY_SUPPORT,
        IncomeType.STUDY_GRANT,
        IncomeType.CHILD_PENSION,
        IncomeType.PENSION,
    }
)
"""Benefits, which come month by month. A wage, a gift or a tax refund of one month says nothing of the next."""


@rule("change-percent", law=INVESTIGATION, each="compared")
def change_percent(before_ore: Money, now_ore: Money) -> int | None:
    """By how much an income of a type has changed, rounded half up to a whole per cent; negative when it is lower."""
    if before_ore == 0 or now_ore == 0:
        return None
    percent = divided_half_up(abs(now_ore - before_ore) * 100, before_ore)
    return percent if now_ore >= before_ore else -percent


@rule("effect-of-change", law=INVESTIGATION, each="compared")
def has_effect(before_ore: Money, now_ore: Money, conventions: Conventions, assistance_ore: Money) -> bool:
    """Whether a change of an income changes what is paid by more than the threshold, in kronor or as a part of it."""
    most, percent = conventions.effect_threshold_ore, conventions.effect_threshold_percent
    effect = abs(now_ore - before_ore)
    if not most or effect > most:
        return True
    return effect * 100 > percent * assistance_ore


@rule("income-changed", law=INVESTIGATION, each="compared", stop=StopReason.INCOME_CHANGED)
def income_changed(
    compared_type: IncomeType,
    compared_member: str | None,
    before_ore: Money,
    now_ore: Money,
    change_percent: int | None,
    has_effect: bool,
    conventions: Conventions,
) -> dict[str, Any] | None:
    """An income has changed by more than the threshold, strictly, after rounding, and so has what is paid."""
    if change_percent is None or abs(change_percent) <= conventions.threshold_percent or not has_effect:
        return None
    return compared(compared_type, compared_member, before_ore, now_ore) | {"percent": change_percent}


@rule(
    "gap-filled",
    law=ASSISTANCE,
    each="compared",
    part=Part.INCOME,
    deducts=True,
    facts=("type=compared_type", "member=compared_member", "month=compared_month"),
)
def gap_filled_ore(
    compared_type: IncomeType,
    compared_is_child: bool,
    before_ore: Money,
    is_told_now: bool,
    conventions: Conventions,
) -> Money | None:
    """A benefit that came the month before and of which nothing is told now, in öre: until a person has asked, it
    counts as before. An income that is told to be nothing is no gap, nor are a child's own means.
    """
    if is_told_now or compared_is_child or not before_ore or compared_type not in PAID_BY_AGENCIES:
        return None
    return before_ore if conventions.missing_benefit is Gap.FILLED else None


@rule("income-missing", law=INVESTIGATION, each="compared", stop=StopReason.INCOME_MISSING)
def income_missing(
    compared_type: IncomeType,
    compared_member: str | None,
    before_ore: Money,
    now_ore: Money,
    gap_filled_ore: Money | None,
) -> dict[str, Any] | None:
    """There was such an income the month before, and now there is none."""
    if before_ore == 0 or now_ore > 0:
        return None
    filled = {"filled_ore": gap_filled_ore} if gap_filled_ore else {}
    return compared(compared_type, compared_member, before_ore, now_ore) | filled


@rule("new-income", law=INVESTIGATION, each="compared", stop=StopReason.NEW_INCOME)
def new_income(
    compared_type: IncomeType,
    compared_member: str | None,
    before_ore: Money,
    now_ore: Money,
    month_before_is_known: bool,
) -> dict[str, Any] | None:
    """An income of a type that was not there the month before, if that month is known at all."""
    if not month_before_is_known or before_ore > 0 or now_ore == 0:
        return None
    return compared(compared_type, compared_member, before_ore, now_ore)


def compared(kind: IncomeType, member: str | None, before_ore: Money, now_ore: Money) -> dict[str, Any]:
    """The facts of a comparison; whose income it is, where somebody is named."""
    who = {"member": member} if member is not None else {}
    return {"type": str(kind), **who, "before_ore": before_ore, "now_ore": now_ore}
