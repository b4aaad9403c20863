"""What the home costs (boendekostnad), so far as it is reasonable."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import REASONABLE_COSTS
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import HomeKind


@rule(
    "housing-cost",
    law=REASONABLE_COSTS,
    part=Part.COST,
    facts=("home=home_kind", "asked_ore=rent_asked_ore", "cap_ore=rent_cap_ore", "cap_unknown=rent_cap_is_unknown"),
)
def housing_cost_ore(home_kind: HomeKind, rent_accepted_ore: Money) -> Money | None:
    """The reasonable housing cost (skälig boendekostnad), in öre, as it was weighed against the municipality's cap.

    A household without a home has none, unless it was placed in one.
    """
    if home_kind is HomeKind.NONE and not rent_accepted_ore:
        return None
    return rent_accepted_ore
