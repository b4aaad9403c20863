"""One database per service: PostgreSQL in production, a SQLite file in the embedded mode."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from shared.platform.causes import cause_of
from shared.platform.data_folder import made_private


class DatabaseAwayError(Exception):
    """The database does not answer, or is busy: the same call may succeed later."""


class Database:
    """An engine for writing and, where writing takes a lock at once (SQLite), another for reading."""

    def __init__(self, url: str, driver: str = "psycopg") -> None:
        """`driver` is the PostgreSQL driver: `psycopg2` inside nameko's green threads, `psycopg` elsewhere."""
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            if parsed.database:
                made_private(Path(parsed.database).parent)
                # What SQLite puts beside the file gets the file's own mode.
                Path(parsed.database).touch(mode=0o600)
            self.writing = sqlite_engine(url, "BEGIN IMMEDIATE")
            self.reading = sqlite_engine(url, "BEGIN")
        else:
            self.writing = self.reading = create_engine(
                parsed.set(drivername=f"postgresql+{driver}"), pool_pre_ping=True, pool_size=10, hide_parameters=True
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
            raise DatabaseAwayError(cause_of(error)) from error
        except DBAPIError as error:
            if error.connection_invalidated:
                raise DatabaseAwayError(cause_of(error)) from error
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
    engine = create_engine(url, connect_args={"timeout": 30, "check_same_thread": False}, hide_parameters=True)

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
    """Make the PostgreSQL database that a URL names, if it is not there. SQLite makes its file by itself.

    Several may do so at once.
    """
    wanted = make_url(url)
    if wanted.get_backend_name() != "postgresql":
        return
    server = create_engine(
        wanted.set(drivername="postgresql+psycopg", database="postgres"),
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
    )
    try:
        with server.connect() as connection:
            create_database(connection, wanted.database or "")
    except (OperationalError, InterfaceError) as error:
        raise DatabaseAwayError(cause_of(error)) from error
    finally:
        server.dispose()


def create_database(connection: Connection, name: str) -> None:
    if is_there(connection, name):
        return
    quoted = connection.dialect.identifier_preparer.quote(name)
    try:
        connection.execute(text(f"create database {quoted}"))
    except (ProgrammingError, IntegrityError):
        # Somebody was a moment faster: then it is there now.
        if not is_there(connection, name):
            raise


def is_there(connection: Connection, name: str) -> bool:
    return bool(connection.scalar(text("select 1 from pg_database where datname = :name"), {"name": name}))
