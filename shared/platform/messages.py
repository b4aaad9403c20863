"""Outbox, inbox and parked events: three tables that stand in every service's own database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    Uuid,
    column,
    false,
    func,
    insert,
    select,
    table,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from shared.events.contract import Event
from shared.events.envelope import Envelope
from shared.platform.causes import cause_of
from shared.platform.columns import UtcType, named_metadata

PARKED = "parked"
"""The state of a parked event that waits for somebody to do something about it."""


def service_metadata() -> MetaData:
    """The metadata of one service's tables, with the three message tables in it."""
    metadata = named_metadata()
    outbox = Table(
        "outbox",
        metadata,
        Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
        Column("event_id", Uuid, nullable=False, unique=True),
        Column("name", String(60), nullable=False),
        Column("version", SmallInteger, nullable=False),
        Column("body", Text, nullable=False),
        Column("announced_at", UtcType, nullable=False),
        Column("sent", Boolean, nullable=False, server_default=false()),
    )
    unsent = outbox.c.sent.is_(False)
    Index("ix_outbox_unsent", outbox.c.id, postgresql_where=unsent, sqlite_where=unsent)
    Table(
        "inbox",
        metadata,
        Column("consumer", String(60), primary_key=True),
        Column("event_id", Uuid, primary_key=True),
    )
    Table(
        "parked",
        metadata,
        Column("consumer", String(60), primary_key=True),
        Column("event_id", Uuid, primary_key=True),
        Column("name", String(60), nullable=False),
        Column("version", SmallInteger, nullable=False),
        Column("body", Text, nullable=False),
        Column("error", Text, nullable=False),
        Column("parked_at", UtcType, nullable=False),
        # What became of it: see `shared.platform.parked`.
        Column("state", String(10), nullable=False, server_default=PARKED),
        Column("reason", Text),
        Column("settled_by", Text),
        Column("settled_at", UtcType),
    )
    return metadata


class Messages:
    """What can be done with the three tables, on a connection that somebody else commits."""

    def __init__(self, metadata: MetaData) -> None:
        self.outbox = metadata.tables["outbox"]
        self.inbox = metadata.tables["inbox"]
        self.parked = metadata.tables["parked"]

    def announce(self, connection: Connection, events: Sequence[Event], at: datetime) -> None:
        """Write events to the outbox."""
        rows = [row_of(Envelope.around(event)) | {"announced_at": at} for event in events]
        if rows:
            connection.execute(insert(self.outbox), rows)

    def claim(self, connection: Connection, consumer: str, envelopes: Sequence[Envelope]) -> list[Envelope]:
        """Those that this consumer has not seen before; from now on it has."""
        statement = insert_into(self.inbox, connection).on_conflict_do_nothing().returning(self.inbox.c.event_id)
        rows = [{"consumer": consumer, "event_id": envelope.id} for envelope in envelopes]
        new = set(connection.scalars(statement, rows))
        return [envelope for envelope in envelopes if envelope.id in new]

    def unclaimed(self, connection: Connection, consumer: str, envelopes: Sequence[Envelope]) -> list[Envelope]:
        """Those that this consumer has not seen before; nothing is changed."""
        known = select(self.inbox.c.event_id).where(
            self.inbox.c.consumer == consumer, self.inbox.c.event_id.in_([envelope.id for envelope in envelopes])
        )
        seen = set(connection.scalars(known))
        return [envelope for envelope in envelopes if envelope.id not in seen]

    def park(self, connection: Connection, consumer: str, envelope: Envelope, error: Exception, at: datetime) -> None:
        """Set aside an event that cannot be handled, with what went wrong. It may have been here before."""
        news = {"error": cause_of(error), "parked_at": at, "state": PARKED}
        statement = insert_into(self.parked, connection).values(row_of(envelope) | {"consumer": consumer} | news)
        connection.execute(statement.on_conflict_do_update(index_elements=["consumer", "event_id"], set_=news))

    def unsent(self, connection: Connection, limit: int, *, lock: bool = False) -> dict[int, Envelope]:
        """The oldest unsent events by row number; `lock` keeps other relays off them."""
        table = self.outbox
        query = select(table).where(table.c.sent.is_(False)).order_by(table.c.id).limit(limit)
        if lock:
            query = query.with_for_update(skip_locked=True)
        return {row.id: Envelope(row.event_id, row.name, row.version, row.body) for row in connection.execute(query)}

    def mark_sent(self, connection: Connection, row_numbers: Sequence[int]) -> None:
        connection.execute(update(self.outbox).where(self.outbox.c.id.in_(row_numbers)).values(sent=True))


def insert_into(table: Table, connection: Connection) -> postgresql.Insert | sqlite.Insert:
    """An insert that can say what is to happen when the row is there already."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def row_of(envelope: Envelope) -> dict[str, UUID | str | int]:
    return {
        "event_id": envelope.id,
        "name": envelope.name,
        "version": envelope.version,
        "body": envelope.body,
    }


def count_parked(connection: Connection) -> int:
    """How many events of the service whose database this is wait for somebody to do something about them."""
    parked = table("parked", column("state"))
    return connection.scalar(select(func.count()).select_from(parked).where(parked.c.state == PARKED)) or 0
