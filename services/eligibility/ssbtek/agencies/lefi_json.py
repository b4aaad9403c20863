"""JSON from LEFI, read so that nothing but its own shape gets through."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from services.eligibility.ssbtek.faults import unreadable

Json = dict[str, Any]


def loaded(content: bytes) -> Json:
    """The object. Amounts keep their decimals. Raises AnswerError."""
    try:
        value = json.loads(content, parse_float=Decimal, parse_constant=refuse)
    except (ValueError, RecursionError):
        raise unreadable("not JSON") from None
    if not isinstance(value, dict):
        raise unreadable("not a JSON object")
    return value


def refuse(constant: str) -> None:
    """NaN and Infinity are not JSON, though Python takes them."""
    raise ValueError(constant)


def part(data: Json, name: str) -> Json:
    """The object under a name; empty when it is left out. Raises AnswerError when it is something else."""
    value = data.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise unreadable(f"{name} is not an object")
    return value


def items(data: Json, name: str) -> list[Json]:
    """The objects listed under a name; none when it is left out."""
    value = data.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise unreadable(f"{name} is not a list of objects")
    return value


def word(data: Json, name: str) -> str:
    """A text; empty when it is left out."""
    value = data.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise unreadable(f"{name} is not a text")
    return value.strip()
