"""Change every amount, comparison and rounding of the law, one at a time, and see a test of the law fail each time.

    python -m tools.mutation                   all mutants (make mutation); writes down what came of it
    python -m tools.mutation --only NAME ...   those of some functions; the record of the others is kept
    python -m tools.mutation --sample 24       those of changed functions and some others; writes nothing

Ends with 1 when a mutant survived that benchmarks/mutation.md does not explain.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator

from rich.progress import track

from tools.mutation import record
from tools.mutation.forks import Verdict
from tools.mutation.targets import EXPLAINED, targets
from tools.mutation.trial import try_all

SEED = 2026
NOT_TRIED = 2


def main(arguments: list[str]) -> int:
    told = parse(arguments)
    parts = [part for part in targets() if not told.only or part.name in told.only]
    mutants = [mutant for part in parts for mutant in part.mutants()]
    if told.sample:
        mutants = record.sample(parts, told.sample, SEED)
    (unchanged,) = try_all([parts[0].unchanged()], 1, all_tests=True)
    if not unchanged.survived:
        print("The tests fail on the rules as they are:", *unchanged.failed, sep="\n  ")
        return NOT_TRIED
    verdicts = list(told_of(try_all(mutants, told.jobs, all_tests=not told.sample, known=EXPLAINED), len(mutants)))
    unexplained = [verdict for verdict in verdicts if is_unexplained(verdict)]
    survived = sum(verdict.survived for verdict in verdicts)
    print(f"{len(verdicts)} mutants: {len(verdicts) - survived} found, {survived} survived.")
    if not told.sample:
        record.write(parts, verdicts)
    return 1 if unexplained or not verdicts else 0


def told_of(verdicts: Iterator[Verdict], total: int) -> Iterator[Verdict]:
    """The verdicts, with a bar for whoever looks; what survives without a reason is told at once."""
    for verdict in track(verdicts, "Mutants", total=total, disable=not sys.stdout.isatty()):
        if is_unexplained(verdict):
            print(f"SURVIVED {verdict.mutant.place} {verdict.mutant.key}", flush=True)
        yield verdict


def is_unexplained(verdict: Verdict) -> bool:
    return verdict.survived and verdict.mutant.key not in EXPLAINED


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.mutation")
    parser.add_argument("--only", nargs="+", default=[], metavar="FUNCTION")
    parser.add_argument("--sample", type=int, default=0, metavar="HOW_MANY")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
