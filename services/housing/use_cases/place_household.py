"""A household gets a home."""

from __future__ import annotations

from datetime import date

from services.housing.domain.fit import hindrances
from services.housing.domain.placement import Placement
from services.housing.domain.search import HomeSearch, SearchState
from services.housing.domain.unit import Unit
from services.housing.use_cases.find_home import identity, search_view
from services.housing.use_cases.ports import SWEDISH_TIME, Homes
from shared.events import HouseholdPlaced
from shared.events.answers import SearchView
from shared.kernel.caller import Caller
from shared.kernel.month import Month
from shared.kernel.problem import Fault, Problem


def place_household(
    store: Homes, caller: Caller, search_id: str, unit_id: str, from_month: str | None = None
) -> SearchView:
    """Place the household of a search in a unit, by default from the next month.

    Raises Problem, and changes nothing, when a rule forbids it or somebody was first.
    """
    search = store.search(identity(search_id, "search_id"), caller.district, lock=True)
    if search.state is not SearchState.OPEN:
        raise Problem.one("search_closed", status=409)
    unit = store.unit(identity(unit_id, "unit_id"))
    start = start_of(search, from_month, store.now().astimezone(SWEDISH_TIME).date())
    if broken := hindrances(unit, search, start.first_day):
        raise Problem(*(Fault(f"unit_{code}", "unit_id", {"unit": unit.label}) for code in broken))
    placement = placement_of(store, caller, search, unit, start)
    if not store.place(placement):
        raise Problem.one("unit_taken", field="unit_id", status=409, unit=unit.label)
    store.announce(household_placed(placement))
    return search_view(store.search(search.id, caller.district), placement)


def start_of(search: HomeSearch, from_month: str | None, today: date) -> Month:
    if from_month is None:
        return search.from_month(today)
    try:
        return Month.parse(from_month)
    except ValueError as error:
        raise Problem.one("not_a_month", field="from_month") from error


def placement_of(store: Homes, caller: Caller, search: HomeSearch, unit: Unit, start: Month) -> Placement:
    return Placement(
        search_id=search.id,
        household_id=search.household_id,
        unit_id=unit.id,
        unit_label=unit.label,
        unit_kind=unit.kind,
        from_month=start,
        monthly_cost_ore=unit.monthly_cost_ore,
        placed_by=caller.id,
        placed_at=store.now(),
    )


def household_placed(placement: Placement) -> HouseholdPlaced:
    return HouseholdPlaced(
        household_id=placement.household_id,
        search_id=placement.search_id,
        unit_id=placement.unit_id,
        unit_label=placement.unit_label,
        from_month=placement.from_month,
        monthly_cost_ore=placement.monthly_cost_ore,
        placed_by=placement.placed_by,
    )
