"""A tree of our code in which one import rule after the other is broken on purpose.

Run as a program in a folder that holds such a tree: `python planted.py < plants.json`. For each plant, a mapping
from file to the lines to add to it, it writes the names of the contracts that import-linter then finds broken.
One process for all, since most of the time goes into loading the linter. It must be a process of its own, since
import-linter looks for our packages where this process has them from.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import re
import sys
from pathlib import Path

from importlinter.cli import lint_imports

VERDICT = re.compile(r"^(?P<contract>.+) (KEPT|BROKEN)( |$)", re.MULTILINE)


def broken_by(plant: dict[str, str]) -> list[str]:
    """The contracts that are broken with the plant; everything is as before afterwards."""
    before = {path: path.read_text() if path.exists() else None for path in map(Path, plant)}
    for path, text in before.items():
        path.write_text(f"{text or ''}\n{plant[str(path)]}\n")
    try:
        return verdict()
    finally:
        for path, text in before.items():
            restore(path, text)


def restore(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
    else:
        path.write_text(text)


def verdict() -> list[str]:
    importlib.invalidate_caches()
    with contextlib.redirect_stdout(io.StringIO()) as said:
        lint_imports(no_cache=True, no_logo=True)
    verdicts = list(VERDICT.finditer(said.getvalue()))
    if not verdicts:
        raise SystemExit(f"import-linter could not check the tree:\n{said.getvalue()}")
    return [found["contract"] for found in verdicts if found[2] == "BROKEN"]


if __name__ == "__main__":
    json.dump([broken_by(plant) for plant in json.load(sys.stdin)], sys.stdout)
