"""The data folder: for its owner's eyes only, with the secret that signs and the lock of whoever serves from it."""

from __future__ import annotations

import fcntl
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SHORTEST_SECRET = 32
SECRET = "secret"
SERVING = "serving"


class FolderInUseError(Exception):
    """Another process serves from the folder, or is building or deleting what is in it."""


def made_private(folder: Path) -> Path:
    """The folder, made if it is not there; then nobody else can look into it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def kept_secret(data: Path) -> str:
    """The secret of the embedded mode, made once and kept beside the data. Raises ValueError when it is spoilt."""
    path = made_private(data) / SECRET
    if not path.exists():
        write_once(path, secrets.token_hex(SHORTEST_SECRET))
    secret = path.read_text(encoding="utf-8").strip()
    if len(secret) < SHORTEST_SECRET:
        raise ValueError(
            f"ANDRUM_SECRET is not set, and the one kept in {path} is shorter than {SHORTEST_SECRET} characters: "
            "delete the file, and a new one is made"
        )
    return secret


def write_once(path: Path, text: str) -> None:
    """Write a file whole, or leave the one that another process has written meanwhile."""
    # mkstemp makes it readable for its owner only.
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(name, path)
    finally:
        Path(name).unlink()


@contextmanager
def in_use(data: Path, *, alone: bool = False) -> Iterator[None]:
    """While this lasts, nobody else may have the folder `alone`, and with `alone` nobody else may use it at all.

    Serving takes it together with others; building a demo and deleting one take it alone. Commands that only work
    on the databases need it not. Raises FolderInUseError.
    """
    path = made_private(data) / SERVING
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(number, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError as error:
            raise FolderInUseError(f"{data} is in use by another Andrum: stop it first") from error
        yield
    finally:
        os.close(number)
