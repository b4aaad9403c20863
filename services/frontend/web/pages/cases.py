"""A household's month: what changed, why a person is needed, and the decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from services.frontend.domain.board import View
from services.frontend.web import viewing
from services.frontend.web.access import caller, may, roles_required
from services.frontend.web.agencies import AgencyList
from services.frontend.web.calculation import Calculation
from services.frontend.web.changes import changes_since, is_done_already
from services.frontend.web.decision_form import GRANT, HOLD, DecisionForm, against, blank_form
from services.frontend.web.front import ask, board, today
from services.frontend.web.menu import CASE_ROLES, DECIDING_ROLES, QUEUE_ROLES
from services.frontend.web.words import day_short, kr, may_see, shown_name, told
from shared.events.answers import CaseView, Decided, MonthAmount
from shared.kernel.money import Money
from shared.kernel.problem import Problem
from shared.platform.database import DatabaseAwayError
from shared.platform.gateway import ServiceAwayError

pages = Blueprint("cases", __name__)
STRIP = 6
"""Months beside the name of the household."""

DECIDABLE = ("person", "on_hold")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands in the view that the reader came from."""

    number: int | None
    count: int
    previous: UUID | None
    next: UUID | None
    name: str = ""


@pages.get("/cases/<uuid:application_id>")
@roles_required(*CASE_ROLES)
def show(application_id: UUID) -> str:
    case = find(application_id)
    return render(case, blank_form(case))


@pages.post("/cases/<uuid:application_id>")
@roles_required(*DECIDING_ROLES)
def decide(application_id: UUID) -> Response | tuple[str, int]:
    """Decide, and go on to the next case of the same view. What was typed is never lost to an error."""
    form = DecisionForm(request.form)
    try:
        return attempt(application_id, form)
    except (ServiceAwayError, DatabaseAwayError):
        args = request.args.to_dict()
        return render_template("case_away.html", form=form, application_id=application_id, args=args), 503


def attempt(application_id: UUID, form: DecisionForm) -> Response | tuple[str, int]:
    form.today = today()
    if not form.validate():
        return render(find(application_id), form), 422
    _view, place = placed(application_id)
    try:
        amount = carry_out(application_id, form)
    except Problem as problem:
        if problem.status not in (409, 422):
            raise
        case = find(application_id)
        if problem.status == 422 or not is_done(form, case):
            return refused(case, form, problem)
        amount = case.assistance_ore
    tell(form, place.name, amount)
    viewing.wait_until_heard(application_id)
    return redirect(onward(place), code=303)


def find(application_id: UUID) -> CaseView:
    """The case as it is now; one on hold whose day has come needs a person again."""
    case = ask("eligibility", "case", CaseView, application_id=str(application_id))
    if not may_see(case.protected_identity):
        raise NotFound
    if case.state == "on_hold" and case.hold_until and case.hold_until <= today():
        return replace(case, state="person")
    return case


def carry_out(application_id: UUID, form: DecisionForm) -> Money | None:
    """Ask eligibility to do it; returns the amount that was decided."""
    named = {"application_id": str(application_id), "version": form.seen_version}
    text = form.text.data or ""
    if form.outcome.data == HOLD:
        return ask("eligibility", "hold", type(None), **named, until=str(form.until.data), reason=text)
    if form.outcome.data == GRANT:
        seen = {"expected_ore": form.seen_ore}
        return ask("eligibility", "approve", Decided, **named, **seen, motivation=text).amount_ore
    return ask("eligibility", "refuse", Decided, **named, motivation=text).amount_ore


def tell(form: DecisionForm, name: str, amount: Money | None) -> None:
    """Tell the reader on the next page that it is done, and about whom."""
    if form.outcome.data == HOLD:
        until = day_short(form.until.data)
        flash(_("Ärendet för %(name)s är lagt på vent till %(day)s.", name=name, day=until), "success")
        if form.is_after_payday:
            flash(_("Den dagen är efter utbetalningsdagen: hushållet får vänta på pengarna."), "warning")
    elif form.outcome.data == GRANT:
        flash(_("Beslut sparat för %(name)s: bifall %(amount)s.", name=name, amount=kr(amount)), "success")
    else:
        flash(_("Beslut sparat för %(name)s: avslag.", name=name), "success")


def is_done(form: DecisionForm, case: CaseView) -> bool:
    with board() as store:
        return is_done_already(form, case, caller().name, store.now())


def refused(case: CaseView, form: DecisionForm, problem: Problem) -> tuple[str, int]:
    """Show the case as it is now, with what was typed; the next attempt is about this version."""
    changes = changes_since(form, case) if problem.status == 409 else None
    form.take_faults([(fault.field, told(fault)) for fault in problem.faults])
    form.see(case)
    return render(case, form, changes=changes), problem.status


def render(case: CaseView, form: DecisionForm, **more: Any) -> str:
    view, place = placed(case.application_id)
    return render_template(
        "case.html",
        case=case,
        form=form,
        calculation=Calculation.of(case),
        agencies=AgencyList.of(case),
        args=viewing.args_of(view) if view else {},
        place=place,
        strip=strip_of(case),
        may_decide=may(*DECIDING_ROLES) and case.state in DECIDABLE,
        outcome=outcome_of(case),
        against=against(str(stop.reason) for stop in case.stops),
        **more,
    )


def strip_of(case: CaseView) -> list[MonthAmount]:
    """The household's latest months; earlier ones when the case lies further back."""
    months = sorted(case.months, key=lambda one: one.month)
    at = next((number for number, one in enumerate(months, 1) if one.month == case.month), len(months))
    first = min(max(len(months) - STRIP, 0), max(at - 2, 0))
    return months[first : first + STRIP]


def outcome_of(case: CaseView) -> str | None:
    """How a case was decided, None while it is not."""
    if case.state != "decided":
        return None
    return "granted" if case.assistance_ore else "refused"


def placed(application_id: UUID) -> tuple[View | None, Place]:
    """The reader's view, and the neighbours of the case in it."""
    if not may(*QUEUE_ROLES):
        return None, Place(None, 0, None, None)
    with board() as store:
        view = viewing.view_from(request.args, store)
        order = store.order(view) if view else []
        line = store.line(application_id)
    name = shown_name(line) if line else _("hushållet")
    if application_id not in order:
        return view, Place(None, len(order), None, order[0] if order else None, name)
    at = order.index(application_id)
    after = order[at + 1] if at + 1 < len(order) else (order[0] if at else None)
    return view, Place(at + 1, len(order), order[at - 1] if at else None, after, name)


def onward(place: Place) -> str:
    """The next case of the view; when there is none, the view itself."""
    args: dict[str, Any] = {name: value for name, value in request.args.items() if name != "page"}
    if request.form.get("stay") or place.next is None:
        return url_for("queue.show", **args)
    return url_for("cases.show", application_id=place.next, **args)
