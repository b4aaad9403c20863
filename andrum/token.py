"""Tokens for the REST API: who may call it, signed with the secret of the installation."""

from __future__ import annotations

from shared.kernel.caller import Caller, UserRole
from shared.platform.caller_token import API_TOKEN_SECONDS, CallerTokens

PURPOSE = "api"


def api_tokens(secret: str) -> CallerTokens:
    """Signs and reads the bearer tokens of the REST API. They are valid for thirty days."""
    return CallerTokens(secret, PURPOSE, API_TOKEN_SECONDS)


def issue_token(secret: str, role: UserRole, name: str = "API", district: str | None = None) -> str:
    """A bearer token for a machine or a person that calls the API with one role, in one district or in all."""
    caller = Caller(id=f"api:{name}", name=name, roles=frozenset({role}), district=district)
    return api_tokens(secret).sign(caller)
