"""Units, searches and placements as rows, and back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from services.housing.domain.placement import Placement
from services.housing.domain.search import HomeSearch, SearchState
from services.housing.domain.unit import Unit, UnitKind
from shared.platform.columns import Id, Moment, MonthColumn, Ore
from shared.platform.messages import service_metadata


class Base(DeclarativeBase):
    metadata = service_metadata()


class UnitRow(Base):
    __tablename__ = "units"

    id: Mapped[Id] = mapped_column(primary_key=True)
    label: Mapped[str]
    kind: Mapped[str]
    district: Mapped[str]
    address: Mapped[str]
    rooms: Mapped[int]
    beds: Mapped[int] = mapped_column(index=True)
    step_free: Mapped[bool]
    kitchen: Mapped[bool]
    monthly_cost_ore: Mapped[Ore]
    free_from: Mapped[date]


class SearchRow(Base):
    """A search. A household has one open search at most, however many months it applies for."""

    __tablename__ = "searches"

    id: Mapped[Id] = mapped_column(primary_key=True)
    household_id: Mapped[Id]
    household_name: Mapped[str]
    municipality: Mapped[str]
    district: Mapped[str]
    month: Mapped[MonthColumn]
    opened_on: Mapped[date]
    adults: Mapped[int]
    children: Mapped[int]
    state: Mapped[str]


IS_OPEN = SearchRow.state == SearchState.OPEN
Index(
    "uq_searches_open_household_id", SearchRow.household_id, unique=True, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN
)


class PlacementRow(Base):
    """A placement. A unit holds one household at a time, and a household lives in one unit: the database sees to both.

    `last_month` is null for as long as the end is not known.
    """

    __tablename__ = "placements"

    search_id: Mapped[UUID] = mapped_column(ForeignKey("searches.id"), primary_key=True)
    household_id: Mapped[Id] = mapped_column(index=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"))
    unit_label: Mapped[str]
    unit_kind: Mapped[str]
    from_month: Mapped[MonthColumn]
    monthly_cost_ore: Mapped[Ore]
    placed_by: Mapped[str]
    placed_at: Mapped[Moment]
    last_month: Mapped[MonthColumn | None]


IS_LASTING = PlacementRow.last_month.is_(None)
for column in (PlacementRow.household_id, PlacementRow.unit_id):
    name = f"uq_placements_lasting_{column.key}"
    Index(name, column, unique=True, sqlite_where=IS_LASTING, postgresql_where=IS_LASTING)


def unit_of(row: UnitRow) -> Unit:
    return Unit(**columns(row) | {"kind": UnitKind(row.kind)})


def search_of(row: SearchRow) -> HomeSearch:
    return HomeSearch(**columns(row) | {"state": SearchState(row.state)})


def placement_of(row: PlacementRow) -> Placement:
    return Placement(**columns(row) | {"unit_kind": UnitKind(row.unit_kind)})


def maybe_placement(row: PlacementRow | None) -> Placement | None:
    """For an outer join, whose rows may lack their right half."""
    return None if row is None else placement_of(row)


def columns(row: Base) -> dict[str, Any]:
    """A row's values by the names of its columns, which are those of the domain's own record."""
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


def values(record: Unit | HomeSearch | Placement) -> dict[str, Any]:
    """The inverse: a record as the values of a row."""
    return {field.name: getattr(record, field.name) for field in fields(record)}
