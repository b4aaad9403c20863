"""What each event does to the board. A line is put together from pieces that may come in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from services.frontend.domain.board import due_on, in_working_order, rank
from shared.events import (
    ApplicationSubmitted,
    CasePutOnHold,
    CaseworkerNeeded,
    DecisionMade,
    HomeSearchOpened,
    HouseholdPlaced,
    PayoutApproved,
    PayoutOrdered,
)
from shared.events.contract import HouseholdEvent
from shared.kernel.situation import Role
from shared.kernel.stop_reason import Stop
from shared.parameters import ParameterBook

Piece = Mapping[str, Any]


class Board(Protocol):
    """Lines by household and month, searches by id."""

    def put_lines(self, pieces: Sequence[Piece], newer: str | None = None) -> None:
        """Write the columns of each piece and leave the others; with `newer`, only where that column grows."""

    def put_searches(self, pieces: Sequence[Piece]) -> None: ...


def put_applications(events: Sequence[ApplicationSubmitted], board: Board, book: ParameterBook) -> None:
    """A household has applied: its line waits for the month."""
    board.put_lines([application_piece(event, book) for event in events])


def application_piece(event: ApplicationSubmitted, book: ParameterBook) -> Piece:
    members = event.situation.members
    parameters = book.on(municipality=event.situation.municipality, month=event.month, known_on=event.received_on)
    adults = sum(member.role is Role.ADULT for member in members)
    return key(event) | {
        "application_id": event.application_id,
        "household_name": event.persons[0].name,
        "district": event.district,
        "adults": adults,
        "children": len(members) - adults,
        "protected_identity": event.protected_identity,
        "due_on": due_on(event.month, event.received_on, parameters.calendar),
    }


def put_exceptions(events: Sequence[CaseworkerNeeded], board: Board) -> None:
    """A person is needed: the line joins the work queue, with its reasons."""
    board.put_lines([exception_piece(event) for event in events], newer="person_version")


def exception_piece(event: CaseworkerNeeded) -> Piece:
    return (
        household(event)
        | stops_piece(event.stops)
        | {
            "person_version": event.case_version,
            "last_month_ore": event.last_month_ore,
            "proposed_ore": event.proposed_ore,
        }
    )


def put_holds(events: Sequence[CasePutOnHold], board: Board) -> None:
    """A caseworker lets the line rest."""
    pieces = [
        key(event)
        | {
            "application_id": event.application_id,
            "hold_version": event.case_version,
            "hold_until": event.until,
            "hold_reason": event.reason,
        }
        for event in events
    ]
    board.put_lines(pieces, newer="hold_version")


def put_decisions(events: Sequence[DecisionMade], board: Board) -> None:
    """The month is decided: the line is done."""
    board.put_lines([decision_piece(event) for event in events], newer="decided_at")


def decision_piece(event: DecisionMade) -> Piece:
    return (
        household(event)
        | stops_piece(event.stops)
        | {
            "last_month_ore": event.last_month_ore,
            "decision_id": event.decision_id,
            "outcome": str(event.outcome),
            "decided_ore": event.amount_ore,
            "automatic": event.automatic,
            "decided_by_name": event.decided_by_name,
            "decided_at": event.decided_at,
        }
    )


def put_payouts(events: Sequence[PayoutOrdered], board: Board) -> None:
    """The grant became a payout that waits for a second person."""
    board.put_lines([key(event) | {"payout_id": event.payout_id} for event in events])


def put_approvals(events: Sequence[PayoutApproved], board: Board) -> None:
    """The payout stands in a bank file."""
    board.put_lines([key(event) | {"payout_id": event.payout_id, "file_id": event.file_id} for event in events])


def put_searches(events: Sequence[HomeSearchOpened], board: Board) -> None:
    """A household looks for a home."""
    board.put_searches([{"search_id": event.search_id, "household_id": event.household_id} for event in events])


def put_placements(events: Sequence[HouseholdPlaced], board: Board) -> None:
    """It has one."""
    pieces = [
        {"search_id": event.search_id, "household_id": event.household_id, "placed_in": event.unit_label}
        for event in events
    ]
    board.put_searches(pieces)


def key(event: HouseholdEvent) -> dict[str, Any]:
    """One line per household and month, whatever the event is about."""
    return {"household_id": event.household_id, "month": getattr(event, "month")}  # noqa: B009


def household(event: CaseworkerNeeded | DecisionMade) -> dict[str, Any]:
    return key(event) | {
        "application_id": event.application_id,
        "household_name": event.household_name,
        "district": event.district,
        "adults": event.adults,
        "children": event.children,
        "protected_identity": event.protected_identity,
    }


def stops_piece(stops: tuple[Stop, ...]) -> dict[str, Any]:
    """`reasons` is the same as a word list, `,rent_above_cap,new_income,`, so that any database can search it."""
    ordered = in_working_order(stops)
    return {
        "stops": [stop.as_dict() for stop in ordered],
        "reasons": "".join(f",{stop.reason}" for stop in ordered) + "," if ordered else "",
        "reason_rank": rank(ordered[0].reason) if ordered else 0,
    }
