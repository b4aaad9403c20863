"""What the use cases ask of the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import Select, exists, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from services.payments.domain.frozen_file import FrozenFile
from services.payments.domain.payout import Payout, PayoutState, Step
from services.payments.store.rows import Base, FileRow, PayoutRow, file_of, payout_of, row_of
from shared.kernel.batches import in_batches
from shared.kernel.problem import Problem
from shared.platform.store import Store

BATCH = 500
"""Ids in one statement: SQLite and PostgreSQL both limit how many values a statement may carry."""


class PaymentStore(Store):
    base = Base

    def add(self, payouts: Sequence[Payout]) -> set[UUID]:
        """Store those whose decision has no payout yet; the ids of these."""
        if not payouts:
            return set()
        insert_or_ignore = postgresql.insert if self.session.get_bind().dialect.name == "postgresql" else sqlite.insert
        statement = insert_or_ignore(PayoutRow).on_conflict_do_nothing(index_elements=["decision_id"])
        rows = [row_of(payout) for payout in payouts]
        return set(self.session.connection().scalars(statement.returning(PayoutRow.id), rows))

    def waiting(self, district: str | None) -> list[Payout]:
        """Those that wait for a second person, the most urgent first."""
        query = select(PayoutRow).where(PayoutRow.state == PayoutState.READY)
        ordered = in_district(query, district).order_by(PayoutRow.due_on, PayoutRow.payee_name, PayoutRow.id)
        return [payout_of(row) for row in self.session.scalars(ordered)]

    def lock(self, payout_ids: Collection[UUID], district: str | None) -> list[Payout]:
        """These payouts, locked in the order of their ids, so that two approvers cannot lock each other out."""
        found: list[Payout] = []
        for ids in in_batches(sorted(payout_ids), BATCH):
            query = in_district(select(PayoutRow).where(PayoutRow.id.in_(ids)), district)
            locking = query.order_by(PayoutRow.id).with_for_update()
            found += [payout_of(row) for row in self.session.scalars(locking)]
        return found

    def to_new_accounts(self, payouts: Sequence[Payout]) -> set[UUID]:
        """Those of these payouts that go where their household was not paid before."""
        before = aliased(PayoutRow)
        paid_there = exists().where(
            before.household_id == PayoutRow.household_id,
            before.file_id.is_not(None),
            before.payee_kind == PayoutRow.payee_kind,
            before.payee_clearing.is_not_distinct_from(PayoutRow.payee_clearing),
            before.payee_number == PayoutRow.payee_number,
        )
        new: set[UUID] = set()
        for batch in in_batches(payouts, BATCH):
            ids = [payout.id for payout in batch]
            new.update(self.session.scalars(select(PayoutRow.id).where(PayoutRow.id.in_(ids), ~paid_there)))
        return new

    def freeze(self, file: FrozenFile, content: bytes) -> None:
        self.session.execute(insert(FileRow), [asdict(file) | {"content": content}])

    def approve(self, payouts: Sequence[Payout], file: FrozenFile) -> None:
        """Write the approval on payouts that `lock` gave, and that are still as they were then."""
        state = payouts[0].after(Step.APPROVE)
        for batch in in_batches(payouts, BATCH):
            ready = PayoutRow.id.in_([payout.id for payout in batch]), PayoutRow.state == PayoutState.READY
            approval = {"state": state, "approved_by": file.approved_by, "file_id": file.id}
            self.session.execute(update(PayoutRow).where(*ready).values(approval))

    def files(self) -> list[FrozenFile]:
        newest_first = select(FileRow).order_by(FileRow.approved_at.desc(), FileRow.id.desc())
        return [file_of(row) for row in self.session.scalars(newest_first)]

    def file(self, file_id: UUID) -> tuple[FrozenFile, bytes]:
        """A file and its bytes. Raises Problem (404) when there is none."""
        row = self.session.get(FileRow, file_id)
        if row is None:
            raise Problem.one("file_unknown", status=404)
        return file_of(row), row.content


def in_district(query: Select[PayoutRow], district: str | None) -> Select[PayoutRow]:
    return query if district is None else query.where(PayoutRow.district == district)
