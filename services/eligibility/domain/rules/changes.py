"""This month beside last month's decision: the household, the rent and the amount (utredning)."""

from collections import Counter
from typing import Any

from services.eligibility.domain.last_month import LastMonth
from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import INVESTIGATION
from shared.kernel.money import Money, divided_half_up
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions


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


@rule("housing-cost-changed", law=INVESTIGATION, stop=StopReason.HOUSING_COST_CHANGED)
def housing_cost_changed(
    last_month: LastMonth | None, rent_asked_ore: Money, conventions: Conventions
) -> dict[str, Any] | None:
    """The rent has risen since last month by more than the threshold, strictly, after rounding to a whole per cent."""
    if last_month is None or last_month.rent_ore is None or rent_asked_ore <= last_month.rent_ore:
        return None
    before = last_month.rent_ore
    percent = divided_half_up((rent_asked_ore - before) * 100, before) if before else None
    if percent is not None and percent <= conventions.rent_threshold_percent:
        return None
    known = {"before_ore": before, "now_ore": rent_asked_ore}
    return known if percent is None else known | {"percent": percent}


@rule("lower-than-last-month", law=INVESTIGATION, stop=StopReason.LOWER_THAN_LAST_MONTH)
def lower_than_last_month(last_month: LastMonth | None, assistance_ore: Money) -> dict[str, Any] | None:
    """Less than last month's decision gave: the machine never gives less."""
    if last_month is None or assistance_ore >= last_month.assistance_ore:
        return None
    return {"before_ore": last_month.assistance_ore, "now_ore": assistance_ore}
