"""Carries a service's outbox to the broker: many events to a message, marked as sent once the broker has them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from amqp.exceptions import MessageNacked, PreconditionFailed
from kombu import Connection, Producer
from kombu.exceptions import OperationalError

from shared.events.envelope import Envelope, pack
from shared.platform.causes import cause_of
from shared.platform.database import DatabaseAwayError
from shared.platform.embedded_bus import in_runs
from shared.platform.host import Host
from shared.platform.parked import RELAY
from shared.platform.rabbitmq.topology import RAW, Topology
from shared.platform.service import Service

log = logging.getLogger(__name__)

BATCH = 500
LARGEST_MESSAGE = 1_000_000
"""Bytes of bodies. A broker takes more, but not at any size, and the other side must hold it."""

IDLE_SECONDS = 0.2
LONGEST_BACK_OFF_SECONDS = 10
CONFIRM_SECONDS = 10


class Relay:
    """One of possibly several per service: rows are locked while they are carried, and others skip them.

    A crash between publishing and marking repeats events; it never loses one.
    """

    def __init__(self, host: Host, amqp_url: str, topology: Topology, services: Iterable[Service[Any]]) -> None:
        self.host = host
        self.amqp_url = amqp_url
        self.topology = topology
        self.services = list(services)
        self.connection: Connection | None = None
        known = Connection(amqp_url)
        self.away = (
            *known.recoverable_connection_errors,
            *known.recoverable_channel_errors,
            MessageNacked,
            OperationalError,
            OSError,
            DatabaseAwayError,
        )

    def run(self, alive: Callable[[], None] = lambda: None) -> None:
        """Carry for ever. Broker or database away: wait, longer each time, and try again.

        `alive` is told of each round, also of one in which nobody answered: it is this process that lives.
        """
        failures = 0
        while True:
            alive()
            try:
                if not self.carry():
                    time.sleep(IDLE_SECONDS)
                failures = 0
            except self.away as error:
                failures += 1
                log.warning("relay waits", extra={"service": self.host.service.name, "error": cause_of(error)})
                self.hang_up()
                time.sleep(min(LONGEST_BACK_OFF_SECONDS, 0.1 * 2 ** min(failures, 8)))

    def carry(self) -> int:
        """Publish one batch of unsent events; returns how many. They are sent when the broker has confirmed them."""
        with self.host.database.session() as session:
            connection = session.connection()
            rows = self.host.messages.unsent(connection, BATCH, lock=connection.dialect.name == "postgresql")
            for name, envelopes in in_messages(rows.values()):
                for envelope, error in self.publish(name, envelopes):
                    self.host.messages.park(connection, RELAY, envelope, error, self.host.clock())
            if rows:
                self.host.messages.mark_sent(connection, list(rows))
        return len(rows)

    def publish(self, name: str, envelopes: list[Envelope]) -> Iterator[tuple[Envelope, Exception]]:
        """Send them in one message. Of one that the broker does not take, those alone that it does not take alone."""
        try:
            self.send(name, envelopes)
        except PreconditionFailed as error:
            # The broker has closed the channel.
            self.hang_up()
            if len(envelopes) > 1:
                for envelope in envelopes:
                    yield from self.publish(name, [envelope])
                return
            told = {"service": self.host.service.name, "event_name": name, "event_id": str(envelopes[0].id)}
            log.error("the broker does not take an event, parked: %s", cause_of(error), extra=told)
            yield envelopes[0], error

    def send(self, name: str, envelopes: list[Envelope]) -> None:
        producer = self.producer()
        producer.publish(
            pack(envelopes),
            routing_key=name,
            content_type=RAW,
            content_encoding="binary",
            delivery_mode=2,
            timeout=CONFIRM_SECONDS,
            confirm_timeout=CONFIRM_SECONDS,
        )

    def producer(self) -> Producer:
        if self.connection is None:
            self.connection = Connection(
                self.amqp_url,
                # No heartbeat: an idle relay sends none, and would be cut off for it.
                heartbeat=0,
                transport_options={
                    "confirm_publish": True,
                    "connect_timeout": 5,
                    "read_timeout": CONFIRM_SECONDS,
                    "write_timeout": CONFIRM_SECONDS,
                },
            )
            self.topology.declare(self.connection, self.services)
        return Producer(self.connection.default_channel, exchange=self.topology.exchange)

    def hang_up(self) -> None:
        """Drop the connection without asking the broker, which may not answer."""
        if self.connection is not None:
            with suppress(Exception):
                self.connection.collect()
        self.connection = None


def in_messages(envelopes: Iterable[Envelope]) -> Iterator[tuple[str, list[Envelope]]]:
    """Events as they go into one message each: neighbours of a name, not too many and not too large together."""
    for name, run in in_runs(envelopes):
        message: list[Envelope] = []
        size = 0
        for envelope in run:
            length = len(envelope.body.encode())
            if message and size + length > LARGEST_MESSAGE:
                yield name, message
                message, size = [], 0
            message.append(envelope)
            size += length
        yield name, message
