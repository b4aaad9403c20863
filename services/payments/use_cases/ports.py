"""What the use cases need of a store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from services.payments.domain.frozen_file import FrozenFile
from services.payments.domain.payout import Payout
from shared.events import Event
from shared.kernel.payee import Payee


class Payouts(Protocol):
    """Payouts and bank files, many at a time. A district of None is the whole municipality."""

    def now(self) -> datetime: ...
    def announce(self, *events: Event) -> None: ...

    def add(self, payouts: Sequence[Payout]) -> set[UUID]:
        """Store those whose decision has no payout yet; the ids of these."""

    def waiting(self, district: str | None) -> list[Payout]: ...

    def lock(self, payout_ids: Collection[UUID], district: str | None) -> list[Payout]:
        """These payouts, which nobody else can change until this transaction ends."""

    def last_payees(self, payouts: Sequence[Payout]) -> dict[UUID, Payee]:
        """Where the last approved payout of each of their households went, by household; without those never paid."""

    def freeze(self, file: FrozenFile, content: bytes) -> None: ...
    def approve(self, payouts: Sequence[Payout], file: FrozenFile) -> None: ...

    def files(self, district: str | None) -> list[FrozenFile]:
        """Files whose payouts are all of the district."""

    def file(self, file_id: UUID, district: str | None) -> tuple[FrozenFile, bytes]:
        """Raises Problem (404) when there is none, or one with a payout of another district."""

    def holds_protected(self, file_id: UUID) -> bool:
        """Whether a household with a protected identity is paid by the file."""
