"""A sign of life for processes without HTTP: a file that is touched, and looked at by the health check."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from shared.platform.data_folder import made_private

BEAT_SECONDS = 5
DEAD_AFTER_SECONDS = 30


class Heartbeat:
    """The file of one process of a service, under the data folder."""

    def __init__(self, data: Path, service: str, process: str) -> None:
        self.path = data / "health" / f"{service}-{process}"

    def beat(self) -> None:
        made_private(made_private(self.path.parent.parent) / self.path.parent.name)
        self.path.touch()

    def beat_for_ever(self, sleep: Callable[[float], object] = time.sleep) -> None:
        while True:
            self.beat()
            sleep(BEAT_SECONDS)

    def last(self) -> float | None:
        """When it was touched last, if ever."""
        try:
            return self.path.stat().st_mtime
        except FileNotFoundError:
            return None

    def alive(self) -> bool:
        """Whether it was touched lately."""
        last = self.last()
        return last is not None and time.time() - last < DEAD_AFTER_SECONDS
