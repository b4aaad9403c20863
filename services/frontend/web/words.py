"""Values as words: amounts, days, reasons and rules in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from flask import Flask
from flask_babel import format_date, format_datetime, gettext

from services.frontend.domain.board import SWEDISH_TIME, BoardLine
from services.frontend.web import codes
from services.frontend.web.access import caller_or_none
from services.frontend.web.front import today
from services.frontend.web.language import language
from shared.events.answers import AgencyPayment, CaseLine
from shared.kernel.messages import COSTS, HOMES, INCOMES, LINES, explain, name_line, name_reason, tell
from shared.kernel.messages.agencies import AGENCIES
from shared.kernel.money import in_kronor
from shared.kernel.month import Month
from shared.kernel.problem import Fault
from shared.kernel.stop_reason import Stop

NOTHING = "–"
OWN_WORDS = {"school": "schools", "occupation": "occupations", "role": "values"}
"""Facts whose codes mean something else elsewhere, with the list of `codes` that tells them."""

LENGTH_OF_A_DAY = len("2026-11-24")


def add_words(app: Flask) -> None:
    """All of them as filters of the templates."""
    amounts_and_days = (kr, signed, month_name, month_short, day, day_short, moment)
    of_agencies = (income_word, deductions)
    words = (told, explained, reason, line_label, rule_name, facts, facts_beside, word, occupation)
    for function in (*amounts_and_days, *words, *of_agencies, fault_word, shown_name, may_open):
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
    """`24 nov. 2026`."""
    return NOTHING if value is None else str(format_date(value, "d MMM yyyy"))


def day_short(value: date | None) -> str:
    """`24 nov.`, with its year when that is not this year."""
    if value is None:
        return NOTHING
    return str(format_date(value, "d MMM")) if value.year == today().year else day(value)


def moment(value: datetime | None) -> str:
    """`24 nov. 14:05`, Swedish time, with its year when that is not this year."""
    if value is None:
        return NOTHING
    this_year = value.astimezone(SWEDISH_TIME).year == today().year
    return str(format_datetime(value, "d MMM HH:mm" if this_year else "d MMM yyyy HH:mm"))


def told(fault: Fault) -> str:
    """What is wrong, to whoever asked for it."""
    return tell(replace(fault, facts=with_days(fault.facts)), language())


def explained(stop: Stop) -> str:
    """The fact that stopped a case."""
    return explain(Stop(stop.reason, with_days(stop.facts)), language())


def with_days(facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Facts with their days and months as people write them."""
    return {name: (isinstance(value, str) and dated(value)) or value for name, value in facts.items()}


def reason(code: str) -> str:
    """A stop reason by itself."""
    return name_reason(code, language())


def line_label(line: CaseLine) -> str:
    """What a line of the calculation is called."""
    return name_line(line.rule, line.facts, language())


def rule_name(rule: str) -> str:
    """A rule by itself, in words."""
    return LINES[rule].in_language(language()) if rule in LINES else rule


def fault_word(code: str) -> str:
    """What is wrong, by its code alone."""
    return told(Fault(code))


def shown_name(line: BoardLine) -> str:
    """A household whose identity is protected has a name for the cleared only."""
    return line.name if may_see(line.protected_identity) else hidden_name()


def may_open(line: BoardLine) -> bool:
    """Whether whoever is logged in may open the household's case."""
    return may_see(line.protected_identity)


def may_see(protected_identity: bool) -> bool:
    """Whether whoever is logged in may see who a household is."""
    found = caller_or_none()
    return not protected_identity or (found is not None and found.cleared)


def hidden_name() -> str:
    return str(gettext("Skyddade personuppgifter"))


def occupation(code: str) -> str:
    """What somebody does: a code in words, or what was written in a paper form as it was written."""
    return word(code, "occupations")


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
    kind = OWN_WORDS.get(name)
    return names.get(str(value)) or dated(str(value)) or (word(str(value), kind) if kind else thing(str(value)))


def dated(text: str) -> str:
    """A day or a month that a fact carries in its wire form; empty when it is neither."""
    try:
        return day(date.fromisoformat(text)) if len(text) == LENGTH_OF_A_DAY else month_name(Month.parse(text))
    except ValueError:
        return ""


def income_word(kind: str) -> str:
    """A type of income, to begin a line with."""
    text = thing(kind)
    return text[0].upper() + text[1:]


def deductions(payment: AgencyPayment) -> list[tuple[str, int]]:
    """What an agency took off before it paid, each named; nothing for nothing."""
    taken = {
        "tax_ore": payment.tax_ore,
        "set_off_ore": payment.set_off_ore,
        "distraint_ore": payment.distraint_ore,
        "other_deductions_ore": payment.other_deductions_ore,
    }
    return [(word(name, "facts"), ore) for name, ore in taken.items() if ore]


def thing(code: str) -> str:
    """A type of income, cost or home, an agency, or another value, in words."""
    for words in (INCOMES, COSTS, HOMES, AGENCIES):
        if code in words:
            return words[code][1 if language() == "en" else 0]
    return word(code, "values")
