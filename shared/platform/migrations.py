"""Database schemas over time: one Alembic environment, one folder of steps per service."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from shared.platform.causes import cause_of
from shared.platform.database import Database, DatabaseAwayError
from shared.platform.service import Service

ENVIRONMENT = Path(__file__).parent / "alembic"
SERVICES = Path(__file__).parents[2] / "services"
LOOK_AGAIN_SECONDS = 2

log = logging.getLogger(__name__)


def config_of(service: Service[Any], connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(ENVIRONMENT))
    config.set_main_option("version_locations", str(SERVICES / service.name / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes.update(connection=connection, metadata=service.store.base.metadata)
    return config


def migrate(service: Service[Any], database: Database) -> None:
    """Bring a service's database to today's schema. Safe to run by several processes at once.

    Raises DatabaseAwayError when there is no database to bring anywhere.
    """
    try:
        upgrade(service, database)
    except DatabaseError as error:
        raise DatabaseAwayError(f"the database of {service.name} cannot be used: {cause_of(error)}") from error


def upgrade(service: Service[Any], database: Database) -> None:
    with database.writing.begin() as connection:
        if connection.dialect.name == "postgresql":
            # Released at commit; a second process waits here and then finds nothing to do.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('andrum-migrations'))")
        config = config_of(service, connection)
        head = ScriptDirectory.from_config(config).get_current_head()
        if MigrationContext.configure(connection).get_current_revision() != head:
            command.upgrade(config, "head")


def migrate_when_there(
    service: Service[Any], database: Database, sleep: Callable[[float], object] = time.sleep
) -> None:
    """The same, as soon as the database answers: a service that starts before its database waits for it."""
    while True:
        try:
            migrate(service, database)
        except DatabaseAwayError as error:
            log.warning("waiting: %s", error, extra={"service": service.name})
            sleep(LOOK_AGAIN_SECONDS)
        else:
            return


def differences(service: Service[Any], database: Database) -> list[Any]:
    """What the tables in the code have that the migrated database has not, and the other way round."""
    with database.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, service.store.base.metadata))


def write_migration(service: Service[Any], database: Database, revision: str, message: str) -> None:
    """Write the step that lifts a migrated database to the tables in the code, to be read before it is committed."""
    with database.writing.begin() as connection:
        config = config_of(service, connection)
        folder = Path(config.get_main_option("version_locations") or "")
        folder.mkdir(exist_ok=True)
        command.revision(config, message=message, autogenerate=True, rev_id=revision, version_path=str(folder))
