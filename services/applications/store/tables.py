"""Households and applications as rows. Their keys are what keeps a month from being applied for twice."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Date, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.platform.columns import Id, JsonColumn, Moment, MonthColumn
from shared.platform.messages import service_metadata


class Base(DeclarativeBase):
    metadata = service_metadata()


class HouseholdRow(Base):
    __tablename__ = "households"

    id: Mapped[Id] = mapped_column(primary_key=True)
    created_at: Mapped[Moment]


class AdultRow(Base):
    """An adult and the household he or she belongs to. Its key lets two first applications in by one door only."""

    __tablename__ = "adults"

    personal_number: Mapped[str] = mapped_column(String(12), primary_key=True)
    household_id: Mapped[Id] = mapped_column(ForeignKey("households.id"), index=True)
    since: Mapped[MonthColumn]


class ApplicationRow(Base):
    """One application. `content` holds its persons, address, payee and situation."""

    __tablename__ = "applications"
    __table_args__ = (UniqueConstraint("household_id", "month"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    household_id: Mapped[Id] = mapped_column(ForeignKey("households.id"))
    month: Mapped[MonthColumn] = mapped_column(index=True)
    received_on: Mapped[date] = mapped_column(Date)
    submitted_at: Mapped[Moment]
    submitted_by: Mapped[str] = mapped_column(String(120))
    channel: Mapped[str] = mapped_column(String(20))
    district: Mapped[str] = mapped_column(String(60))
    fingerprint: Mapped[str] = mapped_column(String(64))
    protected_identity: Mapped[bool] = mapped_column(Boolean)
    first_application: Mapped[bool] = mapped_column(Boolean)
    content: Mapped[JsonColumn]


class AdultMonthRow(Base):
    """An adult is named in one application of a month, whatever households come and go."""

    __tablename__ = "adult_months"

    personal_number: Mapped[str] = mapped_column(String(12), primary_key=True)
    month: Mapped[MonthColumn] = mapped_column(primary_key=True)
    application_id: Mapped[Id] = mapped_column(ForeignKey("applications.id"), index=True)
