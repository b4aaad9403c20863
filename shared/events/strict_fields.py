"""Fields that take exactly what a contract says, and refuse the rest with a code that can be told in any language.

marshmallow is lenient by itself: it takes "5" and true for numbers, "yes" for true. Money must not be guessed.
Every message is a list of `{"code": …, "facts": …}`, so that it is also plain JSON.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from marshmallow import RAISE, Schema, ValidationError, fields

from shared.kernel.month import Month
from shared.kernel.problem import Fault

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UNWRITABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""Control characters and halves of characters: no database and no letter can hold them."""
MOST_ORE = 10**9
YEARS = (1990, 2100)
"""Months and their incomes lie between these years; whether there are amounts for one, the parameters know."""
MOST_ITEMS = 200
UNKNOWN = "unknown_key"
NEAR_ENOUGH = 0.7


def refusal(code: str, **facts: Any) -> ValidationError:
    """The error to raise for a value."""
    return ValidationError([{"code": code, "facts": facts}])


def nearest(word: Any, known: Iterable[str]) -> str | None:
    """The known word that somebody may have meant."""
    near = difflib.get_close_matches(str(word)[:50], list(known), n=1, cutoff=NEAR_ENOUGH)
    return near[0] if near else None


def shown(value: Any) -> str:
    """A wrong value as a message may repeat it: short."""
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def faults_of(error: ValidationError) -> tuple[Fault, ...]:
    """All that is wrong, each with the path of its key (`members.1.born`). Unknown keys first: they explain others."""
    faults = list(faults_in(error.messages, ()))
    return tuple(sorted(faults, key=lambda fault: (0, fault.field or "") if fault.code == UNKNOWN else (1, "")))


def faults_in(messages: Any, path: tuple[str, ...]) -> Iterator[Fault]:
    if isinstance(messages, dict):
        for key, below in messages.items():
            yield from faults_in(below, path if key == "_schema" else (*path, str(key)))
        return
    for message in messages:
        if isinstance(message, dict):
            yield Fault(message["code"], ".".join(path) or None, message["facts"])
        else:
            yield Fault("unexpected", ".".join(path) or None, {"why": str(message)})


class StrictField(fields.Field[Any]):
    """Mixed into a field: its errors are codes. `codes` renames those of marshmallow."""

    codes: ClassVar[Mapping[str, str]] = {}

    def make_error(self, key: str, **kwargs: Any) -> ValidationError:
        return refusal(self.codes.get(key, key))


class Whole(StrictField, fields.Integer):
    """A whole number from `low` to `high`; no text, no fraction, no true."""

    code = "not_whole"

    def __init__(self, low: int, high: int, **options: Any) -> None:
        super().__init__(strict=True, metadata={"minimum": low, "maximum": high}, **options)
        self.low = low
        self.high = high

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if type(value) is not int:
            raise refusal(self.code)
        if not self.low <= value <= self.high:
            raise refusal("out_of_range", low=self.low, high=self.high)
        return value


class Ore(Whole):
    """An amount in whole öre, zero or more."""

    code = "not_whole_ore"

    def __init__(self, **options: Any) -> None:
        super().__init__(0, MOST_ORE, **options)


class Flag(StrictField, fields.Boolean):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise refusal("not_true_or_false")
        return value


class Words(StrictField, fields.String):
    """Text of 1 to `longest` characters."""

    def __init__(self, longest: int = 100, **options: Any) -> None:
        super().__init__(metadata={"minLength": 1, "maxLength": longest}, **options)
        self.longest = longest

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or UNWRITABLE.search(value):
            raise refusal("not_text")
        text = as_seen(value)
        if not 1 <= len(text) <= self.longest:
            raise refusal("text_length", low=1, high=self.longest)
        return text


def as_seen(text: str) -> str:
    """Text without the characters that nobody sees, and each letter with its accent as one: equal if it looks equal.

    Soft hyphens, zero-width spaces, marks of direction and the like come along when text is copied from a page.
    """
    if text.isascii():
        return text.strip()
    seen = "".join(one for one in text if unicodedata.category(one) != "Cf")
    return unicodedata.normalize("NFC", seen).strip()


class Day(StrictField, fields.Date):
    """A day, written 2026-11-30 and in no other way."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> date:
        if not isinstance(value, str) or not DAY.fullmatch(value):
            raise refusal("not_a_day")
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise refusal("not_a_day") from None


class MonthField(StrictField, fields.String):
    """A month, written 2026-11."""

    def __init__(self, **options: Any) -> None:
        super().__init__(metadata={"pattern": r"^\d{4}-(0[1-9]|1[0-2])$"}, **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        try:
            month = Month.parse(value)
        except (TypeError, ValueError):
            raise refusal("not_a_month") from None
        if not YEARS[0] <= month.year <= YEARS[1]:
            raise refusal("out_of_range", low=f"{YEARS[0]}-01", high=f"{YEARS[1]}-12")
        return month


class Choice(StrictField, fields.Enum[Any]):
    """One of the words of an enumeration."""

    def __init__(self, words: type[StrEnum], **options: Any) -> None:
        super().__init__(words, by_value=True, **options)
        self.known = [str(word) for word in words]

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str):
            raise refusal("not_text")
        if value not in self.known:
            raise refusal("not_one_of", value=shown(value), nearest=nearest(value, self.known), known=self.known)
        return self.enum(value)


class Listed(StrictField, fields.List[Any]):
    """A list of at most `most` items; left out means empty."""

    codes: ClassVar[Mapping[str, str]] = {"invalid": "not_a_list"}

    def __init__(self, item: fields.Field[Any], most: int = MOST_ITEMS, **options: Any) -> None:
        metadata = {"maxItems": most, **options.pop("metadata", {})}
        super().__init__(item, metadata=metadata, **options)
        self.most = most

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> list[Any]:
        if isinstance(value, list) and len(value) > self.most:
            raise refusal("too_many_items", most=self.most)
        return super()._deserialize(value, attr, data, **kwargs)


class Part(StrictField, fields.Nested):
    """An object inside the object."""

    codes: ClassVar[Mapping[str, str]] = {"type": "not_an_object"}


class StrictSchema(Schema):
    """An object with the keys that its schema names and no others; for an unknown key the nearest right one is told."""

    class Meta:
        unknown = RAISE

    error_messages: Any = {  # noqa: RUF012 - not a ClassVar in marshmallow
        "unknown": {"code": UNKNOWN, "facts": {}},
        "type": {"code": "not_an_object", "facts": {}},
    }

    def handle_error(self, error: ValidationError, data: Any, **kwargs: Any) -> None:
        """marshmallow only says that a key is unknown; add which one may have been meant."""
        known = sorted(self.load_fields)
        for key, messages in error.messages_dict.items():
            if isinstance(messages, list) and messages and messages[0] == self.error_messages["unknown"]:
                facts = {"key": shown(key), "nearest": nearest(key, known), "known": known}
                error.messages_dict[key] = [{"code": UNKNOWN, "facts": facts}]
