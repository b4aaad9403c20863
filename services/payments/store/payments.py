"""What the use cases ask of the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import Select, exists, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from services.payments.domain.frozen_file import FrozenFile
from services.payments.domain.payout import Payout, PayoutState, Step
from services.payments.store.rows import Base, FileRow, PayoutRow, file_of, payee_of, payout_of, row_of
from shared.kernel.batches import in_batches
from shared.kernel.payee import Payee
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

    def last_payees(self, payouts: Sequence[Payout]) -> dict[UUID, Payee]:
        """Where the last approved payout of each of their households went, by household."""
        latest = FileRow.approved_at.desc(), PayoutRow.id.desc()
        place = func.row_number().over(partition_by=PayoutRow.household_id, order_by=latest).label("place")
        approved = select(PayoutRow.id, place).join(FileRow, FileRow.id == PayoutRow.file_id)
        found: dict[UUID, Payee] = {}
        for households in in_batches(sorted({payout.household_id for payout in payouts}), BATCH):
            placed = approved.where(PayoutRow.household_id.in_(households)).subquery()
            last = select(PayoutRow).join(placed, placed.c.id == PayoutRow.id).where(placed.c.place == 1)
            found.update((row.household_id, payee_of(row)) for row in self.session.scalars(last))
        return found

    def freeze(self, file: FrozenFile, content: bytes) -> None:
        self.session.execute(insert(FileRow), [asdict(file) | {"content": content}])

    def approve(self, payouts: Sequence[Payout], file: FrozenFile) -> None:
        """Write the approval on payouts that `lock` gave, and that are still as they were then."""
        state = payouts[0].after(Step.APPROVE)
        for batch in in_batches(payouts, BATCH):
            ready = PayoutRow.id.in_([payout.id for payout in batch]), PayoutRow.state == PayoutState.READY
            approval = {"state": state, "approved_by": file.approved_by, "file_id": file.id}
            self.session.execute(update(PayoutRow).where(*ready).values(approval))

    def files(self, district: str | None) -> list[FrozenFile]:
        """Files whose payouts are all of the district."""
        newest_first = files_of(district).order_by(FileRow.approved_at.desc(), FileRow.id.desc())
        return [file_of(row) for row in self.session.scalars(newest_first)]

    def file(self, file_id: UUID, district: str | None) -> tuple[FrozenFile, bytes]:
        """A file and its bytes. Raises Problem (404) when there is none, or one with another district's payout."""
        row = self.session.scalar(files_of(district).where(FileRow.id == file_id))
        if row is None:
            raise Problem.one("file_unknown", status=404)
        return file_of(row), row.content

    def holds_protected(self, file_id: UUID) -> bool:
        """Whether a household with a protected identity is paid by the file."""
        protected = exists().where(PayoutRow.file_id == file_id, PayoutRow.protected_identity)
        return bool(self.session.scalar(select(protected)))


def files_of(district: str | None) -> Select[FileRow]:
    """Files without a payout of another district."""
    elsewhere = exists().where(PayoutRow.file_id == FileRow.id, PayoutRow.district != district)
    return select(FileRow) if district is None else select(FileRow).where(~elsewhere)


def in_district(query: Select[PayoutRow], district: str | None) -> Select[PayoutRow]:
    return query if district is None else query.where(PayoutRow.district == district)
