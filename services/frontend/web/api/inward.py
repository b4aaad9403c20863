"""Who calls the API, and how the API asks the services in the caller's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from flask import current_app, g, request

from shared.kernel.caller import UserRole
from shared.kernel.problem import Problem
from shared.platform.caller_token import CallerTokens
from shared.platform.gateway import Gateway

EXTENSION = "andrum-api"

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Inward:
    """What an app's API needs: the way to the services, and the tokens that `andrum token` issues."""

    gateway: Gateway
    tokens: CallerTokens


def inward() -> Inward:
    return cast(Inward, current_app.extensions[EXTENSION])


def authenticated(*roles: UserRole) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let in whoever has a valid bearer token and one of the roles, before the request's body is looked at."""

    def decorate(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            caller = inward().tokens.read(bearer_token())
            if not caller.roles.intersection(roles):
                raise Problem.one("not_allowed", status=403)
            g.api_caller = caller
            return view(*args, **kwargs)

        return checked

    return decorate


def bearer_token() -> str:
    """Raises Problem (401) when there is none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Problem.one("token_missing", status=401)
    return token.strip()


def ask(service: str, operation: str, **arguments: Any) -> Any:
    """Ask a service in the name of the caller. Raises Problem when it refuses."""
    return inward().gateway.ask(service, operation, g.api_caller, **arguments)
