"""One JSON object a line, with what the caller added; never a personal number, which no log call is given."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from io import TextIOWrapper
from typing import Any

from shared.platform.causes import trace_of

USUAL = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}


class CarefulLines(logging.Formatter):
    """One readable line, and errors without the values that they were about."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the library's name
        return trace_of(ei[1]) if ei and ei[1] is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        # A handler before this one may have kept its own, less careful text.
        record.exc_text = None
        return super().format(record)


class JsonLines(CarefulLines):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "what": record.getMessage(),
        }
        line |= {key: str(value) for key, value in vars(record).items() if key not in USUAL}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_as_json(level: int = logging.INFO) -> None:
    """Send the log to standard error, for the container's collector to pick up."""
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    log_with(JsonLines(), level)


def log_plainly() -> None:
    """Warnings and worse to standard error, for the person at the terminal."""
    log_with(CarefulLines("%(levelname)s: %(message)s"), logging.WARNING)


def log_with(lines: logging.Formatter, level: int) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(lines)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # It tells of every step of its own start.
    logging.getLogger("alembic").setLevel(logging.WARNING)
