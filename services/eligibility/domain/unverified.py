"""Amounts that rest on a value nobody has read in its source (`verified: false`): a person decides by them.

Only values that produced an amount of this household count. A cap below which a cost stayed made no amount, nor did
the price of a travel card that nobody of the household gets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from shared.kernel.situation import HousingCost, Role, Situation
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import MonthParameters, Origin, ParameterMissing

LUNCH_AWAY = "lunch_away"
LUNCH_ROWS_UNTIL = 6
"""Years of age up to which a child who eats lunch away has an amount of its own (12 kap. 2 § SoF)."""

Values = Mapping[str, Any]
"""The answers of the rules, as an assessment or a decision keeps them."""


def unverified_stops(
    situation: Situation, housing: HousingCost, values: Values, parameters: MonthParameters
) -> list[Stop]:
    """A reason for each unverified value that an amount rests on."""
    rested_on = {
        (name, origin.source): Stop(StopReason.PARAMETER_UNVERIFIED, {"parameter": name, "source": origin.source})
        for look in LOOKS
        for name, origin in look(situation, housing, values, parameters)
    }
    return list(rested_on.values())


Found = Iterator[tuple[str, Origin]]


def in_the_norm(situation: Situation, _: HousingCost, values: Values, parameters: MonthParameters) -> Found:
    """Every household's norm rests on the year's table, and a child's lower row for lunch on a part of it."""
    if values.get("norm_ore") is None:
        return
    origin = parameters.riksnorm.origin
    if not origin.verified:
        yield origin.name, origin
    elif LUNCH_AWAY in origin.unverified and any(eats_lunch_away(situation)):
        yield f"{origin.name}.{LUNCH_AWAY}", origin


def eats_lunch_away(situation: Situation) -> Iterable[bool]:
    day = situation.month.first_day
    return (
        one.role is Role.CHILD and one.lunch_away and one.age_on(day) <= LUNCH_ROWS_UNTIL for one in situation.members
    )


def in_the_travel_card(_: Situation, __: HousingCost, values: Values, parameters: MonthParameters) -> Found:
    """The price of a card that somebody has in the calculation."""
    if any(values.get("travel_card_ore") or ()):
        yield from unless_verified(parameters.travel_card.origin)


def in_a_childs_wage(_: Situation, __: HousingCost, values: Values, parameters: MonthParameters) -> Found:
    """What of a child's wage lies above the price base amount."""
    if any(values.get("childrens_wage_ore") or ()):
        yield from unless_verified(parameters.price_base_amount_of_income.origin)


def in_the_job_stimulus(_: Situation, __: HousingCost, values: Values, parameters: MonthParameters) -> Found:
    """The part of a wage that is left out."""
    if any(values.get("job_stimulus_ore") or ()):
        yield from unless_verified(parameters.job_stimulus.origin)


def in_a_capped_cost(_: Situation, __: HousingCost, values: Values, parameters: MonthParameters) -> Found:
    """A cost that was cut to its cap."""
    for capped in values.get("cost_capped") or ():
        if capped is not None:
            yield from unless_verified(parameters.cost_rule(capped["type"]).origin)


def in_the_rent(_: Situation, housing: HousingCost, __: Values, parameters: MonthParameters) -> Found:
    """A rent that was cut to the municipality's cap."""
    if housing.cap_ore is None or housing.accepted_ore >= housing.asked_ore:
        return
    with suppress(ParameterMissing):  # housing, which weighed the rent, has said so already
        yield from unless_verified(parameters.trace("rent_caps"))


def unless_verified(origin: Origin) -> Found:
    if not origin.verified:
        yield origin.name, origin


LOOKS: tuple[Callable[[Situation, HousingCost, Values, MonthParameters], Found], ...] = (
    in_the_norm,
    in_the_travel_card,
    in_a_childs_wage,
    in_the_job_stimulus,
    in_a_capped_cost,
    in_the_rent,
)
