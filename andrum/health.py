"""Whether a service lives, told without asking the service itself."""

from __future__ import annotations

import urllib.request
from urllib.error import URLError

from shared.platform.database import Database, DatabaseAwayError
from shared.platform.heartbeat import Heartbeat
from shared.platform.messages import count_parked
from shared.platform.rabbitmq.topology import broker_answers
from shared.platform.settings import Settings

PATIENCE_SECONDS = 3
EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - to be compared with


def complaints_of(service: str, settings: Settings) -> list[str]:
    """What is wrong with a service of the production shape; empty when all is well."""
    checks = [consumer_lives, database_answers, broker_is_there]
    checks.append(pages_answer if service == "frontend" else relay_lives)
    return [complaint for check in checks if (complaint := check(service, settings))]


def warnings_of(service: str, settings: Settings) -> list[str]:
    """What waits for a person. The service lives all the same, and starting it again would not help."""
    database = Database(settings.database_url.format(service=service))
    try:
        with database.session(read_only=True) as session:
            parked = count_parked(session.connection())
    except DatabaseAwayError:
        return []
    finally:
        database.close()
    if not parked:
        return []
    return [f"{parked} {'event is' if parked == 1 else 'events are'} parked: andrum parked list {service}"]


def consumer_lives(service: str, settings: Settings) -> str | None:
    return None if Heartbeat(settings.data, service, "consumer").alive() else "the consumer gives no sign of life"


def relay_lives(service: str, settings: Settings) -> str | None:
    return None if Heartbeat(settings.data, service, "relay").alive() else "the relay gives no sign of life"


def database_answers(service: str, settings: Settings) -> str | None:
    database = Database(settings.database_url.format(service=service))
    try:
        return None if database.answers() else "the database does not answer"
    finally:
        database.close()


def broker_is_there(_service: str, settings: Settings) -> str | None:
    return None if broker_answers(settings.amqp_url) else "the broker does not answer"


def pages_answer(_service: str, settings: Settings) -> str | None:
    host = "127.0.0.1" if settings.host in EVERYWHERE else settings.host
    try:
        with urllib.request.urlopen(f"http://{host}:{settings.port}/healthz", timeout=PATIENCE_SECONDS):
            return None
    except (URLError, OSError):
        return "the pages do not answer"
