"""When two applications are the same: same household, same month, same facts, however and whenever they were sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from typing import Any
from uuid import UUID

HOW_IT_WAS_SENT = frozenset({"id", "received_on", "channel", "municipality"})
"""Keys of an application that do not change what the household told."""

WITHOUT_ORDER = frozenset({"expenses", "incomes", "assets", "job_stimulus", "grown_children"})
"""Lists in which the order means nothing. That of the persons does: the first is the applicant."""


def fingerprint_of(told: Mapping[str, Any]) -> str:
    """A sha256 over what was told. What was left unsaid adds nothing: a new optional key changes no old print."""
    content = {
        key: sorted(plain(value), key=canonical) if key in WITHOUT_ORDER else plain(value)
        for key, value in told.items()
        if key not in HOW_IT_WAS_SENT
    }
    return hashlib.sha256(canonical(without_blanks(content)).encode()).hexdigest()


def plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


def without_blanks(value: Any) -> Any:
    """Leaves out what is None, False or empty. A zero stays: `days: 0` is not the same as the whole month."""
    if isinstance(value, dict):
        kept = {key: without_blanks(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {}) and item is not False}
    return [without_blanks(item) for item in value] if isinstance(value, list | tuple) else value


def canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), default=str)


def id_from(fingerprint: str) -> UUID:
    """The identity of an application that came without one: the same content always gives the same.

    It has the form of UUID version 5. Nobody can work back from it to a personal number without knowing
    everything else that the household told.
    """
    return UUID(bytes=bytes.fromhex(fingerprint)[:16], version=5)
