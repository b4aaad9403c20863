"""Carries a service's outbox to the broker: many events to a message, marked as sent once the broker has them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from kombu import Connection, Producer
from kombu.exceptions import OperationalError

from shared.events.envelope import pack
from shared.platform.database import DatabaseAwayError
from shared.platform.embedded_bus import in_runs
from shared.platform.host import Host
from shared.platform.rabbitmq.topology import RAW, Topology
from shared.platform.service import Service

log = logging.getLogger(__name__)

BATCH = 500
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
            OperationalError,
            OSError,
            DatabaseAwayError,
        )

    def run(self, alive: Callable[[], None] = lambda: None) -> None:
        """Carry for ever. Broker or database away: wait, longer each time, and try again."""
        failures = 0
        while True:
            try:
                if not self.carry():
                    time.sleep(IDLE_SECONDS)
                failures = 0
                alive()
            except self.away as error:
                failures += 1
                log.warning("relay waits", extra={"service": self.host.service.name, "error": str(error)[:200]})
                self.hang_up()
                time.sleep(min(LONGEST_BACK_OFF_SECONDS, 0.1 * 2 ** min(failures, 8)))

    def carry(self) -> int:
        """Publish one batch of unsent events; returns how many. They are sent when the broker has confirmed them."""
        producer = self.producer()
        with self.host.database.session() as session:
            connection = session.connection()
            rows = self.host.messages.unsent(connection, BATCH, lock=connection.dialect.name == "postgresql")
            for name, envelopes in in_runs(rows.values()):
                producer.publish(
                    pack(envelopes),
                    routing_key=name,
                    content_type=RAW,
                    content_encoding="binary",
                    delivery_mode=2,
                    timeout=CONFIRM_SECONDS,
                    confirm_timeout=CONFIRM_SECONDS,
                )
            if rows:
                self.host.messages.mark_sent(connection, list(rows))
        return len(rows)

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
