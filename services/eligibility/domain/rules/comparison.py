"""This month beside last month: what has changed so much that a person should look (utredning)."""

from collections import Counter
from typing import Any

from services.eligibility.domain.last_month import LastMonth
from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import INVESTIGATION
from shared.kernel.money import Money, divided_half_up
from shared.kernel.situation import IncomeType
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions


@rule("change-percent", law=INVESTIGATION, each="compared")
def change_percent(before_ore: Money, now_ore: Money) -> int | None:
    """By how much an income of a type has changed, rounded half up to a whole per cent; negative when it is lower."""
    if before_ore == 0 or now_ore == 0:
        return None
    percent = divided_half_up(abs(now_ore - before_ore) * 100, before_ore)
    return percent if now_ore >= before_ore else -percent


@rule("income-changed", law=INVESTIGATION, each="compared", stop=StopReason.INCOME_CHANGED)
def income_changed(
    compared_type: IncomeType, before_ore: Money, now_ore: Money, change_percent: int | None, conventions: Conventions
) -> dict[str, Any] | None:
    """An income has changed by more than the threshold, strictly, after rounding."""
    if change_percent is None or abs(change_percent) <= conventions.threshold_percent:
        return None
    return {"type": str(compared_type), "before_ore": before_ore, "now_ore": now_ore, "percent": change_percent}


@rule("income-missing", law=INVESTIGATION, each="compared", stop=StopReason.INCOME_MISSING)
def income_missing(compared_type: IncomeType, before_ore: Money, now_ore: Money) -> dict[str, Any] | None:
    """There was such an income the month before, and now there is none."""
    if before_ore == 0 or now_ore > 0:
        return None
    return {"type": str(compared_type), "before_ore": before_ore, "now_ore": now_ore}


@rule("new-income", law=INVESTIGATION, each="compared", stop=StopReason.NEW_INCOME)
def new_income(
    compared_type: IncomeType, before_ore: Money, now_ore: Money, month_before_is_known: bool
) -> dict[str, Any] | None:
    """An income of a type that was not there the month before, if that month is known at all."""
    if not month_before_is_known or before_ore > 0 or now_ore == 0:
        return None
    return {"type": str(compared_type), "before_ore": before_ore, "now_ore": now_ore}


@rule("household-changed", law=INVESTIGATION, stop=StopReason.HOUSEHOLD_CHANGED)
def household_changed(
    last_month: LastMonth | None, household: tuple[tuple[str, str], ...], persons_in_dwelling: int
) -> dict[str, Any] | None:
    """Somebody has come or gone, in the household or among those who share the home with it."""
    if last_month is None:
        return None
    if household == last_month.members and persons_in_dwelling == last_month.persons_in_dwelling:
        return None
    now, before = Counter(household), Counter(last_month.members)
    return {
        "came": (now - before).total(),
        "left": (before - now).total(),
        "before": last_month.persons_in_dwelling,
        "now": persons_in_dwelling,
    }


@rule("lower-than-last-month", law=INVESTIGATION, stop=StopReason.LOWER_THAN_LAST_MONTH)
def lower_than_last_month(last_month: LastMonth | None, assistance_ore: Money) -> dict[str, Any] | None:
    """Less than last month's decision gave: the machine never gives less."""
    if last_month is None or assistance_ore >= last_month.assistance_ore:
        return None
    return {"before_ore": last_month.assistance_ore, "now_ore": assistance_ore}
