"""`/api/v1/applications`: one application in, and how it was understood."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import url_for
from flask_smorest import Blueprint

from services.frontend.schemas import ApplicationSchema, ApplicationViewSchema, SubmittedSchema
from services.frontend.web.api.body import json_object
from services.frontend.web.api.description import (
    APPLICATION_EXAMPLE,
    LOCATION,
    SUBMITTED_EXAMPLE,
    VIEW_EXAMPLE,
    described,
    refusals,
)
from services.frontend.web.api.inward import ask, authenticated
from shared.kernel.caller import UserRole

blueprint = Blueprint("api", __name__, description="Applications for financial assistance (ekonomiskt bistånd)")

BODY = {
    "required": True,
    "content": {"application/json": {"schema": ApplicationSchema, "example": APPLICATION_EXAMPLE}},
}


@described(
    blueprint.route("/applications", methods=["POST"], tags=["applications"]),
    blueprint.doc(operationId="submitApplication", requestBody=BODY),
    blueprint.response(201, SubmittedSchema, description="Received", headers=LOCATION, example=SUBMITTED_EXAMPLE),
    blueprint.alt_response(
        200,
        schema=SubmittedSchema,
        description="The same application was here already; nothing was changed",
        headers=LOCATION,
        example=SUBMITTED_EXAMPLE | {"created": False},
        success=True,
    ),
    *refusals(blueprint, 400, 401, 403, 409, 413, 415, 422, 503),
)
@authenticated(UserRole.ADMINISTRATOR)
def submit_application() -> tuple[dict[str, Any], int, dict[str, str]]:
    """Submit an application for one household and one month

    One application per household and month. The same one sent again is recognised, with or without its `id`, and
    answered with 200: after a lost answer, send it again. Every fault is told at once, and then nothing is stored.
    """
    submitted = ask("applications", "submit", application=json_object())
    location = url_for("api.show_application", application_id=submitted["application_id"])
    return submitted, 201 if submitted["created"] else 200, {"Location": location}


@described(
    blueprint.route("/applications/<uuid:application_id>", tags=["applications"]),
    blueprint.doc(operationId="showApplication"),
    blueprint.response(200, ApplicationViewSchema, description="The application as it was told", example=VIEW_EXAMPLE),
    *refusals(blueprint, 401, 403, 404, 503),
)
@authenticated(UserRole.ADMINISTRATOR)
def show_application(application_id: UUID) -> dict[str, Any]:
    """Show an application as it was received

    Personal numbers and the account are masked. A household with a protected identity is shown to a token that is
    cleared for it, and is unknown (404) to any other.
    """
    answer: dict[str, Any] = ask("applications", "application", application_id=str(application_id))
    return answer
