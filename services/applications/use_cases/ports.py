"""What the use cases need of the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from services.applications.domain.application import Application
from services.applications.domain.household import Filing, Register
from services.applications.domain.views import ApplicationView, HouseholdView
from shared.events.contract import Event


class SomebodyWasFirstError(Exception):
    """Another transaction filed something for one of the same adults; nothing of ours was kept. Look again."""


class Applications(Protocol):
    """Households and applications, many at a time."""

    def now(self) -> datetime: ...
    def register_for(self, applications: Sequence[Application]) -> Register: ...
    def add(self, filings: Sequence[Filing], submitted_at: datetime, submitted_by: str) -> None: ...
    def announce(self, *events: Event) -> None: ...
    def application(self, application_id: UUID) -> ApplicationView | None: ...
    def household(self, household_id: UUID) -> HouseholdView | None: ...
    def is_protected(self, household_id: UUID) -> bool: ...
