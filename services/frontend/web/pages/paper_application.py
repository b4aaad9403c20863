"""An application on paper, registered by an administrator. It works without scripts: a row is added by a button."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from services.frontend.web.access import caller, may, roles_required
from services.frontend.web.front import ask, board
from services.frontend.web.menu import CASE_ROLES, INTAKE_ROLES
from services.frontend.web.paper.choices import choice
from services.frontend.web.paper.composition import Composition
from services.frontend.web.paper.form import MOST, PaperForm, row_name
from services.frontend.web.viewing import working_month
from services.frontend.web.words import told
from shared.events.answers import Submitted
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.problem import Problem

paper_application = Blueprint("paper_application", __name__)


@paper_application.get("/paper-application")
@roles_required(*INTAKE_ROLES)
def form() -> str:
    """A blank form for the month that people work on, come today by the board's clock."""
    blank = PaperForm()
    blank.application_id.data = str(new_id())
    with board() as store:
        blank.month.data = str(working_month(store, None))
        blank.received_on.data = store.today.isoformat()
    return render(blank)


@paper_application.post("/paper-application")
@roles_required(*INTAKE_ROLES)
def register() -> Response | str | tuple[str, int]:
    """Register what was typed, or show what is wrong with it beside each field. Adding a row registers nothing."""
    filled = PaperForm(request.form)
    if kind := request.form.get("add"):
        return render(filled, focus=filled.add_row(kind))
    filled.validate()
    composed = Composition(filled)
    try:
        submitted = ask("applications", "submit", Submitted, application=composed.application)
    except Problem as problem:
        if problem.status not in (409, 422):
            raise
        filled.take_faults([(field, told(fault)) for field, fault in composed.at_fields(problem.faults)])
        return render(filled), problem.status
    if composed.application["protected_identity"] and not caller().cleared:
        # Who is not cleared for it does not see it again, not even who typed it in.
        flash(_("Ansökan är registrerad"), "success")
        return redirect(url_for("paper_application.form"), code=303)
    return redirect(received_at(submitted), code=303)


@paper_application.get("/paper-application/<uuid:application_id>")
@roles_required(*INTAKE_ROLES)
def received(application_id: UUID) -> str:
    """That it is registered, and where it has gone."""
    view = ask("applications", "application", dict[str, Any], application_id=str(application_id))
    return render_template(
        "paper_application_received.html",
        application=view,
        month=Month.parse(str(view["month"])),
        again="again" in request.args,
        may_open=may(*CASE_ROLES),
    )


def received_at(submitted: Submitted) -> str:
    here = url_for("paper_application.received", application_id=submitted.application_id)
    return here if submitted.created else f"{here}?again=1"


def render(filled: PaperForm, focus: str | None = None) -> str:
    filled.offer_persons()
    districts = ask("applications", "districts", list[str])
    filled.district.choices = [choice(name, name) for name in districts]
    return render_template(
        "paper_application.html",
        form=filled,
        most=MOST,
        row_name=row_name,
        focus=focus,
        errors=filled.all_errors(),
    )
