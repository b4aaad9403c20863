"""What every event is: something that happened, said in the past tense, with a version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """The base of every contract.

    `source` is the service that says it, `name` its wire name, `version` that of its shape. A new shape is the
    next version and an `upcast_vN` that lifts the stored data of version N; a new meaning is a new name.
    """

    source: ClassVar[str]
    name: ClassVar[str]
    version: ClassVar[int] = 1
    batch: ClassVar[int] = 500
    """How many are handed to a handler at a time, at most: in one transaction, and in one message."""

    @classmethod
    def upcast(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        """Lift the data of an older version to today's shape, one version at a time."""
        for step in range(version, cls.version):
            data = getattr(cls, f"upcast_v{step}")(data)
        return data


@dataclass(frozen=True, kw_only=True, slots=True)
class HouseholdEvent(Event):
    """Something that happened to one household."""

    household_id: UUID
