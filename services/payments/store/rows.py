"""Payouts and bank files as rows, and back."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from services.payments.domain.frozen_file import FrozenFile
from services.payments.domain.payout import Payout, PayoutState
from shared.kernel.payee import Payee, PayeeKind
from shared.platform.columns import Id, Moment, MonthColumn, Ore
from shared.platform.messages import service_metadata


class Base(DeclarativeBase):
    metadata = service_metadata()


class FileRow(Base):
    """A frozen bank file. Nothing ever updates one."""

    __tablename__ = "bank_files"

    id: Mapped[Id] = mapped_column(primary_key=True)
    message_id: Mapped[str] = mapped_column(unique=True)
    count: Mapped[int]
    sum_ore: Mapped[Ore]
    approved_by: Mapped[str]
    approved_by_name: Mapped[str]
    approved_at: Mapped[Moment]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class PayoutRow(Base):
    """A payout. Two constraints are the last lock: one payout a decision, and no approver who decided."""

    __tablename__ = "payouts"

    id: Mapped[Id] = mapped_column(primary_key=True)
    household_id: Mapped[Id] = mapped_column(index=True)
    decision_id: Mapped[Id] = mapped_column(unique=True)
    month: Mapped[MonthColumn]
    amount_ore: Mapped[Ore]
    last_month_ore: Mapped[Ore | None]
    payee_name: Mapped[str]
    payee_kind: Mapped[str]
    payee_clearing: Mapped[str | None]
    payee_number: Mapped[str]
    payee_reference: Mapped[str | None]
    due_on: Mapped[date]
    district: Mapped[str]
    protected_identity: Mapped[bool]
    decided_by: Mapped[str]
    decided_by_name: Mapped[str]
    automatic: Mapped[bool]
    state: Mapped[str]
    approved_by: Mapped[str | None]
    file_id: Mapped[UUID | None] = mapped_column(ForeignKey("bank_files.id"), index=True)

    __table_args__ = (
        CheckConstraint("amount_ore > 0", name="positive"),
        CheckConstraint("approved_by <> decided_by", name="four_eyes"),
        CheckConstraint("(approved_by IS NULL) = (file_id IS NULL)", name="approved_in_a_file"),
        Index("ix_payouts_state_due_on", "state", "due_on"),
    )


PLAIN = (
    "id", "household_id", "decision_id", "month", "amount_ore", "last_month_ore", "due_on", "district",
    "protected_identity", "decided_by", "decided_by_name", "automatic",
)  # fmt: skip
"""What a payout and its row call by the same name."""


def row_of(payout: Payout) -> dict[str, object]:
    payee = payout.payee
    return {name: getattr(payout, name) for name in PLAIN} | {
        "payee_name": payee.name,
        "payee_kind": payee.kind,
        "payee_clearing": payee.clearing,
        "payee_number": payee.number,
        "payee_reference": payee.reference,
        "state": payout.state,
    }


def payout_of(row: PayoutRow) -> Payout:
    plain = {name: getattr(row, name) for name in PLAIN}
    return Payout(**plain, payee=payee_of(row), state=PayoutState(row.state))


def payee_of(row: PayoutRow) -> Payee:
    return Payee(
        name=row.payee_name,
        kind=PayeeKind(row.payee_kind),
        clearing=row.payee_clearing,
        number=row.payee_number,
        reference=row.payee_reference,
    )


def file_of(row: FileRow) -> FrozenFile:
    return FrozenFile(
        id=row.id,
        message_id=row.message_id,
        count=row.count,
        sum_ore=row.sum_ore,
        approved_by=row.approved_by,
        approved_by_name=row.approved_by_name,
        approved_at=row.approved_at,
        sha256=row.sha256,
    )
