"""The travel card (resekort, in Stockholm SL-kort): given by rule, not asked for."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import TRAVEL
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import Role
from shared.parameters import Conventions, TravelCard


@rule("travel-card", law=TRAVEL, each="member", part=Part.COST, facts=("member", "age", "mode=travel_card_mode"))
def travel_card_ore(
    role: Role, age: int, days: int | None, travel_card: TravelCard, conventions: Conventions
) -> Money | None:
    """The price of a month's card at the member's age, in öre, where the municipality gives one without applying.

    None where it gives none, where the age travels free, and for a child who is here for too few days of the month to
    need one: the law and the guidelines say nothing of visiting children. The card is beside the riksnorm, so that
    the norm stays what the ordinance says.
    """
    if not travel_card.mode.given_without_applying:
        return None
    if role is Role.CHILD and days is not None and days < conventions.travel_card_from_days:
        return None
    return travel_card.price_for(age) or None


@rule("travel-card-mode", law=TRAVEL)
def travel_card_mode(travel_card: TravelCard) -> str:
    """How the municipality treats travel cards this month."""
    return str(travel_card.mode)
