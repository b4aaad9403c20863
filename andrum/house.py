"""The whole house, put together: which services there are, and where each keeps its data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any, Protocol

from andrum.clock import clock_of
from services.applications.service import service as applications
from services.eligibility import use_cases
from services.eligibility.service import book
from services.eligibility.service import service as eligibility
from services.eligibility.store import CaseStore
from services.frontend.service import service as frontend
from services.housing.service import service as housing
from services.payments.service import service as payments
from shared.platform.caller_token import CallerTokens
from shared.platform.database import Database
from shared.platform.embedded_bus import EmbeddedBus
from shared.platform.gateway import Gateway, LocalGateway
from shared.platform.host import Host
from shared.platform.migrations import migrate
from shared.platform.service import Service
from shared.platform.settings import Settings

SERVICES: dict[str, Service[Any]] = {
    service.name: service for service in (applications, housing, eligibility, payments, frontend)
}
"""In the order in which data walks."""


def host_of(name: str, settings: Settings, bring_up: Callable[[Service[Any], Database], None] = migrate) -> Host:
    """One service on its own database, brought to today's schema."""
    database = Database(settings.database_url.format(service=name))
    bring_up(SERVICES[name], database)
    host = Host(SERVICES[name], database, clock_of(settings.data))
    if SERVICES[name] is eligibility:
        meet_parameters(host, demo=settings.demo)
    return host


def meet_parameters(host: Host, *, demo: bool) -> None:
    """An installation takes the first parameters that it meets as its baseline, and a demo any."""
    with host.transaction(read_only=True) as store:
        assert isinstance(store, CaseStore)
        if store.is_released(book().version):
            return
    with host.transaction() as store:
        assert isinstance(store, CaseStore)
        use_cases.meet_parameters(store, book(), demo=demo)


class House(Protocol):
    """The services, wherever they run."""

    gateway: Gateway

    def settle(self) -> None:
        """Let everything that was announced be heard, where that is ours to do."""

    def at_work(self) -> AbstractContextManager[None]:
        """While this lasts, what is announced is carried."""


@dataclass
class EmbeddedHouse:
    """All services in this process, with the bus between them."""

    hosts: dict[str, Host]
    bus: EmbeddedBus
    gateway: Gateway

    def settle(self) -> None:
        self.bus.drain()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        self.bus.start()
        try:
            yield
        finally:
            self.bus.stop()

    def close(self) -> None:
        for host in self.hosts.values():
            host.database.close()


@dataclass
class RemoteHouse:
    """The services behind the broker: relays and consumers of their own carry what is announced."""

    gateway: Gateway

    def settle(self) -> None:
        """The relays do it."""

    def at_work(self) -> AbstractContextManager[None]:
        return nullcontext()


def open_embedded(settings: Settings) -> EmbeddedHouse:
    """The embedded mode: every service here, the outboxes as the queue."""
    hosts = {name: host_of(name, settings) for name in SERVICES}
    return EmbeddedHouse(hosts, EmbeddedBus(hosts.values()), LocalGateway(hosts))


def open_house(settings: Settings) -> House:
    """The house that the settings speak of."""
    if settings.adapter == "embedded":
        return open_embedded(settings)
    return RemoteHouse(rpc_gateway(settings))


def rpc_gateway(settings: Settings) -> Gateway:
    from shared.platform.rabbitmq.rpc_gateway import RpcGateway  # only here: it pulls in nameko
    from shared.platform.rabbitmq.topology import Topology

    topology = Topology(settings.amqp_prefix, settings.queue_type)
    return RpcGateway(settings.amqp_url, topology, CallerTokens(settings.secret))
