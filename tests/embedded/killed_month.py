"""The month in a process of its own, which is killed at a chosen moment. Run by `test_killed_month`."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress
from sqlalchemy import Engine, event

from andrum.demo.build import Building, clock_at, day_of, grow, live_through, run, submit
from andrum.demo.town import HISTORY, THE_MONTH
from andrum.house import EmbeddedHouse, open_embedded
from shared.platform.settings import Settings

SEED = 7
HOUSEHOLDS = 120


def building_in(folder: Path) -> Building:
    house = open_embedded(Settings.from_environment({"ANDRUM_DATA": str(folder)}))
    progress = Progress(console=Console(quiet=True))
    return Building(house, grow(SEED, HOUSEHOLDS), progress, progress.add_task(""))


def live_history(folder: Path) -> None:
    """The month before the one that is disturbed."""
    building = building_in(folder)
    live_through(building, HISTORY[-1])
    building.house.close()


def live_the_month(folder: Path, moments: Any, kill_at: int | None = None) -> None:
    """Applications come in and the month is run. `moments` counts the starts and ends of transactions on the way.

    At moment `kill_at` the process is gone, as by a power cut: no clean-up, no goodbye.
    """

    def passes(*_: Any) -> None:
        moments.value += 1
        if moments.value == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    building = building_in(folder)
    event.listen(Engine, "begin", passes)
    event.listen(Engine, "commit", passes)
    with clock_at(building.house, day_of(THE_MONTH, 22)):
        submit(building, THE_MONTH)
    run(building, THE_MONTH)
    building.house.close()


def open_again(folder: Path) -> EmbeddedHouse:
    return open_embedded(Settings.from_environment({"ANDRUM_DATA": str(folder)}))
