"""A household's month: what changed, why a person is needed, and the decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from services.frontend.domain.board import View
from services.frontend.web import viewing
from services.frontend.web.access import may, roles_required
from services.frontend.web.calculation import Calculation
from services.frontend.web.decision_form import GRANT, HOLD, DecisionForm, blank_form, changes_since
from services.frontend.web.front import ask, board
from services.frontend.web.menu import CASE_ROLES, DECIDING_ROLES, QUEUE_ROLES
from services.frontend.web.words import kr, told
from shared.events.answers import CaseView, Decided
from shared.kernel.problem import Problem
from shared.platform.database import DatabaseAwayError
from shared.platform.gateway import ServiceAwayError

pages = Blueprint("cases", __name__)
DECIDABLE = ("person", "on_hold")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands in the view that the reader came from."""

    number: int | None
    count: int
    previous: UUID | None
    next: UUID | None


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
    if not form.validate():
        return render(find(application_id), form), 422
    _view, place = placed(application_id)
    try:
        text = carry_out(application_id, form)
    except Problem as problem:
        if problem.status not in (409, 422):
            raise
        return refused(application_id, form, problem)
    viewing.remember_decided(application_id)
    flash(text, "success")
    return redirect(onward(place), code=303)


def find(application_id: UUID) -> CaseView:
    return ask("eligibility", "case", CaseView, application_id=str(application_id))


def carry_out(application_id: UUID, form: DecisionForm) -> str:
    """Ask eligibility to do it; returns the words that tell the reader it is done."""
    named = {"application_id": str(application_id), "version": form.seen_version}
    if form.outcome.data == HOLD:
        rest = {"until": str(form.until.data), "reason": form.text.data}
        ask("eligibility", "hold", type(None), **named, **rest)
        return str(_("Ärendet är lagt på vent."))
    operation = "approve" if form.outcome.data == GRANT else "refuse"
    decided = ask("eligibility", operation, Decided, **named, motivation=form.text.data or "")
    if form.outcome.data == GRANT:
        return str(_("Beslut sparat: bifall %(amount)s.", amount=kr(decided.amount_ore)))
    return str(_("Beslut sparat: avslag."))


def refused(application_id: UUID, form: DecisionForm, problem: Problem) -> tuple[str, int]:
    """Show the case as it is now, with what was typed; the next attempt is about this version."""
    case = find(application_id)
    changes = changes_since(form, case) if problem.status == 409 else []
    form.take_faults([(fault.field, told(fault)) for fault in problem.faults])
    form.see(case)
    return render(case, form, changes=changes, conflict=problem.status == 409), problem.status


def render(case: CaseView, form: DecisionForm, **more: Any) -> str:
    view, place = placed(case.application_id)
    return render_template(
        "case.html",
        case=case,
        form=form,
        calculation=Calculation.of(case),
        args=viewing.args_of(view) if view else {},
        place=place,
        may_decide=may(*DECIDING_ROLES) and case.state in DECIDABLE,
        **more,
    )


def placed(application_id: UUID) -> tuple[View | None, Place]:
    """The reader's view, and the neighbours of the case in it."""
    if not may(*QUEUE_ROLES):
        return None, Place(None, 0, None, None)
    with board() as store:
        view = viewing.view_from(request.args, store)
        order = store.order(view) if view else []
    if application_id not in order:
        return view, Place(None, len(order), None, order[0] if order else None)
    at = order.index(application_id)
    after = order[at + 1] if at + 1 < len(order) else (order[0] if at else None)
    return view, Place(at + 1, len(order), order[at - 1] if at else None, after)


def onward(place: Place) -> str:
    """The next case of the view; when there is none, the view itself."""
    args: dict[str, Any] = {name: value for name, value in request.args.items() if name != "page"}
    if request.form.get("stay") or place.next is None:
        return url_for("queue.show", **args)
    return url_for("cases.show", application_id=place.next, **args)
