"""`andrum demo`, `andrum demo-reset`: the invented municipality, built, served and thrown away."""

from __future__ import annotations

import dataclasses
from typing import Annotated

import typer

from andrum.commands.console import progress_bar, say, settings_or_exit, wrong_setting
from andrum.commands.serve import refuse_taken_port
from andrum.demo_data import NotOursError, Town, is_built, refuse_to_build, remember_town, reset, town_in
from shared.platform.data_folder import in_use
from shared.platform.settings import Settings, data_folder

STANDARD = Town(seed=2026, households=1000)
MOST_HOUSEHOLDS = 100_000


def demo(
    seed: Annotated[int | None, typer.Option(help="Another seed, another municipality. [default: 2026]")] = None,
    households: Annotated[int | None, typer.Option(help="How many. [default: 1000]")] = None,
    serve: Annotated[bool, typer.Option(help="Serve when it is built.")] = True,
) -> None:
    """Build the invented municipality of Lindsala, run its month, and serve it."""
    town = town_or_exit(seed, households)
    settings = demo_settings_or_exit()
    if serve:
        refuse_taken_port(settings)
    build(settings, town)
    if serve:
        from andrum.serve import serve_embedded

        serve_embedded(settings, lambda: say_where(settings.port))


def town_or_exit(seed: int | None, households: int | None) -> Town:
    """The town that is wanted. One that is here already is never made into another. Nothing is written."""
    if households is not None and not 1 <= households <= MOST_HOUSEHOLDS:
        raise wrong_setting(f"--households {households}: must be from 1 to {MOST_HOUSEHOLDS}")
    try:
        data = data_folder()
        refuse_to_build(data)
        here = town_in(data)
    except (ValueError, NotOursError) as error:
        raise wrong_setting(str(error)) from error
    wanted = Town(
        seed=(here or STANDARD).seed if seed is None else seed,
        households=(here or STANDARD).households if households is None else households,
    )
    if here is not None and wanted != here:
        raise wrong_setting(
            f"In {data} the demo has seed {here.seed} and {here.households} households already. "
            "`make demo-reset` starts afresh; another folder in ANDRUM_DATA keeps both."
        )
    return wanted


def demo_settings_or_exit() -> Settings:
    from andrum.demo.town import MUNICIPALITY

    settings = dataclasses.replace(settings_or_exit(), demo=True)
    if settings.adapter != "embedded":
        raise wrong_setting("The demo runs in the embedded mode only: unset ANDRUM_ADAPTER")
    if settings.municipality != MUNICIPALITY:
        raise wrong_setting(
            f"ANDRUM_MUNICIPALITY is {settings.municipality!r}; the demo is that of {MUNICIPALITY}: unset it"
        )
    return settings


def build(settings: Settings, town: Town) -> None:
    from andrum.demo.build import build_demo

    if is_built(settings.data):
        say(f"The demo is in {settings.data} already.")
        return
    with in_use(settings.data, alone=True), progress_bar() as progress:
        remember_town(settings.data, town)
        build_demo(settings, progress, seed=town.seed, households=town.households)


def say_where(port: int) -> None:
    say("")
    say(f"Andrum serves on http://localhost:{port}")
    say("Log in by a click, as one of the persons there; the demo has no passwords.")
    say("In Lindsala the demo begins on 23 October 2026, a week before November's payday.")
    say("Ctrl+C stops it and keeps what you did; `make demo-reset` starts afresh.")


def demo_reset() -> None:
    """Throw the demo's data away: what Andrum made in its data folder, and nothing else."""
    try:
        data = data_folder()
        if not data.exists():
            say(f"{data} is not there; `make run` builds the demo.")
            return
        left = reset(data)
    except (ValueError, NotOursError) as error:
        raise wrong_setting(str(error)) from error
    say(f"The demo in {data} is gone; `make run` builds it anew.")
    if left:
        say(f"Left, as it is not the demo's: {', '.join(left)}")
