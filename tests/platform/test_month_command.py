"""`andrum month`: what is said of a month that has nothing to decide, and of a run that comes no further."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from andrum import month as month_run
from andrum.cli import app
from andrum.month import MonthStalledError, run_month
from shared.events.answers import MonthRunView, ParkedEvent
from shared.events.codec import to_plain
from shared.kernel.caller import Caller
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.platform.gateway import Gateway, ServiceAwayError

MONTH = Month(2026, 11)
STARTED = datetime(2026, 10, 23, 8, tzinfo=UTC)


class StuckHouse:
    """A house whose run stands at the same case for ever. Now and then nobody answers."""

    def __init__(self, parked: bool) -> None:
        self.gateway: Gateway = self
        self.parked = parked
        self.asked = 0

    def settle(self) -> None: ...

    def at_work(self) -> AbstractContextManager[None]:
        return nullcontext()

    def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any:
        self.asked += 1
        if operation == "parked":
            return to_plain([chunk()] if self.parked else [])
        if operation == "month_run" and self.asked % 3 == 0:
            raise ServiceAwayError("eligibility does not answer")
        return to_plain(
            MonthRunView(
                month=MONTH, state="running", dry_run=False, total=900, done=500, granted=0, to_person=0,
                granted_ore=0, reasons={}, started_at=STARTED,
            )
        )  # fmt: skip


def chunk() -> ParkedEvent:
    return ParkedEvent(
        consumer="month_chunk_planned", event_id=new_id(), name="month_chunk_planned", version=1, error="ValueError",
        parked_at=STARTED, state="parked", reason=None, settled_by=None, settled_at=None,
    )  # fmt: skip


def test_a_run_whose_part_is_parked_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(month_run, "SUSPICIOUS_SECONDS", 0.3)

    with pytest.raises(MonthStalledError, match=r"500 of 900 cases; 1 of its parts .*andrum parked list eligibility"):
        run_month(StuckHouse(parked=True), MONTH)


def test_a_run_that_nobody_takes_up_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(month_run, "SUSPICIOUS_SECONDS", 0.2)
    monkeypatch.setattr(month_run, "PATIENCE_SECONDS", 1)

    with pytest.raises(MonthStalledError, match="andrum health eligibility"):
        run_month(StuckHouse(parked=False), MONTH)


def test_a_month_without_applications_is_said_to_have_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANDRUM_DATA", str(tmp_path))

    ran = CliRunner().invoke(app, ["month", "run", "2026-11"])
    shown = CliRunner().invoke(app, ["month", "show", "2026-11"])

    assert (ran.exit_code, ran.output) == (0, "2026-11: there is no complete application to decide.\n")
    assert (shown.exit_code, shown.output) == (0, "2026-11 has not been run.\n")
