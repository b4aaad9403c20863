"""`andrum rehearse`: what changed parameters would do, before they count; and the two signatures that let them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from andrum.commands.console import console, problem_or_exit, progress_bar, say, settings_or_exit, wrong_setting
from andrum.commands.month import month_or_exit
from shared.events.answers import RehearsalView
from shared.kernel.caller import Caller

app = typer.Typer(help="Try changed parameters on every household of a month; sign them.")

As = Annotated[str | None, typer.Option("--as", help="Who does it: NAME/ID. By default the user of this machine.")]


@app.callback(invoke_without_command=True)
def rehearse(
    context: typer.Context,
    month: Annotated[str | None, typer.Option(help="The month to rehearse, such as 2026-12.")] = None,
    changes: Annotated[
        list[str] | None, typer.Option("--set", help="PARAMETER=FILE, such as riksnorm=new.yaml. May stand again.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--csv", help="Also write the figures to this file.")] = None,
    who: As = None,
) -> None:
    """Run the whole caseload with changed parameters beside those in use. Nothing is decided and nothing is paid.

    Without --set the parameters in place are rehearsed, beside those that were released last.
    """
    if context.invoked_subcommand is not None:
        return
    from andrum import rehearse as rehearsing
    from andrum.house import open_house

    if month is None:
        raise wrong_setting("Name the month: andrum rehearse --set PARAMETER=FILE --month 2026-12")
    wanted, caller = month_or_exit(month), person_or_exit(who)
    try:
        changed = rehearsing.changes_from(changes or [])
    except (ValueError, OSError) as error:
        raise wrong_setting(str(error)) from error
    house = open_house(settings_or_exit())
    with problem_or_exit(), progress_bar() as progress:
        bar = progress.add_task(f"{wanted}", total=None)
        view = rehearsing.rehearse(
            house, wanted, changed, caller, lambda done, total: progress.update(bar, completed=done, total=total)
        )
    tell(view)
    if out is not None:
        from andrum.rehearsal_report import write_csv

        with out.open("w", encoding="utf-8", newline="") as file:
            write_csv(view, file)


@app.command()
def show(
    version: Annotated[str, typer.Argument(metavar="HASH", help="The version of the rehearsed parameters.")],
) -> None:
    """Show a rehearsal again, with its signatures."""
    from andrum import rehearse as rehearsing
    from andrum.house import open_house

    with problem_or_exit():
        tell(rehearsing.show(open_house(settings_or_exit()), version, rehearsing.whoever_is_here()))


@app.command()
def sign(
    version: Annotated[str, typer.Argument(metavar="HASH", help="The version of the rehearsed parameters.")],
    who: Annotated[str, typer.Option("--as", help="Who signs: NAME/ID, such as 'Anna Berg/anna.berg'.")],
) -> None:
    """Sign rehearsed parameters. When two persons have, decisions may rest on them."""
    from andrum import rehearse as rehearsing
    from andrum.house import open_house
    from andrum.rehearsal_report import signatures

    person = person_or_exit(who)
    with problem_or_exit():
        view = rehearsing.sign(open_house(settings_or_exit()), version, person)
    for line in signatures(view):
        say(line)


def person_or_exit(text: str | None) -> Caller:
    from andrum.rehearse import person_from, whoever_is_here

    try:
        return whoever_is_here() if text is None else person_from(text)
    except ValueError as error:
        raise wrong_setting(str(error)) from error


def tell(view: RehearsalView) -> None:
    from andrum.rehearsal_report import ending, heading, table

    for line in heading(view):
        say(line)
    console.print(table(view), soft_wrap=False)
    for line in ending(view):
        say(line)
