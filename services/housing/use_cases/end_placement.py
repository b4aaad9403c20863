"""A household moves out of the home it was placed in."""

from __future__ import annotations

from dataclasses import replace

from services.housing.use_cases.find_home import identity, search_view
from services.housing.use_cases.ports import Homes
from shared.events.answers import SearchView
from shared.kernel.caller import Caller
from shared.kernel.month import Month
from shared.kernel.problem import Problem


def end_placement(store: Homes, caller: Caller, search_id: str, last_month: str) -> SearchView:
    """The placement of a search counts to this month; from the next the unit is free, and the household on its own.

    Without a home it is searched for again when it applies. Raises Problem, and changes nothing, when there is no
    placement, or an ended one, or one that begins later.
    """
    search = store.search(identity(search_id, "search_id"), caller.district, lock=True)
    placement = store.placement(search.id)
    if placement is None or placement.last_month is not None:
        raise Problem.one("not_placed", field="search_id", status=409)
    try:
        last = Month.parse(last_month)
    except ValueError as error:
        raise Problem.one("not_a_month", field="last_month") from error
    if last < placement.from_month.previous:
        raise Problem.one("ends_before_it_began", field="last_month", from_month=str(placement.from_month))
    ended = replace(placement, last_month=last)
    store.end(ended)
    return search_view(search, ended)
