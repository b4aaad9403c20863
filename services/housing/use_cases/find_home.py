"""What a housing officer sees: the searches, and the homes that fit one."""

from __future__ import annotations

from uuid import UUID

from services.housing.domain.fit import Fit, hindrances, weigh
from services.housing.domain.placement import Placement
from services.housing.domain.search import HomeSearch
from services.housing.domain.unit import Unit
from services.housing.use_cases.ports import SWEDISH_TIME, Homes
from shared.events.answers import SearchView, UnitOffer
from shared.kernel.caller import Caller
from shared.kernel.money import Money
from shared.kernel.problem import Problem
from shared.parameters import FactMissing, MonthParameters, ParameterBook, ParameterMissing


def list_searches(store: Homes, caller: Caller) -> list[SearchView]:
    """All searches, the open ones first, of these the longest open first."""
    return [search_view(search, placement) for search, placement in store.searches(caller.district)]


def search_view(search: HomeSearch, placement: Placement | None) -> SearchView:
    return SearchView(
        search_id=search.id,
        household_id=search.household_id,
        household_name=search.household_name,
        district=search.district,
        opened_on=search.opened_on,
        adults=search.adults,
        children=search.children,
        state=search.state,
        placed_in=placement.unit_label if placement else None,
        from_month=placement.from_month if placement else None,
        last_month=placement.last_month if placement else None,
        monthly_cost_ore=placement.monthly_cost_ore if placement else None,
    )


def rank_offers(store: Homes, caller: Caller, search_id: str, book: ParameterBook) -> list[UnitOffer]:
    """Every free unit that no rule forbids, the best first."""
    search = store.search(identity(search_id, "search_id"), caller.district)
    today = store.now().astimezone(SWEDISH_TIME).date()
    start = search.from_month(today)
    parameters = book.on(municipality=search.municipality, month=start, known_on=today)
    free = [unit for unit in store.free_units(search.persons) if not hindrances(unit, search, start.first_day)]
    offers = [offer(unit, weigh(unit, search, cap_of(search, unit, parameters))) for unit in free]
    return sorted(offers, key=lambda one: (one.score, one.label))


def cap_of(search: HomeSearch, unit: Unit, parameters: MonthParameters) -> Money | None:
    """The highest rent counted for the household there; None when the table lacks it or asks for what is not known."""
    try:
        return parameters.rent_cap(adults=search.adults, children=search.children, rooms=unit.rooms).amount_ore
    except (FactMissing, ParameterMissing):
        return None


def offer(unit: Unit, fit: Fit) -> UnitOffer:
    return UnitOffer(
        unit_id=unit.id,
        label=unit.label,
        kind=unit.kind,
        district=unit.district,
        rooms=unit.rooms,
        beds=unit.beds,
        monthly_cost_ore=unit.monthly_cost_ore,
        score=fit.score,
        fits=fit.fits,
        misfits=fit.misfits,
    )


def identity(text: str, field: str) -> UUID:
    """An id as it came from outside. Raises Problem when it is none."""
    try:
        return UUID(text)
    except ValueError as error:
        raise Problem.one("not_a_uuid", field=field) from error
