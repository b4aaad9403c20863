"""How the front end asks the services: the same call, whether they run in this process or behind the broker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from shared.kernel.caller import Caller
from shared.platform.host import Host


class ServiceAwayError(Exception):
    """The service did not answer in time. Nothing is known to have been done."""


class ServiceFaultError(Exception):
    """The service answered that it failed. Why stands in its own log, and nowhere else."""


class Gateway(Protocol):
    """Asks a service.

    Raises Problem for a refusal, ServiceAwayError when nobody answers, ServiceFaultError when the service failed.
    """

    def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any: ...


class LocalGateway:
    """Asks the hosts of this process."""

    def __init__(self, hosts: Mapping[str, Host]) -> None:
        self.hosts = hosts

    def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any:
        return self.hosts[service].call(operation, caller, arguments)
