"""What part of the board somebody looks at, as it stands in the address of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import session

from services.frontend.domain.board import State, View
from services.frontend.store import BoardStore
from services.frontend.web.access import caller
from shared.kernel.stop_reason import StopReason

TABS = {"person": State.PERSON, "on_hold": State.ON_HOLD, "decided": State.DECIDED}
JUST_DECIDED = "just_decided"
REMEMBERED = 8


def view_from(args: Mapping[str, str], store: BoardStore) -> View | None:
    """The view that an address asks for; None while the board is empty. What it does not understand is left out."""
    months = store.months()
    if not months:
        return None
    asked = args.get("month", "")
    month = next((month for month in months if str(month) == asked), months[0])
    reason = args.get("reason")
    state = TABS.get(args.get("tab", ""), State.PERSON)
    return View(
        month=month,
        state=state,
        reason=StopReason(reason) if reason in set(StopReason) else None,
        district=seen_district(args.get("district")),
        without=just_decided() if state is State.PERSON else (),
    )


def seen_district(asked: str | None) -> str | None:
    """A caller who belongs to a district sees that one, whatever is asked for."""
    return caller().district or asked or None


def args_of(view: View) -> dict[str, Any]:
    """The view as an address has it. None is left out by `url_for`."""
    return {
        "month": str(view.month),
        "tab": None if view.state is State.PERSON else str(view.state),
        "reason": view.reason,
        "district": None if caller().district else view.district,
    }


def just_decided() -> tuple[UUID, ...]:
    """Applications that this reader decided a moment ago, of which the board may not have heard yet."""
    return tuple(UUID(text) for text in session.get(JUST_DECIDED, ()))


def remember_decided(application_id: UUID) -> None:
    session[JUST_DECIDED] = [str(application_id), *session.get(JUST_DECIDED, ())][:REMEMBERED]
