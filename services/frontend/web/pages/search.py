"""A household found by name, by whoever may open its case."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from services.frontend.web.access import caller, roles_required
from services.frontend.web.front import board
from services.frontend.web.menu import CASE_ROLES

pages = Blueprint("search", __name__)
MOST = 50
SHORTEST = 2


@pages.get("/search")
@roles_required(*CASE_ROLES)
def found() -> str:
    """Households of the reader's district; one with a protected identity is found by the cleared only."""
    asked = " ".join(request.args.get("q", "").split())
    enough = len(asked) >= SHORTEST
    with board() as store:
        reader = caller()
        lines = store.households(asked, reader.district, cleared=reader.cleared, most=MOST + 1) if enough else []
    return render_template(
        "search.html", asked=asked, enough=enough, lines=lines[:MOST], more=len(lines) > MOST, most=MOST
    )
