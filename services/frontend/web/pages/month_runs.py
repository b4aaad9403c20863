"""The monthly run: start it, watch it, see what came of it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from flask import Blueprint, Response, flash, redirect, render_template, request, stream_with_context, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as Answer

from services.frontend.web.access import roles_required
from services.frontend.web.front import ask, board, front
from services.frontend.web.menu import RUN_ROLES
from services.frontend.web.streams import Held
from services.frontend.web.viewing import working_month
from services.frontend.web.words import month_name, told
from shared.events.answers import MonthRunView
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.platform.gateway import ServiceAwayError

pages = Blueprint("month_runs", __name__)
LOOK_EVERY_SECONDS = 0.5
HEARTBEAT_SECONDS = 1
LONGEST_STREAM_SECONDS = 60
ASK_AGAIN_SECONDS = "10"


@pages.get("/month-runs")
@roles_required(*RUN_ROLES)
def show() -> str:
    """The form, and the month that people work on."""
    return render(worked_on())


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
    if run.state == "none":
        flash(_("Det finns inga kompletta ansökningar för %(month)s.", month=month_name(month)), "warning")
    elif run.already_run:
        flash(_("Månaden är redan körd, och inget nytt har kommit in. Ingenting har ändrats."), "warning")
    return redirect(url_for("month_runs.one", month=month), code=303)


def wrong(errors: list[tuple[str, str]]) -> tuple[str, int]:
    return render(worked_on(), errors=errors), 422


def render(chosen: Month, run: MonthRunView | None = None, errors: list[tuple[str, str]] | None = None) -> str:
    """The page of a month; `run` when it is another than the month's own."""
    return render_template(
        "month_runs.html", months=offered(chosen), chosen=chosen, run=run or look(chosen), errors=errors or []
    )


@pages.get("/month-runs/<month>")
@roles_required(*RUN_ROLES)
def one(month: str) -> str:
    return render(month_of(month))


@pages.get("/month-runs/<month>/state")
@roles_required(*RUN_ROLES)
def state(month: str) -> str:
    """How far the run has come, for those who get no stream."""
    return render_template("parts/month_run.html", run=look(month_of(month)))


@pages.get("/month-runs/<month>/events")
@roles_required(*RUN_ROLES)
def events(month: str) -> Response:
    """Server-sent events: the whole state each time it changes, so that a missed one does no harm.

    Where no stream is free, the state as it is: the page asks for the next by itself.
    """
    followed, streams = month_of(month), front().streams
    if not streams.take():
        return Response(state(month), status=503, headers={"Retry-After": ASK_AGAIN_SECONDS})
    told_on = Held(streams, stream_with_context(progress(followed)))
    return Response(told_on, mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"})


def progress(month: Month) -> Iterator[str]:
    """The page has shown a state already; the stream ends with the run, and is asked for anew after a while.

    Each look that finds nothing new says so with a comment: a reader who has gone is noticed by that.
    """
    yield ": ok\n\n"
    before = None
    said = time.monotonic()
    until = said + LONGEST_STREAM_SECONDS
    while (now := time.monotonic()) < until:
        try:
            run = look(month)
        except (Problem, ServiceAwayError):
            return
        if run != before:
            html = render_template("parts/month_run.html", run=run)
            yield f"data: {' '.join(html.split())}\n\n"
            before, said = run, now
        elif now - said >= HEARTBEAT_SECONDS:
            yield ": still here\n\n"
            said = now
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


def worked_on() -> Month:
    """The month that people work on."""
    with board() as store:
        return working_month(store, None)


def offered(chosen: Month) -> list[Month]:
    """The months with applications, the one after the newest that has been run, and the chosen one, newest first."""
    with board() as store:
        run = store.worked_on(most=1)
        following = run[0][0].next if run else Month.of(store.today)
        return sorted({*store.months(), following, chosen}, reverse=True)
