"""What stands for a value that cannot be known, because a parameter is missing."""

from __future__ import annotations

from typing import Any, NoReturn

from shared.parameters import ParameterMissing

OPERATIONS = (
    "__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__floordiv__", "__rfloordiv__", "__neg__",
    "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__bool__", "__int__", "__index__",
    "__iter__", "__len__", "__getitem__", "__contains__", "__call__",
)  # fmt: skip


class Absent:
    """Can be handed on, but whoever uses it gets the ParameterMissing that it came from.

    So a rule that does not need the missing value for this household still has its answer.
    """

    def __init__(self, error: ParameterMissing) -> None:
        object.__setattr__(self, "error", error)

    def __getattr__(self, name: str) -> NoReturn:
        raise object.__getattribute__(self, "error")

    __hash__ = None  # type: ignore[assignment]


def refuse(absent: Absent, *_: Any) -> NoReturn:
    raise object.__getattribute__(absent, "error")


for operation in OPERATIONS:
    setattr(Absent, operation, refuse)
