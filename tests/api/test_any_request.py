"""Whatever is sent, the API answers as its description says: schemathesis makes the requests."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.schemas import BaseSchema

from andrum.token import issue_token
from shared.kernel.caller import UserRole
from tests.api.conftest import SECRET

OPERATIONS = [("/api/v1/applications", "post"), ("/api/v1/applications/{application_id}", "get")]
EXAMPLES = 100

REFUSED_BY_MEANING = ["2xx", "401", "403", "404", "409", "422"]
"""A check digit or an unknown member is right by its form and is refused all the same."""

REFUSED_BY_FORM = ["400", "401", "404", "413", "415", "422"]


def described(app: Flask) -> BaseSchema:
    expected = {
        "positive_data_acceptance": {"expected-statuses": REFUSED_BY_MEANING},
        "negative_data_rejection": {"expected-statuses": REFUSED_BY_FORM},
    }
    config = SchemathesisConfig.from_dict({"checks": expected})
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app, config=config)


# Not schemathesis' own fixture: it reads a part of pytest that pytest 9.2 no longer has.
@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_request_is_answered_as_described(app: Flask, path: str, method: str, mode: GenerationMode) -> None:
    headers = {"Authorization": f"Bearer {issue_token(SECRET, UserRole.ADMINISTRATOR)}"}
    operation = described(app)[path][method]

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    def is_answered(case: Case[Any]) -> None:
        case.call_and_validate(headers=headers)

    is_answered()


def test_every_operation_is_tried(app: Flask) -> None:
    paths = described(app).raw_schema["paths"]

    assert {(path, method) for path in paths for method in paths[path] if method != "parameters"} == set(OPERATIONS)
