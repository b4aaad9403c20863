"""`andrum assess`: situations in, one JSON object a line; what the rules make of them out, in the same order.

A line that cannot be read is answered with what is wrong with it, and the others still run.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TextIO

from services.eligibility.domain.assessment import RULES_VERSION, Assessment, assess, is_full_grant
from services.eligibility.domain.unverified import unverified_stops
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.events.situation_schema import Told, read_situation
from shared.events.strict_fields import YEARS, nearest, shown
from shared.kernel.messages import ENGLISH, tell
from shared.kernel.month import Month
from shared.kernel.problem import Fault, Problem
from shared.parameters import MonthParameters, ParameterBook

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
TOTALS = ("norm_ore", "costs_ore", "need_ore", "income_ore", "assistance_ore")
USAGE_ERROR = 2


def run(path: str, month: str | None, out: TextIO, language: str = ENGLISH) -> int:
    """Assess a file, `-` being standard input. Returns the exit status: 1 when a line could not be read."""
    try:
        if month is not None:
            check_month(month)
        book = ParameterBook.load()
        with nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb") as lines:
            return write(assess_lines(lines, month, book=book, language=language), out)
    except BrokenPipeError:
        # Whoever read along has seen enough. What is still to be flushed goes nowhere, and nobody need hear of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (ValueError, OSError) as error:
        print(f"andrum assess: {error}", file=sys.stderr)
        return USAGE_ERROR


def check_month(month: str) -> None:
    """Raises ValueError for a month that no line could have."""
    if not YEARS[0] <= Month.parse(month).year <= YEARS[1]:
        raise ValueError(f"--month {month}: must be between {YEARS[0]}-01 and {YEARS[1]}-12")


def write(answers: Iterable[dict[str, Any]], out: TextIO) -> int:
    """Write each answer as it comes. Returns the exit status."""
    status = 0
    for answer in answers:
        out.write(as_line(answer))
        if answer["outcome"] == "error":
            status = 1
    out.flush()
    return status


def assess_lines(
    lines: Iterable[bytes | str],
    month: str | None = None,
    *,
    book: ParameterBook | None = None,
    language: str = ENGLISH,
) -> Iterator[dict[str, Any]]:
    """The answer to each line, as it comes. Empty lines are passed over. `month` is for lines that name none."""
    book = book or ParameterBook.load()
    given = CommandMonth(month)
    for number, line in enumerate(lines, start=1):
        raw = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
        if number == 1:
            raw = raw.removeprefix(BYTE_ORDER_MARK)
        if raw.strip():
            yield assess_line(raw, number, given, book, language)


class CommandMonth:
    """The month on the command line, for lines that name none. A line that names another is told of, once."""

    def __init__(self, month: str | None) -> None:
        self.month = month
        self.is_told = False

    def fill_in(self, data: Any, number: int) -> None:
        if self.month is None or not isinstance(data, dict):
            return
        own = data.setdefault("month", self.month)
        if own != self.month and not self.is_told:
            self.is_told = True
            text = f"line {number} has a month of its own, {shown(own)}; --month is for lines that name none"
            print(f"andrum assess: {text}", file=sys.stderr)


def assess_line(raw: bytes, number: int, given: CommandMonth, book: ParameterBook, language: str) -> dict[str, Any]:
    """The answer to one line. Whatever is wrong with it stays its own trouble."""
    data: Any = None
    try:
        data = parse(raw)
        given.fill_in(data, number)
        told = read_situation(data)
        check_municipality(told, book)
        assessment = assess_told(told, book)
        return answer_to(told, assessment, book.version) | unverified_of(told, assessment, book)
    except Problem as problem:
        faults = problem.faults
    except Exception as error:
        # A mistake in this program. It must not take the other lines with it, and must not pass unseen either.
        traceback.print_exc()
        faults = (Fault("unexpected", None, {"why": f"{type(error).__name__}: {error}"}),)
    return error_answer(data, number, faults, language)


def assess_told(told: Told, book: ParameterBook) -> Assessment:
    """One situation, by the parameters that were known on the day of its decision."""
    parameters = parameters_of(told, book)
    rent = reasonable_rent(told.situation, parameters)
    return assess(told.situation, rent, parameters, decided_on=told.decided_on)


def parameters_of(told: Told, book: ParameterBook) -> MonthParameters:
    situation = told.situation
    return book.on(municipality=situation.municipality, month=situation.month, known_on=told.decided_on)


def unverified_of(told: Told, assessment: Assessment, book: ParameterBook) -> dict[str, Any]:
    """The values that an amount rests on and nobody has read in their source; no key when there are none.

    They are no reason of the situation's own, but a decision that rests on one is a person's.
    """
    parameters = parameters_of(told, book)
    rent = reasonable_rent(told.situation, parameters)
    stops = unverified_stops(told.situation, rent, assessment.values, parameters)
    return {"unverified": [dict(stop.facts) for stop in stops]} if stops else {}


def parse(raw: bytes) -> Any:
    """JSON without what JSON lets pass: a key that stands twice, NaN. Raises Problem."""
    try:
        return json.loads(raw.decode("utf-8"), object_pairs_hook=unrepeated, parse_constant=no_number)
    except UnicodeDecodeError:
        raise Problem.one("not_utf8") from None
    except RecursionError:
        raise Problem.one("not_json", why="too many brackets") from None
    except ValueError as error:
        raise Problem.one("not_json", why=str(error)) from None


def unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Problem.one("repeated_key", field=shown(key), key=shown(key))
        found[key] = value
    return found


def no_number(name: str) -> Any:
    raise ValueError(f"{name} is not a number")


def check_municipality(told: Told, book: ParameterBook) -> None:
    name, known = told.situation.municipality, book.municipalities()
    if name not in known:
        facts = {"value": shown(name), "nearest": nearest(name, known), "known": known}
        raise Problem(Fault("unknown_municipality", "municipality", facts))


def answer_to(told: Told, assessment: Assessment, parameters_version: str) -> dict[str, Any]:
    """What is written for a line that could be read."""
    return {
        "id": told.situation.id,
        "outcome": "grant" if is_full_grant(assessment) else "caseworker",
        "reasons": list(dict.fromkeys(str(stop.reason) for stop in assessment.stops)),
        **{total: getattr(assessment, total) for total in TOTALS},
        "findings": [finding.as_dict() for finding in assessment.findings],
        "stops": [stop.as_dict() for stop in assessment.stops],
        "rules_version": RULES_VERSION,
        "parameters_version": parameters_version,
    }


def error_answer(data: Any, number: int, faults: Iterable[Fault], language: str) -> dict[str, Any]:
    """What is written for a line that could not be read: each key that is wrong, and why."""
    told_id = data.get("id") if isinstance(data, dict) else None
    return {
        "id": told_id if isinstance(told_id, (str, int)) else None,
        "line": number,
        "outcome": "error",
        "message": "; ".join(
            f"{fault.field}: {tell(fault, language)}" if fault.field else tell(fault, language) for fault in faults
        ),
    }


def as_line(answer: dict[str, Any]) -> str:
    """One line of JSON that can be written whatever a household has told."""
    text = json.dumps(answer, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(answer)
    return text + "\n"
