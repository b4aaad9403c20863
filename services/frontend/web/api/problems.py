"""Refusals as problem+json (RFC 9457), in the language the caller reads."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from flask import Response, json, request
from werkzeug.exceptions import HTTPException

from shared.kernel.messages import ENGLISH, SWEDISH, tell
from shared.kernel.problem import Fault, Problem
from shared.platform.database import DatabaseAwayError
from shared.platform.gateway import ServiceAwayError

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
LANGUAGES = (SWEDISH, ENGLISH)
TITLES = {
    400: ("Det skickade kan inte läsas", "What was sent cannot be read"),
    401: ("Inloggning saknas", "Not authenticated"),
    403: ("Behörighet saknas", "Not allowed"),
    404: ("Finns inte", "Not found"),
    405: ("Metoden används inte här", "Method not allowed"),
    406: ("Det finns inte i den formen", "Not acceptable"),
    409: ("Krockar med något som redan finns", "In conflict with what is already here"),
    413: ("För stort", "Too large"),
    415: ("Måste vara application/json", "Must be application/json"),
    422: ("Uppgifter behöver rättas", "Something needs to be corrected"),
    500: ("Något gick fel hos oss", "Something went wrong here"),
    503: ("Tjänsten svarar inte, försök igen", "The service does not answer, try again"),
}
RETRY_SECONDS = "5"


def language() -> str:
    """The first of ours among what the caller reads, `en-GB` being `en`; Swedish when there is none."""
    # Not werkzeug's best_match: it takes a `sv` of low quality for a better match than `en-GB`.
    for wanted, quality in request.accept_languages:
        primary = wanted.partition("-")[0].lower()
        if quality and primary in LANGUAGES:
            return primary
    return SWEDISH


def problem_response(status: int, *faults: Fault, headers: Mapping[str, str] | None = None) -> Response:
    """`type` is the code of the first fault; `errors` holds every fault that is about a field."""
    reader = language()
    texts = [tell(fault, reader) for fault in faults]
    body: dict[str, Any] = {
        "type": f"urn:andrum:problem:{faults[0].code}" if faults else "about:blank",
        "title": title(status, reader),
        "status": status,
        "detail": " ".join(dict.fromkeys(texts)) or title(status, reader),
        "errors": [
            {"field": fault.field, "code": fault.code, "message": text}
            for fault, text in zip(faults, texts, strict=True)
            if fault.field is not None
        ],
    }
    response = Response(json.dumps(body, ensure_ascii=True), status, mimetype=MEDIA_TYPE)
    response.headers["Content-Language"] = reader
    response.headers["Vary"] = "Accept-Language"
    response.headers.update(headers or {})
    return response


def title(status: int, reader: str) -> str:
    return TITLES.get(status, TITLES[500])[LANGUAGES.index(reader)]


def answer_problem(problem: Problem) -> Response:
    """What a service refused."""
    return problem_response(problem.status, *problem.faults, headers=challenge(problem))


def challenge(problem: Problem) -> dict[str, str]:
    """What RFC 6750 wants to be said to a caller without a valid token, or without the right role."""
    if problem.status == 401:
        hint = "" if problem.code == "token_missing" else ', error="invalid_token"'
        return {"WWW-Authenticate": f'Bearer realm="andrum"{hint}'}
    if problem.status == 403:
        return {"WWW-Authenticate": 'Bearer realm="andrum", error="insufficient_scope"'}
    return {}


def answer_http_error(error: HTTPException) -> Response:
    """What Flask refused: an unknown address, a wrong method, a body too large."""
    kept = {name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")}
    return problem_response(error.code or 500, headers=kept)


def answer_fault(error: Exception) -> Response:
    """A fault of ours: it is logged, and not told."""
    log.error("the API failed", exc_info=error)
    return problem_response(500)


def answer_silence(error: ServiceAwayError | DatabaseAwayError) -> Response:
    """Nobody answered; the same request may be sent again, since it is recognised."""
    log.warning("no answer from a service: %s", type(error).__name__)
    return problem_response(503, headers={"Retry-After": RETRY_SECONDS})
