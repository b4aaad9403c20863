"""Is the rent reasonable (skälig boendekostnad)? 12 kap. 7 § första stycket 2 SoL, and the municipality's own table.

The table guides, it does not decide: a rent above the cap is counted up to the cap, and a person looks whether there
are reasons to go above it (for a while, for a child's sake, for want of another home).
"""

from __future__ import annotations

from dataclasses import replace

from shared.kernel.situation import HomeKind, HousingCost, Situation
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import FactMissing, MonthParameters, ParameterMissing, RentCap


def reasonable_rent(situation: Situation, parameters: MonthParameters) -> HousingCost:
    """What the home costs, and how much of it counts; with the reasons for which a person must look.

    Where the cap cannot be told, because the table or a fact is missing, the rent is counted as it was asked: the
    stop makes a person decide, who is better served by a proposal than by a hole. The same holds for a temporary
    home, which no table is made for.
    """
    home = situation.home
    asked = HousingCost(asked_ore=home.rent_ore, accepted_ore=home.rent_ore)
    if home.kind is HomeKind.NONE:
        return HousingCost(asked_ore=0, accepted_ore=0, stops=(Stop(StopReason.NO_HOME),))
    if home.kind is HomeKind.TEMPORARY:
        return replace(asked, stops=(Stop(StopReason.TEMPORARY_HOME, {"asked_ore": home.rent_ore}),))
    try:
        cap = cap_for(situation, parameters)
    except ParameterMissing as error:
        facts = {"parameter": error.name, "month": str(error.month)}
        return replace(asked, stops=(Stop(StopReason.PARAMETER_MISSING, facts),))
    except FactMissing as error:
        return replace(asked, stops=(Stop(StopReason.FACT_MISSING, {"fact": error.fact}),))
    return held_against(cap, home.rent_ore)


def cap_for(situation: Situation, parameters: MonthParameters) -> RentCap:
    """The row of the municipality's table. A child who only visits needs room too, and counts like any other."""
    first_day = situation.month.first_day
    return parameters.rent_cap(
        adults=len(situation.adults),
        children=len(situation.children),
        rooms=situation.home.rooms,
        adult_ages=[member.age_on(first_day) for member in situation.adults],
    )


def held_against(cap: RentCap, asked_ore: int) -> HousingCost:
    """The rent up to the cap."""
    stops: tuple[Stop, ...] = ()
    if asked_ore > cap.amount_ore:
        facts = {"asked_ore": asked_ore, "cap_ore": cap.amount_ore, "over_ore": asked_ore - cap.amount_ore}
        stops = (Stop(StopReason.RENT_ABOVE_CAP, facts),)
    return HousingCost(
        asked_ore=asked_ore,
        accepted_ore=min(asked_ore, cap.amount_ore),
        cap_ore=cap.amount_ore,
        source=f"{cap.source}: {cap.row}",
        stops=stops,
    )
