"""Who is asking, and may they? Every page names its roles; a page that names none is closed.

The services check the same caller again: what is refused here is refused there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask import current_app, g, request
from werkzeug.exceptions import Forbidden, Unauthorized

from shared.kernel.caller import Caller, UserRole

View = TypeVar("View", bound=Callable[..., Any])

EVERYBODY = frozenset(UserRole)


def roles_required(*roles: UserRole) -> Callable[[View], View]:
    """Open a page to whoever has one of the roles; to everybody who is logged in when none is named."""

    def mark(view: View) -> View:
        view.roles = frozenset(roles) or EVERYBODY  # type: ignore[attr-defined]
        return view

    return mark


def open_to_all(view: View) -> View:
    """Open a page to people who are not logged in."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def caller_or_none() -> Caller | None:
    """Who is logged in, if anybody."""
    found: Caller | None = g.get("caller")
    return found


def caller() -> Caller:
    """Who is logged in. Raises Unauthorized, which leads to the login page."""
    found = caller_or_none()
    if found is None:
        raise Unauthorized
    return found


def may(*roles: UserRole) -> bool:
    """Whether whoever is logged in has one of the roles."""
    found = caller_or_none()
    return found is not None and not found.roles.isdisjoint(roles)


def check_access() -> None:
    """Before every request. The API has bearer tokens and checks them itself."""
    if request.endpoint is None or request.endpoint == "static" or request.path.startswith("/api/"):
        return
    view = current_app.view_functions[request.endpoint]
    if getattr(view, "open_to_all", False):
        return
    if caller().roles.isdisjoint(getattr(view, "roles", ())):
        raise Forbidden
