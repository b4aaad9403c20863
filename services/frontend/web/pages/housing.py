"""Households without a home, and the homes that would suit each."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from services.frontend.web.access import may, roles_required
from services.frontend.web.front import ask
from services.frontend.web.menu import HOUSING_ROLES, PLACING_ROLES
from services.frontend.web.words import NOTHING, month_name, told
from shared.events.answers import SearchView, UnitOffer
from shared.kernel.problem import Problem

pages = Blueprint("housing", __name__)


@pages.get("/housing")
@roles_required(*HOUSING_ROLES)
def searches() -> str:
    """All searches; the first open one is opened beside them."""
    found = all_searches()
    chosen = next((search for search in found if search.state == "open"), None)
    return render(found, chosen)


@pages.get("/housing/<uuid:search_id>")
@roles_required(*HOUSING_ROLES)
def search(search_id: UUID) -> str:
    found = all_searches()
    return render(found, chosen_of(found, search_id))


@pages.get("/housing/<uuid:search_id>/place/<uuid:unit_id>")
@roles_required(*PLACING_ROLES)
def confirm(search_id: UUID, unit_id: UUID) -> str:
    """An interruption: this household, this home. Nothing is done yet."""
    chosen = chosen_of(all_searches(), search_id)
    offer = next((offer for offer in offers_to(chosen) if offer.unit_id == unit_id), None)
    return render_template("housing_confirm.html", chosen=chosen, offer=offer)


@pages.post("/housing/<uuid:search_id>")
@roles_required(*PLACING_ROLES)
def place(search_id: UUID) -> Response | tuple[str, int]:
    """Give the household a home. Somebody may have been first: then the list is shown as it is now."""
    unit = request.form.get("unit_id", "")
    try:
        placed = ask("housing", "place", SearchView, search_id=str(search_id), unit_id=unit)
    except Problem as problem:
        if problem.status not in (409, 422):
            raise
        found = all_searches()
        errors = [(None, told(fault)) for fault in problem.faults]
        return render(found, chosen_of(found, search_id), errors), problem.status
    facts = {
        "name": placed.household_name,
        "home": placed.placed_in,
        "month": month_name(placed.from_month) if placed.from_month else NOTHING,
    }
    flash(_("Hushållet %(name)s är placerat: %(home)s, från %(month)s.", **facts), "success")
    return redirect(url_for("housing.search", search_id=search_id), code=303)


def render(found: list[SearchView], chosen: SearchView | None, errors: list[tuple[None, str]] | None = None) -> str:
    return render_template(
        "housing.html",
        open_ones=[search for search in found if search.state == "open"],
        placed=[search for search in found if search.state != "open"],
        chosen=chosen,
        offers=offers_to(chosen) if chosen else [],
        may_place=may(*PLACING_ROLES),
        errors=errors or [],
    )


def offers_to(search: SearchView) -> list[UnitOffer]:
    """The homes that would suit an open search."""
    if search.state != "open":
        return []
    return ask("housing", "offers", list[UnitOffer], search_id=str(search.search_id))


def chosen_of(found: list[SearchView], search_id: UUID) -> SearchView:
    for one in found:
        if one.search_id == search_id:
            return one
    raise NotFound


def all_searches() -> list[SearchView]:
    return ask("housing", "searches", list[SearchView])
