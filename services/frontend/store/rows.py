"""The tables."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.platform.columns import Id, JsonColumn, JsonList, Moment, MonthColumn, Ore
from shared.platform.messages import service_metadata


class Base(DeclarativeBase):
    """The front end's own database."""

    metadata = service_metadata()


class LineRow(Base):
    """A household's month. Every column but the key is filled by some event, in any order."""

    __tablename__ = "board"
    __table_args__ = (Index(None, "month", "reason_rank"), Index(None, "decision_id"), Index(None, "application_id"))

    household_id: Mapped[Id] = mapped_column(primary_key=True)
    month: Mapped[MonthColumn] = mapped_column(primary_key=True)
    application_id: Mapped[Id | None]
    household_name: Mapped[str | None] = mapped_column(String(200))
    district: Mapped[str | None] = mapped_column(String(60))
    adults: Mapped[int | None]
    children: Mapped[int | None]
    protected_identity: Mapped[bool | None]
    due_on: Mapped[date | None]
    stops: Mapped[JsonList | None]
    reasons: Mapped[str | None] = mapped_column(String(1000))
    reason_rank: Mapped[int | None]
    last_month_ore: Mapped[Ore | None]
    proposed_ore: Mapped[Ore | None]
    person_version: Mapped[int | None]
    hold_version: Mapped[int | None]
    hold_until: Mapped[date | None]
    hold_reason: Mapped[str | None] = mapped_column(String(1000))
    decision_id: Mapped[Id | None]
    outcome: Mapped[str | None] = mapped_column(String(20))
    decided_ore: Mapped[Ore | None]
    automatic: Mapped[bool | None]
    decided_by_name: Mapped[str | None] = mapped_column(String(200))
    decided_at: Mapped[Moment | None]
    payout_id: Mapped[Id | None]
    file_id: Mapped[Id | None]


class SearchRow(Base):
    """A household that looks, or looked, for a home."""

    __tablename__ = "searches"

    search_id: Mapped[Id] = mapped_column(primary_key=True)
    household_id: Mapped[Id]
    placed_in: Mapped[str | None] = mapped_column(String(200))


class SessionRow(Base):
    """Somebody who is logged in. `key` is the sha256 of what the cookie holds."""

    __tablename__ = "sessions"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    caller: Mapped[JsonColumn]
    opened_at: Mapped[Moment]
    seen_at: Mapped[Moment]
