"""How commands speak: plain lines, a progress bar where it takes time, and settings that explain themselves."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from shared.kernel.account import is_iban
from shared.kernel.messages import ENGLISH, tell
from shared.kernel.problem import Problem
from shared.platform.settings import Settings, municipality

WRONG = 2
"""The exit status of a command that was given something wrong, as of typer's own refusals."""

# Whoever reads from a pipe or a file wants a line to be a line.
console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())

BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")


def say(line: str) -> None:
    """One line, as it is."""
    console.print(line, markup=False, soft_wrap=True)


def wrong_setting(told: str) -> typer.Exit:
    """To be raised: ends the command after one line that names what is wrong and the way out."""
    typer.echo(told, err=True)
    return typer.Exit(WRONG)


def settings_or_exit() -> Settings:
    """The settings; a wrong one ends the command with the way out."""
    try:
        check_parameters()
        check_payer()
        check_agencies()
        return Settings.from_environment()
    except ValueError as error:
        raise wrong_setting(str(error)) from error


def check_parameters() -> None:
    """Raises ValueError when there are no parameters, or none for the municipality."""
    from shared.parameters.book import FOLDER_VARIABLE, SHIPPED

    folder = Path(os.environ.get(FOLDER_VARIABLE) or SHIPPED)
    if not (folder / "national").is_dir() or not (folder / "municipalities").is_dir():
        raise ValueError(f"{FOLDER_VARIABLE} is {folder}, which holds no folders national and municipalities")
    known = sorted(path.name for path in (folder / "municipalities").iterdir() if path.is_dir())
    if municipality() not in known:
        raise ValueError(f"ANDRUM_MUNICIPALITY is {municipality()!r}; {folder} has {', '.join(known) or 'none'}")


def check_payer() -> None:
    """Raises ValueError when the account that pays cannot exist. Whether one is needed, payments knows."""
    iban, bic = os.environ.get("ANDRUM_PAYER_IBAN"), os.environ.get("ANDRUM_PAYER_BIC")
    if iban and not is_iban(iban):
        raise ValueError("ANDRUM_PAYER_IBAN is no Swedish IBAN: write SE and its 22 digits, without spaces")
    if bic and not BIC.fullmatch(bic):
        raise ValueError(f"ANDRUM_PAYER_BIC is {bic!r}; a BIC has 8 or 11 letters and digits")


def check_agencies() -> None:
    """Raises ValueError when agencies are to be asked and a setting for it is missing or wrong."""
    if os.environ.get("ANDRUM_SSBTEK_URL"):
        from services.eligibility.ssbtek import connection_from  # only here: few commands need it

        connection_from(os.environ)


@contextmanager
def problem_or_exit() -> Iterator[None]:
    """A refusal ends the command with the reason in words."""
    try:
        yield
    except Problem as problem:
        for line in in_words(problem):
            typer.echo(line, err=True)
        raise typer.Exit(1) from problem


def in_words(problem: Problem) -> list[str]:
    return [
        f"{fault.field}: {tell(fault, ENGLISH)}" if fault.field else tell(fault, ENGLISH) for fault in problem.faults
    ]


def progress_bar() -> Progress:
    """For who looks on at a terminal; in a pipe or a file only what is said beside it is written."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, disable=not console.is_terminal)
