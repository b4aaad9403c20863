"""Settings that are wrong say so at once, and never look like "nobody need be asked"."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from services.eligibility.domain.agency_facts import AnswerState
from services.eligibility.ssbtek import agencies_from, connection_from
from tests.ssbtek.samples import NOW, QUESTION


@pytest.fixture
def right(tmp_path: Path) -> dict[str, str]:
    for name in ("ca", "client", "key"):
        (tmp_path / f"{name}.pem").touch()
    return {
        "ANDRUM_SSBTEK_URL": "https://ssbtek.example:8443/tjanst",
        "ANDRUM_SSBTEK_CA": str(tmp_path / "ca.pem"),
        "ANDRUM_SSBTEK_CERTIFICATE": str(tmp_path / "client.pem"),
        "ANDRUM_SSBTEK_KEY": str(tmp_path / "key.pem"),
        "ANDRUM_SSBTEK_ACTOR": "026-51",
    }


def test_without_a_url_nobody_is_asked() -> None:
    assert agencies_from({"ANDRUM_SSBTEK_CA": "ca.pem"}) is None


def test_the_right_ones_are_read(right: dict[str, str]) -> None:
    connection = connection_from(right)

    assert connection is not None
    assert (connection.host, connection.port, connection.path) == ("ssbtek.example", 8443, "/tjanst")
    assert connection.timeout == 20


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("ANDRUM_SSBTEK_URL", "http://ssbtek.example", "must begin with https://"),
        ("ANDRUM_SSBTEK_CA", "", "is not set"),
        ("ANDRUM_SSBTEK_KEY", "/nowhere/key.pem", "there is no such file"),
        ("ANDRUM_SSBTEK_ACTOR", "", "is not set"),
        ("ANDRUM_SSBTEK_TIMEOUT", "soon", "whole number of seconds"),
        ("ANDRUM_SSBTEK_TIMEOUT", "0", "whole number of seconds"),
    ],
)
def test_a_wrong_one_is_named(right: dict[str, str], name: str, value: str, says: str) -> None:
    with pytest.raises(ValueError, match=says) as refused:
        connection_from(right | {name: value})
    assert name in str(refused.value)


def test_a_wrong_one_makes_every_agency_fail_and_none_forgotten(right: dict[str, str]) -> None:
    nobody = agencies_from(right | {"ANDRUM_SSBTEK_KEY": "/nowhere/key.pem"})

    assert nobody is not None
    (answers,) = nobody.ask([QUESTION], NOW)
    assert {(one.state, one.fault.code if one.fault else "") for one in answers} == {(AnswerState.FAILED, "settings")}


def test_a_wrong_one_ends_the_command_that_would_serve(right: dict[str, str]) -> None:
    command = [sys.executable, "-m", "andrum", "up"]
    done = subprocess.run(command, env=right | {"ANDRUM_SSBTEK_ACTOR": ""}, capture_output=True, text=True, timeout=60)

    assert done.returncode == 2
    assert "ANDRUM_SSBTEK_ACTOR is not set" in done.stderr
