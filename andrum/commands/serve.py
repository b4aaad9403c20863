"""`andrum up`, `andrum health`: starting, and telling whether it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from andrum.commands.console import say, settings_or_exit, wrong_setting
from shared.platform.settings import Settings


def up(
    service: Annotated[
        str | None, typer.Argument(help="One service, behind a broker; all of them if left out.")
    ] = None,
) -> None:
    """Start the whole house in this process, or one service of it with its helpers."""
    if service is None:
        from andrum.serve import serve_embedded

        settings = settings_or_exit()
        if settings.adapter != "embedded":
            raise wrong_setting("Name the service to start, such as `andrum up housing`; ANDRUM_ADAPTER is rabbitmq.")
        refuse_taken_port(settings)
        serve_embedded(settings, lambda: say(f"Andrum serves on http://localhost:{settings.port}"))
        return
    from andrum.supervise import processes_of, signs_of, supervise

    settings = of_service_or_exit(service)
    raise typer.Exit(supervise(processes_of(service), signs_of(service, settings)))


def process(
    kind: Annotated[str, typer.Argument(help="relay or web")],
    service: Annotated[str, typer.Argument(help="Of which service.")],
) -> None:
    """One process of a service; `andrum up SERVICE` starts these."""
    from shared.platform.logging import log_as_json

    log_as_json()
    settings = of_service_or_exit(service)
    if kind == "web":
        from andrum.serve import serve_frontend

        serve_frontend(settings)
        return
    from andrum.house import SERVICES, host_of
    from shared.platform.heartbeat import Heartbeat
    from shared.platform.migrations import migrate_when_there
    from shared.platform.rabbitmq.relay import Relay
    from shared.platform.rabbitmq.topology import Topology

    topology = Topology(settings.amqp_prefix, settings.queue_type)
    relay = Relay(host_of(service, settings, migrate_when_there), settings.amqp_url, topology, SERVICES.values())
    relay.run(Heartbeat(settings.data, service, "relay").beat)


def refuse_taken_port(settings: Settings) -> None:
    from andrum.serve import is_free

    if not is_free(settings):
        typer.echo(f"Port {settings.port} is taken. Choose another: PORT=8001 make run", err=True)
        raise typer.Exit(1)


def health(service: Annotated[str, typer.Argument(help="A service that runs on this machine.")]) -> None:
    """Whether a service lives: its processes, its database and the broker. Exit status 0 or 1.

    Parked events are told of, but a service that has some lives: the exit status stays 0.
    """
    from andrum.health import complaints_of, warnings_of

    settings = of_service_or_exit(service)
    complaints = complaints_of(service, settings)
    for complaint in complaints:
        typer.echo(complaint, err=True)
    if not complaints:
        for warning in warnings_of(service, settings):
            typer.echo(f"warning: {warning}", err=True)
    raise typer.Exit(1 if complaints else 0)


def of_service_or_exit(service: str) -> Settings:
    """The settings, if there is such a service and it runs by itself."""
    from andrum.house import SERVICES

    settings = settings_or_exit()
    if service not in SERVICES:
        raise wrong_setting(f"There is no service {service!r}; there are {', '.join(SERVICES)}.")
    if settings.adapter != "rabbitmq":
        raise wrong_setting("A service by itself needs a broker: set ANDRUM_ADAPTER=rabbitmq (see docs/operations).")
    return settings
