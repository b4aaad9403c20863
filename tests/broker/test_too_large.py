"""An event that the broker does not take: it is set aside, and those beside it arrive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from kombu import Connection
from sqlalchemy import select

from services.housing.service import service as housing
from services.payments.service import service as payments
from shared.events import HouseholdPlaced
from shared.events.envelope import unpack
from shared.kernel.caller import SYSTEM
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.platform.host import Host
from shared.platform.parked import RELAY
from shared.platform.rabbitmq.relay import Relay
from shared.platform.rabbitmq.topology import Topology
from shared.platform.service import Service
from shared.platform.store import Store
from tests.support import private_servers
from tests.support.databases import scratch_database

pytestmark = pytest.mark.broker

LARGEST = 20_000
TOPOLOGY = Topology("andrum_large", "classic")
hearer: Service[Store] = Service("hearer", payments.store)


@hearer.on(HouseholdPlaced)
def household_placed(events: object, store: Store) -> None: ...


@pytest.fixture(scope="module")
def small_broker() -> Iterator[str]:
    """A broker of our own, that takes no large messages."""
    if not private_servers.rabbitmq_installed():
        pytest.skip("the RabbitMQ server is not installed here, so none of our own can be started")
    with private_servers.rabbitmq(f"max_message_size = {LARGEST}\n") as url:
        yield url


def placed(label: str) -> HouseholdPlaced:
    return HouseholdPlaced(
        household_id=new_id(), search_id=new_id(), unit_id=new_id(), unit_label=label,
        from_month=Month(2026, 11), monthly_cost_ore=1, placed_by="",
    )  # fmt: skip


def arrived(url: str) -> list[str]:
    """The labels of what waits in the hearer's queue, in its order."""
    labels = []
    with Connection(url) as connection:
        queue = TOPOLOGY.queue_of("hearer", HouseholdPlaced).bind(connection.default_channel)
        while message := queue.get(no_ack=True):
            events = [envelope.open(HouseholdPlaced) for envelope in unpack(bytes(message.body))]
            labels += [event.unit_label[:8] for event in events if isinstance(event, HouseholdPlaced)]
    return labels


def test_the_others_arrive_and_it_is_parked(small_broker: str, tmp_path: Path) -> None:
    with scratch_database(housing, "sqlite", tmp_path) as database:
        host = Host(housing, database)
        with host.transaction() as store:
            store.announce(placed("first"), placed("x" * 2 * LARGEST), placed("second"), placed("y" * 2 * LARGEST))
        relay = Relay(host, small_broker, TOPOLOGY, [hearer])

        assert relay.carry() == 4
        assert arrived(small_broker) == ["first", "second"]
        parked = host.call("parked", SYSTEM, {})
        assert [one["consumer"] for one in parked] == [RELAY, RELAY]
        assert "PreconditionFailed" in parked[0]["error"]

        with host.transaction() as store:
            store.announce(placed("third"))
        again = {"consumer": RELAY, "event_id": parked[0]["event_id"]}
        assert host.call("retry_parked", SYSTEM, again)["state"] == "retried"
        assert relay.carry() == 2
        assert arrived(small_broker) == ["third"]
        assert len(host.call("parked", SYSTEM, {})) == 2
        assert relay.carry() == 0
        relay.hang_up()
        with database.session(read_only=True) as session:
            assert len(session.execute(select(host.messages.parked)).all()) == 2
