"""Services are killed while a month flows through RabbitMQ: nothing is lost, nothing is done twice."""

from __future__ import annotations

import time
from random import Random

import pytest
from sqlalchemy import select

from services.eligibility.store import CaseRow, DecisionRow
from services.payments.store.rows import PayoutRow
from shared.kernel.caller import SYSTEM
from shared.platform.gateway import ServiceAwayError
from tests.support.adapters import ProductionTown, production_town
from tests.support.town import ADMINISTRATOR, adult

pytestmark = [pytest.mark.broker, pytest.mark.postgres, pytest.mark.timeout(300)]

HOUSEHOLDS = 150
KILLS = 8
VICTIMS = ("housing", "eligibility", "payments", "frontend")


def patiently(town: ProductionTown, service: str, operation: str, **arguments: object) -> None:
    """Ask until somebody answers: the service may be dead just now."""
    deadline = time.monotonic() + 60
    while True:
        try:
            town.gateway.ask(service, operation, SYSTEM, **arguments)
            return
        except ServiceAwayError:
            assert time.monotonic() < deadline


def test_every_household_is_decided_and_paid_once_although_services_are_killed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    rng = Random(4)
    with production_town(tmp_path_factory.mktemp("killed")) as town:
        sent = [town.household(adult(f"N{n}"), rent=5_000).application("2026-09") for n in range(HOUSEHOLDS)]
        for application in sent:
            town.gateway.ask("applications", "submit", ADMINISTRATOR, application=application)
        for number in range(KILLS):
            victim = rng.choice(VICTIMS)
            town.processes.kill(victim)
            town.processes.start(victim)
            time.sleep(rng.uniform(0, 1.5))
            if number == KILLS // 2:
                patiently(town, "eligibility", "start_month_run", month="2026-09")
        town.settle()
        patiently(town, "eligibility", "start_month_run", month="2026-09")
        town.settle()
        patiently_approve_all(town)
        town.settle()

        assert_each_once(town)


def patiently_approve_all(town: ProductionTown) -> None:
    cases = town.gateway.ask("eligibility", "open_cases", SYSTEM, month="2026-09")
    assert len(cases) == HOUSEHOLDS
    versions = [(case["application_id"], case["version"]) for case in cases]
    town.gateway.ask("eligibility", "approve_many", SYSTEM, versions=versions, motivation="")


def assert_each_once(town: ProductionTown) -> None:
    with town.hosts["eligibility"].database.session(read_only=True) as session:
        assert {row.state for row in session.scalars(select(CaseRow))} == {"decided"}
        decisions = [row.decision_id for row in session.scalars(select(DecisionRow))]
    with town.hosts["payments"].database.session(read_only=True) as session:
        payouts = [row.decision_id for row in session.scalars(select(PayoutRow))]
    assert len(decisions) == HOUSEHOLDS
    assert sorted(payouts) == sorted(decisions)
