"""Cases as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from services.eligibility.domain.case import Case, CaseState, Told
from services.eligibility.store.part import Part
from services.eligibility.store.rows import CASES, CaseRow
from shared.events.codec import decode, encode
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.kernel.situation import HousingCost
from shared.kernel.stop_reason import Stop


class CasePart(Part):
    """Cases, read and changed many at a time."""

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

    def cases(self, applications: Sequence[UUID], *, lock: bool = False) -> list[Case]:
        query = select(CaseRow).where(CaseRow.application_id.in_(applications))
        found = {case.application_id: case for case in self.read(query, lock=lock)}
        missing = [application for application in applications if application not in found]
        if missing:
            raise Problem.one("case_unknown", status=404, application_id=str(missing[0]))
        return [found[application] for application in applications]

    def read(self, query: Select[CaseRow], *, lock: bool = False) -> list[Case]:
        """In the order of their ids, so that two who lock the same cases never wait for each other in a circle.

        A locked case is as it was last committed, and nobody changes it until this transaction ends. SQLite lets
        only one write at a time anyway.
        """
        query = query.order_by(CaseRow.application_id).execution_options(populate_existing=True)
        return [case_of(row) for row in self.session.scalars(query.with_for_update() if lock else query)]

    def ready_cases(self, month: Month) -> list[Case]:
        return self.read(select(CaseRow).where(CaseRow.month == month, CaseRow.state == CaseState.READY))

    def planned_cases(self, applications: Sequence[UUID]) -> list[Case]:
        planned = CaseRow.application_id.in_(applications), CaseRow.state == CaseState.PLANNED
        return self.read(select(CaseRow).where(*planned), lock=True)

    def cases_with_person(self, month: Month, today: date) -> list[Case]:
        rested = and_(CaseRow.state == CaseState.ON_HOLD, CaseRow.hold_until <= today)
        with_person = or_(CaseRow.state == CaseState.PERSON, rested)
        return self.read(select(CaseRow).where(CaseRow.month == month, with_person))

    def count_waiting(self, month: Month) -> int:
        waiting = CaseRow.month == month, CaseRow.state == CaseState.WAITING
        return self.session.scalar(select(func.count()).select_from(CaseRow).where(*waiting)) or 0

    def household_cases(self, household_id: UUID) -> list[Case]:
        rows = select(CaseRow).where(CaseRow.household_id == household_id).order_by(CaseRow.month)
        return [case_of(row) for row in self.session.scalars(rows)]

    def plan(self, month: Month) -> list[UUID]:
        planned = self.session.scalars(
            update(CaseRow)
            .where(CaseRow.month == month, CaseRow.state == CaseState.READY)
            .values(state=CaseState.PLANNED, version=CaseRow.version + 1)
            .returning(CaseRow.application_id)
            .execution_options(synchronize_session=False)
        )
        return sorted(planned)

    def put_on_hold(self, applications: Sequence[UUID], until: str, reason: str) -> None:
        self.change(applications, state=CaseState.ON_HOLD, hold_until=date.fromisoformat(until), hold_reason=reason)

    def hand_to_person(self, stops: Mapping[UUID, Sequence[Stop]]) -> None:
        self.update_each(stops, "stops", lambda some: [stop.as_dict() for stop in some])
        self.change(list(stops), state=CaseState.PERSON)

    def put_off(self, stops: Mapping[UUID, Sequence[Stop]]) -> None:
        self.update_each(stops, "stops", lambda some: [stop.as_dict() for stop in some])
        self.change(list(stops), state=CaseState.READY)

    def change(self, applications: Sequence[UUID], **values: Any) -> None:
        self.session.execute(
            update(CaseRow)
            .where(CaseRow.application_id.in_(applications))
            .values(version=CaseRow.version + 1, **values)
            .execution_options(synchronize_session=False)
        )


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
