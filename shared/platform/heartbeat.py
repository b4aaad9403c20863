"""A sign of life for processes without HTTP: a file that is touched, and looked at by the health check."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

BEAT_SECONDS = 5
DEAD_AFTER_SECONDS = 30


class Heartbeat:
    """The file of one process of a service, under the data folder."""

    def __init__(self, data: Path, service: str, process: str) -> None:
        self.path = data / "health" / f"{service}-{process}"

    def beat(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.touch()

    def beat_for_ever(self, sleep: Callable[[float], object] = time.sleep) -> None:
        while True:
            self.beat()
            sleep(BEAT_SECONDS)

    def alive(self) -> bool:
        """Whether it was touched lately."""
        try:
            return time.time() - self.path.stat().st_mtime < DEAD_AFTER_SECONDS
        except FileNotFoundError:
            return False
