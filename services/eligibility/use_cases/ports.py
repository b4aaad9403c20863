"""What the use cases need of a store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from services.eligibility.domain.agency_facts import AgencyAnswer, Question
from services.eligibility.domain.case import Case, CaseEvent, Told
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.month_run import ChunkResult, MonthRun
from services.eligibility.domain.own_history import OwnHistory
from services.eligibility.use_cases.release_ports import Releases
from shared.events import Event
from shared.kernel.month import Month
from shared.kernel.situation import HousingCost
from shared.kernel.stop_reason import Stop


class Cases(Releases, Protocol):
    """Cases, decisions and monthly runs, read and written many at a time."""

    def announce(self, *events: Event) -> None: ...

    def open_cases(self, keys: Sequence[tuple[UUID, UUID, Month]]) -> None:
        """Make a waiting case of every (application, household, month) that has none."""

    def put_told(self, told: Mapping[UUID, Told]) -> None: ...
    def put_housing(self, costs: Mapping[UUID, HousingCost]) -> None: ...

    def mark_complete(self, applications: Sequence[UUID]) -> None:
        """Waiting cases of which both halves are known become ready."""

    def cases(self, applications: Sequence[UUID], *, lock: bool = False) -> list[Case]:
        """In the order asked for; with `lock`, nobody else changes them until this transaction ends.

        Raises Problem (404) when one is unknown.
        """

    def ready_cases(self, month: Month) -> list[Case]: ...

    def planned_cases(self, applications: Sequence[UUID]) -> list[Case]:
        """Those of them that are still planned, locked."""

    def cases_with_person(self, month: Month, today: date) -> list[Case]:
        """Also those that were on hold until today or earlier."""

    def count_waiting(self, month: Month) -> int: ...

    def plan(self, month: Month) -> list[UUID]:
        """Ready cases of the month become planned; returns which. Nobody else gets the same ones."""

    def hand_to_person(self, stops: Mapping[UUID, Sequence[Stop]]) -> None: ...
    def put_off(self, stops: Mapping[UUID, Sequence[Stop]]) -> None:
        """Planned cases become ready again, for a later run."""

    def agency_answers(self, applications: Sequence[UUID]) -> dict[UUID, tuple[AgencyAnswer, ...]]:
        """What agencies have answered about the cases; one that nobody was asked about is not there."""

    def put_agency_answers(self, answers: Mapping[UUID, Sequence[AgencyAnswer]]) -> None:
        """Each replaces the one before from the same agency about the same member."""

    def put_on_hold(self, applications: Sequence[UUID], until: str, reason: str) -> None: ...

    def last_decisions(self, households: Sequence[UUID], before: Month) -> dict[UUID, DecisionRecord]:
        """The decision about the month just before, of the households that have one."""

    def own_histories(self, households: Sequence[UUID], before: Month) -> dict[UUID, OwnHistory]:
        """For which months assistance was granted, of the households about which anything was decided before."""

    def add_decisions(self, records: Sequence[DecisionRecord]) -> None:
        """Store decisions, each in its household's chain, and close their cases."""

    def decision(self, decision_id: UUID) -> DecisionRecord: ...
    def decisions_about(self, month: Month) -> list[UUID]: ...
    def household_cases(self, household_id: UUID) -> list[Case]: ...
    def household_decisions(self, household_id: UUID) -> list[DecisionRecord]: ...
    def note(self, events: Sequence[CaseEvent]) -> None: ...
    def history(self, application_id: UUID) -> list[CaseEvent]: ...
    def add_run(self, run: MonthRun, chunk_sizes: Sequence[int]) -> None: ...
    def finish_chunk(self, run_id: UUID, chunk: int, result: ChunkResult) -> None: ...
    def runs(self, month: Month) -> list[tuple[MonthRun, ChunkResult]]:
        """All runs of a month, the first one first."""


class Transactions(Protocol):
    """Opens a transaction on the cases, and commits it at the end."""

    def __call__(self, *, read_only: bool = False) -> AbstractContextManager[Cases]: ...


class Agencies(Protocol):
    """Whom to ask. It never raises for an agency that fails: that is an answer too, dated like the others."""

    def ask(self, questions: Sequence[Question], now: datetime) -> list[tuple[AgencyAnswer, ...]]:
        """Of each question the answers of the agencies that it names, in the order of the questions."""
