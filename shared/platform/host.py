"""Runs one service in this process: opens its transactions, delivers its events once, answers its operations."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from shared.events.codec import to_plain
from shared.events.contract import Event
from shared.events.envelope import Envelope
from shared.kernel.caller import Caller
from shared.kernel.problem import Problem
from shared.platform.causes import cause_of
from shared.platform.database import Database, DatabaseAwayError
from shared.platform.messages import Messages
from shared.platform.parked import ParkedEvents
from shared.platform.service import Operation, Service
from shared.platform.store import Store, utc_now

log = logging.getLogger(__name__)


class Host:
    """A service with its database. Both adapters of the bus work through one of these."""

    def __init__(self, service: Service[Any], database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self.service = service
        self.database = database
        self.clock = clock
        self.messages = Messages(service.store.base.metadata)
        self.contracts = {contract.name: contract for contract in service.handlers}
        self.parked = ParkedEvents(service, self.messages, lambda: self.clock())
        self.committed: Callable[[], None] = lambda: None

    @contextmanager
    def transaction(self, *, read_only: bool = False) -> Iterator[Store]:
        """The service's store inside one transaction."""
        with self.database.session(read_only=read_only) as session:
            yield self.service.store(session, self.clock)
        if not read_only:
            self.committed()

    @property
    def operations(self) -> dict[str, Operation]:
        """What can be asked: what the service declares, and what every service answers."""
        return {**self.parked.operations(), **self.service.operations}

    def call(self, operation: str, caller: Caller, arguments: dict[str, Any]) -> Any:
        """Answer an operation in plain JSON values. Raises Problem when it cannot be done."""
        known = self.operations.get(operation)
        if known is None:
            raise Problem.one("unknown_operation", status=404, operation=f"{self.service.name}.{operation}")
        if not known.roles & caller.roles:
            raise Problem.one("not_allowed", status=403)
        if known.own_transactions:
            return to_plain(known.action(self.transaction, caller, **arguments))
        with self.transaction(read_only=known.read_only) as store:
            return to_plain(known.action(store, caller, **arguments))

    def deliver(self, name: str, envelopes: Sequence[Envelope]) -> int:
        """Hand events of one contract to its handler, each once; returns how many had to be parked.

        Claiming them, the handler's own changes and what it announces are one commit. When one of several
        cannot be handled they are taken one by one, so that only the faulty one is set aside.
        Raises DatabaseAwayError when it was the database that failed: deliver the same events again.
        """
        contract = self.contracts[name]
        try:
            self.prepare(contract, envelopes)
            with self.transaction() as store:
                fresh = self.messages.claim(store.session.connection(), name, envelopes)
                if fresh:
                    self.service.handlers[contract]([envelope.open(contract) for envelope in fresh], store)
        except DatabaseAwayError:
            raise
        except Exception as error:
            if len(envelopes) > 1:
                return sum(self.deliver(name, [envelope]) for envelope in envelopes)
            self.park(name, envelopes[0], error)
            return 1
        return 0

    def prepare(self, contract: type[Event], envelopes: Sequence[Envelope]) -> None:
        """What the service does before it handles such events, if it has not handled them yet."""
        preparation = self.service.preparations.get(contract)
        if preparation is None:
            return
        with self.transaction(read_only=True) as store:
            fresh = self.messages.unclaimed(store.session.connection(), contract.name, envelopes)
        if fresh:
            preparation([envelope.open(contract) for envelope in fresh], self.transaction)

    def park(self, name: str, envelope: Envelope, error: Exception) -> None:
        told = {"service": self.service.name, "event_name": name, "event_id": str(envelope.id)}
        log.error("parked: %s", cause_of(error), extra=told, exc_info=error)
        with self.database.session() as session:
            if self.messages.claim(session.connection(), name, [envelope]):
                self.messages.park(session.connection(), name, envelope, error, self.clock())


def hears(host: Host, contract: type[Event]) -> bool:
    """Whether a host's service has a handler for a contract."""
    return contract in host.service.handlers
