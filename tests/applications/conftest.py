"""The applications service on a database of its own: SQLite, and PostgreSQL where one can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from services.applications.service import service
from shared.events import ApplicationSubmitted
from shared.kernel.caller import SYSTEM, Caller
from shared.platform.database import Database
from shared.platform.host import Host
from tests.support.databases import BACKENDS, scratch_database

NOW = datetime(2026, 10, 20, 8, 15, tzinfo=UTC)


class Intake:
    """The service, asked as the front end asks it."""

    def __init__(self, database: Database) -> None:
        self.host = Host(service, database, lambda: NOW)

    def submit(self, application: dict[str, Any], caller: Caller = SYSTEM) -> dict[str, Any]:
        answer: dict[str, Any] = self.ask("submit", caller, application=application)
        return answer

    def submit_many(self, *applications: dict[str, Any], caller: Caller = SYSTEM) -> list[dict[str, Any]]:
        verdicts: list[dict[str, Any]] = self.host.call("submit_many", caller, {"applications": list(applications)})
        return verdicts

    def ask(self, operation: str, caller: Caller = SYSTEM, **arguments: Any) -> Any:
        return self.host.call(operation, caller, arguments)

    def said(self) -> list[ApplicationSubmitted]:
        """What the service has announced, in order."""
        with self.host.database.session(read_only=True) as session:
            envelopes = self.host.messages.unsent(session.connection(), 10_000).values()
        events = [envelope.open(ApplicationSubmitted) for envelope in envelopes]
        return [event for event in events if isinstance(event, ApplicationSubmitted)]


@pytest.fixture(params=BACKENDS)
def intake(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Intake]:
    with scratch_database(service, request.param, tmp_path) as database:
        yield Intake(database)
