"""A caller is known by a signed token, and a service answers only those who may ask."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem
from shared.platform.caller_token import CallerTokens
from shared.platform.settings import Settings
from tests.support.adapters import embedded_town

CASEWORKER = Caller(id="elin", name="Elin Test", roles=frozenset({UserRole.CASEWORKER}), district="Norra")


def test_a_signed_caller_is_read_as_the_same_caller() -> None:
    tokens = CallerTokens("secret")

    assert tokens.read(tokens.sign(CASEWORKER)) == CASEWORKER


@pytest.mark.parametrize("other", [CallerTokens("another secret"), CallerTokens("secret", purpose="api")])
def test_a_token_of_another_secret_or_purpose_is_refused(other: CallerTokens) -> None:
    with pytest.raises(Problem, match="token_invalid"):
        other.read(CallerTokens("secret").sign(CASEWORKER))


def test_an_old_token_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = CallerTokens("secret", seconds=60)
    token = tokens.sign(CASEWORKER)
    later = time.time() + 62
    monkeypatch.setattr(time, "time", lambda: later)

    with pytest.raises(Problem, match="token_expired"):
        tokens.read(token)


def test_a_caseworker_cannot_approve_payouts(tmp_path: Path) -> None:
    with embedded_town(tmp_path) as town, pytest.raises(Problem, match="not_allowed"):
        town.gateway.ask("payments", "approve", CASEWORKER, payout_ids=[], expected_sum_ore=0)


def test_what_a_service_does_not_know_is_not_found(tmp_path: Path) -> None:
    with embedded_town(tmp_path) as town, pytest.raises(Problem, match="unknown_operation"):
        town.gateway.ask("payments", "empty_the_account", CASEWORKER)


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"ANDRUM_ADAPTER": "carrier pigeon"}, "ANDRUM_ADAPTER"),
        ({"ANDRUM_ADAPTER": "rabbitmq"}, "ANDRUM_DATABASE_URL"),
        ({"ANDRUM_ADAPTER": "rabbitmq", "ANDRUM_DATABASE_URL": "postgresql://db/andrum"}, "service"),
        ({"PORT": "http"}, "PORT"),
    ],
)
def test_a_wrong_setting_names_itself(environment: dict[str, str], message: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=message):
        Settings.from_environment({"ANDRUM_DATA": str(tmp_path), **environment})
