"""The REST API: applications from a municipality's e-service, and what became of them.

Described by itself at `/api/v1/openapi.json`. It holds no rules: it says who calls, and passes on what was sent.
"""

from __future__ import annotations

from flask import Flask, Response, request
from flask_smorest import Api
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from services.frontend.schemas import ProblemSchema
from services.frontend.web.api.applications import blueprint
from services.frontend.web.api.description import CONFIG, SPECIFICATION
from services.frontend.web.api.inward import EXTENSION, Inward
from services.frontend.web.api.problems import answer_fault, answer_http_error, answer_problem, answer_silence
from shared.kernel.problem import Problem
from shared.platform.caller_token import CallerTokens
from shared.platform.database import DatabaseAwayError
from shared.platform.gateway import Gateway, ServiceAwayError

__all__ = ["PREFIX", "register_api"]

PREFIX = "/api/v1"

blueprint.register_error_handler(Problem, answer_problem)
blueprint.register_error_handler(HTTPException, answer_http_error)
blueprint.register_error_handler(ServiceAwayError, answer_silence)
blueprint.register_error_handler(DatabaseAwayError, answer_silence)
blueprint.register_error_handler(Exception, answer_fault)


class DescribedApi(Api):  # type: ignore[misc]
    """flask-smorest's API, without its own error pages: ours are problem+json, and those of the pages stay HTML."""

    ERROR_SCHEMA = ProblemSchema
    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        """None: see `problems.py`."""


def register_api(app: Flask, gateway: Gateway, tokens: CallerTokens) -> None:
    """Add the API to the front end. `tokens` are those of purpose `api`. Call it after CSRF protection is set up."""
    app.extensions[EXTENSION] = Inward(gateway, tokens)
    app.config.update(CONFIG)
    app.before_request(refuse_unknown_address)
    DescribedApi(app, spec_kwargs=SPECIFICATION).register_blueprint(blueprint, url_prefix=PREFIX)
    if csrf := app.extensions.get("csrf"):
        # A bearer token is sent by no browser on its own, so there is nothing to forge.
        csrf.exempt(blueprint)


def refuse_unknown_address() -> Response | None:
    """An address or a method that does not exist is answered as the API answers, not with a page."""
    error = request.routing_exception
    if error is None or isinstance(error, RequestRedirect) or not request.path.startswith("/api/"):
        return None
    return answer_http_error(error)
