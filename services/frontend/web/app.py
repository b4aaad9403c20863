"""The front end as a WSGI application."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from flask import Flask, request
from flask_wtf.csrf import CSRFProtect

from services.frontend.web import access, faults, headers, login, menu
from services.frontend.web.api import register_api
from services.frontend.web.front import Front, Transaction
from services.frontend.web.language import LANGUAGES, add_language, language
from services.frontend.web.login import find_caller
from services.frontend.web.pages import (
    about,
    cases,
    decisions,
    housing,
    month_runs,
    paper_application,
    payments,
    queue,
    search,
)
from services.frontend.web.words import add_words
from shared.kernel.caller import Caller
from shared.platform.caller_token import CallerTokens
from shared.platform.gateway import Gateway

LARGEST_FORM = 2_000_000


def create_app(
    *,
    secret: str,
    gateway: Gateway,
    tokens: CallerTokens,
    board: Transaction,
    municipality: str,
    demo: bool = False,
    persons: Sequence[Caller] = (),
    secure_cookies: bool = False,
) -> Flask:
    """The pages and the API.

    `board` is `transaction` of the host of `services.frontend.service`. `persons` can log in without a password;
    they exist in the demo only: ValueError when `demo` is False. `secure_cookies` for everything but a laptop.
    """
    if persons and not demo:
        raise ValueError("people who log in without a password exist in demo mode only (ANDRUM_DEMO=1)")
    app = Flask(__name__)
    app.extensions["andrum"] = Front(
        gateway=gateway, tokens=tokens, board=board, municipality=municipality, demo=demo, persons=tuple(persons)
    )
    app.config.update(settings(secret, secure_cookies))
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    add_language(app)
    add_words(app)
    add_guards(app)
    add_pages(app)
    faults.add_fault_pages(app)
    register_api(app, gateway, tokens)
    return app


def settings(secret: str, secure_cookies: bool) -> dict[str, Any]:
    return {
        "SECRET_KEY": secret,
        "SESSION_COOKIE_NAME": "__Host-andrum" if secure_cookies else "andrum",
        "SESSION_COOKIE_SECURE": secure_cookies,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=8),
        "MAX_CONTENT_LENGTH": LARGEST_FORM,
        "MAX_FORM_MEMORY_SIZE": LARGEST_FORM,
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_CHECK_DEFAULT": False,
    }


def add_guards(app: Flask) -> None:
    """What happens around every request, in this order."""
    csrf = CSRFProtect(app)

    def check_form() -> None:
        # The API is not asked with cookies, so nobody can be lured into posting to it.
        if not request.path.startswith("/api/"):
            csrf.protect()

    app.before_request(headers.refuse_other_sites)
    app.before_request(find_caller)
    app.before_request(check_form)
    app.before_request(access.check_access)
    app.after_request(headers.add_headers)
    app.url_defaults(headers.add_static_version)


def add_pages(app: Flask) -> None:
    app.register_blueprint(login.login)
    for area in (queue, cases, month_runs, decisions, payments, housing, search, about):
        app.register_blueprint(area.pages)
    app.register_blueprint(paper_application.paper_application)
    app.context_processor(
        lambda: {
            "menu": menu.menu,
            "may": access.may,
            "caller": access.caller_or_none(),
            "front": app.extensions["andrum"],
            "language": language(),
            "languages": LANGUAGES,
            "for_roles": menu,
        }
    )
