"""Whether a service lives, told without asking the service itself."""

from __future__ import annotations

import urllib.request
from urllib.error import URLError

from shared.platform.database import Database
from shared.platform.heartbeat import Heartbeat
from shared.platform.rabbitmq.topology import broker_answers
from shared.platform.settings import Settings

PATIENCE_SECONDS = 3


def complaints_of(service: str, settings: Settings) -> list[str]:
    """What is wrong with a service of the production shape; empty when all is well."""
    checks = [consumer_lives, database_answers, broker_is_there]
    checks.append(pages_answer if service == "frontend" else relay_lives)
    return [complaint for check in checks if (complaint := check(service, settings))]


def consumer_lives(service: str, settings: Settings) -> str | None:
    return None if Heartbeat(settings.data, service, "consumer").alive() else "the consumer gives no sign of life"


def relay_lives(service: str, settings: Settings) -> str | None:
    return None if Heartbeat(settings.data, service, "relay").alive() else "the relay gives no sign of life"


def database_answers(service: str, settings: Settings) -> str | None:
    database = Database(settings.database_url.format(service=service))
    return None if database.answers() else "the database does not answer"


def broker_is_there(_service: str, settings: Settings) -> str | None:
    return None if broker_answers(settings.amqp_url) else "the broker does not answer"


def pages_answer(_service: str, settings: Settings) -> str | None:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{settings.port}/healthz", timeout=PATIENCE_SECONDS):
            return None
    except (URLError, OSError):
        return "the pages do not answer"
