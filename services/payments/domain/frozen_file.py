"""A bank file as it was approved: from now on the same bytes, whoever asks and however often."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from shared.kernel.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenFile:
    """The record of a file, without its bytes. `sha256` is that of the bytes, in hexadecimal."""

    id: UUID
    message_id: str
    count: int
    sum_ore: Money
    approved_by: str
    approved_by_name: str
    approved_at: datetime
    sha256: str


def fingerprint(content: bytes) -> str:
    return sha256(content).hexdigest()


def file_name(file: FrozenFile) -> str:
    """A name that a person can tell apart and a bank's folder can hold."""
    return f"pain001-{file.approved_at:%Y%m%d}-{file.message_id[-8:]}.xml"
