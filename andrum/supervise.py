"""Runs the processes of one service together: if one ends or falls silent, all end, and the container starts again."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

from andrum.health import pages_answer
from shared.platform.heartbeat import DEAD_AFTER_SECONDS, Heartbeat
from shared.platform.settings import Settings

CONSUMER = "shared.platform.rabbitmq.consume"
GRACE_SECONDS = 10
START_SECONDS = 120
"""For the first sign of life: a service that starts before its database or its broker waits for them."""
LOOK_EVERY_SECONDS = 5

log = logging.getLogger(__name__)
Sign = Callable[[], object]
"""Something that is another one each time the process has given a sign of life."""


@dataclass
class Watched:
    """One process, and when it last gave a sign of life, by a clock that nobody sets."""

    name: str
    sign: Sign
    last: object
    since: float
    has_lived: bool = False

    @classmethod
    def from_now_on(cls, name: str, sign: Sign) -> Watched:
        """What it left behind in an earlier life does not count."""
        return cls(name, sign, sign(), time.monotonic())

    def is_silent(self) -> bool:
        now, sign = time.monotonic(), self.sign()
        if sign != self.last:
            self.last, self.since, self.has_lived = sign, now, True
        return now - self.since > (DEAD_AFTER_SECONDS if self.has_lived else START_SECONDS)


def processes_of(service: str) -> list[list[str]]:
    """The command lines of a service: what hears and answers, and what carries its outbox or shows its pages."""
    python = sys.executable
    # eventlet warns everybody off it at every start; docs/decisions/0006 has the answer.
    consumer = [python, "-W", "ignore::DeprecationWarning", "-m", CONSUMER, service]
    other = "web" if service == "frontend" else "relay"
    return [consumer, [python, "-m", "andrum", "process", other, service]]


def signs_of(service: str, settings: Settings) -> dict[str, Sign]:
    """How one hears that each of them lives."""
    signs: dict[str, Sign] = {"consumer": Heartbeat(settings.data, service, "consumer").last}
    if service == "frontend":
        # An answer is a sign of life each time; no answer is none.
        signs["web"] = lambda: None if pages_answer(service, settings) else time.monotonic()
    else:
        signs["relay"] = Heartbeat(settings.data, service, "relay").last
    return signs


def supervise(commands: list[list[str]], signs: dict[str, Sign]) -> int:
    """Start them and wait; returns 0 when asked to stop, 1 when one of them ended by itself or fell silent."""
    stopping = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    watched = [Watched.from_now_on(name, sign) for name, sign in signs.items()]
    running = [subprocess.Popen(command) for command in commands]
    looked = time.monotonic()
    while not stopping and all(process.poll() is None for process in running):
        time.sleep(0.2)
        if time.monotonic() - looked > LOOK_EVERY_SECONDS:
            looked = time.monotonic()
            if silent := [one.name for one in watched if one.is_silent()]:
                log.error("no sign of life, so all end: %s", ", ".join(silent))
                break
    end(running)
    return 0 if stopping else 1


def end(running: list[subprocess.Popen[bytes]]) -> None:
    for process in running:
        process.terminate()
    deadline = time.monotonic() + GRACE_SECONDS
    for process in running:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
