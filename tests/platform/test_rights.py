"""A caller is known by a signed token, and a service answers only those who may ask."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from andrum.token import api_tokens, issue_token
from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem
from shared.platform.caller_token import ANSWER_SECONDS, CallerTokens
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


@pytest.mark.parametrize(("days_later", "is_valid"), [(89, True), (91, False)])
def test_a_token_for_the_api_says_itself_how_long_it_is_valid(
    days_later: int, is_valid: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = issue_token("secret", UserRole.ADMINISTRATOR, district="Norra", days=90)
    later = time.time() + days_later * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)

    if is_valid:
        assert api_tokens("secret").read(token).district == "Norra"
    else:
        with pytest.raises(Problem, match="token_expired"):
            api_tokens("secret").read(token)


def test_a_question_is_not_acted_on_when_nobody_waits_for_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    token = CallerTokens("secret").sign(CASEWORKER)
    later = time.time() + ANSWER_SECONDS + 2.5
    monkeypatch.setattr(time, "time", lambda: later)

    with pytest.raises(Problem, match="token_expired"):
        CallerTokens("secret").read(token)


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
