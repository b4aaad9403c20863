"""A row of the board as a line, and the conditions by which lines are found."""

from __future__ import annotations

from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import aliased

from services.frontend.domain.board import BoardLine, DecisionView, PayoutState, State
from services.frontend.store.rows import LineRow
from shared.kernel.stop_reason import Stop

Columns = TypeVarTuple("Columns")


def chosen(view: DecisionView, query: Select[*Columns]) -> Select[*Columns]:
    query = query.where(LineRow.decision_id.is_not(None))
    if view.month:
        query = query.where(LineRow.month == view.month)
    if view.outcome:
        query = query.where(LineRow.outcome == view.outcome)
    if view.automatic is not None:
        query = query.where(LineRow.automatic.is_(view.automatic))
    if view.district:
        query = query.where(LineRow.district == view.district)
    return query


def hidden() -> ColumnElement[bool]:
    """Whether the identity of a line's household is protected, by this month or by any other of its."""
    other = aliased(LineRow)
    query = select(other.household_id)
    return query.where(other.household_id == LineRow.household_id, other.protected_identity.is_(True)).exists()


def named(text: str) -> ColumnElement[bool]:
    """Whether each word stands somewhere in the household's name. SQLite tells `å` from `Å`, so each way is tried."""
    words = text.split()
    return and_(*(or_(*(name_has(way) for way in {word, word.capitalize(), word.upper()})) for word in words))


def name_has(word: str) -> ColumnElement[bool]:
    return LineRow.household_name.icontains(word, autoescape=True)


def line_of(row: LineRow, state: str, is_hidden: bool) -> BoardLine:
    """The row as a line. Pieces that have not come are empty or unknown, never an error."""
    return BoardLine(
        application_id=row.application_id,
        household_id=row.household_id,
        month=row.month,
        name=row.household_name or "",
        district=row.district or "",
        adults=row.adults or 0,
        children=row.children or 0,
        protected_identity=is_hidden,
        state=State(state),
        stops=tuple(Stop.from_dict(stop) for stop in row.stops or ()),
        due_on=row.due_on,
        last_month_ore=row.last_month_ore,
        proposed_ore=row.proposed_ore,
        hold_until=row.hold_until,
        hold_reason=row.hold_reason,
        decision_id=row.decision_id,
        outcome=row.outcome,
        decided_ore=row.decided_ore,
        automatic=row.automatic,
        decided_by_name=row.decided_by_name,
        decided_at=row.decided_at,
        payout=PayoutState.APPROVED if row.file_id else PayoutState.ORDERED if row.payout_id else PayoutState.NONE,
    )
