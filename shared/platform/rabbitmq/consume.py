"""A process that hears and answers for one service: `python -m shared.platform.rabbitmq.consume housing`."""

import eventlet

eventlet.monkey_patch()

import importlib  # noqa: E402 - nothing may be imported before the patch
import logging  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from typing import Any  # noqa: E402

from kombu import Connection  # noqa: E402
from nameko.containers import ServiceContainer  # noqa: E402
from nameko.messaging import Consumer  # noqa: E402
from nameko.rpc import rpc  # noqa: E402

from shared.events.contract import Event  # noqa: E402
from shared.events.envelope import unpack  # noqa: E402
from shared.kernel.problem import Problem  # noqa: E402
from shared.platform.caller_token import CallerTokens  # noqa: E402
from shared.platform.causes import cause_of  # noqa: E402
from shared.platform.database import Database, DatabaseAwayError  # noqa: E402
from shared.platform.heartbeat import Heartbeat  # noqa: E402
from shared.platform.host import Host  # noqa: E402
from shared.platform.logging import log_as_json  # noqa: E402
from shared.platform.migrations import migrate_when_there  # noqa: E402
from shared.platform.rabbitmq.topology import Topology  # noqa: E402
from shared.platform.settings import Settings  # noqa: E402

log = logging.getLogger(__name__)

LONGEST_BACK_OFF_SECONDS = 10
PREFETCH = 10


class DomainEvents(Consumer):  # type: ignore[misc]
    """Hears one queue. A message is acknowledged when its transaction is committed, and only then.

    nameko's own consumer acknowledges a message whose handler raised. Here it is held, which keeps the next
    ones back too, then given back to the queue.
    """

    def __init__(self, queue: Any, **options: Any) -> None:
        self.failures = 0
        super().__init__(queue, requeue_on_error=True, expected_exceptions=(DatabaseAwayError,), **options)

    def handle_result(self, message: Any, worker_ctx: Any, result: Any = None, exc_info: Any = None) -> Any:
        if exc_info is None:
            self.failures = 0
        else:
            self.failures += 1
            eventlet.sleep(min(LONGEST_BACK_OFF_SECONDS, 0.1 * 2 ** min(self.failures, 8)))
        return super().handle_result(message, worker_ctx, result, exc_info)

    def handle_message_processed(self, message: Any, result: Any = None, exc_info: Any = None) -> None:
        try:
            super().handle_message_processed(message, result, exc_info)
        except OSError:
            # The broker is gone and has reclaimed the message; the inbox will know it when it comes again.
            log.warning("the broker went away before a message was acknowledged")


domain_events = DomainEvents.decorator


def entry_points(host: Host, topology: Topology, tokens: CallerTokens) -> type:
    """The nameko class of a service, made from what the service declares."""
    members: dict[str, Any] = {"name": topology.rpc_name(host.service.name)}
    for contract in host.service.handlers:
        members[contract.name] = domain_events(topology.queue_of(host.service.name, contract))(hearing(host, contract))
    for operation in host.operations:
        members[operation] = rpc(answering(host, operation, tokens))
    return type(host.service.name.capitalize(), (), members)


def hearing(host: Host, contract: type[Event]) -> Callable[[Any, bytes], None]:
    def hear(_self: Any, body: bytes) -> None:
        try:
            host.deliver(contract.name, unpack(bytes(body)))
        except eventlet.Timeout as late:
            # One that escapes would take its prefetch slot with it.
            raise DatabaseAwayError(str(late)) from late

    hear.__name__ = contract.name
    return hear


def answering(host: Host, operation: str, tokens: CallerTokens) -> Callable[..., dict[str, Any]]:
    told = {"service": host.service.name, "operation": operation}

    def answer(_self: Any, token: str, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"answer": host.call(operation, tokens.read(token), arguments)}
        except Problem as problem:
            return {"problem": problem.as_dict()}
        except DatabaseAwayError as error:
            log.warning("no answer: %s", error, extra=told)
            return {"away": "database"}
        except Exception as error:
            # nameko would send the message over, with all that is in it.
            log.error("an operation failed: %s", cause_of(error), extra=told, exc_info=error)
            return {"fault": type(error).__name__}

    answer.__name__ = operation
    return answer


def main(name: str) -> None:
    """Hear and answer until the process is stopped."""
    log_as_json()
    settings = Settings.from_environment()
    service = importlib.import_module(f"services.{name}.service").service
    database = Database(settings.database_url.format(service=name), driver="psycopg2")
    migrate_when_there(service, database)
    host = Host(service, database)
    topology = Topology(settings.amqp_prefix, settings.queue_type)
    with Connection(settings.amqp_url) as connection:
        topology.declare(connection, [service])
    config = {"AMQP_URI": settings.amqp_url, "max_workers": PREFETCH, "HEARTBEAT": 30}
    container = ServiceContainer(entry_points(host, topology, CallerTokens(settings.secret)), config)
    container.start()
    heartbeat = Heartbeat(settings.data, name, "consumer")
    eventlet.spawn(heartbeat.beat_for_ever, eventlet.sleep)
    log.info("hearing", extra={"service": name})
    container.wait()


if __name__ == "__main__":
    main(sys.argv[1])
