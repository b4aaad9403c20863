"""`andrum import applications FILE.jsonl`: many applications from a file, one JSON object a line, as for the API.

The file is read as a stream and taken in by batches, each one transaction. What breaks off can be run again: what
came in is found to be here already. A line that cannot be taken is told with its number, and holds up no other.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from shared.kernel.caller import SYSTEM
from shared.kernel.messages import ENGLISH, SWEDISH, Text, tell
from shared.kernel.problem import Fault, Problem, faults_from
from shared.platform.database import DatabaseAwayError
from shared.platform.gateway import Gateway, ServiceAwayError

AT_ONCE = 250
"""Applications in one transaction."""

PAUSES = (1.0, 5.0, 15.0)
"""Seconds to wait before a batch that nobody answered for is sent again; it is recognised if it came in."""

LINE = Text("Rad {number}: {told}", "Line {number}: {told}")
SUM = Text(
    "{new} {a_new}, {here} fanns redan, {refused} {a_refused}.", "{new} new, {here} here already, {refused} refused."
)
LANGUAGES = (ENGLISH, SWEDISH)


@dataclass(slots=True)
class Summary:
    """How many lines became what. Together they are all lines that are not empty."""

    new: int = 0
    here: int = 0
    refused: int = 0

    @property
    def exit_status(self) -> int:
        return 1 if self.refused else 0

    def in_words(self, language: str = ENGLISH) -> str:
        # The words for one and for many differ in Swedish alone.
        return SUM.in_language(language).format(
            new=self.new,
            here=self.here,
            refused=self.refused,
            a_new="ny" if self.new == 1 else "nya",
            a_refused="nekad" if self.refused == 1 else "nekade",
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: its number from 1, its length in bytes, and what it says, or what is wrong with it."""

    number: int
    size: int
    application: dict[str, Any] | None
    fault: Fault | None = None


def import_applications(
    lines: Iterable[bytes],
    gateway: Gateway,
    *,
    say: Callable[[str], None],
    advance: Callable[[int], None] = lambda _: None,
    language: str = ENGLISH,
    pauses: tuple[float, ...] = PAUSES,
) -> Summary:
    """Take in every line. `say` is given each refusal as a sentence, `advance` the bytes that are done with."""
    summary = Summary()
    for batch in batches(read_lines(lines)):
        for line, faults, created in judged(batch, gateway, pauses):
            if faults:
                summary.refused += 1
                say(LINE.in_language(language).format(number=line.number, told=in_words(faults, language)))
            elif created:
                summary.new += 1
            else:
                summary.here += 1
        advance(sum(line.size for line in batch))
    return summary


def judged(batch: list[Line], gateway: Gateway, pauses: tuple[float, ...]) -> Iterator[tuple[Line, list[Fault], bool]]:
    """Each line with what is wrong with it, or with whether it was new; in the order of the file."""
    readable = [line.application for line in batch if line.application is not None]
    verdicts = iter(submitted(readable, gateway, pauses) if readable else [])
    for line in batch:
        if line.fault is not None:
            yield line, [line.fault], False
        else:
            verdict = next(verdicts)
            yield line, faults_from(verdict["faults"]), verdict["created"]


def submitted(applications: list[dict[str, Any]], gateway: Gateway, pauses: tuple[float, ...]) -> list[dict[str, Any]]:
    """The verdicts on a batch. Raises what the last try raised."""
    for pause in (*pauses, None):
        try:
            answer: list[dict[str, Any]] = gateway.ask("applications", "submit_many", SYSTEM, applications=applications)
            return answer
        except (ServiceAwayError, DatabaseAwayError):
            if pause is None:
                raise
            time.sleep(pause)
    raise AssertionError("the last try returns or raises")


def read_lines(lines: Iterable[bytes]) -> Iterator[Line]:
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            yield Line(number, len(raw), read_object(raw))
        except Problem as problem:
            yield Line(number, len(raw), None, problem.faults[0])


def read_object(raw: bytes) -> dict[str, Any]:
    """The object of a line, by import where it says no channel. Raises Problem when it is none."""
    try:
        told = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=once)
    except UnicodeDecodeError:
        raise Problem.one("not_utf8") from None
    except RecursionError:
        raise Problem.one("not_json") from None
    except ValueError as error:
        raise Problem.one("not_json", why=str(error)) from None
    if not isinstance(told, dict):
        raise Problem.one("not_an_object")
    return {"channel": "import", **told}


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no key stands twice: it would not be known which of the two is meant."""
    told: dict[str, Any] = {}
    for key, value in pairs:
        if key in told:
            raise Problem.one("repeated_key", key=key)
        told[key] = value
    return told


def batches(lines: Iterator[Line]) -> Iterator[list[Line]]:
    batch: list[Line] = []
    for line in lines:
        batch.append(line)
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def in_words(faults: list[Fault], language: str) -> str:
    """All that is wrong with a line, as one sentence: `payee.number: An account number …; month: … .`"""
    told = [(fault.field, tell(fault, language).removesuffix(".")) for fault in faults]
    return "; ".join(f"{field}: {text}" if field else text for field, text in told) + "."
