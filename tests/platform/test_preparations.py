"""What a service does before it handles an event: outside the transaction, and again when it was cut short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from services.eligibility.store import CaseStore
from shared.events import MonthChunkPlanned
from shared.events.envelope import Envelope
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.platform.host import Host
from shared.platform.service import Service, Transactions
from tests.support.databases import BACKENDS, scratch_database


class Listener:
    """A service that notes what it did, in what order."""

    def __init__(self) -> None:
        self.service = Service("eligibility", CaseStore)
        self.did: list[str] = []
        self.fails = False
        self.service.before(MonthChunkPlanned)(self.prepares)
        self.service.on(MonthChunkPlanned)(self.handles)

    def prepares(self, events: Sequence[MonthChunkPlanned], transactions: Transactions) -> None:
        self.did.append("prepared")
        with transactions() as store:
            # Would wait for ever if the handler's transaction had a lock.
            store.note([])
        if self.fails:
            raise RuntimeError("the other side is odd")

    def handles(self, events: Sequence[MonthChunkPlanned], store: CaseStore) -> None:
        self.did.append("handled")


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def host(listener: Listener, backend: str, tmp_path: Path) -> Iterator[Host]:
    with scratch_database(listener.service, backend, tmp_path) as database:
        yield Host(listener.service, database)


@pytest.fixture
def envelope() -> Envelope:
    return Envelope.around(MonthChunkPlanned(run_id=new_id(), month=Month(2026, 11), chunk=0, application_ids=()))


def test_it_is_done_before_the_event_is_handled(host: Host, listener: Listener, envelope: Envelope) -> None:
    host.deliver("month_chunk_planned", [envelope])

    assert listener.did == ["prepared", "handled"]


def test_an_event_that_comes_twice_is_prepared_for_once(host: Host, listener: Listener, envelope: Envelope) -> None:
    host.deliver("month_chunk_planned", [envelope])
    host.deliver("month_chunk_planned", [envelope])

    assert listener.did == ["prepared", "handled"]


def test_an_event_that_cannot_be_prepared_for_is_set_aside(host: Host, listener: Listener, envelope: Envelope) -> None:
    listener.fails = True

    assert host.deliver("month_chunk_planned", [envelope]) == 1
    assert listener.did == ["prepared"]
