"""The agencies of a town: the simulator of SSBTEK in a process of its own, spoken to over real TLS."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from andrum.ssbtek_simulator.certificates import Certificates, certificates_in
from tests.support.town import Household, kr

START_SECONDS = 60
SLOW_SECONDS = 4
TIMEOUT_SECONDS = 1


class Agencies:
    """What the tests say to the simulator. `agency` is FK, PM, CSN and so on, or `all`."""

    def __init__(self, port: int, control_port: int, certificates: Certificates) -> None:
        self.port = port
        self.control_port = control_port
        self.certificates = certificates

    @property
    def environment(self) -> dict[str, str]:
        """The settings of an installation that asks them."""
        return {
            "ANDRUM_SSBTEK_URL": f"https://127.0.0.1:{self.port}/",
            "ANDRUM_SSBTEK_CA": str(self.certificates.authority),
            "ANDRUM_SSBTEK_CERTIFICATE": str(self.certificates.certificate("client")),
            "ANDRUM_SSBTEK_KEY": str(self.certificates.key("client")),
            "ANDRUM_SSBTEK_ACTOR": "demo",
            "ANDRUM_SSBTEK_TIMEOUT": str(TIMEOUT_SECONDS),
        }

    def behave(self, behaviour: str, agency: str = "all") -> None:
        self.tell("behaviour", agency=agency, behaviour=behaviour)

    def pay(self, household: Household, benefit: str, day: str, kronor: int, person: int = 1, **more: Any) -> None:
        """One payment to a person of a household: `FK:BOB` is housing allowance."""
        self.pay_to(household.numbers[person - 1], benefit, day, kronor, **more)

    def pay_to(self, personal_number: str, benefit: str, day: str, kronor: int, **more: Any) -> None:
        self.tell("payments", personal_number=personal_number, benefit=benefit, paid_on=day, net_ore=kr(kronor), **more)

    def questions(self) -> int:
        """How many have come."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.control_port}/") as answer:
            return int(json.load(answer)["questions"])

    def tell(self, what: str, **told: Any) -> None:
        url = f"http://127.0.0.1:{self.control_port}/{what}"
        with urllib.request.urlopen(urllib.request.Request(url, json.dumps(told).encode())) as answer:
            assert answer.status == 200


@contextlib.contextmanager
def running_agencies(folder: Path, households: int = 0) -> Iterator[Agencies]:
    """The simulator, until it is no longer needed. It knows so many households of the demo."""
    port, control_port = free_port(), free_port()
    command = [sys.executable, "-m", "andrum", "ssbtek-simulator", "--port", str(port)]
    command += ["--control-port", str(control_port), "--certificates", str(folder)]
    command += ["--households", str(households), "--slow-seconds", str(SLOW_SECONDS)]
    log = folder / "simulator.log"
    folder.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:
        try:
            wait_until_it_answers(control_port, process, log)
            yield Agencies(port, control_port, certificates_in(folder))
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert process.poll() is None and time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)
