"""How commands speak: plain lines, a progress bar where it takes time, and settings that explain themselves."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from shared.platform.settings import Settings

console = Console(highlight=False)


def settings_or_exit() -> Settings:
    """The settings; a wrong one ends the command with the way out."""
    try:
        return Settings.from_environment()
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error


def progress_bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console
    )
