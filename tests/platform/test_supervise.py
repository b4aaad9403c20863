"""The processes of a service live and end together: when one falls silent, the container is started again."""

from __future__ import annotations

import itertools
import os
import signal
import sys
import threading
import time
from collections.abc import Callable

import pytest

from andrum import supervise as supervising
from andrum.supervise import Watched, supervise

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
ENDS = [sys.executable, "-c", ""]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervising, "DEAD_AFTER_SECONDS", 0.5)
    monkeypatch.setattr(supervising, "START_SECONDS", 1.5)
    monkeypatch.setattr(supervising, "LOOK_EVERY_SECONDS", 0.1)


@pytest.fixture(autouse=True)
def own_signals() -> object:
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def beats(times: int) -> Callable[[], object]:
    """So many signs of life, then none."""
    counted = itertools.count()
    return lambda: min(next(counted), times)


def test_one_that_falls_silent_ends_all() -> None:
    began = time.monotonic()

    assert supervise([SLEEPER, SLEEPER], {"consumer": beats(10_000), "relay": beats(3)}) == 1
    assert time.monotonic() - began < 10


def test_one_that_never_says_anything_has_longer() -> None:
    began = time.monotonic()

    assert supervise([SLEEPER], {"consumer": lambda: None}) == 1
    assert time.monotonic() - began > 1.5


def test_one_that_ends_ends_all() -> None:
    assert supervise([SLEEPER, ENDS], {"consumer": beats(10_000)}) == 1


def test_they_stop_when_they_are_asked_to() -> None:
    threading.Timer(1, os.kill, (os.getpid(), signal.SIGTERM)).start()

    assert supervise([SLEEPER, SLEEPER], {"consumer": beats(10_000)}) == 0


def test_what_was_left_from_an_earlier_life_is_no_sign() -> None:
    watched = Watched.from_now_on("relay", lambda: 12.5)
    time.sleep(0.6)

    assert not watched.is_silent()
    assert not watched.has_lived
