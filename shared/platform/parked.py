"""Events that could not be handled: looked at, tried again, discarded. Every service can be asked; none is deleted."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Update, select, update

from shared.events.answers import ParkedEvent
from shared.events.envelope import Envelope
from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem
from shared.platform.causes import cause_of, masked
from shared.platform.database import DatabaseAwayError
from shared.platform.messages import PARKED, Messages
from shared.platform.service import Operation, Service, Transactions
from shared.platform.store import Store

log = logging.getLogger(__name__)

RELAY = "relay"
"""The consumer under which a service parks what it could not send."""

RETRIED, DISCARDED = "retried", "discarded"
OPERATES = frozenset({UserRole.OPERATOR})


class SettledError(Problem):
    """Somebody else has done something about it a moment ago."""


class ParkedEvents:
    """The operations on a service's parked events. Several services may have parked the same one, each for itself."""

    def __init__(self, service: Service[Any], messages: Messages, now: Callable[[], datetime]) -> None:
        self.service = service
        self.messages = messages
        self.table = messages.parked
        self.now = now

    def operations(self) -> dict[str, Operation]:
        return {
            "parked": Operation(self.parked, OPERATES, read_only=True),
            "show_parked": Operation(self.show_parked, OPERATES, read_only=True),
            "retry_parked": Operation(self.retry_parked, OPERATES, read_only=False, own_transactions=True),
            "discard_parked": Operation(self.discard_parked, OPERATES, read_only=False),
        }

    def parked(self, store: Store, caller: Caller, state: str = PARKED) -> list[ParkedEvent]:
        """Those in a state, the oldest first; without their bodies."""
        query = select(self.table).where(self.table.c.state == state).order_by(self.table.c.parked_at)
        return [view(row) for row in store.session.connection().execute(query)]

    def show_parked(self, store: Store, caller: Caller, consumer: str, event_id: str) -> ParkedEvent:
        row = self.row(store, consumer, event_id)
        self.notes("a parked event was looked at", row, caller)
        return view(row, body=masked(row.body))

    def discard_parked(self, store: Store, caller: Caller, consumer: str, event_id: str, reason: str) -> ParkedEvent:
        """Leave it unhandled for good, for a reason. It stays in the table."""
        if not reason.strip():
            raise Problem.one("required", field="reason")
        row = self.row(store, consumer, event_id)
        self.settle(store, row, caller, DISCARDED, reason.strip())
        self.notes("a parked event was discarded", row, caller)
        return view(self.row(store, consumer, event_id))

    def retry_parked(self, open_one: Transactions, caller: Caller, consumer: str, event_id: str) -> ParkedEvent:
        """Handle it now: what the handler does and that it was retried are one commit. `parked` if it fails again."""
        with open_one(read_only=True) as store:
            row = self.row(store, consumer, event_id)
        try:
            self.prepare(row, open_one)
            with open_one() as store:
                self.settle(store, row, caller, RETRIED, None)
                self.handle(store, row)
        except (DatabaseAwayError, SettledError):
            raise
        except Exception as error:
            self.still_fails(open_one, row, caller, error)
        else:
            self.notes("a parked event was retried", row, caller)
        with open_one(read_only=True) as store:
            return view(self.row(store, consumer, event_id))

    def prepare(self, row: Row[Any], open_one: Transactions) -> None:
        contract = self.contract_of(row)
        preparation = self.service.preparations.get(contract) if contract else None
        if contract and preparation:
            preparation([envelope_of(row).open(contract)], open_one)

    def handle(self, store: Store, row: Row[Any]) -> None:
        """The inbox holds its claim already, since it was parked. What could not be sent is to be sent again."""
        if row.consumer == RELAY:
            outbox = self.messages.outbox
            store.session.execute(update(outbox).where(outbox.c.event_id == row.event_id).values(sent=False))
            return
        contract = self.contract_of(row)
        if contract is None:
            raise LookupError(f"{self.service.name} does not hear {row.consumer} any more")
        self.service.handlers[contract]([envelope_of(row).open(contract)], store)

    def contract_of(self, row: Row[Any]) -> Any:
        return next((contract for contract in self.service.handlers if contract.name == row.consumer), None)

    def still_fails(self, open_one: Transactions, row: Row[Any], caller: Caller, error: Exception) -> None:
        self.notes("a parked event failed again", row, caller, error)
        news = {"error": cause_of(error), "settled_by": caller.id, "settled_at": self.now(), "reason": None}
        with open_one() as store:
            store.session.execute(self.change(row).values(news))

    def settle(self, store: Store, row: Row[Any], caller: Caller, state: str, reason: str | None) -> None:
        news = {"state": state, "reason": reason, "settled_by": caller.id, "settled_at": self.now()}
        changed = store.session.connection().execute(self.change(row).values(news))
        if not changed.rowcount:
            raise SettledError.one("not_parked", status=409)

    def change(self, row: Row[Any]) -> Update:
        """A change of the row, if it still waits."""
        table = self.table
        return update(table).where(
            table.c.consumer == row.consumer, table.c.event_id == row.event_id, table.c.state == PARKED
        )

    def row(self, store: Store, consumer: str, event_id: str) -> Row[Any]:
        query = select(self.table).where(self.table.c.consumer == consumer, self.table.c.event_id == UUID(event_id))
        row = store.session.connection().execute(query).one_or_none()
        if row is None:
            raise Problem.one("not_parked", status=404)
        return row

    def notes(self, what: str, row: Row[Any], caller: Caller, error: Exception | None = None) -> None:
        told = {"service": self.service.name, "consumer": row.consumer, "event_id": str(row.event_id), "by": caller.id}
        log.log(logging.ERROR if error else logging.INFO, what, extra=told, exc_info=error)


def envelope_of(row: Row[Any]) -> Envelope:
    return Envelope(row.event_id, row.name, row.version, row.body)


def view(row: Row[Any], body: str = "") -> ParkedEvent:
    fields = {name: getattr(row, name) for name in ParkedEvent.__dataclass_fields__ if name != "body"}
    return ParkedEvent(**fields, body=body)
