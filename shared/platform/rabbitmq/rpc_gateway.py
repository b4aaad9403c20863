"""Asks the services over the broker: one proxy per simultaneous question, each with a time limit."""

from __future__ import annotations

import queue
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from kombu import Connection
from kombu.exceptions import OperationalError

from shared.kernel.caller import Caller
from shared.kernel.problem import Problem
from shared.platform.caller_token import ANSWER_SECONDS, CallerTokens
from shared.platform.gateway import ServiceAwayError, ServiceFaultError
from shared.platform.rabbitmq.topology import Topology

with warnings.catch_warnings():
    # eventlet warns everybody off it at every import; docs/decisions/0006 has the answer.
    warnings.simplefilter("ignore")
    from nameko.exceptions import BadRequest, RemoteError, RpcTimeout, UnknownService
    from nameko.standalone.rpc import ClusterRpcProxy


class RpcGateway:
    """A pool of nameko proxies. A proxy is never shared between threads, and is dropped after any error."""

    def __init__(self, amqp_url: str, topology: Topology, tokens: CallerTokens) -> None:
        self.config = {"AMQP_URI": amqp_url}
        self.topology = topology
        self.tokens = tokens
        self.idle: queue.LifoQueue[tuple[ClusterRpcProxy, Any]] = queue.LifoQueue()
        # kombu's OperationalError is neither an OSError nor among those that it calls recoverable.
        self.away = (
            *Connection(amqp_url).recoverable_connection_errors,
            OSError,
            OperationalError,
            RpcTimeout,
            UnknownService,
        )

    def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any:
        token = self.tokens.sign(caller)
        try:
            with self.proxy() as services:
                reply = getattr(services[self.topology.rpc_name(service)], operation)(token, arguments)
        except self.away as error:
            raise ServiceAwayError(f"{service} does not answer") from error
        except (RemoteError, BadRequest) as error:
            # Its text may hold what was asked about.
            raise ServiceFaultError(f"{service} cannot answer {operation}: {type(error).__name__}") from None
        return answer_in(reply, f"{service}.{operation}")

    @contextmanager
    def proxy(self) -> Iterator[Any]:
        try:
            context, services = self.idle.get_nowait()
        except queue.Empty:
            context = ClusterRpcProxy(self.config, timeout=ANSWER_SECONDS)
            services = context.start()
        try:
            yield services
        except Exception:
            # A late answer would be taken for the next one's; and the other idle ones are likely as dead.
            with suppress(Exception):
                context.stop()
            self.idle = queue.LifoQueue()
            raise
        self.idle.put((context, services))


def answer_in(reply: dict[str, Any], asked: str) -> Any:
    """The answer itself; or what came instead of one, raised."""
    if "away" in reply:
        raise ServiceAwayError(f"{asked}: the {reply['away']} does not answer")
    if "fault" in reply:
        raise ServiceFaultError(f"{asked} failed: {reply['fault']}")
    if "problem" in reply:
        problem = Problem.from_dict(reply["problem"])
        # The caller has shown who they are; it is the house that does not agree with itself.
        if problem.code == "token_expired":
            raise ServiceAwayError(f"{asked}: asked too long ago, or the clocks of the machines differ")
        if problem.code == "token_invalid":
            raise ServiceFaultError(f"{asked}: ANDRUM_SECRET is not the same everywhere")
        raise problem
    return reply["answer"]
