"""The tables of parameters that may be used, and of their rehearsals."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from services.eligibility.store.rows import Base
from shared.platform.columns import Id, JsonColumn, JsonList, Moment, MonthColumn, UtcType


class ReleaseRow(Base):
    """A book of parameters that may be used, or waits for signatures. `contents` is a JSON of its files by name."""

    __tablename__ = "parameter_releases"
    __table_args__ = (
        CheckConstraint("basis in ('baseline', 'signed', 'demo')", name="basis"),
        CheckConstraint(
            "second_signed_by is null or (first_signed_by is not null and second_signed_by <> first_signed_by)",
            name="two_persons",
        ),
        CheckConstraint(
            "basis <> 'signed' or released_at is null or second_signed_by is not null", name="signed_twice"
        ),
        Index(
            "uq_parameter_releases_baseline",
            "basis",
            unique=True,
            postgresql_where=text("basis = 'baseline'"),
            sqlite_where=text("basis = 'baseline'"),
        ),
    )

    version: Mapped[str] = mapped_column(String(16), primary_key=True)
    basis: Mapped[str] = mapped_column(String(10))
    contents: Mapped[str] = mapped_column(Text)
    noted_at: Mapped[Moment]
    note: Mapped[str] = mapped_column(Text)
    rehearsal_id: Mapped[UUID | None] = mapped_column(Uuid, ForeignKey("parameter_rehearsals.rehearsal_id"))
    first_signed_by: Mapped[str | None] = mapped_column(String(200))
    first_signed_name: Mapped[str | None] = mapped_column(String(200))
    first_signed_at: Mapped[datetime | None] = mapped_column(UtcType)
    second_signed_by: Mapped[str | None] = mapped_column(String(200))
    second_signed_name: Mapped[str | None] = mapped_column(String(200))
    second_signed_at: Mapped[datetime | None] = mapped_column(UtcType)
    released_at: Mapped[datetime | None] = mapped_column(UtcType)


class RehearsalRow(Base):
    """What changed parameters would do to a month. Never changed; its parts fill up."""

    __tablename__ = "parameter_rehearsals"

    rehearsal_id: Mapped[Id] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(String(16), index=True)
    before_version: Mapped[str] = mapped_column(String(16))
    contents: Mapped[str] = mapped_column(Text)
    month: Mapped[MonthColumn]
    cases_of: Mapped[MonthColumn]
    known_on: Mapped[date]
    touched: Mapped[JsonList]
    rehearsed_at: Mapped[Moment]
    rehearsed_by: Mapped[str] = mapped_column(String(200))
    total: Mapped[int]


class RehearsalPartRow(Base):
    """Some of a rehearsal's households; `figures` is None until they have been rehearsed."""

    __tablename__ = "rehearsal_parts"

    rehearsal_id: Mapped[Id] = mapped_column(ForeignKey("parameter_rehearsals.rehearsal_id"), primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    application_ids: Mapped[JsonList]
    figures: Mapped[JsonColumn | None]
