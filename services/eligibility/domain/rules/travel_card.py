"""The travel card (resekort, in Stockholm SL-kort): given by rule, not asked for."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import TRAVEL
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.parameters import TravelCard


@rule("travel-card", law=TRAVEL, each="member", part=Part.COST, facts=("member", "age", "mode=travel_card_mode"))
def travel_card_ore(age: int, days: int | None, travel_card: TravelCard) -> Money | None:
    """The price of a month's card at the member's age, in öre, where the municipality gives one without applying.

    None where it gives none, where the age travels free, and to somebody who is not here a single day. The card is
    beside the riksnorm, so that the norm stays what the ordinance says.
    """
    if not travel_card.mode.given_without_applying or days == 0:
        return None
    return travel_card.price_for(age) or None


@rule("travel-card-mode", law=TRAVEL)
def travel_card_mode(travel_card: TravelCard) -> str:
    """How the municipality treats travel cards this month."""
    return str(travel_card.mode)
