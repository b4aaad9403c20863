"""Is the rent reasonable (skälig boendekostnad)? 12 kap. 7 § första stycket 2 SoL, and the municipality's own table.

The table guides, it does not decide: a rent above the cap is counted up to the cap, and a person looks whether there
are reasons to go above it (for a while, for a child's sake, for want of another home).
"""

from __future__ import annotations

from dataclasses import replace

from shared.kernel.situation import HomeKind, HousingCost, Situation
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import AboveCap, FactMissing, MonthParameters, ParameterMissing, RentCap


def reasonable_rent(situation: Situation, parameters: MonthParameters) -> HousingCost:
    """What the home costs, and how much of it counts; with the reasons for which a person must look.

    Where the cap cannot be told, because the table or a fact is missing, the rent is counted as it was asked: the
    stop makes a person decide, who is better served by a proposal than by a hole. The same holds for a temporary
    home, which no table is made for. A rent of nothing needs no cap.
    """
    home = situation.home
    asked = HousingCost(asked_ore=home.rent_ore, accepted_ore=home.rent_ore)
    if home.kind is HomeKind.NONE:
        return HousingCost(asked_ore=0, accepted_ore=0, stops=(Stop(StopReason.NO_HOME),))
    if home.kind is HomeKind.TEMPORARY:
        return replace(asked, stops=(Stop(StopReason.TEMPORARY_HOME, {"asked_ore": home.rent_ore}),))
    try:
        counts_in_full = parameters.conventions.rent_above_cap is AboveCap.ASKED
        return held_against(cap_for(situation, parameters), home.rent_ore, counts_in_full)
    except (ParameterMissing, FactMissing) as error:
        return replace(asked, stops=(stop_for(error),) if home.rent_ore else ())


def stop_for(error: ParameterMissing | FactMissing) -> Stop:
    """What is missing to tell the cap."""
    if isinstance(error, FactMissing):
        return Stop(StopReason.FACT_MISSING, {"fact": error.fact})
    return Stop(StopReason.PARAMETER_MISSING, {"parameter": error.name, "month": str(error.month)})


def cap_for(situation: Situation, parameters: MonthParameters) -> RentCap:
    """The row of the municipality's table. A child who only visits needs room too, and counts like any other."""
    first_day = situation.month.first_day
    return parameters.rent_cap(
        adults=len(situation.adults),
        children=len(situation.children),
        rooms=situation.home.rooms,
        adult_ages=[member.age_on(first_day) for member in situation.adults],
    )


def held_against(cap: RentCap, asked_ore: int, counts_in_full: bool = False) -> HousingCost:
    """The rent up to the cap, or where that is the choice all of it; a person looks in either case."""
    stops: tuple[Stop, ...] = ()
    if asked_ore > cap.amount_ore:
        facts = {"asked_ore": asked_ore, "cap_ore": cap.amount_ore, "over_ore": asked_ore - cap.amount_ore}
        stops = (Stop(StopReason.RENT_ABOVE_CAP, facts),)
    return HousingCost(
        asked_ore=asked_ore,
        accepted_ore=asked_ore if counts_in_full else min(asked_ore, cap.amount_ore),
        cap_ore=cap.amount_ore,
        source=f"{cap.source}: {cap.row}",
        stops=stops,
    )
