"""Tokens for the REST API: who may call it, signed with the secret of the installation."""

from __future__ import annotations

from shared.kernel.caller import Caller, UserRole
from shared.platform.caller_token import API_TOKEN_SECONDS, CallerTokens

PURPOSE = "api"
DAY_SECONDS = 24 * 3600
STANDARD_DAYS = API_TOKEN_SECONDS // DAY_SECONDS
MOST_DAYS = 365


def api_tokens(secret: str) -> CallerTokens:
    """Signs and reads the bearer tokens of the REST API. They are valid for the days that they say.

    A single one cannot be called back: another ANDRUM_SECRET ends all of them.
    """
    return CallerTokens(secret, PURPOSE, API_TOKEN_SECONDS)


def issue_token(
    secret: str,
    role: UserRole,
    name: str = "API",
    district: str | None = None,
    *,
    cleared: bool = False,
    days: int = STANDARD_DAYS,
) -> str:
    """A bearer token for a machine or a person that calls the API with one role, in one district or in all.

    `cleared`: may see households with a protected identity.
    """
    caller = Caller(id=f"api:{name}", name=name, roles=frozenset({role}), district=district, cleared=cleared)
    return api_tokens(secret).sign(caller, seconds=days * DAY_SECONDS)
