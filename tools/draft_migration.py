"""Draft the step that lifts a service's migrated database to the tables in its code.

    python -m tools.draft_migration housing 0002 "Remember when a unit was cleaned"

The draft is a proposal: read it, and mend what it could not know, before it is committed.
"""

from __future__ import annotations

import sys
import tempfile

from andrum.house import SERVICES
from shared.platform.database import Database
from shared.platform.migrations import migrate, write_migration


def main(service: str, revision: str, message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/draft.sqlite")
        migrate(SERVICES[service], database)
        write_migration(SERVICES[service], database, revision, message)
        database.close()


if __name__ == "__main__":
    main(*sys.argv[1:4])
