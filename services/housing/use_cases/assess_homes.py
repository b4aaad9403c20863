"""An application's home: what it may cost, and whether the household needs another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from services.housing.domain.placement import Placement, placed_cost, placement_for
from services.housing.domain.reasonable_rent import reasonable_rent
from services.housing.domain.search import HIDDEN_NAME, HomeSearch, lacks_home
from services.housing.use_cases.ports import SWEDISH_TIME, Homes
from shared.events import ApplicationSubmitted, HomeSearchOpened, HousingCostAssessed
from shared.kernel.ids import new_id
from shared.kernel.situation import HousingCost, Situation
from shared.parameters import ParameterBook


def assess_homes(store: Homes, submitted: Sequence[ApplicationSubmitted], book: ParameterBook) -> None:
    """Say of each application what its home may cost; open a search for each household that lacks a home.

    The day of the decision is not known yet: the rent is held against the table as it is known today.
    """
    today = store.now().astimezone(SWEDISH_TIME).date()
    placements = store.placements([event.household_id for event in submitted])
    store.hide_names([event.household_id for event in submitted if event.protected_identity], HIDDEN_NAME)
    store.announce(*(cost_assessed(event, placements.get(event.household_id, ()), book, today) for event in submitted))
    homeless = [event for event in submitted if lacks_home(event.situation.home)]
    searches = [search_for(event) for event in homeless if not is_placed(event, placements)]
    opened = store.open_searches(searches)
    store.announce(*(search_opened(search) for search in searches if search.id in opened))


def cost_assessed(
    event: ApplicationSubmitted, placements: Sequence[Placement], book: ParameterBook, today: date
) -> HousingCostAssessed:
    return HousingCostAssessed(
        household_id=event.household_id,
        application_id=event.application_id,
        month=event.month,
        cost=cost_of(event.situation, placements, book, today),
    )


def is_placed(event: ApplicationSubmitted, placements: Mapping[UUID, Sequence[Placement]]) -> bool:
    """Whether a home is there for the month, or waits for the household."""
    return any(one.lasts_to(event.month) for one in placements.get(event.household_id, ()))


def cost_of(situation: Situation, placements: Sequence[Placement], book: ParameterBook, known_on: date) -> HousingCost:
    """The cost of the placement, if there is one for the month; else the rent that was told, as far as reasonable."""
    month = situation.month
    placement = placement_for(placements, month)
    if placement is not None:
        return placed_cost(placement)
    return reasonable_rent(situation, book.on(municipality=situation.municipality, month=month, known_on=known_on))


def search_for(event: ApplicationSubmitted) -> HomeSearch:
    return HomeSearch(
        id=new_id(),
        household_id=event.household_id,
        household_name=HIDDEN_NAME if event.protected_identity else event.persons[0].name,
        municipality=event.situation.municipality,
        district=event.district,
        month=event.month,
        opened_on=event.received_on,
        adults=len(event.situation.adults),
        children=len(event.situation.children),
    )


def search_opened(search: HomeSearch) -> HomeSearchOpened:
    return HomeSearchOpened(
        household_id=search.household_id,
        search_id=search.id,
        household_name=search.household_name,
        district=search.district,
        opened_on=search.opened_on,
        adults=search.adults,
        children=search.children,
    )
