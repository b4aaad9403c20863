"""What must hold for any household: asked of a few thousand in every test run, of many more by `make law-proof`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from services.eligibility.domain.assessment import Assessment, assess
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.events.situation_schema import read_situation
from shared.kernel.finding import Part
from tests.law.independent import calculate
from tests.law.invented import invented, with_more_income, with_one_more_child
from tests.law.vocabulary import parameters_for

Told = dict[str, Any]
TOTALS = ("norm_ore", "costs_ore", "need_ore", "income_ore", "assistance_ore")
EXCEPTIONS: dict[str, str] = {
    "more income never more assistance": "an income that is told takes the place of one that was filled in",
}
"""Where more income gives more, or a child lowers the norm. A benefit that nobody told of is filled in as it was the
month before; whoever tells that it has become less has more than whoever tells nothing.
"""


@dataclass
class Proof:
    """How often each statement was put to the test, and the households for which it did not hold."""

    tried: Counter[str] = field(default_factory=Counter)
    failed: list[tuple[str, str]] = field(default_factory=list)

    def hold(self, statement: str, holds: bool, told: Told) -> None:
        self.tried[statement] += 1
        if not holds:
            self.failed.append((statement, told["id"]))

    def add(self, other: Proof) -> None:
        self.tried += other.tried
        self.failed += other.failed


def prove(seeds: Iterable[int]) -> Proof:
    """Put every statement to the households of these seeds."""
    proof = Proof()
    for seed in seeds:
        told = invented(seed)
        try:
            prove_one(proof, told, seed)
            proof.hold("no exception", True, told)
        except Exception as error:
            proof.hold(f"no exception: {type(error).__name__}: {error}", False, told)
    return proof


def prove_one(proof: Proof, told: Told, seed: int) -> None:
    result = assessed(told)
    proof.hold("the lines add up to the totals", adds_up(result), told)
    proof.hold("the independent calculation agrees to the öre", totals(result) == calculate(told), told)
    if result.assistance_ore is not None:
        proof.hold("every total is known", True, told)
    more, wider = assessed(with_more_income(told, seed)), assessed(with_one_more_child(told, seed))
    is_filled = any(line.rule == "gap-filled" for line in result.findings)
    if result.assistance_ore is not None and more.assistance_ore is not None and not is_filled:
        proof.hold("more income never more assistance", more.assistance_ore <= result.assistance_ore, told)
    if result.norm_ore is not None and wider.norm_ore is not None:
        proof.hold("one more child never less norm", wider.norm_ore >= result.norm_ore, told)


def assessed(told: Told) -> Assessment:
    """As `andrum assess` does it."""
    read = read_situation(told)
    parameters = parameters_for(read.situation, read.decided_on)
    return assess(read.situation, reasonable_rent(read.situation, parameters), parameters, decided_on=read.decided_on)


def totals(result: Assessment) -> dict[str, int | None]:
    return {name: getattr(result, name) for name in TOTALS}


def adds_up(result: Assessment) -> bool:
    """The lines of each part make its total, and the totals make each other, so far as they are known."""
    wanted = {Part.NORM: result.norm_ore, Part.COST: result.costs_ore, Part.INCOME: negative(result.income_ore)}
    sums = {part: sum(line.amount_ore for line in result.findings if line.part is part) for part in Part}
    if any(total is not None and sums[part] != total for part, total in wanted.items()):
        return False
    if result.need_ore is None or result.income_ore is None:
        return result.assistance_ore is None
    return result.assistance_ore == max(0, result.need_ore - result.income_ore)


def negative(total: int | None) -> int | None:
    return None if total is None else -total
