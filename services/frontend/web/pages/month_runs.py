"""The monthly run: start it, watch it, see what came of it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from flask import Blueprint, Response, flash, redirect, render_template, request, stream_with_context, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as Answer

from services.frontend.web.access import roles_required
from services.frontend.web.front import ask, board
from services.frontend.web.menu import RUN_ROLES
from services.frontend.web.words import told
from shared.events.answers import MonthRunView
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.platform.gateway import ServiceAwayError

pages = Blueprint("month_runs", __name__)
LOOK_EVERY_SECONDS = 0.5
LONGEST_STREAM_SECONDS = 300


@pages.get("/month-runs")
@roles_required(*RUN_ROLES)
def show() -> str:
    """The form, and the newest month that the board knows."""
    return render(newest())


@pages.post("/month-runs")
@roles_required(*RUN_ROLES)
def start() -> str | tuple[str, int] | Answer:
    """A dry run is shown at once and kept nowhere; a real one goes on by itself and is watched on its page."""
    asked = request.form.get("month", "")
    try:
        month = Month.parse(asked)
        if request.form.get("dry_run"):
            run = ask("eligibility", "rehearse_month_run", MonthRunView, month=str(month))
            return render(month, run)
        run = ask("eligibility", "start_month_run", MonthRunView, month=str(month))
    except ValueError:
        return wrong([("month", _("Välj en månad."))])
    except Problem as problem:
        if problem.status not in (409, 422):
            raise
        return wrong([("month", told(fault)) for fault in problem.faults])
    if run.already_run:
        flash(_("Månaden är redan körd. Ingenting har ändrats."), "warning")
    return redirect(url_for("month_runs.one", month=month), code=303)


def wrong(errors: list[tuple[str, str]]) -> tuple[str, int]:
    return render(newest(), errors=errors), 422


def render(chosen: Month, run: MonthRunView | None = None, errors: list[tuple[str, str]] | None = None) -> str:
    """The page of a month; `run` when it is another than the month's own."""
    return render_template(
        "month_runs.html", months=offered(chosen), chosen=chosen, run=run or look(chosen), errors=errors or []
    )


@pages.get("/month-runs/<month>")
@roles_required(*RUN_ROLES)
def one(month: str) -> str:
    return render(month_of(month))


@pages.get("/month-runs/<month>/events")
@roles_required(*RUN_ROLES)
def events(month: str) -> Response:
    """Server-sent events: the whole state each time it changes, so that a missed one does no harm."""
    stream = stream_with_context(progress(month_of(month)))
    return Response(stream, mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"})


def progress(month: Month) -> Iterator[str]:
    """The page has shown a state already; the stream ends with the run, and is asked for anew after a while."""
    yield ": ok\n\n"
    before = None
    until = time.monotonic() + LONGEST_STREAM_SECONDS
    while time.monotonic() < until:
        try:
            run = look(month)
        except (Problem, ServiceAwayError):
            return
        if run != before:
            html = render_template("parts/month_run.html", run=run)
            yield f"data: {' '.join(html.split())}\n\n"
            before = run
        if run.state != "running":
            yield "event: klar\ndata: ok\n\n"
            return
        time.sleep(LOOK_EVERY_SECONDS)


def look(month: Month) -> MonthRunView:
    return ask("eligibility", "month_run", MonthRunView, month=str(month))


def month_of(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        raise NotFound from error


def newest() -> Month:
    """The newest month that the board knows; today's while it is empty."""
    with board() as store:
        return next(iter(store.months()), Month.of(store.today))


def offered(chosen: Month) -> list[Month]:
    """The months of the board, the one after them and the chosen one, newest first."""
    with board() as store:
        known = store.months() or [Month.of(store.today)]
    return sorted({*known, known[0].next, chosen}, reverse=True)
