"""A rehearsal as somebody reads it: a heading, a table of winners and losers, an ending, and the figures as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.table import Table

from shared.events.answers import RehearsalGroup, RehearsalView
from shared.kernel.messages import name_reason
from shared.kernel.money import NARROW_SPACE, Money, in_kronor

TYPES = {
    "one_adult": "one adult",
    "single_parent": "single parent",
    "couple": "couple",
    "couple_with_children": "couple with children",
    "other": "other",
}
SUMS = ("households", "winners", "losers", "unknown", "won_ore", "lost_ore", "before_ore", "after_ore")


def heading(view: RehearsalView) -> Iterator[str]:
    whose = "" if view.cases_of == view.month else f", as the applications for {view.cases_of} would be"
    yield f"{view.month}{whose}: {view.total} households, parameters as known on {view.known_on}"
    yield f"  changed: {', '.join(view.touched) or 'nothing but the wording'}"
    yield f"  rehearsed {view.rehearsed_at:%Y-%m-%d %H:%M} UTC by {view.rehearsed_by}"
    if view.unfinished:
        yield f"  cut short: {len(view.unfinished)} of {view.parts} parts are missing"


def table(view: RehearsalView) -> Table:
    """Winners and losers by household type and district; amounts in kronor."""
    drawn = Table("household", "district", box=SIMPLE_HEAD, pad_edge=False)
    for column in ("households", "win", "kr", "lose", "kr", "change, kr"):
        drawn.add_column(column, justify="right", no_wrap=True)
    for group in view.groups:
        drawn.add_row(TYPES.get(group.household_type, group.household_type), group.district, *cells(group))
    drawn.add_section()
    drawn.add_row("all", "", *cells(total(view)))
    return drawn


def cells(group: RehearsalGroup) -> tuple[str, ...]:
    return (
        str(group.households),
        str(group.winners),
        amount(group.won_ore),
        str(group.losers),
        amount(group.lost_ore),
        amount(group.after_ore - group.before_ore, signed=True),
    )


def amount(ore: Money, *, signed: bool = False) -> str:
    return in_kronor(ore, signed=signed).removesuffix(f"{NARROW_SPACE}kr")


def total(view: RehearsalView) -> RehearsalGroup:
    sums = {name: sum(getattr(group, name) for group in view.groups) for name in SUMS}
    return RehearsalGroup(household_type="all", district="", **sums)


def ending(view: RehearsalView) -> Iterator[str]:
    """What becomes of the decisions, and of the parameters."""
    everybody = total(view)
    change = in_kronor(everybody.after_ore - everybody.before_ore, signed=True)
    yield f"total cost: {in_kronor(everybody.before_ore)} before, {in_kronor(everybody.after_ore)} after, {change}"
    yield f"granted by rule: {view.by_rule_before} before, {view.by_rule_after} after"
    if everybody.unknown:
        yield f"cannot be calculated, and is in none of the sums: {everybody.unknown}"
    for title, stops in (("new reasons to stop", view.new_stops), ("gone reasons to stop", view.gone_stops)):
        yield f"{title}: {'none' if not stops else ''}".rstrip()
        for reason, count in sorted(stops.items(), key=lambda item: -item[1]):
            yield f"  {count:>5}  {name_reason(reason, 'en')} ({reason})"
    yield f"parameters {view.version}, beside {view.before_version}"
    yield from signatures(view)


def signatures(view: RehearsalView) -> Iterator[str]:
    for one in view.signatures:
        yield f"  signed {one.at:%Y-%m-%d %H:%M} UTC by {one.name}"
    if view.released:
        yield "  released: decisions may rest on them once their files are in place"
    else:
        left = "two persons" if not view.signatures else "a second person"
        yield f"  nothing is decided by them until {left} signed: andrum rehearse sign {view.version} --as NAME/ID"


COLUMNS = ("what", "household_type", "district", "reason", *SUMS, "change_ore")


def write_csv(view: RehearsalView, out: TextIO) -> None:
    """The figures, amounts in öre: a row for each group, one for all, one for each reason that comes or goes."""
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for what, group in (*(("group", group) for group in view.groups), ("all", total(view))):
        sums = {name: getattr(group, name) for name in SUMS}
        kind = group.household_type if what == "group" else ""
        change = group.after_ore - group.before_ore
        writer.writerow(
            {"what": what, "household_type": kind, "district": group.district, **sums, "change_ore": change}
        )
    for what, stops in (("new_stop", view.new_stops), ("gone_stop", view.gone_stops)):
        writer.writerows({"what": what, "reason": reason, "households": count} for reason, count in stops.items())
