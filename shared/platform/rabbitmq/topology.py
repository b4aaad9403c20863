"""The names of exchange and queues, which are ours and versioned, and their declaration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kombu import Connection, Exchange, Queue

from shared.events.contract import Event
from shared.platform.service import Service

QUEUE_VERSION = 1
"""Rises when a queue's arguments change: RabbitMQ refuses new arguments on an old name."""

RAW = "application/data"
"""Bodies are our own bytes; nothing on the way may decode them."""


@dataclass(frozen=True, slots=True)
class Topology:
    """Everything that one installation has on its broker.

    `prefix` keeps several installations, or test runs, apart; `queue_type` is `classic`, or `quorum` on a real
    cluster of three nodes.
    """

    prefix: str
    queue_type: str

    @property
    def exchange(self) -> Exchange:
        return Exchange(f"{self.prefix}.events", type="topic", durable=True)

    def queue_of(self, service: str, contract: type[Event]) -> Queue:
        """The queue in which a service's events of one contract wait."""
        return Queue(
            f"{self.prefix}.{service}.{contract.name}.v{QUEUE_VERSION}",
            self.exchange,
            routing_key=contract.name,
            durable=True,
            queue_arguments=None if self.queue_type == "classic" else {"x-queue-type": self.queue_type},
        )

    def rpc_name(self, service: str) -> str:
        """The name under which a service answers questions."""
        return f"{self.prefix}-{service}"

    def declare(self, connection: Connection, services: Iterable[Service[Any]]) -> None:
        """Make every queue there is, so that no event is published to nobody."""
        for service in services:
            for contract in service.handlers:
                self.queue_of(service.name, contract).bind(connection.default_channel).declare()

    def remove(self, connection: Connection, services: Iterable[Service[Any]]) -> None:
        """Take everything off the broker again, with what is in it."""
        channel = connection.default_channel
        for service in services:
            for contract in service.handlers:
                self.queue_of(service.name, contract).bind(channel).delete()
            channel.queue_delete(f"rpc-{self.rpc_name(service.name)}")
        self.exchange.bind(channel).delete()


def broker_answers(amqp_url: str, patience_seconds: float = 3) -> bool:
    """Whether the broker lets us in."""
    try:
        with Connection(amqp_url, connect_timeout=patience_seconds) as connection:
            connection.ensure_connection(max_retries=1, timeout=patience_seconds)
    except Exception:
        # Refused, unknown host, wrong password: whatever it is, it did not answer.
        return False
    return True
