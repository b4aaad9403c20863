"""Two do something with the same case at the same moment: one of them is first, and the other is told so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from services.eligibility.service import service
from services.eligibility.store import CaseRow, DecisionRow
from shared.events import ApplicationSubmitted, Channel, HousingCostAssessed, Person
from shared.events.contract import Event
from shared.events.envelope import Envelope
from shared.kernel.caller import SYSTEM
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.problem import Problem
from shared.kernel.situation import Home, HomeKind, HousingCost, Member, Role, Situation
from shared.platform.host import Host
from tests.support.databases import BACKENDS, scratch_database

MONTH = Month(2026, 11)
HOUSEHOLDS = 24
NOW = datetime(2026, 10, 20, 8, tzinfo=UTC)


class Office:
    """Eligibility alone, with households whose month is ready."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.applications = [new_id() for _ in range(HOUSEHOLDS)]
        for application in self.applications:
            household = new_id()
            self.hear(applied(application, household))
            self.hear(
                HousingCostAssessed(
                    household_id=household,
                    application_id=application,
                    month=MONTH,
                    cost=HousingCost(asked_ore=500_000, accepted_ore=500_000),
                )
            )

    def hear(self, event: Event) -> None:
        assert self.host.deliver(event.name, [Envelope.around(event)]) == 0

    def approve(self, application: UUID) -> None:
        self.host.call("approve", SYSTEM, {"application_id": str(application), "version": 1, "motivation": "Ja."})

    def hold(self, application: UUID) -> None:
        arguments = {"application_id": str(application), "version": 1, "until": "2026-11-20", "reason": "Väntar."}
        self.host.call("hold", SYSTEM, arguments)

    def run(self) -> None:
        self.host.call("start_month_run", SYSTEM, {"month": str(MONTH)})

    def decide_chunks(self) -> None:
        with self.host.database.session(read_only=True) as session:
            unsent = self.host.messages.unsent(session.connection(), 1000)
        for envelope in unsent.values():
            if envelope.name == "month_chunk_planned":
                assert self.host.deliver(envelope.name, [envelope]) == 0

    def states(self) -> dict[UUID, str]:
        with self.host.database.session(read_only=True) as session:
            return {row.application_id: row.state for row in session.scalars(select(CaseRow))}

    def decisions(self) -> int:
        with self.host.database.session(read_only=True) as session:
            return session.scalar(select(func.count()).select_from(DecisionRow)) or 0


def applied(application: UUID, household: UUID) -> ApplicationSubmitted:
    return ApplicationSubmitted(
        household_id=household,
        application_id=application,
        month=MONTH,
        received_on=date(2026, 10, 5),
        submitted_at=NOW,
        channel=Channel.E_SERVICE,
        district="Norra",
        persons=(Person(member="p1", name="Anna Test", personal_number="196408233234"),),
        address="Testgatan 1",
        situation=Situation(
            id=str(application),
            municipality="lindsala",
            month=MONTH,
            members=(Member(id="p1", role=Role.ADULT, born=date(1964, 8, 23)),),
            home=Home(kind=HomeKind.RENTAL, rent_ore=500_000, rooms=2),
        ),
        payee=Payee(name="Anna Test", kind=PayeeKind.ACCOUNT, clearing="5021", number="0000123"),
        first_application=True,
    )


@pytest.fixture(params=BACKENDS)
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    with scratch_database(service, request.param, tmp_path) as database:
        yield Office(Host(service, database, lambda: NOW))


def at_once(*actions: Callable[[], None]) -> list[str]:
    """Do all at the same moment; returns the codes of those that were refused."""
    barrier, refused = threading.Barrier(len(actions)), []

    def act(action: Callable[[], None]) -> None:
        barrier.wait()
        try:
            action()
        except Problem as problem:
            refused.append(problem.code)

    threads = [threading.Thread(target=act, args=(action,)) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused


def test_a_case_is_approved_or_put_on_hold_but_never_both(office: Office) -> None:
    for application in office.applications:
        refused = at_once(partial(office.approve, application), partial(office.hold, application))

        assert refused in (["case_changed"], ["case_already_decided"])
    decided = [state for state in office.states().values() if state == "decided"]
    assert len(decided) == office.decisions()


def test_two_caseworkers_who_approve_the_same_case_make_one_decision(office: Office) -> None:
    for application in office.applications:
        assert at_once(*[partial(office.approve, application)] * 2) == ["case_already_decided"]
    assert office.decisions() == HOUSEHOLDS


def test_a_run_that_starts_while_cases_are_approved_leaves_no_case_behind(office: Office) -> None:
    actions = [partial(office.approve, application) for application in office.applications[::3]]
    at_once(office.run, *actions)
    office.decide_chunks()

    assert set(office.states().values()) <= {"decided", "person"}
    assert office.host.call("month_run", SYSTEM, {"month": str(MONTH)})["state"] in ("done", "none")


def test_two_runs_that_start_at_once_share_the_cases_and_double_none(office: Office) -> None:
    at_once(office.run, office.run)
    office.decide_chunks()

    assert set(office.states().values()) == {"person"}
    view = office.host.call("month_run", SYSTEM, {"month": str(MONTH)})
    assert (view["state"], view["done"], view["to_person"]) == ("done", HOUSEHOLDS, HOUSEHOLDS)
