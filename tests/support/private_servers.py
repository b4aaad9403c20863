"""A RabbitMQ and a PostgreSQL of our own, from the installed binaries, on free ports, gone afterwards.

They run as any user, beside whatever else runs on the machine. Nothing they hold survives them.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import amqp

RABBITMQ = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
START_SECONDS = 60


class DidNotStart(Exception):  # noqa: N818 - reads as what happened
    """A private server did not start; the message holds the end of what it said."""


def postgresql_folder() -> Path | None:
    """Where the newest installed PostgreSQL server is, or None. Debian does not put it on the PATH."""
    folders = [Path(found).parent] if (found := shutil.which("pg_ctl")) and shutil.which("initdb") else []
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parent.parent.name))
    return next(iter([path.parent for path in reversed(debian)] + folders), None)


def rabbitmq_installed() -> bool:
    return RABBITMQ.exists()


@contextmanager
def postgresql(*, durable: bool = False) -> Iterator[str]:
    """Yields the URL of its database `postgres`. `durable` is for tests that kill it: then it syncs to disk."""
    binaries = postgresql_folder()
    if binaries is None:
        raise DidNotStart("PostgreSQL is not installed")
    # The server refuses to run as root; Debian's package brings the user postgres.
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="andrum-postgresql-"))
    if as_user:
        shutil.chown(folder, "postgres")
    port = free_ports(1)[0]
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
    if not durable:
        options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    data, log = str(folder / "data"), str(folder / "log")
    control = [*as_user, str(binaries / "pg_ctl"), "-D", data, "-w"]
    cluster = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    try:
        run([*as_user, str(binaries / "initdb"), "-D", data, *cluster])
        try:
            run([*control, "-l", log, "-o", options, "start"])
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], capture_output=True, timeout=30, cwd="/")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str]) -> None:
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=START_SECONDS, cwd="/"
    )
    if done.returncode:
        raise DidNotStart(f"{' '.join(command)}: {done.stderr[-500:]}")


@contextmanager
def rabbitmq(further: str = "") -> Iterator[str]:
    """Yields an AMQP URL. `further` are lines of its configuration.

    /usr/sbin/rabbitmq-server is not used: it must run as root.
    """
    if not rabbitmq_installed():
        raise DidNotStart("RabbitMQ is not installed")
    folder = Path(tempfile.mkdtemp(prefix="andrum-rabbitmq-"))
    port, distribution_port, epmd_port = free_ports(3)
    (folder / "enabled_plugins").write_text("[].")
    (folder / "rabbitmq.conf").write_text(
        f"listeners.tcp.1 = 127.0.0.1:{port}\nloopback_users = none\n"
        f"disk_free_limit.absolute = 50MB\nlog.console = false\n{further}"
    )
    environment = {
        **os.environ,
        "HOME": str(folder),
        "RABBITMQ_NODENAME": f"andrum{port}@localhost",
        "RABBITMQ_MNESIA_BASE": str(folder / "mnesia"),
        "RABBITMQ_LOG_BASE": str(folder / "log"),
        "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq.conf"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "enabled_plugins"),
        "RABBITMQ_DIST_PORT": str(distribution_port),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        "ERL_EPMD_PORT": str(epmd_port),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
    }
    try:
        with (folder / "out").open("wb") as out:
            server = subprocess.Popen(
                [RABBITMQ], env=environment, stdout=out, stderr=out, cwd=folder, start_new_session=True
            )
        try:
            wait_for_handshake(port, server, folder / "out")
            yield f"amqp://guest:guest@127.0.0.1:{port}/"
        finally:
            stop_group(server)
            # Erlang's port mapper outlives the broker that started it.
            epmd = shutil.which("epmd")
            if epmd:
                subprocess.run(
                    [epmd, "-port", str(epmd_port), "-kill"], capture_output=True, timeout=10, env=environment
                )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def wait_for_handshake(port: int, server: subprocess.Popen[bytes], out: Path) -> None:
    """The start script answers 0 even when the broker failed, so look at the process and at the port."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        connection = amqp.Connection(host=f"127.0.0.1:{port}", connect_timeout=2, read_timeout=2, write_timeout=2)
        try:
            connection.connect()
        except (OSError, amqp.AMQPError):
            time.sleep(0.2)
        else:
            return
        finally:
            connection.collect()
    raise DidNotStart(f"RabbitMQ did not answer: {out.read_text(errors='replace')[-500:]}")


def stop_group(server: subprocess.Popen[bytes]) -> None:
    """The broker is a child of its start script, so wait until the whole group has gone."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        until = time.monotonic() + 15
        try:
            os.killpg(server.pid, sign)
            while time.monotonic() < until:
                server.poll()
                os.killpg(server.pid, 0)
                time.sleep(0.05)
        except ProcessLookupError:
            return


def free_ports(count: int) -> list[int]:
    """Ports that were free a moment ago, all different."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
