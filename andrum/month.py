"""The monthly run from the command line: started, watched, told about."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from andrum.house import House
from andrum.parked import waiting
from shared.events import MonthChunkPlanned
from shared.events.answers import MonthRunView
from shared.events.codec import from_plain
from shared.kernel.caller import SYSTEM
from shared.kernel.messages import name_reason
from shared.kernel.money import in_kronor
from shared.kernel.month import Month
from shared.platform.gateway import ServiceAwayError

LOOK_EVERY_SECONDS = 0.1
PATIENCE_SECONDS = 600
"""Without any progress."""
SUSPICIOUS_SECONDS = 10
"""Without any progress, before it is asked whether a part was parked."""

Watcher = Callable[[MonthRunView], None]


class MonthStalledError(Exception):
    """The run comes no further by itself; the message says why, and what can be done."""


def rehearse_month(house: House, month: Month) -> MonthRunView:
    """What a run would do now; nothing is changed."""
    house.settle()
    return from_plain(house.gateway.ask("eligibility", "rehearse_month_run", SYSTEM, month=str(month)), MonthRunView)


def run_month(house: House, month: Month, watch: Watcher = lambda _: None) -> MonthRunView:
    """Decide every complete case of a month, or hand it to a person; takes up a run that was cut short.

    `already_run` in the answer says that there was nothing to do.
    """
    house.settle()
    started = from_plain(house.gateway.ask("eligibility", "start_month_run", SYSTEM, month=str(month)), MonthRunView)
    if started.state != "running":
        return started
    with house.at_work():
        for view in steps(house, started):
            watch(view)
    house.settle()
    return view


def steps(house: House, view: MonthRunView) -> Iterator[MonthRunView]:
    """How far the run has come, until it is done. Raises MonthStalledError when it comes no further."""
    moved_at = time.monotonic()
    while view.state == "running":
        time.sleep(LOOK_EVERY_SECONDS)
        done = view.done
        # Nobody answers while a service is started again; then the run goes on.
        with suppress(ServiceAwayError):
            view = look_at(house, view.month)
        yield view
        if view.done != done:
            moved_at = time.monotonic()
        stands_still = time.monotonic() - moved_at
        if stands_still > PATIENCE_SECONDS or (stands_still > SUSPICIOUS_SECONDS and parked_since_start(house, view)):
            raise MonthStalledError(stalled(house, view))


def look_at(house: House, month: Month) -> MonthRunView:
    """The latest run of a month and how far it has come."""
    return from_plain(house.gateway.ask("eligibility", "month_run", SYSTEM, month=str(month)), MonthRunView)


def parked_since_start(house: House, view: MonthRunView) -> int:
    """How many parts of a run could not be handled: it cannot end before they are."""
    try:
        parked = waiting(house, "eligibility", SYSTEM)
    except ServiceAwayError:
        return 0
    since = view.started_at
    return sum(one.name == MonthChunkPlanned.name and (since is None or one.parked_at >= since) for one in parked)


def stalled(house: House, view: MonthRunView) -> str:
    parked = parked_since_start(house, view)
    why = (
        f"{parked} of its parts could not be handled: see `andrum parked list eligibility`, then `andrum parked retry`"
        if parked
        else "no service takes its parts up: see `andrum health eligibility` and the services' logs"
    )
    return f"{view.month} stands still at {view.done} of {view.total} cases; {why}. What is decided stays decided."


def report(view: MonthRunView) -> list[str]:
    """The outcome in a few lines, the commonest reasons first."""
    if view.total == 0:
        lines = [f"{view.month}: there is no complete application to decide."]
    else:
        lines = [
            f"{view.month}: {view.done} of {view.total} cases",
            f"  {view.granted} granted automatically, {in_kronor(view.granted_ore)}",
            f"  {view.to_person} to a person",
        ]
    for reason, count in sorted(view.reasons.items(), key=lambda item: -item[1]):
        lines.append(f"    {count:>5}  {name_reason(reason, 'en')} ({reason})")
    if view.put_off:
        lines.append(f"  {view.put_off} wait for an agency to answer; a later run asks it again")
    if view.waiting:
        lines.append(f"  {view.waiting} wait for facts that have not come yet")
    return lines
