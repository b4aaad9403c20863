"""`andrum month`: the monthly run."""

from __future__ import annotations

from typing import Annotated

import typer

from andrum.commands.console import console, progress_bar, settings_or_exit
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
        console.print("Dry run: nothing is changed.")
        view = rehearse_month(house, wanted)
    else:
        with progress_bar() as progress:
            bar = progress.add_task(f"{wanted}", total=None)
            view = run_month(house, wanted, lambda seen: progress.update(bar, total=seen.total, completed=seen.done))
        if view.already_run:
            console.print(f"{wanted} has been run already: nothing to do. The last run:")
    for line in report(view):
        console.print(line)


def month_or_exit(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
