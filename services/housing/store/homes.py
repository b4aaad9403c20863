"""What the use cases ask of the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import exists, select, update
from sqlalchemy.dialects import postgresql, sqlite

from services.housing.domain.placement import Placement
from services.housing.domain.search import HomeSearch, SearchState
from services.housing.domain.unit import Unit
from services.housing.store.rows import (
    IS_LASTING,
    IS_OPEN,
    Base,
    PlacementRow,
    SearchRow,
    UnitRow,
    maybe_placement,
    placement_of,
    search_of,
    unit_of,
    values,
)
from shared.kernel.batches import in_batches
from shared.kernel.problem import Problem
from shared.platform.store import Store

BATCH = 500
"""Ids in one statement: SQLite and PostgreSQL both limit how many values a statement may carry."""


class HomeStore(Store):
    base = Base

    def placements(self, households: Sequence[UUID]) -> dict[UUID, list[Placement]]:
        """The placements of each of these households that has or had any."""
        found: dict[UUID, list[Placement]] = defaultdict(list)
        for ids in in_batches(households, BATCH):
            for row in self.session.scalars(select(PlacementRow).where(PlacementRow.household_id.in_(ids))):
                found[row.household_id].append(placement_of(row))
        return found

    def hide_names(self, households: Sequence[UUID], name: str) -> None:
        """Put `name` in the place of these households' names in their searches."""
        for ids in in_batches(households, BATCH):
            self.session.execute(update(SearchRow).where(SearchRow.household_id.in_(ids)).values(household_name=name))

    def open_searches(self, searches: Sequence[HomeSearch]) -> set[UUID]:
        """Open those of households that have no open search yet; the ids of these."""
        if not searches:
            return set()
        statement = self.insert(SearchRow).on_conflict_do_nothing(index_elements=["household_id"], index_where=IS_OPEN)
        rows = [values(search) for search in searches]
        return set(self.session.connection().scalars(statement.returning(SearchRow.id), rows))

    def searches(self, district: str | None) -> list[tuple[HomeSearch, Placement | None]]:
        """All searches with their placements; the open ones first, of these the longest open first."""
        query = select(SearchRow, PlacementRow).outerjoin(PlacementRow, PlacementRow.search_id == SearchRow.id)
        if district is not None:
            query = query.where(SearchRow.district == district)
        # "open" sorts before "placed".
        rows = self.session.execute(query.order_by(SearchRow.state, SearchRow.opened_on, SearchRow.id))
        return [(search_of(search), maybe_placement(placed)) for search, placed in rows]

    def search(self, search_id: UUID, district: str | None, *, lock: bool = False) -> HomeSearch:
        """Raises Problem (404) when there is none in the district. `lock` keeps others off it until the commit."""
        query = select(SearchRow).where(SearchRow.id == search_id)
        row = self.session.scalar(query.with_for_update() if lock else query)
        if row is None or district not in (None, row.district):
            raise Problem.one("search_unknown", field="search_id", status=404)
        return search_of(row)

    def unit(self, unit_id: UUID) -> Unit:
        """Raises Problem (404) when there is none."""
        row = self.session.get(UnitRow, unit_id)
        if row is None:
            raise Problem.one("unit_unknown", field="unit_id", status=404)
        return unit_of(row)

    def free_units(self, beds: int) -> list[Unit]:
        """Units with that many beds or more in which nobody is placed."""
        taken = exists().where(PlacementRow.unit_id == UnitRow.id, IS_LASTING)
        return [unit_of(row) for row in self.session.scalars(select(UnitRow).where(UnitRow.beds >= beds, ~taken))]

    def place(self, placement: Placement) -> bool:
        """Hold the unit and close the search. False, and nothing is changed, when somebody else holds the unit."""
        statement = self.insert(PlacementRow).on_conflict_do_nothing(index_elements=["unit_id"], index_where=IS_LASTING)
        held = self.session.scalar(statement.values(values(placement)).returning(PlacementRow.search_id))
        if held is None:
            return False
        placed = update(SearchRow).where(SearchRow.id == placement.search_id).values(state=SearchState.PLACED)
        self.session.execute(placed)
        return True

    def placement(self, search_id: UUID) -> Placement | None:
        return maybe_placement(self.session.get(PlacementRow, search_id))

    def end(self, placement: Placement) -> None:
        """Write the last month of a placement; its unit is free from the next."""
        last = placement.last_month
        assert last is not None
        of_search = PlacementRow.search_id == placement.search_id
        self.session.execute(update(PlacementRow).where(of_search).values(last_month=last))
        free = update(UnitRow).where(UnitRow.id == placement.unit_id).values(free_from=last.next.first_day)
        self.session.execute(free)

    def put_units(self, units: Sequence[Unit]) -> None:
        """Add units; those whose id is known are changed."""
        if not units:
            return
        statement = self.insert(UnitRow)
        changed = {
            column.key: statement.excluded[column.key] for column in UnitRow.__table__.columns if not column.primary_key
        }
        upsert = statement.on_conflict_do_update(index_elements=["id"], set_=changed)
        self.session.connection().execute(upsert, [values(unit) for unit in units])

    def insert(self, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
        """An insert that can tell what to do when the row is there already, in the words of this database."""
        on_postgresql = self.session.get_bind().dialect.name == "postgresql"
        return postgresql.insert(table) if on_postgresql else sqlite.insert(table)
