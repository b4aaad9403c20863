"""The words and examples of the API's own description (OpenAPI)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask_smorest import Blueprint

from services.frontend.schemas import ProblemSchema
from services.frontend.web.api.problems import MEDIA_TYPE, RETRY_SECONDS

View = TypeVar("View", bound=Callable[..., Any])

CONFIG = {
    "API_TITLE": "Andrum",
    "API_VERSION": "1",
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/api/v1",
    "OPENAPI_JSON_PATH": "openapi.json",
}

SPECIFICATION = {
    "info": {
        "description": "Applications for financial assistance (ekonomiskt bistånd). Refusals are problem+json, in "
        "Swedish, or in English when `Accept-Language` prefers it.",
        "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    },
    "servers": [{"url": "/"}],
    "components": {
        "securitySchemes": {
            "bearer": {
                "type": "http",
                "scheme": "bearer",
                "description": "`andrum token --role administrator` issues one, which is valid for thirty days.",
            }
        }
    },
    "security": [{"bearer": []}],
}

APPLICATION_EXAMPLE: dict[str, Any] = {
    "id": "01998f3a-5c1e-7c44-9d0b-0b7c2a4f1e11",
    "month": "2026-11",
    "district": "Norra",
    "address": "Provgatan 1, 999 99 Lindsala",
    "persons": [
        {"member": "p1", "name": "Test Persson", "personal_number": "19640823-3234"},
        {"member": "p2", "name": "Prov Persson"},
    ],
    "payee": {"kind": "account", "clearing": "9420", "number": "417 2385"},
    "members": [
        {"id": "p1", "role": "adult", "born": "1964-08-23", "occupation": "unemployed"},
        {"id": "p2", "role": "child", "born": "2014-07-01", "school": "compulsory"},
    ],
    "home": {"kind": "rental", "rent_ore": 790000, "rooms": 2},
    "expenses": [{"type": "electricity", "amount_ore": 45000}],
    "incomes": [{"type": "child_benefit", "month": "2026-10", "net_ore": 125000}],
}

SUBMITTED_EXAMPLE = {
    "application_id": APPLICATION_EXAMPLE["id"],
    "household_id": "01998f3a-6d2f-7b21-8e55-5d1f0c9a7b22",
    "created": True,
}

VIEW_EXAMPLE = {
    "application_id": APPLICATION_EXAMPLE["id"],
    "household_id": SUBMITTED_EXAMPLE["household_id"],
    "month": "2026-11",
    "received_on": "2026-10-20",
    "submitted_at": "2026-10-20T08:15:00Z",
    "channel": "e_service",
    "district": "Norra",
    "address": APPLICATION_EXAMPLE["address"],
    "persons": [
        {"member": "p1", "name": "Test Persson", "personal_number_masked": "19640823-XXXX"},
        {"member": "p2", "name": "Prov Persson", "personal_number_masked": None},
    ],
    "payee_label": "9420-…2385",
    "protected_identity": False,
    "first_application": True,
    "situation": {key: APPLICATION_EXAMPLE[key] for key in ("month", "members", "home", "expenses", "incomes")},
}

CHALLENGE = {"WWW-Authenticate": {"schema": {"type": "string"}, "description": "RFC 6750"}}
LOCATION = {
    "Location": {"schema": {"type": "string"}, "required": True, "description": "Where the application can be read"}
}

REFUSALS: dict[int, dict[str, Any]] = {
    400: {"description": "The body is not a JSON object"},
    401: {"description": "The bearer token is missing, expired or not ours", "headers": CHALLENGE},
    403: {"description": "The token does not carry a role that may do this", "headers": CHALLENGE},
    404: {"description": "There is no such application that the token may see"},
    409: {"description": "The household has another application for the month, or the `id` is taken"},
    413: {"description": "The body is larger than 256 kB"},
    415: {"description": "The body is not application/json"},
    422: {
        "description": "Something is wrong with the application: every fault is listed",
        "example": {
            "type": "urn:andrum:problem:personal_number_wrong",
            "title": "Uppgifter behöver rättas",
            "status": 422,
            "detail": "Personnumret stämmer inte.",
            "errors": [
                {
                    "field": "persons.0.personal_number",
                    "code": "personal_number_wrong",
                    "message": "Personnumret stämmer inte.",
                }
            ],
        },
    },
    500: {"description": "A fault of ours"},
    503: {
        "description": "No answer in time. Send the same again: it is recognised",
        "headers": {"Retry-After": {"schema": {"type": "string"}, "description": f"Seconds, {RETRY_SECONDS}"}},
    },
}


def refusals(blueprint: Blueprint, *statuses: int) -> list[Any]:
    """Decorators that describe how an operation can be refused."""
    return [
        blueprint.alt_response(status, schema=ProblemSchema, content_type=MEDIA_TYPE, **REFUSALS[status])
        for status in statuses
    ]


def described(*decorators: Any) -> Callable[[View], View]:
    """The decorators of flask-smorest, which say nothing about types, as one that does. The first is outermost."""

    def decorate(view: View) -> View:
        for decorator in reversed(decorators):
            view = decorator(view)
        return view

    return decorate
