"""Values as words: amounts, days, reasons and rules in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from flask import Flask
from flask_babel import format_date, format_datetime, gettext

from services.frontend.domain.board import BoardLine
from services.frontend.web import codes
from services.frontend.web.language import language
from shared.events.answers import CaseLine
from shared.kernel.messages import COSTS, HOMES, INCOMES, explain, name_line, name_reason, tell
from shared.kernel.money import in_kronor
from shared.kernel.month import Month
from shared.kernel.problem import Fault
from shared.kernel.stop_reason import Stop

NOTHING = "–"
LENGTH_OF_A_DAY = len("2026-11-24")


def add_words(app: Flask) -> None:
    """All of them as filters of the templates."""
    amounts_and_days = (kr, signed, month_name, month_short, day, day_short, moment)
    for function in (*amounts_and_days, told, explained, reason, line_label, facts, facts_beside, shown_name, word):
        app.jinja_env.filters[function.__name__] = function


def kr(ore: int | None) -> str:
    """`13 154 kr`; a dash when it is not known."""
    return NOTHING if ore is None else in_kronor(ore)


def signed(ore: int | None) -> str:
    """`+590 kr`, `−880 kr`, `0 kr`."""
    return NOTHING if ore is None else in_kronor(ore, signed=True)


def month_name(month: Month) -> str:
    """`november 2026`."""
    return str(format_date(month.first_day, "MMMM yyyy" if language() == "en" else "LLLL yyyy"))


def month_short(month: Month) -> str:
    """`nov`."""
    return str(format_date(month.first_day, "LLL")).rstrip(".")


def day(value: date | None) -> str:
    """`24 november 2026`."""
    return NOTHING if value is None else str(format_date(value, "d MMMM yyyy"))


def day_short(value: date | None) -> str:
    """`24 nov.`."""
    return NOTHING if value is None else str(format_date(value, "d MMM"))


def moment(value: datetime | None) -> str:
    """`24 nov. 14:05`, Swedish time."""
    return NOTHING if value is None else str(format_datetime(value, "d MMM HH:mm"))


def told(fault: Fault) -> str:
    """What is wrong, to whoever asked for it."""
    return tell(fault, language())


def explained(stop: Stop) -> str:
    """The fact that stopped a case."""
    return explain(stop, language())


def reason(code: str) -> str:
    """A stop reason by itself."""
    return name_reason(code, language())


def line_label(line: CaseLine) -> str:
    """What a line of the calculation is called."""
    return name_line(line.rule, line.facts, language())


def shown_name(line: BoardLine) -> str:
    """In lists, a household whose identity is protected has no name."""
    return str(gettext("Skyddade personuppgifter")) if line.protected_identity else line.name


def word(code: str, kind: str) -> str:
    """A code of one of the lists of `codes`; itself when it is not there."""
    words: Mapping[str, str] = getattr(codes, kind.upper())
    return str(words.get(code, code))


def facts(values: Mapping[str, Any], names: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """What went into a rule, named and written for people. What is empty is left out; members get their names."""
    told_ones = {name: value for name, value in values.items() if value not in (None, [], {}, "")}
    return [(word(name, "facts"), written(name, value, names or {})) for name, value in told_ones.items()]


def facts_beside(stop: Stop, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """The facts of a stop that its sentence does not tell already."""
    sentence = explained(stop).lower()
    untold = {name: value for name, value in stop.facts.items() if str(value).lower() not in sentence}
    return [(name, value) for name, value in facts(untold, names) if value.lower() not in sentence]


def written(name: str, value: Any, names: Mapping[str, str]) -> str:
    """One fact: an amount by its name, yes and no, lists with commas."""
    if isinstance(value, bool):
        return str(gettext("ja") if value else gettext("nej"))
    if name.endswith("_ore") and isinstance(value, int):
        return in_kronor(value)
    if isinstance(value, Mapping):
        return ", ".join(
            f"{word(str(key), 'facts')}: {written(str(key), inner, names)}" for key, inner in value.items()
        )
    if isinstance(value, list | tuple):
        return ", ".join(written(name, inner, names) for inner in value)
    return names.get(str(value)) or dated(str(value)) or thing(str(value))


def dated(text: str) -> str:
    """A day or a month that a fact carries in its wire form; empty when it is neither."""
    try:
        return day(date.fromisoformat(text)) if len(text) == LENGTH_OF_A_DAY else month_name(Month.parse(text))
    except ValueError:
        return ""


def thing(code: str) -> str:
    """A type of income, cost or home, or another value, in words."""
    for words in (INCOMES, COSTS, HOMES):
        if code in words:
            return words[code][1 if language() == "en" else 0]
    return word(code, "values")
