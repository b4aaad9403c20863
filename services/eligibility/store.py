"""Cases, decisions and monthly runs as rows."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, bindparam, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from services.eligibility.domain.case import Case, CaseEvent, CaseState, Told
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.month_run import ChunkResult, MonthRun, added_up
from shared.events.codec import decode, encode, from_plain, to_plain
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.kernel.situation import HousingCost
from shared.kernel.stop_reason import Stop
from shared.platform.columns import Id, JsonColumn, JsonList, Moment, MonthColumn, Ore, UtcType
from shared.platform.messages import service_metadata
from shared.platform.store import Store


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


class CaseStore(Store):
    """Implements `use_cases.ports.Cases`."""

    base = Base

    # Cases

    def open_cases(self, keys: Sequence[tuple[UUID, UUID, Month]]) -> None:
        rows = [
            {
                "application_id": application,
                "household_id": household,
                "month": month,
                "state": CaseState.WAITING,
                "version": 0,
                "stops": [],
            }
            for application, household, month in keys
        ]
        insert_or_ignore = postgresql.insert if self.on_postgresql else sqlite.insert
        self.session.execute(insert_or_ignore(CaseRow).on_conflict_do_nothing(index_elements=["application_id"]), rows)

    @property
    def on_postgresql(self) -> bool:
        return self.session.connection().dialect.name == "postgresql"

    def put_told(self, told: Mapping[UUID, Told]) -> None:
        self.update_each(told, "told", encode)

    def put_housing(self, costs: Mapping[UUID, HousingCost]) -> None:
        self.update_each(costs, "housing", encode)

    def update_each(self, values: Mapping[UUID, Any], column: str, form: Any) -> None:
        """Set one column of many cases, each to a value of its own."""
        statement = update(CASES).where(CASES.c.application_id == bindparam("application"))
        rows = [{"application": application, "value": form(value)} for application, value in values.items()]
        if rows:
            self.session.connection().execute(statement.values({column: bindparam("value")}), rows)

    def mark_complete(self, applications: Sequence[UUID]) -> None:
        self.session.execute(
            update(CaseRow)
            .where(
                CaseRow.application_id.in_(applications),
                CaseRow.state == CaseState.WAITING,
                CaseRow.told.is_not(None),
                CaseRow.housing.is_not(None),
            )
            .values(state=CaseState.READY, version=CaseRow.version + 1)
            .execution_options(synchronize_session=False)
        )

    def cases(self, applications: Sequence[UUID]) -> list[Case]:
        rows = self.session.scalars(select(CaseRow).where(CaseRow.application_id.in_(applications)))
        found = {row.application_id: case_of(row) for row in rows}
        missing = [application for application in applications if application not in found]
        if missing:
            raise Problem.one("case_unknown", status=404, application_id=str(missing[0]))
        return [found[application] for application in applications]

    def ready_cases(self, month: Month) -> list[Case]:
        return self.cases_in_state(month, CaseState.READY)

    def cases_with_person(self, month: Month) -> list[Case]:
        return self.cases_in_state(month, CaseState.PERSON)

    def cases_in_state(self, month: Month, state: CaseState) -> list[Case]:
        rows = select(CaseRow).where(CaseRow.month == month, CaseRow.state == state)
        return [case_of(row) for row in self.session.scalars(rows.order_by(CaseRow.application_id))]

    def count_waiting(self, month: Month) -> int:
        waiting = CaseRow.month == month, CaseRow.state == CaseState.WAITING
        return self.session.scalar(select(func.count()).select_from(CaseRow).where(*waiting)) or 0

    def household_cases(self, household_id: UUID) -> list[Case]:
        rows = select(CaseRow).where(CaseRow.household_id == household_id).order_by(CaseRow.month)
        return [case_of(row) for row in self.session.scalars(rows)]

    def plan(self, applications: Sequence[UUID]) -> None:
        self.change(applications, state=CaseState.PLANNED)

    def put_on_hold(self, applications: Sequence[UUID], until: str, reason: str) -> None:
        self.change(applications, state=CaseState.ON_HOLD, hold_until=date.fromisoformat(until), hold_reason=reason)

    def hand_to_person(self, stops: Mapping[UUID, Sequence[Stop]]) -> None:
        self.update_each(stops, "stops", lambda some: [stop.as_dict() for stop in some])
        self.change(list(stops), state=CaseState.PERSON)

    def change(self, applications: Sequence[UUID], **values: Any) -> None:
        self.session.execute(
            update(CaseRow)
            .where(CaseRow.application_id.in_(applications))
            .values(version=CaseRow.version + 1, **values)
            .execution_options(synchronize_session=False)
        )

    # Decisions

    def last_decisions(self, households: Sequence[UUID], before: Month) -> dict[UUID, DecisionRecord]:
        rows = select(DecisionRow.household_id, DecisionRow.record).where(
            DecisionRow.household_id.in_(households), DecisionRow.month == before.previous
        )
        return {household: decode(DecisionRecord, record) for household, record in self.session.execute(rows)}

    def add_decisions(self, records: Sequence[DecisionRecord]) -> None:
        if not records:
            return
        chains = self.ends_of_chains([record.household_id for record in records])
        self.session.execute(insert(DecisionRow), [decision_row(record, chains) for record in records])
        self.change(
            [record.application_id for record in records],
            state=CaseState.DECIDED,
            stops=[],
            hold_until=None,
            hold_reason=None,
        )

    def ends_of_chains(self, households: Sequence[UUID]) -> dict[UUID, tuple[int, str]]:
        """Per household the place and hash of its last decision."""
        rows = (
            select(DecisionRow.household_id, DecisionRow.place_in_chain, DecisionRow.sha256)
            .where(DecisionRow.household_id.in_(households))
            .order_by(DecisionRow.place_in_chain)
        )
        return {household: (place, sha256) for household, place, sha256 in self.session.execute(rows)}

    def decision(self, decision_id: UUID) -> DecisionRecord:
        record = self.session.scalar(select(DecisionRow.record).where(DecisionRow.decision_id == decision_id))
        if record is None:
            raise Problem.one("decision_unknown", status=404, decision_id=str(decision_id))
        return decode(DecisionRecord, record)

    def household_decisions(self, household_id: UUID) -> list[DecisionRecord]:
        rows = select(DecisionRow.record).where(DecisionRow.household_id == household_id).order_by(DecisionRow.month)
        return [decode(DecisionRecord, record) for record in self.session.scalars(rows)]

    # History

    def note(self, events: Sequence[CaseEvent]) -> None:
        if events:
            self.session.execute(insert(CaseEventRow), [to_row(event) for event in events])

    def history(self, application_id: UUID) -> list[CaseEvent]:
        rows = select(CaseEventRow).where(CaseEventRow.application_id == application_id)
        return [
            CaseEvent(application_id=row.application_id, at=row.at, who=row.who, what=row.what, text=row.text)
            for row in self.session.scalars(rows.order_by(CaseEventRow.at, CaseEventRow.id))
        ]

    # Monthly runs

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

    def latest_run(self, month: Month) -> tuple[MonthRun, ChunkResult] | None:
        row = self.session.scalar(
            select(MonthRunRow).where(MonthRunRow.month == month).order_by(MonthRunRow.started_at.desc()).limit(1)
        )
        if row is None:
            return None
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


def case_of(row: CaseRow) -> Case:
    return Case(
        application_id=row.application_id,
        household_id=row.household_id,
        month=row.month,
        state=CaseState(row.state),
        version=row.version,
        told=decode(Told, row.told) if row.told else None,
        housing=decode(HousingCost, row.housing) if row.housing else None,
        stops=tuple(Stop.from_dict(stop) for stop in row.stops),
        hold_until=row.hold_until,
        hold_reason=row.hold_reason,
    )


def decision_row(record: DecisionRecord, chains: Mapping[UUID, tuple[int, str]]) -> dict[str, Any]:
    """A decision with its link to the one before: the household's chain shows what was removed or changed."""
    place, previous = chains.get(record.household_id, (0, None))
    text = encode(record)
    return {
        "decision_id": record.decision_id,
        "application_id": record.application_id,
        "household_id": record.household_id,
        "month": record.month,
        "outcome": record.outcome,
        "amount_ore": record.amount_ore,
        "automatic": record.automatic,
        "decided_at": record.decided_at,
        "record": text,
        "sha256": link_hash(previous, text),
        "previous_sha256": previous,
        "place_in_chain": place + 1,
    }


def link_hash(previous: str | None, record: str) -> str:
    """sha256 over the hash of the decision before and the record's canonical JSON."""
    return hashlib.sha256(f"{previous or ''}\n{record}".encode()).hexdigest()


def to_row(event: CaseEvent) -> dict[str, Any]:
    return {
        "application_id": event.application_id,
        "at": event.at,
        "who": event.who,
        "what": event.what,
        "text": event.text,
    }
