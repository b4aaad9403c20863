"""`andrum replay`: a decision calculated again as it was made."""

from __future__ import annotations

from typing import Annotated

import typer

from andrum.commands.console import problem_or_exit, progress_bar, say, settings_or_exit, wrong_setting
from andrum.commands.month import month_or_exit

DIFFERS = 1


def replay(
    decision: Annotated[str | None, typer.Argument(help="The id of a decision.")] = None,
    month: Annotated[str | None, typer.Option(help="Instead: all decisions about a month, such as 2026-11.")] = None,
) -> None:
    """Calculate decisions again by what was known on their day, and tell what differs. Exit status 1 if anything."""
    from andrum.house import open_house
    from andrum.replay import decisions_about, report_many, report_one
    from andrum.replay import replay as replay_them

    if (decision is None) == (month is None):
        raise wrong_setting("Name a decision, or --month and a month.")
    house = open_house(settings_or_exit())
    with problem_or_exit():
        if decision is not None:
            replayed = replay_them(house, [decision])
            lines = report_one(replayed[0])
        else:
            wanted = month_or_exit(str(month))
            decisions = decisions_about(house, wanted)
            with progress_bar() as progress:
                bar = progress.add_task(f"{wanted}", total=len(decisions))
                replayed = replay_them(house, decisions, lambda done: progress.advance(bar, done))
            lines = report_many(wanted, replayed)
    for line in lines:
        say(line)
    raise typer.Exit(DIFFERS if any(one.differences for one in replayed) else 0)
