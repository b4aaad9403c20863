"""A YAML file as records that know where they stand, so that a mistake can be found by file and line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from shared.kernel.money import Money, from_kronor
from shared.kernel.month import Month
from shared.parameters.span import Span

T = TypeVar("T")


class ParameterFileError(ValueError):
    """A parameter file that cannot be taken: which file, which line, and what is wrong with it."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")
        self.file = file
        self.line = line
        self.problem = problem


class Record:
    """A mapping of a YAML file. Its values are read by kind, and a wrong kind is an error with its line."""

    def __init__(self, file: str, line: int, data: dict[str, Any], lines: dict[str, int]) -> None:
        self.file = file
        self.line = line
        self.data = data
        self.lines = lines

    def __contains__(self, name: str) -> bool:
        return self.data.get(name) is not None

    def wrong(self, problem: str, name: str = "") -> ParameterFileError:
        """The error to raise about this record, or about one key of it."""
        return ParameterFileError(self.file, self.lines.get(name, self.line), problem)

    def only(self, allowed: Iterable[str]) -> None:
        """Refuse every other key, and name the nearest right one."""
        names = sorted(allowed)
        for key in self.data:
            if key not in names:
                near = difflib.get_close_matches(key, names, n=1, cutoff=0.5)
                hint = f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(names)}"
                raise self.wrong(f"unknown key {key!r}: {hint}", key)

    def required(self, name: str, kind: type[T]) -> T:
        """The value of a key that must be there, of that kind."""
        value = self.data.get(name)
        if value is None:
            raise self.wrong(f"{name!r} is missing", name)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(f"{name!r} must be {KIND_NAMES.get(kind, kind.__name__)}, not {value!r}", name)
        return value

    def text(self, name: str, default: str | None = None) -> str:
        """A text, trimmed; never empty unless the default is."""
        if name not in self and default is not None:
            return default
        value = self.required(name, str).strip()
        if not value:
            raise self.wrong(f"{name!r} is empty", name)
        return value

    def choice(self, name: str, among: tuple[str, ...]) -> str:
        """A text that must be one of the known ones."""
        value = self.text(name)
        if value not in among:
            raise self.wrong(f"{name!r} must be one of {', '.join(among)}, not {value!r}", name)
        return value

    def flag(self, name: str, default: bool | None = None) -> bool:
        """True or false."""
        return default if name not in self and default is not None else self.required(name, bool)

    def whole(self, name: str) -> int:
        """A whole number of zero or more."""
        value = self.required(name, int)
        if value < 0:
            raise self.wrong(f"{name!r} must not be negative", name)
        return value

    def kronor(self, name: str) -> Money:
        """Whole kronor in the file, öre to the reader."""
        return from_kronor(self.whole(name))

    def day(self, name: str) -> date:
        """A day, written 2026-11-30."""
        return self.required(name, date)

    def month(self, name: str) -> Month:
        """A month, written 2026-11."""
        try:
            return Month.parse(self.required(name, str))
        except ValueError as problem:
            raise self.wrong(str(problem), name) from None

    def span(self, name: str) -> Span:
        """A span: `3`, `1-2`, `5+` or `under 25`."""
        try:
            return Span.parse(str(self.required(name, object)))
        except ValueError as problem:
            raise self.wrong(str(problem), name) from None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; none when the key is left out."""
        values = self.data.get(name) or []
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.wrong(f"{name!r} must be a list of texts", name)
        return tuple(values)

    def record(self, name: str) -> Record:
        """A mapping inside this one."""
        return self.required(name, Record)

    def records(self, name: str) -> list[Record]:
        """A list of mappings, at least one."""
        values = self.required(name, list)
        if not values or not all(isinstance(value, Record) for value in values):
            raise self.wrong(f"{name!r} must be a list of mappings", name)
        return values

    def items(self) -> Iterator[tuple[str, Any]]:
        """Keys and values, in the order of the file."""
        return iter(self.data.items())

    def plain(self) -> dict[str, Any]:
        """As ordinary dictionaries and lists, to be printed."""
        return {key: as_plain(value) for key, value in self.data.items()}


KIND_NAMES: dict[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    date: "a day (2026-11-30)",
    list: "a list",
    Record: "a mapping",
}


def as_plain(value: Any) -> Any:
    """Records as dictionaries, all the way down."""
    if isinstance(value, Record):
        return value.plain()
    return [as_plain(item) for item in value] if isinstance(value, list) else value
