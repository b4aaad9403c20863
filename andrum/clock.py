"""What time it is in the house: the world's, or that of a demo, which lives in its own days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from shared.platform.store import utc_now

FILE = "demo-clock"


def start_demo_clock(data: Path, begins_at: datetime) -> None:
    """From now on it is `begins_at` in this data folder, and time passes from there. Kept over restarts."""
    (data / FILE).write_text(f"{begins_at.isoformat()}\n{utc_now().isoformat()}\n")


def clock_of(data: Path) -> Callable[[], datetime]:
    """The clock of a data folder."""
    path = data / FILE
    if not path.exists():
        return utc_now
    begins_at, started_at = (datetime.fromisoformat(line).astimezone(UTC) for line in path.read_text().split())
    return lambda: begins_at + (utc_now() - started_at)
