"""Runs the processes of one service together: if one ends, all end, and the container is started again."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from types import FrameType

CONSUMER = "shared.platform.rabbitmq.consume"
GRACE_SECONDS = 10


def processes_of(service: str) -> list[list[str]]:
    """The command lines of a service: what hears and answers, and what carries its outbox or shows its pages."""
    python = sys.executable
    # eventlet warns everybody off it at every start; docs/decisions/0006 has the answer.
    consumer = [python, "-W", "ignore::DeprecationWarning", "-m", CONSUMER, service]
    other = "web" if service == "frontend" else "relay"
    return [consumer, [python, "-m", "andrum", "process", other, service]]


def supervise(commands: list[list[str]]) -> int:
    """Start them and wait; returns 0 when asked to stop, 1 when one of them ended by itself."""
    stopping = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    running = [subprocess.Popen(command) for command in commands]
    while not stopping and all(process.poll() is None for process in running):
        time.sleep(0.2)
    for process in running:
        process.terminate()
    deadline = time.monotonic() + GRACE_SECONDS
    for process in running:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
    return 0 if stopping else 1
