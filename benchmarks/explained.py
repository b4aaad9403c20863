"""What one explained household costs: Andrum beside OpenFisca-Core and GoRules zen-engine, in one run.

    make bench-law        (python -m benchmarks.explained .venv-bench/bin/python)

Every peer makes the same calculation: personal and common costs, rent cap, travel card, costs with their caps, incomes,
job stimulus, children's wages and own means, gaps, need, and fifteen of the reasons for which a person looks. No time
is taken before all have come to the same öre and the same reasons on every household. Each engine runs as a process of
its own; they take turns, and what counts is the CPU time of their process, the median of the rounds.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.peers.households import amounts, invented

ROOT = Path(__file__).parents[1]
HOUSEHOLDS = 300
ROUNDS = 9
SEED = 2026
TARGETS = {"OpenFisca-Core": 30, "zen-engine": 5}
MOST_MICROSECONDS = 100


class Engine:
    """A peer in its own process."""

    def __init__(self, name: str, python: str, module: str, *arguments: str) -> None:
        self.name = name
        self.rounds: list[float] = []
        command = [python, "-m", f"benchmarks.peers.{module}", *arguments]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def ask(self, line: str) -> dict[str, Any]:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    @property
    def microseconds(self) -> float:
        return statistics.median(self.rounds)


def main(arguments: list[str]) -> int:
    peers_python = arguments[0]
    engines = [
        Engine("Andrum", sys.executable, "andrum_month"),
        Engine("Andrum, the situation read and checked too", sys.executable, "andrum_month", "read"),
        Engine("OpenFisca-Core", peers_python, "openfisca_month"),
        Engine("zen-engine", peers_python, "zen_month"),
    ]
    if not agree(engines):
        return 1
    for _ in range(ROUNDS):
        for engine in engines:
            engine.rounds.append(engine.ask("round")["cpu_us"])
    for engine in engines:
        engine.process.communicate()
    return report(engines)


def agree(engines: list[Engine]) -> bool:
    """Whether all come to the same. What differs is printed."""
    households = [invented(Random(f"{SEED}-{number}")) for number in range(HOUSEHOLDS)]
    told = json.dumps({"amounts": amounts(), "households": households})
    ours, *theirs = [engine.ask(told)["outcomes"] for engine in engines]
    for engine, outcomes in zip(engines[1:], theirs, strict=True):
        differing = [number for number in range(HOUSEHOLDS) if outcomes[number] != ours[number]]
        for number in differing[:3]:
            print(f"{engine.name} differs: {households[number]}: {outcomes[number]}, Andrum {ours[number]}")
        if differing:
            return False
    print(f"{HOUSEHOLDS} households: totals equal to the öre, and the same reasons, in all engines")
    return True


def report(engines: list[Engine]) -> int:
    ours = engines[0].microseconds
    print(f"\n| one explained household, CPU | µs | lowest–highest of {ROUNDS} rounds | times Andrum |")
    print("|---|--:|--:|--:|")
    for engine in engines:
        spread = f"{min(engine.rounds):,.0f}–{max(engine.rounds):,.0f}"
        print(f"| {engine.name} | {engine.microseconds:,.0f} | {spread} | {engine.microseconds / ours:.1f} |")
    missed = [e.name for e in engines if e.microseconds < ours * TARGETS.get(e.name, 0)]
    met = ours <= MOST_MICROSECONDS and not missed
    print(f"\nTarget (at most 100 µs; OpenFisca-Core 30 times, zen-engine 5 times): {'met' if met else 'MISSED'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
