"""The process is killed somewhere in the month and started again: the same decisions, the same money."""

from __future__ import annotations

import multiprocessing
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from services.eligibility.store import DecisionRow
from services.payments.store.rows import PayoutRow
from tests.embedded.killed_month import live_history, live_the_month, open_again

KILLED = -9
SEEDS = range(20)

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.embedded.killed_month"])


@dataclass(frozen=True)
class Outcome:
    """What a month came to: per application its decision, and all payouts."""

    decisions: dict[str, tuple[str, int, bool]]
    payouts: list[tuple[str, int]]


@dataclass(frozen=True)
class Undisturbed:
    before: Path
    outcome: Outcome
    moments: int


def lives_through(folder: Path, kill_at: int | None = None) -> tuple[int | None, int]:
    """The month in a process of its own; returns its exit code and how many moments it had."""
    moments = processes.Value("i", 0)
    process = processes.Process(target=live_the_month, args=(folder, moments, kill_at))
    process.start()
    process.join()
    return process.exitcode, moments.value


def outcome_in(folder: Path) -> Outcome:
    house = open_again(folder)
    with house.hosts["eligibility"].database.session(read_only=True) as session:
        rows = session.scalars(select(DecisionRow)).all()
        decisions = {str(row.application_id): (row.outcome, row.amount_ore, row.automatic) for row in rows}
        granted = {row.decision_id for row in rows if row.outcome == "granted"}
    with house.hosts["payments"].database.session(read_only=True) as session:
        payouts = session.scalars(select(PayoutRow)).all()
        assert {payout.decision_id for payout in payouts} == granted
        paid = sorted((payout.payee_name, payout.amount_ore) for payout in payouts)
    house.close()
    return Outcome(decisions, paid)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    before, folder = tmp_path_factory.mktemp("before"), tmp_path_factory.mktemp("undisturbed") / "data"
    live_history(before)
    shutil.copytree(before, folder)
    exit_code, moments = lives_through(folder)
    assert exit_code == 0
    return Undisturbed(before, outcome_in(folder), moments)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_month_that_was_killed_ends_as_one_that_was_not(seed: int, undisturbed: Undisturbed, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(undisturbed.before, folder)
    kill_at = Random(seed).randint(1, undisturbed.moments)

    assert lives_through(folder, kill_at)[0] == KILLED
    assert lives_through(folder)[0] == 0

    assert outcome_in(folder) == undisturbed.outcome


def test_the_undisturbed_month_has_something_to_lose(undisturbed: Undisturbed) -> None:
    assert undisturbed.moments > 40
    assert len(undisturbed.outcome.decisions) > 150
    assert len(undisturbed.outcome.payouts) > 100
