"""Put 100,000 invented households to the proof, and write down what came of it: `make law-proof`.

    python -m tools.law_proof [HOUSEHOLDS]

What is asked of each stands in tests/law/proof.py. The figures go to benchmarks/law_proof.md.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path

from rich.progress import track

from services.eligibility.domain.assessment import RULES_VERSION
from tests.law.proof import EXCEPTIONS, Proof, prove

REPORT = Path(__file__).parents[1] / "benchmarks" / "law_proof.md"
HOUSEHOLDS = 100_000
SLICE = 1_000
SHOWN = 20

HEAD = """# The law, put to the proof

Written by `make law-proof`: {households} invented households, rules {version}. Each is a town, a month from January
2011 to December 2026, one or two adults, up to ten children, a home, costs, incomes and assets, all drawn from the
number of the household (`tests/law/invented.py`), so that any of them can be looked at again. The independent
calculation is `tests/law/independent`: its own tables, exact fractions, nothing imported from Andrum.

| statement | put to | did not hold |
|---|--:|--:|"""

TAIL = """
Where an amount is not known, the total is not known either, in both calculations alike. The statements about more and
less are put to the households in which both totals are known."""


def main(arguments: list[str]) -> int:
    households = int(arguments[0]) if arguments else HOUSEHOLDS
    proof, began = Proof(), time.monotonic()
    slices = [range(start, min(start + SLICE, households)) for start in range(0, households, SLICE)]
    with Pool(os.cpu_count()) as pool:
        for part in track(pool.imap_unordered(prove, slices), "Households", total=len(slices)):
            proof.add(part)
    print(f"{time.monotonic() - began:.0f} s")
    text = "\n".join(report(proof, households)) + "\n"
    print(text)
    if households >= HOUSEHOLDS and not proof.failed:
        REPORT.write_text(text, encoding="utf-8")
    return 1 if proof.failed else 0


def report(proof: Proof, households: int) -> Iterator[str]:
    """The page, as it is committed when nothing failed."""
    yield HEAD.format(households=f"{households:,}", version=RULES_VERSION)
    failures = [statement for statement, _ in proof.failed]
    for statement, tried in sorted(proof.tried.items(), key=lambda item: (-item[1], item[0])):
        yield f"| {statement} | {tried:,} | {failures.count(statement)} |"
    yield TAIL
    yield from (f"\nException that the law makes: {what}: {why}" for what, why in EXCEPTIONS.items())
    yield from ([] if EXCEPTIONS else ["\nExceptions that the law makes to them: none was found."])
    yield from (f"- {statement}: household {household}" for statement, household in sorted(proof.failed)[:SHOWN])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
