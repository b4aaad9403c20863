"""The monthly run from the command line: started, watched, told about."""

from __future__ import annotations

import time
from collections.abc import Callable

from andrum.house import House
from shared.events.answers import MonthRunView
from shared.events.codec import from_plain
from shared.kernel.caller import SYSTEM
from shared.kernel.messages import name_reason
from shared.kernel.money import in_kronor
from shared.kernel.month import Month

LOOK_EVERY_SECONDS = 0.1

Watcher = Callable[[MonthRunView], None]


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
        view = started
        while view.state == "running":
            time.sleep(LOOK_EVERY_SECONDS)
            view = from_plain(house.gateway.ask("eligibility", "month_run", SYSTEM, month=str(month)), MonthRunView)
            watch(view)
    house.settle()
    return view


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
    if view.waiting:
        lines.append(f"  {view.waiting} wait for facts that have not come yet")
    return lines
