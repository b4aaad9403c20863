"""What an e-service hears when it sends a household's application."""

from __future__ import annotations

import io
import time
from typing import Any

import pytest
from flask import Flask

from andrum.token import issue_token
from shared.kernel.caller import Caller, UserRole
from shared.platform.caller_token import CallerTokens
from shared.platform.gateway import ServiceAwayError
from shared.platform.host import Host
from tests.api.conftest import SECRET, Sender
from tests.applications.given import alone, couple

ID = "01998f3a-5c1e-7c44-9d0b-0b7c2a4f1e11"


def test_a_new_application_is_received_and_can_be_read_where_the_answer_says(sender: Sender) -> None:
    answer = sender.submits(couple(id=ID))

    assert answer.status_code == 201
    assert answer.get_json()["application_id"] == ID
    shown = sender.reads(answer.headers["Location"])
    assert shown.status_code == 200
    assert shown.get_json()["household_id"] == answer.get_json()["household_id"]
    assert shown.get_json()["persons"][0] == {
        "member": "p1",
        "name": "Anna Test",
        "personal_number_masked": "19880402-XXXX",
    }
    assert shown.get_json()["situation"]["members"][2]["born"] == "2026-09-15"
    assert shown.get_json()["payee_label"] == "5021-…1234"


def test_the_same_sent_again_is_answered_as_before(sender: Sender) -> None:
    first = sender.submits(alone(id=ID))
    again = sender.submits(alone(id=ID))
    without_id = sender.submits(alone())

    assert (again.status_code, without_id.status_code) == (200, 200)
    assert again.get_json() == without_id.get_json() == first.get_json() | {"created": False}
    assert again.headers["Location"] == first.headers["Location"]


def test_another_application_for_the_month_is_refused_with_the_month_and_the_way_out(sender: Sender) -> None:
    sender.submits(alone())

    answer = sender.submits(alone(address="Annan gata 2"))

    assert answer.status_code == 409
    assert answer.get_json()["type"] == "urn:andrum:problem:application_exists"
    assert "2026-11" in answer.get_json()["detail"]
    assert "handläggaren" in answer.get_json()["detail"]


@pytest.mark.parametrize(
    ("wanted", "language", "title", "message"),
    [
        ("", "sv", "Uppgifter behöver rättas", "Uppgiften saknas."),
        ("sv", "sv", "Uppgifter behöver rättas", "Uppgiften saknas."),
        ("fi, de;q=0.8", "sv", "Uppgifter behöver rättas", "Uppgiften saknas."),
        ("en-GB, sv;q=0.5", "en", "Something needs to be corrected", "This is missing."),
    ],
)
def test_a_broken_application_is_refused_field_by_field_in_the_readers_language(
    sender: Sender, wanted: str, language: str, title: str, message: str
) -> None:
    application = alone(payee={"kind": "account", "clearing": "5021"}, home={})

    answer = sender.submits(application, accept_language=wanted)

    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["Content-Language"] == language
    assert answer.get_json()["title"] == title
    assert answer.get_json()["errors"] == [
        {"field": "home.kind", "code": "required", "message": message},
        {"field": "payee.number", "code": "required", "message": message},
    ]


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"month": NaN}', "application/json", 400),
        (b"\xff\xfe{}", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"[]", "application/json", 400),
        (b"", "application/json", 400),
        (b"month=2026-11", "application/x-www-form-urlencoded", 415),
        (b"{}", "text/plain", 415),
        (b"{}", "", 415),
        (b'{"a": "' + b"x" * 300_000 + b'"}', "application/json", 413),
        (b'{"month": "\\ud800", "\\udfff": 1}', "application/json", 422),
    ],
)
def test_what_is_no_application_is_refused_for_what_it_is(
    sender: Sender, body: bytes, content_type: str, status: int
) -> None:
    answer = sender.sends(body, content_type)

    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["status"] == status


def test_a_body_that_does_not_say_how_long_it_is_is_not_read_to_the_end(sender: Sender) -> None:
    answer = sender.client.post(
        "/api/v1/applications",
        input_stream=io.BytesIO(b"x" * 1_000_000),
        content_type="application/json",
        headers=sender.headers,
        environ_overrides={"wsgi.input_terminated": True},
    )

    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (None, "token_missing"),
        ("Basic YTpi", "token_missing"),
        ("Bearer ", "token_missing"),
        ("Bearer nonsense", "token_invalid"),
        ("Bearer " + issue_token("another secret", UserRole.ADMINISTRATOR), "token_invalid"),
        (
            "Bearer " + CallerTokens(SECRET, "call").sign(Caller(id="a", name="A", roles=frozenset(UserRole))),
            "token_invalid",
        ),
    ],
    ids=["none", "basic", "empty", "nonsense", "another installation's", "a call's between services"],
)
def test_whoever_has_no_valid_token_is_asked_for_one(app: Flask, header: str | None, code: str) -> None:
    headers = {"Authorization": header} if header else {}

    answer = app.test_client().post("/api/v1/applications", data=b"{", headers=headers)

    assert answer.status_code == 401
    assert answer.get_json()["type"].endswith(code)
    assert answer.headers["WWW-Authenticate"].startswith('Bearer realm="andrum"')


def test_a_token_of_last_year_is_told_to_be_old(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    token = issue_token(SECRET, UserRole.ADMINISTRATOR)
    now = time.time()
    monkeypatch.setattr("itsdangerous.timed.time.time", lambda: now + 31 * 24 * 3600)

    answer = Sender(app, token).reads(f"/api/v1/applications/{ID}")

    assert (answer.status_code, answer.get_json()["type"]) == (401, "urn:andrum:problem:token_expired")


@pytest.mark.parametrize("role", [role for role in UserRole if role is not UserRole.ADMINISTRATOR])
def test_other_roles_are_not_let_in(app: Flask, role: UserRole) -> None:
    answer = Sender(app, issue_token(SECRET, role)).submits(alone())

    assert answer.status_code == 403
    assert "insufficient_scope" in answer.headers["WWW-Authenticate"]


@pytest.mark.parametrize("path", [f"/api/v1/applications/{ID}", "/api/v1/applications/1", "/api/v1/hushall", "/api/v2"])
def test_what_does_not_exist_is_answered_as_a_problem(sender: Sender, path: str) -> None:
    answer = sender.reads(path, accept_language="en")

    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["title"] == "Not found"


def test_a_wrong_method_hears_the_right_ones(sender: Sender) -> None:
    answer = sender.client.delete("/api/v1/applications", headers=sender.headers)

    assert answer.status_code == 405
    assert set(answer.headers["Allow"].split(", ")) == {"OPTIONS", "POST"}


@pytest.mark.parametrize(("error", "status"), [(ServiceAwayError, 503), (RuntimeError, 500)])
def test_a_fault_of_ours_is_not_blamed_on_the_sender(
    sender: Sender, host: Host, monkeypatch: pytest.MonkeyPatch, error: type[Exception], status: int
) -> None:
    def fails(*_: Any) -> None:
        raise error("19850501-9801 did something")

    monkeypatch.setattr(host, "call", fails)

    answer = sender.submits(alone())

    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert "19850501" not in answer.text
