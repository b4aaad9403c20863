"""The base of every store: a session, a clock, and the outbox."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import ClassVar

from sqlalchemy.orm import DeclarativeBase, Session

from shared.events.contract import Event
from shared.platform.messages import Messages


def utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """What a use case is given: the service's rows, inside one transaction that the caller commits."""

    base: ClassVar[type[DeclarativeBase]]

    def __init__(self, session: Session, clock: Callable[[], datetime] = utc_now) -> None:
        self.session = session
        self.now = clock

    def announce(self, *events: Event) -> None:
        """Say what happened. Nothing is said unless the transaction that caused it is committed."""
        Messages(self.base.metadata).announce(self.session.connection(), events, self.now())
