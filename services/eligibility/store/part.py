"""What the parts of the store have in common."""

from __future__ import annotations

from services.eligibility.store.rows import Base
from shared.platform.store import Store


class Part(Store):
    """A part of the store; all parts share one session."""

    base = Base

    @property
    def on_postgresql(self) -> bool:
        return self.session.connection().dialect.name == "postgresql"
