"""The entry points of housing: what it hears and what it can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from services.housing import use_cases
from services.housing.store import HomeStore
from shared.events import ApplicationSubmitted
from shared.events.answers import HomeToWeigh, SearchView, UnitOffer
from shared.events.codec import from_plain
from shared.kernel.caller import Caller, UserRole
from shared.kernel.situation import HousingCost
from shared.parameters import ParameterBook
from shared.platform.service import Service

service = Service("housing", HomeStore)

READERS = (UserRole.HOUSING_OFFICER, UserRole.CASEWORKER, UserRole.UNIT_HEAD, UserRole.AUDITOR)


@cache
def book() -> ParameterBook:
    """The parameters, read once per process."""
    return ParameterBook.load()


@service.on(ApplicationSubmitted)
def application_submitted(events: Sequence[ApplicationSubmitted], store: HomeStore) -> None:
    use_cases.assess_homes(store, events, book())


@service.query(*READERS)
def searches(store: HomeStore, caller: Caller) -> list[SearchView]:
    """All searches of the caller's district, the open ones first."""
    return use_cases.list_searches(store, caller)


@service.query(*READERS)
def offers(store: HomeStore, caller: Caller, search_id: str) -> list[UnitOffer]:
    """The free units that fit a search, the best first."""
    return use_cases.rank_offers(store, caller, search_id, book())


@service.command(UserRole.HOUSING_OFFICER)
def place(store: HomeStore, caller: Caller, search_id: str, unit_id: str, from_month: str | None = None) -> SearchView:
    """Give the household of a search a unit, from a month on (`2026-12`; by default the next)."""
    return use_cases.place_household(store, caller, search_id, unit_id, from_month)


@service.command(UserRole.HOUSING_OFFICER)
def end_placement(store: HomeStore, caller: Caller, search_id: str, last_month: str) -> SearchView:
    """The household of a search lives in its unit to the end of a month (`2027-03`), and no longer."""
    return use_cases.end_placement(store, caller, search_id, last_month)


@service.command(UserRole.HOUSING_OFFICER, UserRole.ADMINISTRATOR, UserRole.OPERATOR)
def register_units(store: HomeStore, caller: Caller, units: list[dict[str, Any]]) -> int:
    """Add or change units; each is an object with the keys of `Unit`. Returns how many."""
    return use_cases.register_units(store, units)


@service.query(UserRole.OPERATOR, UserRole.UNIT_HEAD)
def weigh_homes(
    store: HomeStore, caller: Caller, homes: list[dict[str, Any]], known_on: str, files: dict[str, str | None]
) -> list[HousingCost]:
    """What homes may cost by the parameters with other files among them, for a rehearsal."""
    return use_cases.weigh_homes(
        store, from_plain(homes, list[HomeToWeigh]), date.fromisoformat(known_on), files, book()
    )
