"""Fills the house with Lindsala: its homes, three months of history through the real services, and its month, run.

Every step can be repeated: what was cut short is taken up where it stopped, and nothing is done twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rich.progress import Progress, TaskID

from andrum.clock import start_demo_clock
from andrum.demo.applications import applications
from andrum.demo.household import DemoHousehold
from andrum.demo.people import with_role
from andrum.demo.town import HISTORY, THE_MONTH, households
from andrum.demo.units import units
from andrum.house import EmbeddedHouse, open_embedded
from andrum.month import run_month
from shared.events.answers import OpenCase, PayoutView
from shared.events.codec import from_plain
from shared.kernel.batches import in_batches
from shared.kernel.caller import SYSTEM, Caller, UserRole
from shared.kernel.month import Month
from shared.kernel.stop_reason import StopReason
from shared.platform.settings import Settings

AT_ONCE = 250
"""Applications, or decisions, in one transaction."""

TODAY = 23
"""The day of October on which the demo begins: a week before payday, with the exceptions still to be decided."""

DONE = "demo-is-built"
"""An empty file in the data folder, made when the last step is done."""


@dataclass
class Building:
    """The work in progress: the house, its people, and the bar that shows how far it has come."""

    house: EmbeddedHouse
    town: Sequence[DemoHousehold]
    progress: Progress
    bar: TaskID

    def says(self, text: str, done: int = 0, total: int | None = None) -> None:
        self.progress.update(self.bar, description=text, completed=done, total=total)

    def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any:
        return self.house.gateway.ask(service, operation, caller, **arguments)


def build_demo(settings: Settings, progress: Progress, *, seed: int, households: int) -> None:
    """Build the demo in the data folder, unless it is there already."""
    if (settings.data / DONE).exists():
        progress.console.print(f"The demo is in {settings.data} already.")
        return
    progress.console.print(f"Building Lindsala, which does not exist, with {households} households in {settings.data}.")
    house = open_embedded(settings)
    building = Building(house, grow(seed, households), progress, progress.add_task("", total=None))
    build(building)
    house.close()
    start_demo_clock(settings.data, day_of(THE_MONTH, TODAY))
    (settings.data / DONE).touch()


def grow(seed: int, count: int) -> Sequence[DemoHousehold]:
    return households(seed, count)


def build(building: Building) -> None:
    building.says("Registering the homes")
    building.ask("housing", "register_units", SYSTEM, units=[dict(unit) for unit in units()])
    for month in HISTORY:
        live_through(building, month)
    with clock_at(building.house, day_of(THE_MONTH, 22)):
        submit(building, THE_MONTH)
    with clock_at(building.house, day_of(THE_MONTH, TODAY)):
        run(building, THE_MONTH)


def live_through(building: Building, month: Month) -> None:
    """A month of the past: applied for, run, the exceptions decided by people, paid."""
    for day, step in ((22, submit), (23, run), (24, decide_exceptions), (25, approve_payouts)):
        with clock_at(building.house, day_of(month, day)):
            step(building, month)


def day_of(month: Month, day: int) -> datetime:
    """The morning of a day in the month before, when a month is prepared."""
    before = month.previous
    return datetime(before.year, before.number, day, 8, tzinfo=UTC)


@contextmanager
def clock_at(house: EmbeddedHouse, moment: datetime) -> Iterator[None]:
    """History happens on its own days."""
    kept = {name: host.clock for name, host in house.hosts.items()}
    for host in house.hosts.values():
        host.clock = lambda: moment
    try:
        yield
        house.settle()
    finally:
        for name, host in house.hosts.items():
            host.clock = kept[name]


def submit(building: Building, month: Month) -> None:
    sent = list(applications(building.town, month))
    building.says(f"{month}: applications come in", 0, len(sent))
    for batch in in_batches(sent, AT_ONCE):
        verdicts = building.ask("applications", "submit_many", SYSTEM, applications=list(batch))
        refused = [verdict["faults"] for verdict in verdicts if verdict["faults"]]
        if refused:
            raise RuntimeError(f"the demo made an application that was refused: {refused[0]}")
        building.progress.advance(building.bar, len(batch))
    building.house.settle()


def run(building: Building, month: Month) -> None:
    building.says(f"{month}: the monthly run")
    view = run_month(
        building.house, month, lambda seen: building.says(f"{month}: the monthly run", seen.done, seen.total)
    )
    building.progress.console.print(
        f"  {month}: {view.total} applications, {view.granted} granted by rule, {view.to_person} to a person"
    )


def decide_exceptions(building: Building, month: Month) -> None:
    """The caseworkers of each district grant what there is to grant, and refuse the rest."""
    answer = building.ask("eligibility", "open_cases", SYSTEM, month=str(month))
    cases = from_plain(answer, list[OpenCase])
    building.says(f"{month}: caseworkers decide", 0, len(cases))
    by_worker: dict[tuple[Caller, bool], list[OpenCase]] = defaultdict(list)
    for place, case in enumerate(cases):
        workers = workers_for(case)
        by_worker[workers[place % len(workers)], bool(case.proposed_ore)].append(case)
    for (worker, grants), theirs in by_worker.items():
        for batch in in_batches(theirs, AT_ONCE):
            building.ask(
                "eligibility",
                "approve_many" if grants else "refuse_many",
                worker,
                versions=[(str(case.application_id), case.version) for case in batch],
                motivation="Uppgifterna är kontrollerade." if grants else "Inkomsterna räcker till behovet.",
            )
            building.progress.advance(building.bar, len(batch))


def workers_for(case: OpenCase) -> Sequence[Caller]:
    """Those who may decide the case: a protected identity is for the cleared, whom not every district has."""
    workers = with_role(UserRole.CASEWORKER, case.district)
    if not any(stop.reason is StopReason.PROTECTED_IDENTITY for stop in case.stops):
        return workers
    cleared = [one for one in workers if one.cleared]
    return cleared or [one for one in with_role(UserRole.DECISION_MAKER) if one.cleared]


def approve_payouts(building: Building, month: Month) -> None:
    """A payment officer approves the month's payouts, as the second person."""
    building.says(f"{month}: a second person approves the payouts")
    building.house.settle()
    officer = with_role(UserRole.PAYMENT_OFFICER)[0]
    waiting = from_plain(building.ask("payments", "waiting", officer), list[PayoutView])
    due = [payout for payout in waiting if payout.month == month and payout.may_approve]
    if due:
        building.ask(
            "payments",
            "approve",
            officer,
            payout_ids=[str(payout.payout_id) for payout in due],
            expected_sum_ore=sum(payout.amount_ore for payout in due),
            new_accounts_seen=sum(payout.new_account for payout in due),
        )
