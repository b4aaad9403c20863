"""Caseworkers' own examples: a spreadsheet of households with what each should have. docs/examples.md tells how.

`andrum examples FILE.csv` runs it and names each row that comes out otherwise; so do the tests in `tests/law`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from andrum.examples.example import Unreadable, read_examples
from andrum.examples.verdict import verdict
from shared.parameters import ParameterBook

__all__ = ["files_in", "run"]

NO_SUCH_FILE = 2


def run(path: str, out: TextIO) -> int:
    """Run the examples of a file, or of every CSV file of a folder. Returns the exit status: 1 when one fails."""
    files = files_in(Path(path))
    if not files:
        out.write(f"{path}: här finns ingen CSV-fil.\n")
        return NO_SUCH_FILE
    book = ParameterBook.load()
    right = wrong = 0
    for file in files:
        for example in read_examples(file, book):
            problem = str(example) if isinstance(example, Unreadable) else verdict(example, book)
            right, wrong = right + (problem is None), wrong + (problem is not None)
            if problem is not None:
                out.write(problem + "\n")
    out.write(f"{right} stämmer, {wrong} stämmer inte.\n")
    return 1 if wrong or not right else 0


def files_in(path: Path) -> list[Path]:
    """The file itself, or the CSV files of a folder."""
    if path.is_dir():
        return sorted(path.glob("*.csv"))
    return [path] if path.is_file() else []
