"""A caller, signed: what the front end and the API hand to a service, which checks it before it answers."""

from __future__ import annotations

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem

CALL_SECONDS = 60
API_TOKEN_SECONDS = 30 * 24 * 3600


class CallerTokens:
    """Signs and reads callers. `purpose` keeps a token for one use from serving another (`call`, `api`)."""

    def __init__(self, secret: str, purpose: str = "call", seconds: int = CALL_SECONDS) -> None:
        self.serializer = URLSafeTimedSerializer(secret, salt=f"andrum-{purpose}")
        self.seconds = seconds

    def sign(self, caller: Caller) -> str:
        claims = {"id": caller.id, "name": caller.name, "roles": sorted(caller.roles), "district": caller.district}
        return self.serializer.dumps(claims)

    def read(self, token: str) -> Caller:
        """The caller inside. Raises Problem (401) when it is expired or not ours."""
        try:
            claims = self.serializer.loads(token, max_age=self.seconds)
        except SignatureExpired as error:
            raise Problem.one("token_expired", status=401) from error
        except BadSignature as error:
            raise Problem.one("token_invalid", status=401) from error
        roles = frozenset(UserRole(role) for role in claims["roles"])
        return Caller(id=claims["id"], name=claims["name"], roles=roles, district=claims["district"])
