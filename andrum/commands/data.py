"""`andrum import`, `andrum schema`, `andrum database`, `andrum token`: what comes in, and what is prepared for it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from andrum.commands.console import console, settings_or_exit
from shared.kernel.caller import UserRole

imports = typer.Typer(help="Bring in what was written elsewhere.", no_args_is_help=True)
schemas = typer.Typer(help="The contracts of the files, as JSON Schema.", no_args_is_help=True)
databases = typer.Typer(help="The services' databases.", no_args_is_help=True)


@imports.callback()
def importing() -> None:
    """Keeps `applications` a word of its own while it is the only one."""


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
