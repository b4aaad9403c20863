"""The command line. Each command reads as a sentence; what it does stands in the module that it names."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from andrum.commands import data, month, parameters, serve

app = typer.Typer(
    help="Andrum: financial assistance (ekonomiskt bistånd), decided by law and told in plain words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(month.app, name="month")
app.add_typer(data.imports, name="import")
app.add_typer(data.schemas, name="schema")
app.add_typer(data.databases, name="database")
app.add_typer(parameters.app, name="parameters")
app.command("up")(serve.up)
app.command("demo")(serve.demo)
app.command("demo-reset")(serve.demo_reset)
app.command("health")(serve.health)
app.command("process", hidden=True)(serve.process)
app.command("token")(data.token)


@app.command()
def assess(
    file: Annotated[Path, typer.Argument(help="Situations, one JSON object a line; - reads standard input.")],
    month: Annotated[str | None, typer.Option(help="The month of lines that name none, such as 2026-11.")] = None,
) -> None:
    """Calculate situations and write what the rules make of them, one JSON object a line."""
    from andrum.assess import run  # the calculation alone, without databases and web server

    raise typer.Exit(run(str(file), month, sys.stdout))


def main() -> None:
    """The command `andrum`."""
    if isinstance(sys.stdout, TextIOWrapper):
        # Who reads along through a pipe or a file sees each line when it is said.
        sys.stdout.reconfigure(line_buffering=True)
    app()
