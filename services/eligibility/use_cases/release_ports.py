"""What releasing parameters needs of a store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from services.eligibility.domain.parameter_release import Release
from services.eligibility.domain.rehearsal import Rehearsal
from services.eligibility.domain.winners_and_losers import Figures
from shared.kernel.month import Month


class Releases(Protocol):
    """Books of parameters, their rehearsals and signatures."""

    def now(self) -> datetime: ...

    def is_released(self, version: str) -> bool:
        """Whether decisions may rest on the book of that version."""

    def any_released(self) -> bool: ...
    def release(self, version: str) -> Release | None: ...

    def last_release(self) -> Release | None:
        """The book that was released last."""

    def add_release(self, release: Release) -> None:
        """Add it, unless there is one of that version, or another baseline."""

    def put_release(self, release: Release) -> None:
        """Keep its signatures. One that has been released does not change any more."""

    def cases_to_rehearse(self, month: Month) -> tuple[Month, list[UUID]]:
        """The whole cases of a month, or of the latest month before it that has any; and which month that is."""

    def add_rehearsal(self, rehearsal: Rehearsal, parts: Sequence[Sequence[UUID]]) -> None: ...
    def rehearsal(self, rehearsal_id: UUID) -> Rehearsal | None: ...

    def last_rehearsal(self, version: str) -> Rehearsal | None:
        """The last one of a book that came to its end, else the last one that has begun."""

    def rehearsal_part(self, rehearsal_id: UUID, part: int) -> list[UUID]:
        """The applications of a part; none when there is no such part."""

    def finish_rehearsal_part(self, rehearsal_id: UUID, part: int, figures: Figures) -> None:
        """Keep the figures of a part, unless it has some."""

    def figures(self, rehearsal_id: UUID) -> list[Figures | None]:
        """Of each part, None while it has not been rehearsed."""
