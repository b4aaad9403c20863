"""`andrum parameters`: what the law and the municipalities have decided, as the rules read it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer
import yaml

from andrum.commands.console import console
from andrum.commands.month import month_or_exit
from shared.parameters import ParameterBook, ParameterMissing, check

app = typer.Typer(help="The dated amounts and choices.", no_args_is_help=True)


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="Such as riksnorm, rent_caps or costs.medicine.")],
    month: Annotated[str, typer.Option(help="The month it is for.")],
    known: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="As known on a day; today.")] = None,
    municipality: Annotated[str, typer.Option(help="Whose value.")] = "lindsala",
) -> None:
    """Show the value that counts for a month, with its source."""
    day = known.date() if known else date.today()  # noqa: DTZ011 - the reader's own day
    try:
        value = ParameterBook.load().show(name, municipality, month_or_exit(month), day)
    except (ParameterMissing, KeyError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    console.print(yaml.safe_dump(value, allow_unicode=True, sort_keys=False).rstrip())


@app.command("check")
def check_all() -> None:
    """Look for gaps, overlaps, values without source and tables that break the pattern."""
    complaints = check(ParameterBook.load())
    for complaint in complaints:
        typer.echo(str(complaint), err=True)
    console.print("The parameters are in order." if not complaints else f"{len(complaints)} complaints.")
    raise typer.Exit(1 if complaints else 0)
