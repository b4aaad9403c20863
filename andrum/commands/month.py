"""`andrum month`: the monthly run."""

from __future__ import annotations

from typing import Annotated

import typer

from andrum.commands.console import problem_or_exit, progress_bar, say, settings_or_exit, wrong_setting
from shared.kernel.month import Month

app = typer.Typer(help="The monthly run.", no_args_is_help=True)


@app.command()
def run(
    month: Annotated[str, typer.Argument(help="The month to decide, such as 2026-11.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would happen; change nothing.")] = False,
) -> None:
    """Decide every complete application of a month, or hand it to a person with its reasons."""
    from andrum.house import open_house
    from andrum.month import rehearse_month, report, run_month

    wanted = month_or_exit(month)
    house = open_house(settings_or_exit())
    if dry_run:
        say("Dry run: nothing is changed.")
        view = rehearse_month(house, wanted)
    else:
        with problem_or_exit(), progress_bar() as progress:
            bar = progress.add_task(f"{wanted}", total=None)
            view = run_month(house, wanted, lambda seen: progress.update(bar, total=seen.total, completed=seen.done))
        if view.already_run and view.state != "none":
            say(f"{wanted} has been run already: nothing to do. The last run:")
    for line in report(view):
        say(line)


@app.command()
def show(month: Annotated[str, typer.Argument(help="The month, such as 2026-11.")]) -> None:
    """Show the latest run of a month, and how far it has come."""
    from andrum.house import open_house
    from andrum.month import look_at, report

    wanted = month_or_exit(month)
    view = look_at(open_house(settings_or_exit()), wanted)
    if view.state == "none":
        say(f"{wanted} has not been run.")
    elif view.state == "running":
        say(f"{wanted} is being run.")
    if view.state != "none" or view.waiting:
        for line in report(view):
            say(line)


def month_or_exit(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        raise wrong_setting(str(error)) from error
