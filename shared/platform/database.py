"""One database per service: PostgreSQL in production, a SQLite file in the embedded mode."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session


class DatabaseAwayError(Exception):
    """The database does not answer, or is busy: the same call may succeed later."""


class Database:
    """An engine for writing and, where writing takes a lock at once (SQLite), another for reading."""

    def __init__(self, url: str, driver: str = "psycopg") -> None:
        """`driver` is the PostgreSQL driver: `psycopg2` inside nameko's green threads, `psycopg` elsewhere."""
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            if parsed.database:
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            self.writing = sqlite_engine(url, "BEGIN IMMEDIATE")
            self.reading = sqlite_engine(url, "BEGIN")
        else:
            self.writing = self.reading = create_engine(
                parsed.set(drivername=f"postgresql+{driver}"), pool_pre_ping=True, pool_size=10
            )

    @contextmanager
    def session(self, *, read_only: bool = False) -> Iterator[Session]:
        """One transaction: committed at the end, rolled back on any error.

        Raises DatabaseAwayError when it was the database that failed, not the work.
        """
        try:
            with Session(self.reading if read_only else self.writing) as session, session.begin():
                yield session
        except (OperationalError, InterfaceError, PoolTimeoutError) as error:
            raise DatabaseAwayError(str(error)) from error
        except DBAPIError as error:
            if error.connection_invalidated:
                raise DatabaseAwayError(str(error)) from error
            raise

    def answers(self) -> bool:
        """Whether the database is there."""
        try:
            with self.session(read_only=True) as session:
                session.execute(text("select 1"))
        except DatabaseAwayError:
            return False
        return True

    def close(self) -> None:
        self.writing.dispose()
        self.reading.dispose()


def sqlite_engine(url: str, begin: str) -> Engine:
    """SQLite as a database that survives a power cut and many threads."""
    engine = create_engine(url, connect_args={"timeout": 30, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def connected(connection: DBAPIConnection, _record: Any) -> None:
        # The driver's own transaction handling starts them too late; SQLAlchemy's `begin` event below does it.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        # An event marked as sent in one file must not outlive the handler's commit in another: FULL, not NORMAL.
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def began(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


def create_missing(url: str) -> None:
    """Make the PostgreSQL database that a URL names, if it is not there. SQLite makes its file by itself."""
    wanted = make_url(url)
    if wanted.get_backend_name() != "postgresql":
        return
    server = create_engine(
        wanted.set(drivername="postgresql+psycopg", database="postgres"), isolation_level="AUTOCOMMIT"
    )
    with server.connect() as connection:
        known = connection.scalar(text("select 1 from pg_database where datname = :name"), {"name": wanted.database})
        if not known:
            name = connection.dialect.identifier_preparer.quote(wanted.database or "")
            connection.execute(text(f"create database {name}"))
    server.dispose()
