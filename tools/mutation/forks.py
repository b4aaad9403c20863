"""Trials in forked processes, some at a time, so that no mutant knows of another."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tools.mutation.mutants import Mutant

LONGEST = 120
"""Seconds until a trial is stopped: a change that makes a rule go on for ever is found too."""
BROKE_DOWN = ["stopped: it took too long or broke down"]

Run = Callable[[Mutant], list[str]]
"""Runs tests on a mutant, and returns those that failed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant: the tests that failed. None failed: it survived."""

    mutant: Mutant
    failed: tuple[str, ...]

    @property
    def survived(self) -> bool:
        return not self.failed


def in_forks(mutants: Sequence[Mutant], jobs: int, run: Run) -> Iterator[Verdict]:
    """Try each in a process of its own, so many at a time; each verdict when it is there."""
    waiting, running = list(reversed(mutants)), dict[int, Trial]()
    while waiting or running:
        while waiting and len(running) < jobs:
            trial = Trial(waiting.pop(), run)
            running[trial.process] = trial
        for trial in list(running.values()):
            if trial.done():
                del running[trial.process]
                yield trial.verdict()
        time.sleep(0.005)


class Trial:
    """One forked process."""

    def __init__(self, mutant: Mutant, run: Run) -> None:
        self.mutant = mutant
        self.ends_at = time.monotonic() + LONGEST
        self.reading, writing = os.pipe()
        sys.stdout.flush()
        self.process = os.fork()
        if self.process == 0:
            os.close(self.reading)
            be_quiet()
            with os.fdopen(writing, "w") as answer:
                answer.write(json.dumps(run(mutant)))
            os._exit(0)
        os.close(writing)
        self.stopped = False

    def done(self) -> bool:
        if time.monotonic() > self.ends_at and not self.stopped:
            os.kill(self.process, signal.SIGKILL)
            self.stopped = True
        return os.waitpid(self.process, os.WNOHANG)[0] != 0

    def verdict(self) -> Verdict:
        with os.fdopen(self.reading) as answer:
            text = answer.read()
        return Verdict(self.mutant, tuple(json.loads(text) if text else BROKE_DOWN))


def be_quiet() -> None:
    """What the tests of a broken rule have to say is for nobody."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
