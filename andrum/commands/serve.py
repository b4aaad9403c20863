"""`andrum up`, `andrum demo`, `andrum health`: starting, and telling whether it runs."""

from __future__ import annotations

import dataclasses
import shutil
from typing import Annotated

import typer

from andrum.commands.console import console, progress_bar, settings_or_exit
from shared.platform.settings import Settings

DEFAULT_SEED = 2026


def up(
    service: Annotated[
        str | None, typer.Argument(help="One service, behind a broker; all of them if left out.")
    ] = None,
) -> None:
    """Start the whole house in this process, or one service of it with its helpers."""
    settings = settings_or_exit()
    if service is None:
        from andrum.serve import serve_embedded

        refuse_taken_port(settings)
        serve_embedded(settings, lambda: console.print(f"Andrum serves on http://localhost:{settings.port}"))
        return
    from andrum.house import SERVICES
    from andrum.supervise import processes_of, supervise

    if service not in SERVICES:
        typer.echo(f"There is no service {service!r}; there are {', '.join(SERVICES)}.", err=True)
        raise typer.Exit(2)
    if settings.adapter != "rabbitmq":
        typer.echo("A service by itself needs a broker: set ANDRUM_ADAPTER=rabbitmq (see docs/operations).", err=True)
        raise typer.Exit(2)
    raise typer.Exit(supervise(processes_of(service)))


def process(
    kind: Annotated[str, typer.Argument(help="relay or web")],
    service: Annotated[str, typer.Argument(help="Of which service.")],
) -> None:
    """One process of a service; `andrum up SERVICE` starts these."""
    from shared.platform.logging import log_as_json

    log_as_json()
    settings = settings_or_exit()
    if kind == "web":
        from andrum.serve import serve_frontend

        serve_frontend(settings)
        return
    from andrum.house import SERVICES, host_of
    from shared.platform.heartbeat import Heartbeat
    from shared.platform.rabbitmq.relay import Relay
    from shared.platform.rabbitmq.topology import Topology

    topology = Topology(settings.amqp_prefix, settings.queue_type)
    relay = Relay(host_of(service, settings), settings.amqp_url, topology, SERVICES.values())
    relay.run(Heartbeat(settings.data, service, "relay").beat)


def demo(
    seed: Annotated[int, typer.Option(help="Another seed, another municipality.")] = DEFAULT_SEED,
    households: Annotated[int, typer.Option(help="How many.")] = 1000,
    serve: Annotated[bool, typer.Option(help="Serve when it is built.")] = True,
) -> None:
    """Build the invented municipality of Lindsala, run its month, and serve it."""
    from andrum.demo.build import build_demo
    from andrum.serve import serve_embedded

    settings = dataclasses.replace(settings_or_exit(), demo=True)
    if serve:
        refuse_taken_port(settings)
    with progress_bar() as progress:
        build_demo(settings, progress, seed=seed, households=households)
    if serve:
        serve_embedded(settings, lambda: say_where(settings.port))


def refuse_taken_port(settings: Settings) -> None:
    from andrum.serve import is_free

    if not is_free(settings):
        typer.echo(f"Port {settings.port} is taken. Choose another: PORT=8001 make run", err=True)
        raise typer.Exit(1)


def say_where(port: int) -> None:
    console.print(f"\nAndrum serves on http://localhost:{port}")
    console.print("Log in there as one of the demo's persons, by a click; there are no passwords.")
    console.print("In Lindsala it was 23 October 2026 when the demo was built: a week before November's payday.")
    console.print("Stop with Ctrl+C. What you do is kept; `make demo-reset` starts afresh.")


def demo_reset() -> None:
    """Throw the demo's data away."""
    settings = settings_or_exit()
    if settings.data.exists():
        shutil.rmtree(settings.data)
    console.print(f"{settings.data} is empty; `make run` builds the demo anew.")


def health(service: Annotated[str, typer.Argument(help="A service that runs on this machine.")]) -> None:
    """Whether a service lives: its processes, its database and the broker. Exit status 0 or 1."""
    from andrum.health import complaints_of

    complaints = complaints_of(service, settings_or_exit())
    for complaint in complaints:
        typer.echo(complaint, err=True)
    raise typer.Exit(1 if complaints else 0)
