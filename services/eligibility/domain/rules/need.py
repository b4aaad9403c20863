"""The calculation (normberäkning): what the household needs, what it has, and what is wanting."""

from collections.abc import Iterable
from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE, REASONABLE_COSTS, RIKSNORM
from shared.kernel.money import Money
from shared.kernel.stop_reason import StopReason


@rule("norm", law=RIKSNORM)
def norm_ore(personal_costs_ore: tuple[Money, ...], common_costs_ore: Money) -> Money:
    """The riksnorm of the household, exactly as the ordinance has it: personal and common costs."""
    return sum(personal_costs_ore) + common_costs_ore


@rule("costs", law=REASONABLE_COSTS)
def costs_ore(
    housing_cost_ore: Money | None,
    travel_card_ore: tuple[Money | None, ...],
    living_costs_ore: tuple[Money | None, ...],
    medical_costs_ore: tuple[Money | None, ...],
    other_costs_ore: tuple[Money | None, ...],
) -> Money:
    """The reasonable costs besides the norm (skäliga kostnader utanför riksnormen)."""
    return (
        (housing_cost_ore or 0)
        + total(travel_card_ore)
        + total(living_costs_ore)
        + total(medical_costs_ore)
        + total(other_costs_ore)
    )


@rule("need", law=ASSISTANCE)
def need_ore(norm_ore: Money, costs_ore: Money) -> Money:
    """What the household needs for the month."""
    return norm_ore + costs_ore


@rule("counted-income", law=ASSISTANCE)
def counted_income_ore(
    income_ore: tuple[Money | None, ...],
    childrens_wage_ore: tuple[Money | None, ...],
    job_stimulus_ore: tuple[Money | None, ...],
    childrens_means_ore: tuple[Money | None, ...],
    gap_filled_ore: tuple[Money | None, ...],
) -> Money:
    """What the household has: its income, without what the law leaves out."""
    return (
        total(income_ore)
        + total(job_stimulus_ore)
        + total(childrens_wage_ore)
        + total(childrens_means_ore)
        + total(gap_filled_ore)
    )


@rule("assistance", law=ASSISTANCE)
def assistance_ore(need_ore: Money, counted_income_ore: Money) -> Money:
    """What is wanting (normunderskott); nothing when the income covers the need (normöverskott)."""
    return max(0, need_ore - counted_income_ore)


@rule("no-need", law=ASSISTANCE, stop=StopReason.NO_NEED)
def no_need(need_ore: Money, counted_income_ore: Money) -> dict[str, Any] | None:
    """The household can provide for itself this month. To say so is to refuse, and a person does that."""
    if counted_income_ore < need_ore:
        return None
    return {"need_ore": need_ore, "income_ore": counted_income_ore}


def total(amounts: Iterable[Money | None]) -> Money:
    """The sum of the amounts there are."""
    return sum(amount for amount in amounts if amount is not None)
