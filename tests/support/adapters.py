"""The two places a town can stand: in this process, or in processes of its own behind PostgreSQL and RabbitMQ."""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from kombu import Connection
from sqlalchemy import func, select

from andrum.house import SERVICES, EmbeddedHouse, host_of, open_embedded, rpc_gateway
from shared.platform.database import create_missing
from shared.platform.host import Host
from shared.platform.rabbitmq.topology import Topology
from shared.platform.settings import Settings
from tests.support import reachable
from tests.support.town import Town

SETTLE_SECONDS = 60
START_SECONDS = 90


class EmbeddedTown(Town):
    def __init__(self, house: EmbeddedHouse) -> None:
        self.house = house
        self.gateway = house.gateway

    def settle(self) -> None:
        self.house.settle()


class ProductionTown(Town):
    """Asks over RPC; looks into the databases only to know when all has been heard."""

    def __init__(self, settings: Settings, processes: Processes) -> None:
        self.processes = processes
        self.settings = settings
        self.hosts = {name: host_of(name, settings) for name in SERVICES}
        self.gateway = rpc_gateway(settings)

    def settle(self) -> None:
        deadline = time.monotonic() + SETTLE_SECONDS
        while unheard := [f"{queue}: {heard} of {said}" for queue, heard, said in self.counts() if heard != said]:
            assert time.monotonic() < deadline, f"the bus did not come to rest: {unheard}, {self.processes.said()}"
            time.sleep(0.05)

    def counts(self) -> Iterator[tuple[str, int, int]]:
        """Per service and contract: how many were heard, and how many were said.

        What was heard is read first: whoever hears says more in the same breath, and that must not be missed.
        """
        heard = {name: counted(host, "inbox", "consumer") for name, host in self.hosts.items()}
        said: dict[str, int] = {}
        for host in self.hosts.values():
            said.update(counted(host, "outbox", "name"))
        for name, host in self.hosts.items():
            for contract in host.contracts:
                yield f"{name}.{contract}", heard[name].get(contract, 0), said.get(contract, 0)


def counted(host: Host, table: str, column: str) -> dict[str, int]:
    rows = host.service.store.base.metadata.tables[table]
    with host.database.session(read_only=True) as session:
        return dict(session.execute(select(rows.c[column], func.count()).group_by(rows.c[column])).all())


@contextlib.contextmanager
def embedded_town(folder: Path, **environment: str) -> Iterator[EmbeddedTown]:
    settings = Settings.from_environment({"ANDRUM_DATA": str(folder), **environment})
    house = open_embedded(settings)
    yield EmbeddedTown(house)
    house.close()


class Processes:
    """Each service as `andrum up SERVICE` runs it, in a process group of its own, so that all of it can be killed."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self.environment = {**os.environ, **environment, "PORT": str(30_000 + secrets.randbelow(20_000))}
        self.log = log
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str) -> None:
        with self.log.open("ab") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, "-m", "andrum", "up", name],
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self, name: str) -> None:
        """As by a power cut: the supervisor, the consumer and the relay, all at once."""
        os.killpg(self.running[name].pid, signal.SIGKILL)
        self.running.pop(name).wait()

    def said(self) -> str:
        """The end of their log."""
        return self.log.read_text()[-3000:]

    def stop(self) -> None:
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            process.wait(30)

    def wait_until_up(self, data: Path) -> None:
        """Every consumer and relay has given a sign of life."""
        wanted = {f"{name}-consumer" for name in SERVICES}
        wanted |= {f"{name}-relay" for name in SERVICES if name != "frontend"}
        deadline = time.monotonic() + START_SECONDS
        health = data / "health"
        while not health.is_dir() or wanted - {path.name for path in health.iterdir()}:
            ended = any(process.poll() is not None for process in self.running.values())
            assert not ended and time.monotonic() < deadline, self.said()
            time.sleep(0.1)


@contextlib.contextmanager
def production_town(folder: Path) -> Iterator[ProductionTown]:
    """Every service in processes of its own, on databases and queues that are thrown away afterwards."""
    environment = scratch_environment(folder)
    settings = Settings.from_environment(environment)
    for name in SERVICES:
        create_missing(settings.database_url.format(service=name))
    town = ProductionTown(settings, Processes(environment, folder / "services.log"))
    for name in SERVICES:
        town.processes.start(name)
    try:
        town.processes.wait_until_up(settings.data)
        yield town
    finally:
        town.processes.stop()
        clear_away(town, settings)


def scratch_environment(folder: Path) -> dict[str, str]:
    name = f"andrum_test_{secrets.token_hex(4)}"
    url, amqp = reachable.database_url(), reachable.amqp_url()
    assert url is not None and amqp is not None
    return {
        "ANDRUM_ADAPTER": "rabbitmq",
        "ANDRUM_DATA": str(folder),
        "ANDRUM_DATABASE_URL": urlsplit(url)._replace(path=f"/{name}_{{service}}").geturl(),
        "ANDRUM_AMQP_URL": amqp,
        "ANDRUM_AMQP_PREFIX": name,
        "ANDRUM_SECRET": secrets.token_hex(),
        "ANDRUM_HOST": "127.0.0.1",
        "ANDRUM_MUNICIPALITY": "lindsala",
    }


def clear_away(town: ProductionTown, settings: Settings) -> None:
    for host in town.hosts.values():
        host.database.close()
    server = urlsplit(settings.database_url)._replace(path="/postgres").geturl()
    with psycopg.connect(server, autocommit=True) as connection:
        for name in SERVICES:
            database = urlsplit(settings.database_url.format(service=name)).path[1:]
            connection.execute(f'drop database if exists "{database}" with (force)'.encode())
    with Connection(settings.amqp_url) as broker:
        Topology(settings.amqp_prefix, settings.queue_type).remove(broker, SERVICES.values())
