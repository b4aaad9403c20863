"""The decisions: found, read line by line, and downloaded as the letter that was sent."""

from __future__ import annotations

import base64
from typing import Any
from uuid import UUID

from flask import Blueprint, make_response, render_template, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as Answer

from services.frontend.domain.board import DecisionView
from services.frontend.web.access import caller, roles_required
from services.frontend.web.calculation import Calculation
from services.frontend.web.front import ask, board
from services.frontend.web.menu import DECISION_ROLES
from services.frontend.web.paging import asked_page
from services.frontend.web.viewing import seen_district
from services.frontend.web.words import may_see
from shared.events.answers import CaseView, Letter
from shared.kernel.month import Month

pages = Blueprint("decisions", __name__)
LINES = 50
BY = {"machine": True, "person": False}


@pages.get("/decisions")
@roles_required(*DECISION_ROLES)
def listed() -> str:
    with board() as store:
        months = store.months()
        view = view_from(months)
        count, sum_ore = store.decision_sum(view)
        page = asked_page(count, LINES)
        return render_template(
            "decisions.html",
            lines=store.decisions(view, page.offset, page.size),
            page=page,
            sum_ore=sum_ore,
            view=view,
            months=months,
            districts=[] if caller().district else store.districts(),
            args={name: value for name, value in request.args.items() if value and name != "page"},
        )


def view_from(months: list[Month]) -> DecisionView:
    """What the address asks for; what it does not understand is left out."""
    asked = request.args.get("month", "")
    outcome = request.args.get("outcome", "")
    return DecisionView(
        month=next((month for month in months if str(month) == asked), None),
        outcome=outcome if outcome in ("granted", "refused") else None,
        automatic=BY.get(request.args.get("by", "")),
        district=seen_district(request.args.get("district")),
    )


@pages.get("/decisions/<uuid:decision_id>")
@roles_required(*DECISION_ROLES)
def one(decision_id: UUID) -> str:
    record = ask("eligibility", "decision", dict[str, Any], decision_id=str(decision_id))
    case = ask("eligibility", "case", CaseView, application_id=record["application_id"])
    if not may_see(case.protected_identity):
        raise NotFound
    with board() as store:
        line = store.decided(decision_id)
    return render_template(
        "decision.html",
        record=record,
        outcome=record["outcome"],
        case=case,
        calculation=Calculation.of(case),
        line=line,
    )


@pages.get("/decisions/<uuid:decision_id>.pdf")
@roles_required(*DECISION_ROLES)
def letter(decision_id: UUID) -> Answer:
    """The letter. Its tag is the sum of its bytes, the one that an auditor can hold against another copy."""
    with board() as store:
        line = store.decided(decision_id)
    if line and not may_see(line.protected_identity):
        raise NotFound
    answer = ask("eligibility", "letter", Letter, decision_id=str(decision_id))
    response = make_response(base64.b64decode(answer.content_base64))
    response.mimetype = "application/pdf"
    response.headers["Content-Disposition"] = f'attachment; filename="{answer.file_name}"'
    response.set_etag(answer.sha256)
    return response.make_conditional(request)
