"""Outbox, inbox and parked events: three tables that stand in every service's own database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
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
    false,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from shared.events.contract import Event
from shared.events.envelope import Envelope
from shared.platform.columns import UtcType, named_metadata


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
        insert_or_ignore = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        statement = insert_or_ignore(self.inbox).on_conflict_do_nothing().returning(self.inbox.c.event_id)
        rows = [{"consumer": consumer, "event_id": envelope.id} for envelope in envelopes]
        new = set(connection.scalars(statement, rows))
        return [envelope for envelope in envelopes if envelope.id in new]

    def park(self, connection: Connection, consumer: str, envelope: Envelope, error: Exception) -> None:
        """Set aside an event that cannot be handled, with what went wrong."""
        row = row_of(envelope) | {"consumer": consumer, "error": repr(error)[:2000], "parked_at": datetime.now(UTC)}
        connection.execute(insert(self.parked), row)

    def unsent(self, connection: Connection, limit: int, *, lock: bool = False) -> dict[int, Envelope]:
        """The oldest unsent events by row number; `lock` keeps other relays off them."""
        table = self.outbox
        query = select(table).where(table.c.sent.is_(False)).order_by(table.c.id).limit(limit)
        if lock:
            query = query.with_for_update(skip_locked=True)
        return {row.id: Envelope(row.event_id, row.name, row.version, row.body) for row in connection.execute(query)}

    def mark_sent(self, connection: Connection, row_numbers: Sequence[int]) -> None:
        connection.execute(update(self.outbox).where(self.outbox.c.id.in_(row_numbers)).values(sent=True))


def row_of(envelope: Envelope) -> dict[str, UUID | str | int]:
    return {
        "event_id": envelope.id,
        "name": envelope.name,
        "version": envelope.version,
        "body": envelope.body,
    }
