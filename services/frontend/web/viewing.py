"""What part of the board somebody looks at, as it stands in the address of a page."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import session

from services.frontend.domain.board import State, View
from services.frontend.store import BoardStore
from services.frontend.web.access import caller
from services.frontend.web.front import board
from shared.kernel.month import Month
from shared.kernel.stop_reason import StopReason

TABS = {"person": State.PERSON, "on_hold": State.ON_HOLD, "decided": State.DECIDED}
JUST_DECIDED = "just_decided"
REMEMBERED = 8
HEARD_WITHIN_SECONDS = 1.0
LOOK_EVERY_SECONDS = 0.02


def view_from(args: Mapping[str, str], store: BoardStore) -> View | None:
    """The view that an address asks for; None while the board is empty. What it does not understand is left out."""
    months = store.months()
    if not months:
        return None
    asked = args.get("month", "")
    district = seen_district(args.get("district"))
    month = next((month for month in months if str(month) == asked), None)
    reason = args.get("reason")
    state = TABS.get(args.get("tab", ""), State.PERSON)
    return View(
        month=month or working_month(store, district),
        state=state,
        reason=StopReason(reason) if reason in set(StopReason) else None,
        district=district,
        cleared=caller().cleared,
        without=just_decided() if state is State.PERSON else (),
    )


def working_month(store: BoardStore, district: str | None) -> Month:
    """The month that people work on: the earliest of the latest three that still waits for a person.

    With none left, the newest that has been run; before the first run, the next that somebody has applied for.
    """
    latest = store.worked_on(district)
    if latest:
        return min((month for month, waits in latest if waits), default=latest[0][0])
    this = Month.of(store.today)
    known = store.months()
    return min((month for month in known if month >= this), default=known[0] if known else this)


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
    """Applications that this reader decided a moment ago, of which the board had not heard by then."""
    return tuple(UUID(text) for text in session.get(JUST_DECIDED, ()))


def wait_until_heard(application_id: UUID) -> None:
    """Until the board has heard of a decision, so that the next page counts right; not for long."""
    until = time.monotonic() + HEARD_WITHIN_SECONDS
    while not is_heard(application_id):
        if time.monotonic() >= until:
            session[JUST_DECIDED] = [str(application_id), *session.get(JUST_DECIDED, ())][:REMEMBERED]
            return
        time.sleep(LOOK_EVERY_SECONDS)
    session.pop(JUST_DECIDED, None)


def is_heard(application_id: UUID) -> bool:
    with board() as store:
        line = store.line(application_id)
    return line is None or line.state is not State.PERSON
