"""Questions over the broker that nobody can answer just now: nothing is done later, and nothing leaks meanwhile."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from urllib.parse import urlsplit
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import select

from services.eligibility.store import CaseRow
from shared.kernel.caller import SYSTEM
from shared.platform.gateway import ServiceAwayError, ServiceFaultError
from tests.support import reachable
from tests.support.adapters import ProductionTown, production_town
from tests.support.town import adult

pytestmark = [pytest.mark.broker, pytest.mark.postgres, pytest.mark.timeout(300)]

NUMBER = "19640823-3234"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProductionTown]:
    with production_town(tmp_path_factory.mktemp("late")) as town:
        yield town


@pytest.fixture
def version(town: ProductionTown) -> tuple[str, int]:
    """The case of a new household, as a caseworker sees it who wants to approve it."""
    town.household(adult("Ylva"), rent=5_000).applies("2026-09")
    town.runs("2026-09")
    [case] = town.gateway.ask("eligibility", "open_cases", SYSTEM, month="2026-09")
    return case["application_id"], case["version"]


def state_of(town: ProductionTown, application_id: str) -> str:
    with town.hosts["eligibility"].database.session(read_only=True) as session:
        return session.scalars(select(CaseRow.state).where(CaseRow.application_id == UUID(application_id))).one()


def wait_until_answers(town: ProductionTown, service: str) -> None:
    deadline = time.monotonic() + 60
    while True:
        with contextlib.suppress(ServiceAwayError):
            town.gateway.ask(service, "parked", SYSTEM)
            return
        assert time.monotonic() < deadline


def test_what_was_asked_of_a_dead_service_is_not_done_when_it_lives_again(
    town: ProductionTown, version: tuple[str, int]
) -> None:
    town.processes.kill("eligibility")
    with pytest.raises(ServiceAwayError):
        town.gateway.ask("eligibility", "approve_many", SYSTEM, versions=[version], motivation="")
    town.processes.start("eligibility")
    wait_until_answers(town, "eligibility")

    # What was asked first was taken first; had it been done, that would show by now.
    time.sleep(2)
    assert state_of(town, version[0]) == "person"
    town.gateway.ask("eligibility", "approve_many", SYSTEM, versions=[version], motivation="")
    assert state_of(town, version[0]) == "decided"


def test_a_service_that_fails_says_so_and_no_more(town: ProductionTown) -> None:
    with pytest.raises(ServiceFaultError) as raised:
        town.gateway.ask("payments", "approve", SYSTEM, personal_number=NUMBER)
    assert "payments.approve failed: TypeError" in str(raised.value)
    assert NUMBER not in repr(raised.getrepr(chain=True))

    with pytest.raises(ServiceFaultError, match="cannot answer nonsense"):
        town.gateway.ask("payments", "nonsense", SYSTEM)


def test_a_database_that_is_away_is_a_service_that_is_away(town: ProductionTown) -> None:
    database = urlsplit(town.settings.database_url.format(service="payments")).path[1:]
    server = reachable.database_url()
    assert server is not None
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'alter database "{database}" allow_connections false'.encode())
        connection.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [database])
        try:
            with pytest.raises(ServiceAwayError, match="the database does not answer"):
                town.gateway.ask("payments", "waiting", SYSTEM)
        finally:
            connection.execute(f'alter database "{database}" allow_connections true'.encode())
    wait_until_answers(town, "payments")
