"""Whoever sets something wrong reads one line: which setting, what is wrong with it, the way out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PRODUCTION = {
    "ANDRUM_ADAPTER": "rabbitmq",
    "ANDRUM_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/andrum_{service}",
    "ANDRUM_AMQP_URL": "amqp://127.0.0.1:1/",
    "ANDRUM_SECRET": "0123456789abcdef0123456789abcdef",
    "ANDRUM_MUNICIPALITY": "lindsala",
}


def andrum(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, whose data folder is this test's."""
    environment = {"PATH": os.environ["PATH"], "ANDRUM_DATA": str(folder / "data"), "COLUMNS": "80", **environment}
    return subprocess.run(
        [sys.executable, "-m", "andrum", *words], env=environment, capture_output=True, encoding="utf-8", timeout=60
    )


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("PORT", "99999"),
        ("PORT", "0"),
        ("PORT", "http"),
        ("ANDRUM_ADAPTER", "pigeon"),
        ("ANDRUM_MUNICIPALITY", "atlantis"),
        ("ANDRUM_PARAMETERS", "/nonexistent/parameters"),
        ("ANDRUM_PAYER_IBAN", "SE45 nonsense"),
        ("ANDRUM_PAYER_IBAN", "SE4550000000058398257467"),
        ("ANDRUM_PAYER_BIC", "X"),
        ("ANDRUM_SECRET", "short"),
        ("ANDRUM_QUEUE_TYPE", "stream"),
    ],
)
def test_a_wrong_setting_names_itself(setting: str, value: str, tmp_path: Path) -> None:
    answer = andrum(tmp_path, "token", "--role", "auditor", **{setting: value})

    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith(setting) and answer.stderr.count("\n") == 1


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    for words in (["up"], ["demo"], ["demo-reset"], ["token", "--role", "auditor"]):
        answer = andrum(tmp_path, *words)
        assert answer.returncode == 2
        assert answer.stderr.startswith("ANDRUM_DATA is ") and answer.stderr.count("\n") == 1


@pytest.mark.parametrize("missing", ["ANDRUM_MUNICIPALITY", "ANDRUM_SECRET", "ANDRUM_DATABASE_URL", "ANDRUM_AMQP_URL"])
def test_production_has_no_defaults(missing: str, tmp_path: Path) -> None:
    answer = andrum(tmp_path, "up", "housing", **{name: PRODUCTION[name] for name in PRODUCTION if name != missing})

    assert answer.returncode == 2
    assert answer.stderr.startswith(missing) and answer.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["health", "nosuch"], "nosuch"),
        (["health", "housing"], "ANDRUM_ADAPTER"),
        (["up", "nosuch"], "nosuch"),
        (["month", "run", "2026-13"], "2026-13"),
        (["token", "--role", "auditor", "--days", "366"], "--days 366"),
        (["token", "--role", "auditor", "--district", "Atlantis"], "Norra"),
    ],
)
def test_a_wrong_word_is_told_in_one_line(words: list[str], told: str, tmp_path: Path) -> None:
    answer = andrum(tmp_path, *words)

    assert answer.returncode == 2
    assert told in answer.stderr and answer.stderr.count("\n") == 1


def test_the_demo_is_lindsalas(tmp_path: Path) -> None:
    answer = andrum(tmp_path, "demo", "--no-serve", ANDRUM_MUNICIPALITY="malmo")

    assert answer.returncode == 2
    assert answer.stderr.startswith("ANDRUM_MUNICIPALITY") and answer.stderr.count("\n") == 1


def test_a_database_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "applications.sqlite").write_text("this is not a database, " * 100)

    answer = andrum(tmp_path, "month", "run", "2026-11")

    assert answer.returncode == 1
    assert "the database of applications cannot be used" in answer.stderr and answer.stderr.count("\n") == 1


def test_a_broker_that_is_away_is_told(tmp_path: Path) -> None:
    answer = andrum(tmp_path, "month", "show", "2026-11", **PRODUCTION)

    assert answer.returncode == 1
    assert answer.stderr.startswith("eligibility does not answer") and answer.stderr.count("\n") == 1


def test_what_is_said_is_utf_8_whatever_the_machine_says(tmp_path: Path) -> None:
    latin = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "latin-1"}

    answer = andrum(tmp_path, "token", "--role", "auditor", "--district", "Atlantis", **latin)

    assert "Södra" in answer.stderr


def test_a_long_line_is_one_line_in_a_pipe(tmp_path: Path) -> None:
    answer = andrum(tmp_path / ("long" * 20) / ("folder" * 10), "demo-reset")

    assert answer.returncode == 0
    assert answer.stdout.count("\n") == 1
