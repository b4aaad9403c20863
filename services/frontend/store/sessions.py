"""Who is logged in: kept here, not in the cookie, so that a session can be ended from this side."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import delete, or_, update

from services.frontend.store.rows import SessionRow
from shared.kernel.caller import Caller, UserRole
from shared.platform.store import Store

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=8)
SEEN_EVERY = timedelta(minutes=1)


class SessionStore(Store):
    """Sessions by the secret that the cookie holds; only its hash is stored."""

    def open_session(self, caller: Caller) -> str:
        """A new session; returns the secret. Sessions that have run out are swept away."""
        now = self.now()
        ended = or_(SessionRow.seen_at < now - IDLE, SessionRow.opened_at < now - LONGEST)
        self.session.execute(delete(SessionRow).where(ended))
        secret = secrets.token_urlsafe(32)
        self.session.add(SessionRow(key=hashed(secret), caller=claims_of(caller), opened_at=now, seen_at=now))
        return secret

    def session_caller(self, secret: str) -> tuple[Caller, bool] | None:
        """Who it is, and whether the session should be marked as seen; None when it has ended."""
        row = self.session.get(SessionRow, hashed(secret))
        now = self.now()
        if row is None or now - row.seen_at > IDLE or now - row.opened_at > LONGEST:
            return None
        return caller_of(row), now - row.seen_at > SEEN_EVERY

    def mark_seen(self, secret: str) -> None:
        mark = update(SessionRow).where(SessionRow.key == hashed(secret)).values(seen_at=self.now())
        self.session.execute(mark)

    def close_session(self, secret: str) -> None:
        self.session.execute(delete(SessionRow).where(SessionRow.key == hashed(secret)))


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def claims_of(caller: Caller) -> dict[str, object]:
    return {
        "id": caller.id,
        "name": caller.name,
        "roles": sorted(caller.roles),
        "district": caller.district,
        "cleared": caller.cleared,
    }


def caller_of(row: SessionRow) -> Caller:
    claims = row.caller
    roles = frozenset(UserRole(role) for role in claims["roles"])
    return Caller(
        id=claims["id"],
        name=claims["name"],
        roles=roles,
        district=claims["district"],
        cleared=claims.get("cleared", False),
    )
