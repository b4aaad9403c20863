"""The embedded adapter of the bus: the outbox tables are the queue, drained in order by whoever is there."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Iterator
from itertools import groupby

from shared.events import CONTRACTS
from shared.events.envelope import Envelope
from shared.platform.database import DatabaseAwayError
from shared.platform.host import Host

log = logging.getLogger(__name__)

BATCH = 500
PAUSE_SECONDS = 0.2


class EmbeddedBus:
    """Carries events between the hosts of one process. It keeps no state: a kill loses nothing.

    Several processes may drain the same files; the inbox lets each event through once.
    """

    def __init__(self, hosts: Iterable[Host]) -> None:
        self.hosts = list(hosts)
        self.awake = threading.Event()
        self.stopping = threading.Event()
        self.thread: threading.Thread | None = None
        for host in self.hosts:
            host.committed = self.awake.set

    def drain(self) -> int:
        """Deliver until no outbox holds an unsent event; returns how many were carried."""
        carried = 0
        while moved := sum(self.carry_from(host) for host in self.hosts):
            carried += moved
        return carried

    def carry_from(self, source: Host) -> int:
        """Deliver one batch of what a service has announced, in the order in which it was announced."""
        with source.database.session(read_only=True) as session:
            rows = source.messages.unsent(session.connection(), BATCH)
        if not rows:
            return 0
        for name, envelopes in in_runs(rows.values()):
            for host in self.hosts:
                if name in host.contracts:
                    host.deliver(name, envelopes)
        with source.database.session() as session:
            source.messages.mark_sent(session.connection(), list(rows))
        return len(rows)

    def start(self) -> None:
        """Drain in a thread of its own, at once when something is committed here, soon when elsewhere."""
        self.stopping.clear()
        self.thread = threading.Thread(target=self.run, name="bus", daemon=True)
        self.thread.start()

    def run(self) -> None:
        while not self.stopping.is_set():
            self.awake.clear()
            try:
                self.drain()
            except DatabaseAwayError:
                log.warning("the database is busy; events wait")
            except Exception:
                log.exception("the bus stumbled; events wait")
            self.awake.wait(PAUSE_SECONDS)

    def stop(self) -> None:
        self.stopping.set()
        self.awake.set()
        if self.thread is not None:
            self.thread.join()


def in_runs(envelopes: Iterable[Envelope]) -> Iterator[tuple[str, list[Envelope]]]:
    """Neighbours of the same name together, order kept, as many at a time as their contract allows."""
    for name, group in groupby(envelopes, key=lambda envelope: envelope.name):
        run = list(group)
        size = CONTRACTS[name].batch
        for start in range(0, len(run), size):
            yield name, run[start : start + size]
