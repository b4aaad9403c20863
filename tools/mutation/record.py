"""What the last whole run found: which tests pin which rule, and the page about it."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from tools.mutation.forks import Verdict
from tools.mutation.mutants import ROOT, Mutant, Part
from tools.mutation.targets import EXPLAINED

RECORD = ROOT / "tests" / "law" / "pins.json"
PAGE = ROOT / "benchmarks" / "mutation.md"
MOST_TESTS = 6
"""How many of the tests that pin a part are kept: those that are most about it."""

HEAD = """# Mutation check of the law

Written by `make mutation` (see decision 0012). Each mutant is the law with one small mistake in it: an amount one
higher or lower, a comparison with or without its border, `and` for `or`, a condition forgotten, the smaller for the
larger, a division rounded up, a branch exchanged, nothing returned, a member of a list left out. The tests in
`tests/law` run on it, and one of them must fail. Random tests are left out, so that what is found is found each time.
"""

Record = dict[str, dict[str, Any]]


def read() -> Record:
    """By the name of the part: its digest, the number of its mutants and of those found, and the tests that pin it."""
    found: Record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    return found


def sample(parts: Sequence[Part], most: int, seed: int) -> list[Mutant]:
    """Mutants of parts that have changed since the last whole run, and then of others; the same for the same seed."""
    known = read()
    random = Random(seed)
    changed = [part for part in parts if known.get(part.name, {}).get("digest") != part.digest]
    first = [mutant for part in changed for mutant in part.mutants()]
    others = [mutant for part in parts if part not in changed for mutant in part.mutants()]
    random.shuffle(first)
    return [*first[:most], *random.sample(others, min(len(others), max(0, most - len(first))))]


def write(parts: Sequence[Part], verdicts: Sequence[Verdict]) -> None:
    """Keep what was found of these parts, and of the others that there still are; write the page anew."""
    from tools.mutation.targets import targets

    found = read() | record_of(parts, verdicts)
    there = {part.name for part in targets()}
    kept = {name: found[name] for name in sorted(found) if name in there}
    RECORD.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text("\n".join(page(kept)) + "\n", encoding="utf-8")


def record_of(parts: Sequence[Part], verdicts: Sequence[Verdict]) -> Record:
    caught: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict in verdicts:
        caught[verdict.mutant.function].update({test_of(name) for name in verdict.failed})
    everywhere = sum(caught.values(), Counter())
    return {part.name: entry(part, verdicts, caught[part.name], everywhere) for part in parts}


def entry(part: Part, verdicts: Sequence[Verdict], caught: Counter[str], everywhere: Counter[str]) -> dict[str, Any]:
    """What is kept of a part. A test is the more about it the more of what it catches is here."""
    own = [verdict for verdict in verdicts if verdict.mutant.function == part.name]
    best = sorted(caught, key=lambda test: (-(caught[test] ** 2) / everywhere[test], test))
    return {
        "file": part.file,
        "digest": part.digest,
        "mutants": len(own),
        "found": sum(not verdict.survived for verdict in own),
        "survived": sorted(verdict.mutant.key for verdict in own if verdict.survived),
        "tests": best[:MOST_TESTS],
        "of": len(caught),
    }


def test_of(name: str) -> str:
    """A test without its parameters; of the caseworkers' rows each is a test of its own."""
    row = re.search(r"test_examples\.py::\w+\[(.+)\]$", name)
    if row:
        return f"tests/law/examples/{row[1]}"
    return name.partition("[")[0]


def page(found: Record) -> Iterator[str]:
    mutants, caught = (sum(entry[key] for entry in found.values()) for key in ("mutants", "found"))
    yield HEAD
    yield f"**{mutants} mutants, {caught} found, {mutants - caught} survived.**\n"
    yield "| in | mutants | found |"
    yield "|---|--:|--:|"
    for file in dict.fromkeys(entry["file"] for entry in found.values()):
        own = [entry for entry in found.values() if entry["file"] == file]
        yield f"| `{file}` | {sum(one['mutants'] for one in own)} | {sum(one['found'] for one in own)} |"
    yield "\n## Those that survive, and why\n"
    for name, entry in found.items():
        for key in entry["survived"]:
            change = key.removeprefix(f"{name}: ")
            yield f"- `{name}`: `{change}`. {EXPLAINED.get(key, '**Not explained: a test is missing.**')}"
    if mutants == caught:
        yield "None."
