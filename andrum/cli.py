"""The command line. Each command reads as a sentence; what it does stands in the module that it names."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from andrum.commands import data, demo, month, parameters, parked, rehearse, replay, serve, ssbtek
from shared.platform.logging import log_plainly

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
app.add_typer(rehearse.app, name="rehearse")
app.add_typer(parked.app, name="parked")
app.command("replay")(replay.replay)
app.command("up")(serve.up)
app.command("demo")(demo.demo)
app.command("demo-reset")(demo.demo_reset)
app.command("health")(serve.health)
app.command("process", hidden=True)(serve.process)
app.command("token")(data.token)
app.command("ssbtek-simulator")(ssbtek.simulator)
app.command("ssbtek-check")(ssbtek.check)


@app.command()
def assess(
    file: Annotated[Path, typer.Argument(help="Situations, one JSON object a line; - reads standard input.")],
    month: Annotated[str | None, typer.Option(help="The month of lines that name none, such as 2026-11.")] = None,
) -> None:
    """Calculate situations and write what the rules make of them, one JSON object a line."""
    from andrum.assess import run  # the calculation alone, without databases and web server

    raise typer.Exit(run(str(file), month, sys.stdout))


@app.command()
def examples(
    path: Annotated[Path, typer.Argument(help="A CSV file of examples, or a folder of them (docs/examples.md).")],
) -> None:
    """Check caseworkers' own examples: each row of a spreadsheet, with what it should come to."""
    from andrum.examples import run

    raise typer.Exit(run(str(path), sys.stdout))


def main() -> None:
    """The command `andrum`."""
    if isinstance(sys.stdout, TextIOWrapper):
        # Who reads along through a pipe or a file sees each line when it is said.
        # What is written is UTF-8 and ends its lines with \n, whatever the terminal or the machine says.
        sys.stdout.reconfigure(encoding="utf-8", newline="\n", line_buffering=True)
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    log_plainly()
    try:
        app()
    except Exception as error:
        from andrum.faults import in_words  # knows every kind of error, so it imports much

        told = in_words(error)
        if told is None:
            raise
        typer.echo(told, err=True)
        sys.exit(1)
