"""`andrum import`, `andrum schema`, `andrum database`, `andrum token`: what comes in, and what is prepared for it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from andrum.commands.console import progress_bar, say, settings_or_exit, wrong_setting
from shared.kernel.caller import UserRole
from shared.kernel.messages import ENGLISH
from shared.kernel.month import Month

imports = typer.Typer(help="Bring in what was written elsewhere.", no_args_is_help=True)
schemas = typer.Typer(help="The contracts of the files, as JSON Schema.", no_args_is_help=True)
databases = typer.Typer(help="The services' databases.", no_args_is_help=True)


@imports.callback()
def importing() -> None:
    """Keeps `applications` a word of its own while it is the only one."""


@imports.command()
def applications(
    file: Annotated[Path, typer.Argument(help="Applications, one JSON object a line.", exists=True, dir_okay=False)],
    language: Annotated[str, typer.Option(help="Of what is told: en or sv.")] = ENGLISH,
) -> None:
    """Take in many applications; one that is here already is not taken in again. Exit status 1 if any was refused."""
    from andrum.house import open_house
    from andrum.import_applications import LANGUAGES, import_applications

    if language not in LANGUAGES:
        raise wrong_setting(f"--language {language}: can be {' or '.join(LANGUAGES)}")
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
    say(summary.in_words(language))
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
        say(f"{name}: ready")


def token(
    role: Annotated[UserRole, typer.Option(help="What the bearer may do.")],
    name: Annotated[str, typer.Option(help="Who the bearer is, for the log.")] = "API",
    district: Annotated[str | None, typer.Option(help="Only what is of this district; of all if left out.")] = None,
    days: Annotated[int, typer.Option(help="How long it is valid, at most 365.")] = 30,
    cleared: Annotated[bool, typer.Option("--cleared", help="May see protected identities.")] = False,
) -> None:
    """Make a bearer token for the REST API. Another ANDRUM_SECRET ends all tokens at once."""
    from andrum.token import MOST_DAYS, issue_token

    settings = settings_or_exit()
    if not 1 <= days <= MOST_DAYS:
        raise wrong_setting(f"--days {days}: must be from 1 to {MOST_DAYS}")
    known = districts_of(settings.municipality)
    if district is not None and known and district not in known:
        raise wrong_setting(f"--district {district}: {settings.municipality} has {', '.join(known)}")
    print(issue_token(settings.secret, role, name, district, cleared=cleared, days=days))


def districts_of(municipality: str) -> tuple[str, ...]:
    """The districts that a municipality has today; none where it is not divided."""
    from shared.parameters import ParameterBook, ParameterMissing

    today = datetime.now(UTC).date()
    try:
        return (
            ParameterBook.load().on(municipality=municipality, month=Month.of(today), known_on=today).office.districts
        )
    except ParameterMissing:
        return ()
