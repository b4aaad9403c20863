"""The tables of cases, decisions and monthly runs."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.platform.columns import Id, JsonColumn, JsonList, Moment, MonthColumn, Ore, UtcType
from shared.platform.messages import service_metadata


class Base(DeclarativeBase):
    metadata = service_metadata()


class CaseRow(Base):
    """`told` and `housing` are JSON texts, None until heard."""

    __tablename__ = "cases"
    __table_args__ = (UniqueConstraint("household_id", "month"), Index("ix_cases_month_state", "month", "state"))

    application_id: Mapped[Id] = mapped_column(primary_key=True)
    household_id: Mapped[Id]
    month: Mapped[MonthColumn]
    state: Mapped[str] = mapped_column(String(10))
    version: Mapped[int]
    told: Mapped[str | None] = mapped_column(Text)
    housing: Mapped[str | None] = mapped_column(Text)
    stops: Mapped[JsonList]
    hold_until: Mapped[date | None]
    hold_reason: Mapped[str | None] = mapped_column(Text)


CASES = Base.metadata.tables["cases"]


class DecisionRow(Base):
    """A decision, never changed. `record` is its canonical JSON; `sha256` covers it and the one before."""

    __tablename__ = "decisions"
    __table_args__ = (UniqueConstraint("household_id", "month"),)

    decision_id: Mapped[Id] = mapped_column(primary_key=True)
    application_id: Mapped[Id] = mapped_column(ForeignKey("cases.application_id"), unique=True)
    household_id: Mapped[Id]
    month: Mapped[MonthColumn] = mapped_column(index=True)
    outcome: Mapped[str] = mapped_column(String(10))
    amount_ore: Mapped[Ore]
    automatic: Mapped[bool]
    decided_at: Mapped[Moment]
    record: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    previous_sha256: Mapped[str | None] = mapped_column(String(64))
    place_in_chain: Mapped[int]


class CaseEventRow(Base):
    __tablename__ = "case_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[Id] = mapped_column(index=True)
    at: Mapped[Moment]
    who: Mapped[str] = mapped_column(String(200))
    what: Mapped[str] = mapped_column(String(40))
    text: Mapped[str | None] = mapped_column(Text)


class AgencyAnswerRow(Base):
    """The last answer of an agency about a member; `body` is the whole of it as JSON."""

    __tablename__ = "agency_answers"

    application_id: Mapped[Id] = mapped_column(ForeignKey("cases.application_id"), primary_key=True)
    member: Mapped[str] = mapped_column(String(100), primary_key=True)
    agency: Mapped[str] = mapped_column(String(10), primary_key=True)
    state: Mapped[str] = mapped_column(String(10))
    answered_at: Mapped[datetime | None] = mapped_column(UtcType)
    body: Mapped[str] = mapped_column(Text)


class MonthRunRow(Base):
    __tablename__ = "month_runs"

    run_id: Mapped[Id] = mapped_column(primary_key=True)
    month: Mapped[MonthColumn] = mapped_column(index=True)
    started_at: Mapped[Moment]
    started_by: Mapped[str] = mapped_column(String(200))
    total: Mapped[int]


class MonthChunkRow(Base):
    """A part of a run; `done_at` and `result` are None until it is decided."""

    __tablename__ = "month_chunks"

    run_id: Mapped[Id] = mapped_column(ForeignKey("month_runs.run_id"), primary_key=True)
    chunk: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[int]
    done_at: Mapped[datetime | None] = mapped_column(UtcType)
    result: Mapped[JsonColumn | None]
