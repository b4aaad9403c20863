"""What a data folder holds, and how a demo in one is thrown away: only what Andrum made, and only where a demo is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from shared.platform.data_folder import SECRET, SERVING, in_use, made_private

ROOT = Path(__file__).parents[1]
DATABASES = tuple(
    f"{service}.sqlite{part}"
    for service in ("applications", "housing", "eligibility", "payments", "frontend")
    for part in ("", "-wal", "-shm", "-journal")
)
TOWN = "demo-town"
"""Which municipality is built: written before the first household moves in."""
BUILT = "demo-is-built"
MARKS = (BUILT, "demo-clock", TOWN)
HEALTH = "health"
BESIDE = (SECRET, SERVING, HEALTH, "ssbtek-simulator")
"""What may lie in a data folder before there is any data."""


@dataclass(frozen=True, slots=True)
class Town:
    """Which invented municipality: the same two numbers give the same households."""

    seed: int
    households: int


class NotOursError(Exception):
    """The folder is not one that this may be done to; the message says why, and what can be done instead."""


def is_demo(data: Path) -> bool:
    return any((data / mark).is_file() for mark in MARKS)


def is_built(data: Path) -> bool:
    return (data / BUILT).is_file()


def town_in(data: Path) -> Town | None:
    """The town that is built in a folder, or being built; None where nobody wrote it down."""
    path = data / TOWN
    if not path.is_file():
        return None
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Town(int(told["seed"]), int(told["households"]))
    except (ValueError, KeyError, TypeError) as error:
        raise NotOursError(f"{path} cannot be read. `make demo-reset` starts afresh.") from error


def remember_town(data: Path, town: Town) -> None:
    text = json.dumps({"seed": town.seed, "households": town.households})
    (made_private(data) / TOWN).write_text(f"{text}\n", encoding="utf-8")


def refuse_to_build(data: Path) -> None:
    """Raises NotOursError unless the folder is new, empty, or a demo's."""
    if not data.exists() or is_demo(data):
        return
    names = {path.name for path in data.iterdir()}
    if names & set(DATABASES):
        raise NotOursError(f"{data} holds data that is not the demo's; name another folder in ANDRUM_DATA")
    if names - set(BESIDE):
        raise NotOursError(f"{data} holds other files than Andrum's; name a new or empty folder in ANDRUM_DATA")


def refuse_to_delete(data: Path) -> None:
    """Raises NotOursError unless there is a demo in the folder, and the folder is nobody's home."""
    kept = [ROOT, *ROOT.parents]
    with suppress(RuntimeError):  # a user without a home
        kept += [Path.home(), *Path.home().parents]
    if data in kept:
        raise NotOursError(f"{data} is not a data folder, and nothing in it is deleted; see ANDRUM_DATA")
    if not is_demo(data):
        raise NotOursError(f"{data} holds no demo ({' or '.join(MARKS)}), and nothing in it is deleted")


def reset(data: Path) -> list[str]:
    """Delete what Andrum made in the folder of a demo, and the folder if nothing is left. Returns what was left.

    Raises NotOursError, and FolderInUseError while somebody serves from it.
    """
    refuse_to_delete(data)
    with in_use(data, alone=True):
        for path in made_here(data):
            path.unlink(missing_ok=True)
        health = data / HEALTH
        if health.is_dir() and not health.is_symlink() and not any(health.iterdir()):
            health.rmdir()
        (data / SERVING).unlink(missing_ok=True)
    left = sorted(path.name for path in data.iterdir())
    if not left and not data.is_symlink():
        data.rmdir()
    return left


def made_here(data: Path) -> Iterator[Path]:
    """The files that Andrum makes in its data folder; the marks last, so that what is cut short can be done again."""
    for name in (*DATABASES, SECRET):
        yield data / name
    health = data / HEALTH
    if health.is_dir() and not health.is_symlink():
        yield from (path for path in health.iterdir() if not path.is_dir())
    yield from (data / mark for mark in MARKS)
