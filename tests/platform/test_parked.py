"""An event that could not be handled: somebody looks at it, has it tried again, or says why it need not be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from andrum.cli import app
from andrum.health import warnings_of
from andrum.house import open_embedded
from services.housing.store import HomeStore
from shared.events import HouseholdPlaced
from shared.events.envelope import Envelope
from shared.kernel.caller import SYSTEM, Caller, UserRole
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.platform.host import Host
from shared.platform.parked import RELAY
from shared.platform.service import Service, Transactions
from shared.platform.settings import Settings
from tests.support.databases import BACKENDS, scratch_database

OPERATOR = Caller(id="olle", name="Olle Test", roles=frozenset({UserRole.OPERATOR}))
NAME = HouseholdPlaced.name


def placed() -> HouseholdPlaced:
    return HouseholdPlaced(
        household_id=new_id(), search_id=new_id(), unit_id=new_id(), unit_label="19640823-3234",
        from_month=Month(2026, 11), monthly_cost_ore=1, placed_by="",
    )  # fmt: skip


class Listener:
    """A service that fails until it is mended, and says something each time that it does not."""

    def __init__(self) -> None:
        self.service = Service("housing", HomeStore)
        self.broken = True
        self.prepared = 0
        self.service.on(HouseholdPlaced)(self.handles)
        self.service.before(HouseholdPlaced)(self.prepares)

    def prepares(self, events: Sequence[HouseholdPlaced], transactions: Transactions) -> None:
        self.prepared += 1

    def handles(self, events: Sequence[HouseholdPlaced], store: HomeStore) -> None:
        store.announce(*(placed() for _ in events))
        if self.broken:
            raise ValueError(f"nobody can place {events[0].unit_label}")


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture(params=BACKENDS)
def host(request: pytest.FixtureRequest, listener: Listener, tmp_path: Path) -> Iterator[Host]:
    with scratch_database(listener.service, str(request.param), tmp_path) as database:
        yield Host(listener.service, database)


@pytest.fixture
def which(host: Host) -> dict[str, str]:
    """One event, parked."""
    envelope = Envelope.around(placed())
    assert host.deliver(NAME, [envelope]) == 1
    return {"consumer": NAME, "event_id": str(envelope.id)}


def said(host: Host) -> int:
    with host.database.session(read_only=True) as session:
        return len(host.messages.unsent(session.connection(), 100))


def parked(host: Host) -> list[dict[str, Any]]:
    answer: list[dict[str, Any]] = host.call("parked", OPERATOR, {})
    return answer


def test_it_is_listed_with_its_cause_and_without_personal_numbers(host: Host, which: dict[str, str]) -> None:
    listed = parked(host)

    assert [(one["event_id"], one["error"]) for one in listed] == [
        (which["event_id"], "ValueError: nobody can place ********-****")
    ]
    assert listed[0]["body"] == ""
    shown = host.call("show_parked", OPERATOR, which)
    assert "monthly_cost_ore" in shown["body"] and "19640823" not in shown["body"]


def test_tried_again_it_is_handled_once(host: Host, listener: Listener, which: dict[str, str]) -> None:
    listener.broken = False

    after = host.call("retry_parked", OPERATOR, which)

    assert (after["state"], after["settled_by"]) == ("retried", "olle")
    assert (said(host), listener.prepared, parked(host)) == (1, 2, [])
    with pytest.raises(Problem, match="not_parked"):
        host.call("retry_parked", OPERATOR, which)
    with host.database.session(read_only=True) as session:
        inbox = host.messages.inbox
        assert len(session.execute(select(inbox)).all()) == 1
    assert said(host) == 1


def test_one_that_fails_again_is_still_parked(host: Host, which: dict[str, str]) -> None:
    after = host.call("retry_parked", OPERATOR, which)

    assert (after["state"], after["settled_by"]) == ("parked", "olle")
    assert (said(host), len(parked(host))) == (0, 1)


def test_one_that_is_discarded_stays_with_who_said_so_and_why(host: Host, which: dict[str, str]) -> None:
    with pytest.raises(Problem, match="required"):
        host.call("discard_parked", OPERATOR, {**which, "reason": " "})
    host.call("discard_parked", OPERATOR, {**which, "reason": "sent by mistake"})

    assert parked(host) == []
    kept = host.call("show_parked", OPERATOR, which)
    assert (kept["state"], kept["reason"], kept["settled_by"]) == ("discarded", "sent by mistake", "olle")
    with pytest.raises(Problem, match="not_parked"):
        host.call("retry_parked", OPERATOR, which)


def test_what_could_not_be_sent_is_sent_when_it_is_tried_again(host: Host) -> None:
    with host.transaction() as store:
        store.announce(placed())
    with host.database.session() as session:
        connection = session.connection()
        [(number, envelope)] = host.messages.unsent(connection, 10).items()
        host.messages.park(connection, RELAY, envelope, ValueError("too large"), host.clock())
        host.messages.mark_sent(connection, [number])

    host.call("retry_parked", OPERATOR, {"consumer": RELAY, "event_id": str(envelope.id)})

    assert (said(host), parked(host)) == (1, [])


@pytest.mark.parametrize("operation", ["parked", "show_parked", "retry_parked", "discard_parked"])
def test_only_operators_may(host: Host, operation: str) -> None:
    with pytest.raises(Problem, match="not_allowed"):
        host.call(operation, Caller(id="e", name="E", roles=frozenset({UserRole.CASEWORKER})), {})


def test_the_cause_is_logged_without_values(
    host: Host, which: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    errors = [record for record in caplog.get_records("setup") if record.levelname == "ERROR"]
    assert [record.getMessage() for record in errors] == ["parked: ValueError: nobody can place ********-****"]


def test_from_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANDRUM_DATA", str(tmp_path))
    settings = Settings.from_environment()
    house = open_embedded(settings)
    spoilt = Envelope(new_id(), "decision_made", 1, '{"household_id": 7}')
    assert house.hosts["payments"].deliver("decision_made", [spoilt]) == 1
    house.close()

    def andrum(*words: str) -> tuple[int, str]:
        answer = CliRunner().invoke(app, ["parked", *words])
        return answer.exit_code, answer.output

    assert warnings_of("payments", settings) == ["1 event is parked: andrum parked list payments"]
    status, output = andrum("list")
    assert status == 0 and str(spoilt.id) in output and "UnreadableEventError" in output
    assert andrum("show", "payments", str(spoilt.id)[-8:])[1].endswith('{"household_id": 7}\n')
    assert andrum("retry", "payments", "--all")[0] == 1
    assert andrum("retry", "payments")[0] == 2
    assert andrum("discard", "payments", str(spoilt.id))[0] == 2
    assert andrum("discard", "payments", str(spoilt.id), "--reason", "spoilt")[0] == 0
    assert andrum("list", "payments") == (0, "Nothing is parked.\n")
    assert warnings_of("payments", settings) == []
    assert andrum("show", "payments", str(spoilt.id))[0] == 1
    assert andrum("list", "nosuch")[0] == 2


def test_the_house_itself_may(host: Host, which: dict[str, str]) -> None:
    assert len(host.call("parked", SYSTEM, {})) == 1
