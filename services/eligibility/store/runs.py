"""Monthly runs and the history of cases as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update

from services.eligibility.domain.case import CaseEvent
from services.eligibility.domain.month_run import ChunkResult, MonthRun, added_up
from services.eligibility.store.part import Part
from services.eligibility.store.rows import CaseEventRow, MonthChunkRow, MonthRunRow
from shared.events.codec import from_plain, to_plain
from shared.kernel.month import Month


class RunPart(Part):
    """Monthly runs in chunks, and what happened to cases."""

    def note(self, events: Sequence[CaseEvent]) -> None:
        if events:
            self.session.execute(insert(CaseEventRow), [to_row(event) for event in events])

    def history(self, application_id: UUID) -> list[CaseEvent]:
        rows = select(CaseEventRow).where(CaseEventRow.application_id == application_id)
        return [
            CaseEvent(application_id=row.application_id, at=row.at, who=row.who, what=row.what, text=row.text)
            for row in self.session.scalars(rows.order_by(CaseEventRow.at, CaseEventRow.id))
        ]

    def add_run(self, run: MonthRun, chunk_sizes: Sequence[int]) -> None:
        self.session.add(
            MonthRunRow(
                run_id=run.run_id,
                month=run.month,
                started_at=run.started_at,
                started_by=run.started_by,
                total=run.total,
            )
        )
        self.session.flush()
        rows = [{"run_id": run.run_id, "chunk": number, "size": size} for number, size in enumerate(chunk_sizes)]
        self.session.execute(insert(MonthChunkRow), rows)

    def finish_chunk(self, run_id: UUID, chunk: int, result: ChunkResult) -> None:
        self.session.execute(
            update(MonthChunkRow)
            .where(MonthChunkRow.run_id == run_id, MonthChunkRow.chunk == chunk)
            .values(done_at=self.now(), result=to_plain(result))
            .execution_options(synchronize_session=False)
        )

    def runs(self, month: Month) -> list[tuple[MonthRun, ChunkResult]]:
        rows = select(MonthRunRow).where(MonthRunRow.month == month).order_by(MonthRunRow.started_at)
        return [self.with_result(row) for row in self.session.scalars(rows)]

    def with_result(self, row: MonthRunRow) -> tuple[MonthRun, ChunkResult]:
        chunks = list(self.session.scalars(select(MonthChunkRow).where(MonthChunkRow.run_id == row.run_id)))
        done = [chunk.done_at for chunk in chunks if chunk.done_at is not None]
        run = MonthRun(
            run_id=row.run_id,
            month=row.month,
            started_at=row.started_at,
            started_by=row.started_by,
            total=row.total,
            ended_at=max(done) if len(done) == len(chunks) else None,
        )
        return run, added_up(from_plain(chunk.result, ChunkResult) for chunk in chunks if chunk.result is not None)


def to_row(event: CaseEvent) -> dict[str, Any]:
    return {
        "application_id": event.application_id,
        "at": event.at,
        "who": event.who,
        "what": event.what,
        "text": event.text,
    }
