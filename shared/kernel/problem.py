"""What a person must hear when something they asked for cannot be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: `code` names the message, `field` the input it is about (`members.1.born`)."""

    code: str
    field: str | None = None
    facts: Mapping[str, Any] = dataclass_field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return {"code": self.code, "field": self.field, "facts": dict(self.facts)}


class Problem(Exception):  # noqa: N818 - the field's word, also that of problem+json
    """A refusal with its reasons; nothing was changed.

    `status` is the HTTP answer it becomes: 422 for bad input, 403 no right, 404 unknown, 409 somebody was first.
    Texts in the reader's language are made by `shared.kernel.messages`.
    """

    def __init__(self, *faults: Fault, status: int = 422) -> None:
        super().__init__(*faults)
        self.faults = faults
        self.status = status

    @classmethod
    def one(cls, code: str, *, field: str | None = None, status: int = 422, **facts: Any) -> Problem:
        """A problem with a single fault."""
        return cls(Fault(code, field, facts), status=status)

    @property
    def code(self) -> str:
        """The first fault's code, which most problems are known by."""
        return self.faults[0].code

    def as_dict(self) -> dict[str, Any]:
        """The form in which a problem crosses between services."""
        return {"status": self.status, "faults": [fault.as_dict() for fault in self.faults]}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Problem:
        """The inverse of `as_dict`."""
        return cls(*faults_from(data["faults"]), status=data["status"])

    def __str__(self) -> str:
        return "; ".join(f"{fault.field or '-'}: {fault.code} {dict(fault.facts)}" for fault in self.faults)


def faults_from(rows: Iterable[Mapping[str, Any]]) -> list[Fault]:
    """Faults as they were before `as_dict`."""
    return [Fault(row["code"], row["field"], row["facts"]) for row in rows]
