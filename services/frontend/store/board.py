"""The board: lines put together piece by piece, and read in working order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVarTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, delete, func, literal, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from services.frontend.domain.board import SWEDISH_TIME, BoardLine, DecisionView, State, Tally, View
from services.frontend.store.lines import chosen, hidden, line_of, named
from services.frontend.store.rows import Base, LineRow, SearchRow
from services.frontend.store.sessions import SessionStore
from shared.kernel.month import Month
from shared.kernel.stop_reason import StopReason

Columns = TypeVarTuple("Columns")

LINE_KEY = ("household_id", "month")


class BoardStore(SessionStore):
    """What the handlers write to and the pages read from, inside one transaction."""

    base = Base

    @property
    def today(self) -> date:
        """The day in Sweden."""
        return self.now().astimezone(SWEDISH_TIME).date()

    # ------------------------------------------------------------ written by the handlers

    def put_lines(self, pieces: Sequence[Mapping[str, Any]], newer: str | None = None) -> None:
        self.upsert(LineRow, LINE_KEY, pieces, newer)

    def put_searches(self, pieces: Sequence[Mapping[str, Any]]) -> None:
        self.upsert(SearchRow, ("search_id",), pieces, None)

    def upsert(
        self, table: type[Base], key: tuple[str, ...], pieces: Sequence[Mapping[str, Any]], newer: str | None
    ) -> None:
        """Each piece writes its own columns only, so that pieces of one line may come in any order, at any time."""
        if not pieces:
            return
        insert = postgresql.insert if self.session.get_bind().dialect.name == "postgresql" else sqlite.insert
        statement = insert(table)
        columns = {name: statement.excluded[name] for name in pieces[0] if name not in key}
        grows = None
        if newer is not None:
            stored = getattr(table, newer)
            grows = or_(stored.is_(None), stored < statement.excluded[newer])
        self.session.connection().execute(
            statement.on_conflict_do_update(index_elements=key, set_=columns, where=grows), [dict(p) for p in pieces]
        )

    def clear(self) -> None:
        """Forget the board, and that its events were heard, so that hearing them again rebuilds it."""
        self.session.execute(delete(LineRow))
        self.session.execute(delete(SearchRow))
        self.session.execute(delete(Base.metadata.tables["inbox"]))

    # ------------------------------------------------------------ the work queue

    def months(self) -> list[Month]:
        """The months that the board knows, newest first."""
        return list(self.session.scalars(select(LineRow.month).distinct().order_by(LineRow.month.desc())))

    def worked_on(self, district: str | None = None, most: int = 3) -> list[tuple[Month, bool]]:
        """The latest months that have been run, newest first, each with whether a case of it waits for a person."""
        found: list[tuple[Month, bool]] = []
        for month in self.months():
            if len(found) == most:
                break
            waits = self.has_line(month, State.PERSON, district)
            if waits or self.has_line(month, State.DECIDED, None):
                found.append((month, waits))
        return found

    def has_line(self, month: Month, state: State, district: str | None) -> bool:
        query = select(LineRow.household_id).where(LineRow.month == month, self.state() == state).limit(1)
        if district:
            query = query.where(LineRow.district == district)
        return self.session.scalar(query) is not None

    def districts(self) -> list[str]:
        named = select(LineRow.district).where(LineRow.district.is_not(None)).distinct().order_by(LineRow.district)
        return [district for district in self.session.scalars(named) if district]

    def tally(self, month: Month, district: str | None, without: Sequence[UUID] = ()) -> Tally:
        """How the month stands, in all districts or in one; of those `without` the board has not heard yet."""
        state = self.state()
        late = case((and_(state == State.PERSON, LineRow.due_on < self.today), 1), else_=0)
        query = select(state, LineRow.automatic, func.count(), func.sum(late)).where(LineRow.month == month)
        if district:
            query = query.where(LineRow.district == district)
        rows = self.session.execute(query.group_by(state, LineRow.automatic)).all()

        def count(wanted: State, automatic: bool | None = None) -> int:
            return sum(n for s, a, n, _ in rows if s == wanted and (automatic is None or bool(a) is automatic))

        unheard = self.unheard(month, without)
        return Tally(
            households=sum(n for _, _, n, _ in rows),
            automatic=count(State.DECIDED, automatic=True),
            person=count(State.PERSON) - unheard,
            on_hold=count(State.ON_HOLD),
            done=count(State.DECIDED, automatic=False) + unheard,
            waiting=count(State.WAITING),
            late=sum(late or 0 for *_, late in rows),
        )

    def unheard(self, month: Month, without: Sequence[UUID]) -> int:
        """How many of some applications still stand with a person here."""
        if not without:
            return 0
        query = select(func.count()).select_from(LineRow).where(LineRow.month == month, self.state() == State.PERSON)
        return self.session.scalar(query.where(LineRow.application_id.in_(without))) or 0

    def reasons(self, view: View) -> dict[StopReason, int]:
        """How many lines of the view each reason stopped."""
        query = self.seen(view, select(LineRow.reasons, func.count()), reason=False).group_by(LineRow.reasons)
        found: dict[StopReason, int] = {}
        for words, count in self.session.execute(query):
            for word in filter(None, (words or "").split(",")):
                found[StopReason(word)] = found.get(StopReason(word), 0) + count
        return found

    def count(self, view: View) -> int:
        return self.session.scalar(self.seen(view, select(func.count()).select_from(LineRow))) or 0

    def queue(self, view: View, offset: int = 0, limit: int | None = None) -> list[BoardLine]:
        """The lines of a view in working order: late first, then by cause, then by name."""
        query = self.ordered(view, self.seen(view, self.lines()))
        return [line_of(*row) for row in self.session.execute(query.offset(offset).limit(limit))]

    def order(self, view: View) -> list[UUID]:
        """The applications of a view that its reader may open, in the same order."""
        query = self.ordered(view, self.seen(view, select(LineRow.application_id)))
        if not view.cleared:
            query = query.where(~hidden())
        return [found for found in self.session.scalars(query) if found]

    def seen(self, view: View, query: Select[*Columns], *, reason: bool = True) -> Select[*Columns]:
        query = query.where(LineRow.month == view.month, self.state() == view.state)
        if view.state is State.DECIDED:
            query = query.where(LineRow.automatic.is_(False))
        if view.district:
            query = query.where(LineRow.district == view.district)
        if view.reason and reason:
            query = query.where(LineRow.reasons.contains(f",{view.reason},", autoescape=True))
        if view.without:
            query = query.where(LineRow.application_id.not_in(view.without))
        return query

    def ordered(self, view: View, query: Select[*Columns]) -> Select[*Columns]:
        if view.state is State.DECIDED:
            return query.order_by(LineRow.decided_at.desc(), LineRow.household_id)
        late = case((LineRow.due_on < self.today, 0), else_=1)
        return query.order_by(late, LineRow.reason_rank, LineRow.household_name, LineRow.household_id)

    def state(self) -> ColumnElement[str]:
        """Where a line stands, from the pieces that have come. A hold whose day has come is a person's again."""
        latest = func.coalesce(LineRow.person_version, 0)
        held = and_(LineRow.hold_version >= latest, LineRow.hold_until > self.today)
        prepared = or_(LineRow.person_version.is_not(None), LineRow.hold_version.is_not(None))
        stands = case(
            (LineRow.decided_at.is_not(None), literal(str(State.DECIDED))),
            (held, literal(str(State.ON_HOLD))),
            (prepared, literal(str(State.PERSON))),
            else_=literal(str(State.WAITING)),
        )
        return cast(stands, String)

    # ------------------------------------------------------------ single lines, decisions, households

    def lines(self) -> Select[LineRow, str, bool]:
        """Whole lines, as `line_of` takes them."""
        return select(LineRow, self.state(), hidden())

    def line(self, application_id: UUID) -> BoardLine | None:
        query = self.lines().where(LineRow.application_id == application_id)
        return next((line_of(*row) for row in self.session.execute(query)), None)

    def decided(self, decision_id: UUID) -> BoardLine | None:
        query = self.lines().where(LineRow.decision_id == decision_id)
        return next((line_of(*row) for row in self.session.execute(query)), None)

    def decisions(self, view: DecisionView, offset: int, limit: int) -> list[BoardLine]:
        """Newest first."""
        query = chosen(view, self.lines()).order_by(LineRow.decided_at.desc(), LineRow.household_id)
        return [line_of(*row) for row in self.session.execute(query.offset(offset).limit(limit))]

    def decision_sum(self, view: DecisionView) -> tuple[int, int]:
        """How many decisions, and their amounts together."""
        count, total = self.session.execute(chosen(view, select(func.count(), func.sum(LineRow.decided_ore)))).one()
        return count, int(total or 0)

    def households(self, name: str, district: str | None, *, cleared: bool, most: int) -> list[BoardLine]:
        """The newest line of each household with a name like that, by name; protected ones for the cleared only."""
        newest = select(LineRow.household_id, func.max(LineRow.month).label("month")).where(named(name))
        if district:
            newest = newest.where(LineRow.district == district)
        if not cleared:
            newest = newest.where(~hidden())
        found = newest.group_by(LineRow.household_id).subquery()
        both = and_(LineRow.household_id == found.c.household_id, LineRow.month == found.c.month)
        query = self.lines().join(found, both).order_by(LineRow.household_name, LineRow.household_id)
        return [line_of(*row) for row in self.session.execute(query.limit(most))]
