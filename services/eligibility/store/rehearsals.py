"""Rehearsals as rows."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, insert, select, update

from services.eligibility.domain.rehearsal import Rehearsal
from services.eligibility.domain.winners_and_losers import Figures
from services.eligibility.store.part import Part
from services.eligibility.store.release_rows import RehearsalPartRow, RehearsalRow
from services.eligibility.store.rows import CaseRow
from shared.events.codec import decode, encode, from_plain, to_plain
from shared.kernel.month import Month


class RehearsalPart(Part):
    """Rehearsals, whose parts fill up, and the cases they are about."""

    def cases_to_rehearse(self, month: Month) -> tuple[Month, list[UUID]]:
        whole = CaseRow.told.is_not(None), CaseRow.housing.is_not(None)
        latest = select(func.max(CaseRow.month)).where(CaseRow.month <= month, *whole)
        cases_of = self.session.scalar(latest) or month
        rows = select(CaseRow.application_id).where(CaseRow.month == cases_of, *whole)
        return cases_of, list(self.session.scalars(rows.order_by(CaseRow.application_id)))

    def add_rehearsal(self, rehearsal: Rehearsal, parts: Sequence[Sequence[UUID]]) -> None:
        row = {column.name: getattr(rehearsal, column.name) for column in RehearsalRow.__table__.columns}
        self.session.execute(
            insert(RehearsalRow),
            row | {"contents": encode(rehearsal.contents), "touched": list(rehearsal.touched)},
        )
        if parts:
            self.session.execute(
                insert(RehearsalPartRow),
                [
                    {
                        "rehearsal_id": rehearsal.rehearsal_id,
                        "part": number,
                        "application_ids": [str(application) for application in part],
                        "figures": None,
                    }
                    for number, part in enumerate(parts)
                ],
            )

    def rehearsal(self, rehearsal_id: UUID) -> Rehearsal | None:
        row = self.session.get(RehearsalRow, rehearsal_id)
        return None if row is None else rehearsal_of(row)

    def last_rehearsal(self, version: str) -> Rehearsal | None:
        """The last one of that book that has been rehearsed to the end, or the last that has not."""
        rows = select(RehearsalRow).where(RehearsalRow.version == version).order_by(RehearsalRow.rehearsed_at.desc())
        found = [rehearsal_of(row) for row in self.session.scalars(rows)]
        whole = (one for one in found if None not in self.figures(one.rehearsal_id))
        return next(whole, found[0] if found else None)

    def rehearsal_part(self, rehearsal_id: UUID, part: int) -> list[UUID]:
        row = self.session.get(RehearsalPartRow, (rehearsal_id, part))
        return [] if row is None else [UUID(application) for application in row.application_ids]

    def finish_rehearsal_part(self, rehearsal_id: UUID, part: int, figures: Figures) -> None:
        self.session.execute(
            update(RehearsalPartRow)
            .where(RehearsalPartRow.rehearsal_id == rehearsal_id, RehearsalPartRow.part == part)
            .where(RehearsalPartRow.figures.is_(None))
            .values(figures=to_plain(figures))
            .execution_options(synchronize_session=False)
        )

    def figures(self, rehearsal_id: UUID) -> list[Figures | None]:
        rows = select(RehearsalPartRow.figures).where(RehearsalPartRow.rehearsal_id == rehearsal_id)
        return [
            None if figures is None else from_plain(figures, Figures)
            for figures in self.session.scalars(rows.order_by(RehearsalPartRow.part))
        ]


def rehearsal_of(row: RehearsalRow) -> Rehearsal:
    return Rehearsal(
        rehearsal_id=row.rehearsal_id,
        version=row.version,
        before_version=row.before_version,
        contents=decode(dict, row.contents),
        month=row.month,
        cases_of=row.cases_of,
        known_on=row.known_on,
        touched=tuple(row.touched),
        rehearsed_at=row.rehearsed_at,
        rehearsed_by=row.rehearsed_by,
        total=row.total,
    )
