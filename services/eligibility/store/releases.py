"""Books of parameters as rows."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select, update
from sqlalchemy.dialects import postgresql, sqlite

from services.eligibility.domain.parameter_release import Basis, Release, Signature
from services.eligibility.store.part import Part
from services.eligibility.store.release_rows import ReleaseRow
from shared.events.codec import decode, encode

RELEASED: WeakKeyDictionary[Engine, set[str]] = WeakKeyDictionary()
"""Per database the books that are known to be released. A release is never taken back, so nobody need ask again."""


class ReleasePart(Part):
    """Books of parameters, and the signatures that let them be used."""

    def is_released(self, version: str) -> bool:
        known = RELEASED.setdefault(self.session.get_bind().engine, set())
        if version in known:
            return True
        query = select(ReleaseRow.version).where(ReleaseRow.version == version, ReleaseRow.released_at.is_not(None))
        found = self.session.scalar(query) is not None
        if found and version not in self.uncommitted:
            known.add(version)
        return found

    @property
    def uncommitted(self) -> set[str]:
        """What this transaction itself has added: it may yet come to nothing."""
        added: set[str] = self.session.info.setdefault("releases", set())
        return added

    def any_released(self) -> bool:
        query = select(ReleaseRow.version).where(ReleaseRow.released_at.is_not(None))
        return self.session.scalar(query.limit(1)) is not None

    def release(self, version: str) -> Release | None:
        query = select(ReleaseRow).where(ReleaseRow.version == version)
        row = self.session.scalar(query.execution_options(populate_existing=True))
        return None if row is None else release_of(row)

    def last_release(self) -> Release | None:
        rows = select(ReleaseRow).where(ReleaseRow.released_at.is_not(None))
        row = self.session.scalar(rows.order_by(ReleaseRow.released_at.desc()).limit(1))
        return None if row is None else release_of(row)

    def add_release(self, release: Release) -> None:
        self.uncommitted.add(release.version)
        insert_or_ignore = postgresql.insert if self.on_postgresql else sqlite.insert
        self.session.execute(insert_or_ignore(ReleaseRow).on_conflict_do_nothing(), release_row(release))

    def put_release(self, release: Release) -> None:
        self.uncommitted.add(release.version)
        row = release_row(release)
        self.session.execute(
            update(ReleaseRow)
            .where(ReleaseRow.version == release.version, ReleaseRow.released_at.is_(None))
            .values({name: value for name, value in row.items() if name not in ("version", "contents")})
            .execution_options(synchronize_session=False)
        )


def release_of(row: ReleaseRow) -> Release:
    return Release(
        version=row.version,
        basis=Basis(row.basis),
        contents=decode(dict, row.contents),
        noted_at=row.noted_at,
        note=row.note,
        rehearsal_id=row.rehearsal_id,
        first=signature_of(row.first_signed_by, row.first_signed_name, row.first_signed_at),
        second=signature_of(row.second_signed_by, row.second_signed_name, row.second_signed_at),
        released_at=row.released_at,
    )


def signature_of(by: str | None, name: str | None, at: datetime | None) -> Signature | None:
    return None if by is None or name is None or at is None else Signature(by=by, name=name, at=at)


def release_row(release: Release) -> dict[str, Any]:
    row: dict[str, Any] = {
        "version": release.version,
        "basis": str(release.basis),
        "contents": encode(release.contents),
        "noted_at": release.noted_at,
        "note": release.note,
        "rehearsal_id": release.rehearsal_id,
        "released_at": release.released_at,
    }
    for place, signature in (("first", release.first), ("second", release.second)):
        row[f"{place}_signed_by"] = signature.by if signature else None
        row[f"{place}_signed_name"] = signature.name if signature else None
        row[f"{place}_signed_at"] = signature.at if signature else None
    return row
