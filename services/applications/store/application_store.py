"""Reading and writing households and applications, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, insert, select, update
from sqlalchemy.exc import IntegrityError

from services.applications.domain.application import Application
from services.applications.domain.household import FIRST_AFTER_MONTHS, Dwelt, Filed, Filing, Register
from services.applications.domain.views import ApplicationView, HouseholdMonth, HouseholdView
from services.applications.store.rows import application_row, view_of
from services.applications.store.tables import AdultMonthRow, AdultRow, ApplicationRow, Base, HouseholdRow
from services.applications.use_cases import SomebodyWasFirstError
from shared.kernel.batches import in_batches
from shared.kernel.ids import new_id
from shared.platform.store import Store

IN_ONE_QUERY = 5_000
"""Values in one IN: well below what SQLite (32 766) and PostgreSQL's protocol (65 535) take."""

FILED = select(ApplicationRow.id, ApplicationRow.household_id, ApplicationRow.month, ApplicationRow.fingerprint)


class ApplicationStore(Store):
    base = Base

    def register_for(self, applications: Sequence[Application]) -> Register:
        """All that is known about the adults of some applications, around the months they are for."""
        register = Register(new_id)
        numbers = sorted({number for application in applications for number in application.adult_numbers})
        for row in self.rows_in(select(AdultRow), AdultRow.personal_number, numbers):
            register.adults[row.AdultRow.personal_number] = Dwelt(row.AdultRow.household_id, row.AdultRow.since)
        months = [application.month for application in applications]
        if months:
            earliest, latest = min(months).plus(-FIRST_AFTER_MONTHS), max(months)
            query = FILED.where(ApplicationRow.month.between(earliest, latest))
            households = sorted({dwelt.household_id for dwelt in register.adults.values()})
            self.learn(register, self.rows_in(query, ApplicationRow.household_id, households))
            self.learn_adults(register, query, numbers)
        self.learn(register, self.rows_in(FILED, ApplicationRow.id, [application.id for application in applications]))
        return register

    def learn(self, register: Register, rows: Iterable[Row[*tuple[Any, ...]]]) -> None:
        for row in rows:
            register.know(filed_of(row))

    def learn_adults(self, register: Register, query: Select[*tuple[Any, ...]], numbers: Sequence[str]) -> None:
        query = query.add_columns(AdultMonthRow.personal_number).join(
            AdultMonthRow, AdultMonthRow.application_id == ApplicationRow.id
        )
        for row in self.rows_in(query, AdultMonthRow.personal_number, numbers):
            register.know(filed_of(row), [row.personal_number])

    def rows_in(
        self, query: Select[*tuple[Any, ...]], column: Any, values: Sequence[Any]
    ) -> Iterator[Row[*tuple[Any, ...]]]:
        pieces = in_batches(values, IN_ONE_QUERY)
        return chain.from_iterable(self.session.execute(query.where(column.in_(piece))) for piece in pieces)

    def add(self, filings: Sequence[Filing], submitted_at: datetime, submitted_by: str) -> None:
        """Write new applications. Raises SomebodyWasFirstError when a key says so; then none is written."""
        try:
            with self.session.begin_nested():
                self.add_households(filings, submitted_at)
                self.add_applications(filings, submitted_at, submitted_by)
        except IntegrityError as error:
            raise SomebodyWasFirstError from error

    def add_households(self, filings: Sequence[Filing], at: datetime) -> None:
        new = [{"id": filing.household_id, "created_at": at} for filing in filings if filing.new_household]
        self.insert_many(HouseholdRow, new)
        arrivals = [adult_row(filing, number) for filing in filings for number in filing.arrivals]
        # In the same order everywhere, so that two transactions wait for each other and do not lock each other out.
        self.insert_many(AdultRow, sorted(arrivals, key=lambda row: str(row["personal_number"])))
        moves = [adult_row(filing, number) for filing in filings for number in filing.moves]
        if moves:
            self.session.execute(update(AdultRow), sorted(moves, key=lambda row: str(row["personal_number"])))

    def add_applications(self, filings: Sequence[Filing], at: datetime, by: str) -> None:
        self.insert_many(ApplicationRow, [application_row(filing, at, by) for filing in filings])
        adult_months = [
            {"personal_number": number, "month": filing.application.month, "application_id": filing.application.id}
            for filing in filings
            for number in filing.application.adult_numbers
        ]
        self.insert_many(AdultMonthRow, sorted(adult_months, key=lambda row: str(row["personal_number"])))

    def insert_many(self, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self.session.execute(insert(table), rows)

    def application(self, application_id: UUID) -> ApplicationView | None:
        row = self.session.get(ApplicationRow, application_id)
        return view_of(row) if row else None

    def is_protected(self, household_id: UUID) -> bool:
        """Whether the household's latest application says so."""
        query = select(ApplicationRow.protected_identity).where(ApplicationRow.household_id == household_id)
        return bool(self.session.scalar(query.order_by(ApplicationRow.month.desc()).limit(1)))

    def household(self, household_id: UUID) -> HouseholdView | None:
        """A household with all its applications, the latest month first."""
        query = select(ApplicationRow).where(ApplicationRow.household_id == household_id)
        rows = self.session.scalars(query.order_by(ApplicationRow.month.desc())).all()
        if not rows:
            return None
        return HouseholdView(
            household_id=household_id,
            name=rows[0].content["persons"][0]["name"],
            applications=tuple(
                HouseholdMonth(
                    application_id=row.id,
                    month=row.month,
                    received_on=row.received_on,
                    channel=row.channel,
                    district=row.district,
                )
                for row in rows
            ),
        )


def filed_of(row: Row[*tuple[Any, ...]]) -> Filed:
    return Filed(application_id=row.id, household_id=row.household_id, month=row.month, fingerprint=row.fingerprint)


def adult_row(filing: Filing, number: str) -> dict[str, Any]:
    return {
        "personal_number": number,
        "household_id": filing.household_id,
        "since": filing.application.month,
    }
