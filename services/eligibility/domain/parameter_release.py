"""Which books of parameters decisions may rest on: those that two persons have signed after seeing a rehearsal.

A book is known by its version, a hash of its content. The first one that an installation meets is its baseline. In a
demo a changed book is taken as it is, with a note, so that a demo survives an upgrade.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from shared.kernel.caller import SYSTEM, Caller
from shared.kernel.problem import Problem


class Basis(StrEnum):
    """Why a book may be used."""

    BASELINE = "baseline"
    SIGNED = "signed"
    DEMO = "demo"


NOTES = {
    Basis.BASELINE: "The first parameters that this installation met.",
    Basis.DEMO: "Changed in a demo, where nobody signs.",
    Basis.SIGNED: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed, and when. `by` is the person's id."""

    by: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A book of parameters on its way to being used. `contents` has its files by name.

    `released_at` is None until it may be used; `rehearsal_id` names what was seen before it was signed.
    """

    version: str
    basis: Basis
    contents: Mapping[str, str]
    noted_at: datetime
    note: str = ""
    rehearsal_id: UUID | None = None
    first: Signature | None = None
    second: Signature | None = None
    released_at: datetime | None = None

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return tuple(one for one in (self.first, self.second) if one is not None)


def taken_as_it_is(version: str, contents: Mapping[str, str], basis: Basis, now: datetime) -> Release:
    """A baseline, or a change in a demo."""
    return Release(version=version, basis=basis, contents=contents, noted_at=now, note=NOTES[basis], released_at=now)


def opened(version: str, contents: Mapping[str, str], rehearsal_id: UUID, now: datetime) -> Release:
    """A book that has been rehearsed, to be signed."""
    return Release(version=version, basis=Basis.SIGNED, contents=contents, noted_at=now, rehearsal_id=rehearsal_id)


def signed(release: Release, by: Caller, now: datetime) -> Release:
    """With one more signature; the second releases the book. Raises Problem for the machine and for the same person."""
    if by.id == SYSTEM.id or not by.id.strip() or not by.name.strip():
        raise Problem.one("signature_is_a_persons", field="as")
    if release.released_at is not None:
        raise Problem.one("parameters_released", status=409, version=release.version)
    signature = Signature(by=by.id.strip(), name=by.name.strip(), at=now)
    if release.first is None:
        return replace(release, first=signature)
    if release.first.by.casefold() == signature.by.casefold():
        raise Problem.one("signed_already", status=409, name=release.first.name)
    return replace(release, second=signature, released_at=now)
