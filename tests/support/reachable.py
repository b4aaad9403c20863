"""The real servers and the browser that the tests may use, if they can be reached from here."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from urllib.parse import unquote, urlsplit

import amqp
import psycopg

AMQP = "ANDRUM_AMQP_URL"
DATABASE = "ANDRUM_DATABASE_URL"
STANDARD_AMQP = "amqp://guest:guest@127.0.0.1:5672/"
STANDARD_DATABASE = "postgresql://postgres@127.0.0.1:5432/postgres"


def for_tests(name: str) -> str:
    """What the tests call a setting of Andrum: they keep its value under another name (see tests/conftest.py)."""
    return f"TESTS_{name}"


def named(name: str) -> str | None:
    """The server that whoever runs the tests has named, if any."""
    return os.environ.get(for_tests(name)) or os.environ.get(name) or None


@cache
def amqp_url() -> str | None:
    """A RabbitMQ that lets us in, or None."""
    url = named(AMQP) or STANDARD_AMQP
    parts = urlsplit(url)
    connection = amqp.Connection(
        host=f"{parts.hostname}:{parts.port or 5672}",
        userid=unquote(parts.username or "guest"),
        password=unquote(parts.password or "guest"),
        virtual_host=unquote(parts.path[1:]) or "/",
        connect_timeout=3,
        read_timeout=5,
        write_timeout=5,
    )
    try:
        connection.connect()
    except (OSError, amqp.AMQPError):
        return None
    finally:
        connection.collect()
    return url


@cache
def database_url() -> str | None:
    """A PostgreSQL in which we may create databases, or None. The URL is that of its database `postgres`."""
    url = (urlsplit(named(DATABASE) or STANDARD_DATABASE))._replace(scheme="postgresql", path="/postgres").geturl()
    try:
        with psycopg.connect(url, connect_timeout=3) as connection:
            row = connection.execute(
                "select rolcreatedb or rolsuper from pg_roles where rolname = current_user"
            ).fetchone()
    except psycopg.Error:
        return None
    return url if row and row[0] else None


@cache
def chromium() -> str | None:
    """The path of a Chromium that starts, or None. Some systems have a stand-in that only tells how to get one."""
    candidates = [os.environ.get("CHROMIUM")] if os.environ.get("CHROMIUM") else CHROMIUM_NAMES
    for path in filter(None, (shutil.which(candidate) for candidate in candidates if candidate)):
        try:
            subprocess.run([path, "--version"], check=True, capture_output=True, timeout=30)
        except (OSError, subprocess.SubprocessError):
            continue
        return path
    return None


CHROMIUM_NAMES: list[str | None] = ["chromium", "chromium-browser", "google-chrome"]

MARKERS: dict[str, tuple[Callable[[], str | None], str]] = {
    "broker": (amqp_url, f"no RabbitMQ answers at {AMQP}, or as guest on 127.0.0.1:5672"),
    "postgres": (
        database_url,
        f"no PostgreSQL lets us create databases at {DATABASE}, or as postgres on 127.0.0.1:5432",
    ),
    "browser": (chromium, "no Chromium at CHROMIUM or on the PATH"),
}
"""What a test with the marker needs, and what is wrong when it is not there."""


def missing(marker: str) -> str | None:
    """Why a test with this marker cannot run here, or None when it can."""
    reach, reason = MARKERS[marker]
    return None if reach() else reason
