"""The work queue: the month's exceptions in working order, each with the fact that stopped it."""

from __future__ import annotations

from itertools import groupby
from typing import Any, NamedTuple

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from services.frontend.domain.board import BoardLine, State, View
from services.frontend.store import BoardStore
from services.frontend.web.access import caller, may, roles_required
from services.frontend.web.front import board
from services.frontend.web.menu import QUEUE_ROLES, first_page
from services.frontend.web.paging import asked_page
from services.frontend.web.viewing import args_of, view_from
from shared.kernel.stop_reason import StopReason

pages = Blueprint("queue", __name__)
LINES = 50


class Group(NamedTuple):
    """Lines that stand under one heading."""

    reason: StopReason | None
    late: bool
    lines: list[BoardLine]


@pages.get("/")
@roles_required()
def show() -> str | Response:
    """Whoever has no work queue begins at the first page of their menu."""
    if not may(*QUEUE_ROLES):
        return redirect(url_for(first_page()))
    with board() as store:
        view = view_from(request.args, store)
        if view is None:
            return render_template("queue_empty.html")
        return render_template("queue.html", **seen(store, view))


def seen(store: BoardStore, view: View) -> dict[str, Any]:
    """Everything that the page of a view shows."""
    page = asked_page(store.count(view), LINES)
    lines = store.queue(view, page.offset, page.size)
    order = store.order(view) if view.state is State.PERSON else []
    reasons = store.reasons(view)
    return {
        "view": view,
        "args": args_of(view),
        "page": page,
        "groups": grouped(lines, view, store),
        "first": order[0] if order else None,
        "tally": store.tally(view.month, view.district, view.without),
        "reasons": sorted(reasons.items(), key=lambda one: (-one[1], one[0])),
        "months": store.months(),
        "districts": [] if caller().district else store.districts(),
        "today": store.today,
    }


def grouped(lines: list[BoardLine], view: View, store: BoardStore) -> list[Group]:
    """The lines under their headings: the late ones by cause, then the others; only the queue itself has headings."""
    if view.state is not State.PERSON:
        return [Group(None, False, lines)] if lines else []

    def heading(line: BoardLine) -> tuple[StopReason | None, bool]:
        left = line.days_left(store.today)
        return (line.stops[0].reason if line.stops else None), left is not None and left < 0

    return [Group(reason, late, list(group)) for (reason, late), group in groupby(lines, heading)]
