"""What each member needs for food, clothes, leisure, hygiene, telephone (personliga kostnader), part of riksnormen."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import PERSONAL_COSTS
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import Role
from shared.parameters import Conventions, Riksnorm


@rule("whole-month-cost", law=PERSONAL_COSTS, each="member")
def whole_month_ore(role: Role, age: int, lunch_away: bool, cohabiting: bool, riksnorm: Riksnorm) -> Money:
    """The ordinance's amount for a whole month, in öre.

    A child's is by age, and lower up to six years for one who eats lunch away five days a week. The amount of two
    cohabiting adults is one; each has half.
    """
    if role is Role.CHILD:
        return riksnorm.child(age, lunch_away)
    if cohabiting:
        return riksnorm.couple // 2
    return riksnorm.single


@rule(
    "personal-costs",
    law=PERSONAL_COSTS,
    each="member",
    part=Part.NORM,
    facts=("member", "role", "age", "lunch_away", "days", "whole_month_ore"),
)
def personal_costs_ore(whole_month_ore: Money, days: int | None, days_in_month: int, conventions: Conventions) -> Money:
    """A member's personal costs for the time spent here, in öre.

    Whoever is here for part of the month (umgängesbarn, one who moves in or out) has a day's amount for each day.
    """
    if days is None or days >= days_in_month:
        return whole_month_ore
    return conventions.per_day(whole_month_ore) * days
