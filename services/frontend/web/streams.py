"""How many may follow something live at once: each open stream holds a thread of the web server."""

from __future__ import annotations

from collections.abc import Iterator
from threading import BoundedSemaphore

MOST = 8


class Streams:
    """The places for open streams. Whoever gets none asks again later, or looks now and then."""

    def __init__(self, most: int = MOST) -> None:
        self.places = BoundedSemaphore(most)

    def take(self) -> bool:
        """A place, if one is free. `Held` gives it back."""
        return self.places.acquire(blocking=False)


class Held:
    """What is told on a place that was taken, which is given back when the server closes it, read or not."""

    def __init__(self, streams: Streams, told: Iterator[str]) -> None:
        self.streams = streams
        self.told = told

    def __iter__(self) -> Iterator[str]:
        return self.told

    def close(self) -> None:
        try:
            close = getattr(self.told, "close", None)
            if close:
                close()
        finally:
            self.streams.places.release()
