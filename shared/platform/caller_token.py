"""A caller, signed: what the front end and the API hand to a service, which checks it before it answers."""

from __future__ import annotations

import time

from itsdangerous import BadSignature, URLSafeTimedSerializer

from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem

ANSWER_SECONDS = 5
"""How long whoever asks a service waits for the answer."""

CALL_SECONDS = ANSWER_SECONDS + 1
"""How long a question may be acted on: what nobody waits for any more must not be done later."""

CLOCK_SECONDS = 5
"""By how much the clock of whoever asks may be ahead."""

API_TOKEN_SECONDS = 30 * 24 * 3600


class CallerTokens:
    """Signs and reads callers. `purpose` keeps a token for one use from serving another (`call`, `api`).

    `seconds` is how long one is valid that was signed without saying so.
    """

    def __init__(self, secret: str, purpose: str = "call", seconds: int = CALL_SECONDS) -> None:
        self.serializer = URLSafeTimedSerializer(secret, salt=f"andrum-{purpose}")
        self.seconds = seconds

    def sign(self, caller: Caller, seconds: int | None = None) -> str:
        claims = {
            "id": caller.id,
            "name": caller.name,
            "roles": sorted(caller.roles),
            "district": caller.district,
            "cleared": caller.cleared,
        }
        return self.serializer.dumps(claims if seconds is None else {**claims, "seconds": seconds})

    def read(self, token: str) -> Caller:
        """The caller inside. Raises Problem (401) when it is expired or not ours."""
        try:
            claims, signed_at = self.serializer.loads(token, return_timestamp=True)
        except BadSignature as error:
            raise Problem.one("token_invalid", status=401) from error
        if not -CLOCK_SECONDS <= time.time() - signed_at.timestamp() < claims.get("seconds", self.seconds) + 1:
            raise Problem.one("token_expired", status=401)
        roles = frozenset(UserRole(role) for role in claims["roles"])
        return Caller(
            id=claims["id"],
            name=claims["name"],
            roles=roles,
            district=claims["district"],
            cleared=claims.get("cleared", False),
        )
