"""What is installed is what the lock files say: pinned, hashed, the same for tests and for production."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", (ROOT / lock).read_text(), re.MULTILINE))


def named(file: str) -> set[str]:
    names = re.findall(r"^([A-Za-z][A-Za-z0-9-]*)", (ROOT / file).read_text(), re.MULTILINE)
    return {name.lower() for name in names}


def test_the_tests_run_on_what_production_runs_on() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_is_newer_than_what_it_locks(lock: str) -> None:
    assert named(lock.replace(".lock", ".in")) <= set(pins(lock)), "run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash_and_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert text.count(" \\\n    --hash=sha256:") >= len(pins(lock))
    assert not re.search(r"://|file:|index-url|find-links", text), "a lock file names no server and no folder"
