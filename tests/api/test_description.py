"""The API describes itself, and keeps to what it says."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask
from openapi_spec_validator import validate

from services.applications.schemas import SCHEMA
from services.frontend.web.api.description import APPLICATION_EXAMPLE
from tests.api.conftest import Sender

KEYWORDS = (
    "type", "enum", "minLength", "maxLength", "minimum", "maximum", "maxItems", "required",
    "additionalProperties", "items",
)  # fmt: skip


def description(app: Flask) -> dict[str, Any]:
    described: dict[str, Any] = app.test_client().get("/api/v1/openapi.json").get_json()
    return described


def test_the_description_is_valid_openapi_and_needs_no_token(app: Flask) -> None:
    described = description(app)

    validate(described)
    assert described["security"] == [{"bearer": []}]
    assert described["paths"].keys() == {"/api/v1/applications", "/api/v1/applications/{application_id}"}


def test_each_refusal_is_described_as_a_problem(app: Flask) -> None:
    for path in description(app)["paths"].values():
        for operation in (part for method, part in path.items() if method in ("get", "post")):
            refusals = {status: answer for status, answer in operation["responses"].items() if int(status) >= 400}
            assert {"401", "403", "503"} <= refusals.keys()
            for answer in refusals.values():
                schema = answer["content"]["application/problem+json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/Problem"}


def test_the_example_of_an_application_is_received(app: Flask, sender: Sender) -> None:
    operation = description(app)["paths"]["/api/v1/applications"]["post"]
    example = operation["requestBody"]["content"]["application/json"]["example"]

    answer = sender.submits(example)

    assert answer.status_code == 201, answer.text


def test_the_documentation_shows_the_same_example(app: Flask) -> None:
    page = (Path(__file__).parents[2] / "docs" / "api.md").read_text()
    shown = re.search(r"```json\n(\{\"id\".*?)```", page, re.DOTALL)

    assert shown
    assert json.loads(shown[1]) == APPLICATION_EXAMPLE


def test_what_is_described_is_what_the_applications_service_reads(app: Flask) -> None:
    spec = APISpec("checked", "1", "3.1.0", plugins=[MarshmallowPlugin()])
    spec.components.schema("Application", schema=SCHEMA)
    checked = spec.to_dict()["components"]["schemas"]
    described = description(app)["components"]["schemas"]

    for name, schema in checked.items():
        assert shape(described[name]) == shape(schema), name


def shape(schema: dict[str, Any]) -> dict[str, Any]:
    """Names, types and limits, without the words around them."""
    kept = {key: deepcopy(schema[key]) for key in KEYWORDS if key in schema}
    if "properties" in schema:
        kept["properties"] = {key: shape(part) for key, part in schema["properties"].items()}
    return kept


@pytest.mark.parametrize("path", ["/api/v1/swagger", "/api/v1/redoc", "/api/v1/docs"])
def test_no_page_loads_anything_from_elsewhere(app: Flask, path: str) -> None:
    assert app.test_client().get(path).status_code == 404
