"""`andrum import`, `andrum schema`, `andrum database`, `andrum token`: what comes in, and what is prepared for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from andrum.commands.console import console, progress_bar, settings_or_exit
from shared.kernel.caller import UserRole

imports = typer.Typer(help="Bring in what was written elsewhere.", no_args_is_help=True)
schemas = typer.Typer(help="The contracts of the files, as JSON Schema.", no_args_is_help=True)
databases = typer.Typer(help="The services' databases.", no_args_is_help=True)


@imports.callback()
def importing() -> None:
    """Keeps `applications` a word of its own while it is the only one."""


@imports.command()
def applications(
    file: Annotated[Path, typer.Argument(help="Applications, one JSON object a line.", exists=True, dir_okay=False)],
    language: Annotated[str, typer.Option(help="Of what is told about refused lines: sv or en.")] = "sv",
) -> None:
    """Take in many applications; one that is here already is not taken in again. Exit status 1 if any was refused."""
    from andrum.house import open_house
    from andrum.import_applications import import_applications

    house = open_house(settings_or_exit())
    with progress_bar() as progress, file.open("rb") as lines:
        bar = progress.add_task(file.name, total=file.stat().st_size)
        summary = import_applications(
            lines,
            house.gateway,
            say=progress.console.print,
            advance=lambda size: progress.advance(bar, size),
            language=language,
        )
    house.settle()
    console.print(summary.in_words(language))
    raise typer.Exit(summary.exit_status)


@schemas.callback()
def describing() -> None:
    """Keeps `situation` a word of its own while it is the only one."""


@databases.callback()
def preparing() -> None:
    """Keeps `create` a word of its own while it is the only one."""


@schemas.command()
def situation() -> None:
    """The situation file that `andrum assess` reads."""
    from shared.events.situation_schema import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@databases.command()
def create() -> None:
    """Make the databases that are missing and bring each to today's schema."""
    from andrum.house import SERVICES, host_of
    from shared.platform.database import create_missing

    settings = settings_or_exit()
    for name in SERVICES:
        create_missing(settings.database_url.format(service=name))
        host_of(name, settings).database.close()
        console.print(f"{name}: ready")


def token(
    role: Annotated[UserRole, typer.Option(help="What the bearer may do.")],
    name: Annotated[str, typer.Option(help="Who the bearer is, for the log.")] = "API",
) -> None:
    """Make a bearer token for the REST API; it is valid for thirty days."""
    from andrum.token import issue_token

    print(issue_token(settings_or_exit().secret, role, name))
