"""Errors as pages, in plain words: what happened, and what the reader can do."""

from __future__ import annotations

import logging

from flask import Flask, redirect, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from services.frontend.web.login import local_path
from services.frontend.web.words import told
from shared.kernel.problem import Problem
from shared.platform.database import DatabaseAwayError
from shared.platform.gateway import ServiceAwayError

log = logging.getLogger(__name__)
Answer = tuple[str, int] | tuple[str, int, dict[str, str]] | Response

TEMPLATES = {400: "400", 403: "403", 404: "404", 409: "409", 503: "503"}


def add_fault_pages(app: Flask) -> None:
    app.register_error_handler(401, login_again)
    app.register_error_handler(CSRFError, form_too_old)
    app.register_error_handler(Problem, problem_page)
    app.register_error_handler(ServiceAwayError, service_away)
    app.register_error_handler(DatabaseAwayError, service_away)
    app.register_error_handler(HTTPException, http_page)
    app.register_error_handler(Exception, fault_page)


def page(status: int, *, details: list[str] | None = None) -> tuple[str, int]:
    """The page of a status; one that has none of its own is shown as a fault of ours, or of the request."""
    name = TEMPLATES.get(status, "400" if 400 <= status < 500 else "500")
    return render_template(f"errors/{name}.html", details=details or []), status


def login_again(_: HTTPException) -> Answer:
    """Not logged in, or no longer: to the login page, and back here afterwards."""
    if request.headers.get("HX-Request"):
        back = local_path(request.headers.get("HX-Current-URL"))
        return "", 401, {"HX-Redirect": url_for("login.choose", next=back)}
    back = request.full_path.rstrip("?") if request.method == "GET" and request.path != "/" else None
    return redirect(url_for("login.choose", next=back))


def form_too_old(_: CSRFError) -> Answer:
    return page(400)


def problem_page(problem: Problem) -> Answer:
    """A service refused. Pages with a form catch this themselves and keep what was typed."""
    if problem.status == 401:
        return login_again(HTTPException())
    return page(problem.status, details=[told(fault) for fault in problem.faults])


def service_away(error: Exception) -> Answer:
    log.warning("a service did not answer", exc_info=error)
    return page(503)


def http_page(error: HTTPException) -> Answer:
    return page(error.code or 500)


def fault_page(error: Exception) -> Answer:
    log.error("a page failed", exc_info=error)
    return page(500)
