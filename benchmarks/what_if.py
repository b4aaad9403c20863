"""A changed parameter over a whole town: every rule asked anew, beside only those that rest on the change.

python -m benchmarks.what_if [HOUSEHOLDS]

The one reads the situation from JSON and calculates it, the other reads what was kept of the calculation before. Both
are the same rules in the same engine, and each household is held to the öre and to the reason against the other.
Only reading and calculating is timed, as CPU time; growing the town and its first calculation are not.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from andrum.demo.numbers import Accounts
from andrum.demo.shapes import People
from andrum.demo.town import MUNICIPALITY, SEED, THE_MONTH, household
from services.eligibility.domain.assessment import assess
from services.eligibility.domain.kept import Kept, keep
from services.eligibility.domain.what_if import changed_inputs, what_if
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.events.codec import decode, encode
from shared.kernel.situation import HousingCost, Situation
from shared.parameters import MonthParameters, ParameterBook

HOUSEHOLDS = 100_000
BLOCK = 2_000
TOWN = 10_000
KNOWN_ON = date(2026, 10, 22)
CHANGES = {
    "riksnorm": ("national/riksnorm.yaml", "single: 3940, couple: 7100", "single: 3990, couple: 7200"),
    "electricity": ("municipalities/lindsala/costs.yaml", "cap: 900", "cap: 700"),
    "travel card": ("municipalities/lindsala/travel_card.yaml", "price: 1060", "price: 1090"),
}
"""What is changed: the file, what stands in it, and what is put there instead."""

Answer = tuple[Any, Any]


def towns(count: int) -> Iterator[Situation]:
    """The situations of so many households in the month, of as many towns as it takes: test numbers are few."""
    for place in range(count):
        if place % TOWN == 0:
            people, accounts = People(), Accounts()
        yield household(SEED + place // TOWN, 1 + place % TOWN, people, accounts).months[THE_MONTH].situation


@dataclass(frozen=True)
class Told:
    """What a household told, and what its home may cost."""

    situation: Situation
    housing: HousingCost


def texts_of(situation: Situation, parameters: MonthParameters) -> tuple[str, str]:
    """A household as it is told, and as a calculation is kept; each as JSON."""
    housing = reasonable_rent(situation, parameters)
    answers = assess(situation, housing, parameters, decided_on=KNOWN_ON).values
    kept = keep(answers, situation, housing, parameters, None)
    return encode(Told(situation, housing)), encode(kept)


def full(texts: tuple[str, str], parameters: MonthParameters, _: frozenset[str]) -> Answer:
    told = decode(Told, texts[0])
    answer = assess(told.situation, told.housing, parameters, decided_on=KNOWN_ON)
    return answer.assistance_ore, answer.stops


def incremental(texts: tuple[str, str], parameters: MonthParameters, changed: frozenset[str]) -> Answer:
    answer = what_if(decode(Kept, texts[1]), parameters, changed)
    return answer.assistance_ore, answer.stops


WAYS: dict[str, Callable[[tuple[str, str], MonthParameters, frozenset[str]], Answer]] = {
    "full": full,
    "incremental": incremental,
}


def main(count: int) -> None:
    book = ParameterBook.load()
    now = on_month(book)
    then = {name: on_month(book.changed(changed_file(book, *change))) for name, change in CHANGES.items()}
    spent: Counter[tuple[str, str]] = Counter()
    situations = towns(count)
    while block := [texts_of(situation, now) for situation in islice(situations, BLOCK)]:
        for name, parameters in then.items():
            measure(name, block, parameters, changed_inputs(now, parameters), spent)
    report(count, spent)


def on_month(book: ParameterBook) -> MonthParameters:
    return book.on(municipality=MUNICIPALITY, month=THE_MONTH, known_on=KNOWN_ON)


def changed_file(book: ParameterBook, name: str, old: str, new: str) -> dict[str, bytes]:
    text = book.files[name]
    assert old in text, f"{name} does not say {old!r} any more"
    return {name: text.replace(old, new, 1).encode()}


def measure(
    name: str,
    block: Sequence[tuple[str, str]],
    parameters: MonthParameters,
    changed: frozenset[str],
    spent: Counter[tuple[str, str]],
) -> None:
    """Time both ways on a block, and hold them against each other. Without the collector, as `timeit` does it."""
    answers = {}
    for way, ask in WAYS.items():
        gc.collect()
        gc.disable()
        start = time.process_time_ns()
        answers[way] = [ask(texts, parameters, changed) for texts in block]
        spent[name, way] += time.process_time_ns() - start
        gc.enable()
    unlike = sum(one != other for one, other in zip(*answers.values(), strict=True))
    assert not unlike, f"{name}: {unlike} households differ"


def report(count: int, spent: Counter[tuple[str, str]]) -> None:
    print(f"{count} households, every amount and reason equal; seconds of CPU, reading included")
    for name in CHANGES:
        one, other = (spent[name, way] / 1e9 for way in WAYS)
        print(f"  {name:<12} full {one:6.2f}   incremental {other:5.2f}   {one / other:4.1f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else HOUSEHOLDS)
