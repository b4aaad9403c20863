"""Logging in, and what each role may open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.frontend.conftest import Desk
from tests.frontend.sample import PERSONS, Town

AtDesk = Callable[[str | None], Desk]

OPEN = {
    "/": {"eva", "nils", "bo", "chef"},
    "/month-runs": {"dag", "chef"},
    "/month-runs/2026-11": {"dag", "chef"},
    "/decisions": {"eva", "nils", "bo", "chef", "rut"},
    "/payments": {"ulla", "bo", "chef", "rut"},
    "/payments/files": {"ulla", "bo", "chef", "rut"},
    "/housing": {"hanna", "eva", "nils", "chef"},
}
"""Pages and the persons of the sample who may open them; everybody else is refused, or led to a page of their own."""


@pytest.mark.parametrize("person", [one.id for one in PERSONS])
def test_each_role_opens_its_own_pages_and_no_others(at_desk: AtDesk, person: str) -> None:
    desk = at_desk(person)
    for path, allowed in OPEN.items():
        refused = 302 if path == "/" else 403
        assert desk.get(path).status_code == (200 if person in allowed else refused), path


def test_the_menu_holds_only_what_the_reader_may_open(at_desk: AtDesk) -> None:
    page = at_desk("rut").get("/decisions").text
    assert "Utbetalningar</a>" in page
    assert "Arbetskö</a>" not in page
    assert "Månadskörning</a>" not in page


def test_a_stranger_is_led_to_the_login_and_back_to_the_page(at_desk: AtDesk) -> None:
    stranger = at_desk(None)
    answer = stranger.get("/decisions?outcome=granted")
    assert answer.headers["Location"] == "/login?next=/decisions?outcome%3Dgranted"

    arrived = stranger.post("/login", {"person": "rut", "next": "/decisions?outcome=granted"}, token_from="/login")
    assert arrived.headers["Location"] == "/decisions?outcome=granted"


@pytest.mark.parametrize("trap", ["https://example.org/x", "//example.org/x", "/\\example.org"])
def test_the_way_back_never_leads_to_another_host(at_desk: AtDesk, trap: str) -> None:
    answer = at_desk(None).post("/login", {"person": "eva", "next": trap}, token_from="/login")
    assert answer.headers["Location"].startswith("/")
    assert not answer.headers["Location"].startswith(("//", "/\\"))


def test_a_session_ends_after_half_an_hour_of_silence(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("eva")
    town.now += timedelta(minutes=29)
    assert desk.get("/").status_code == 200
    town.now += timedelta(minutes=29)
    assert desk.get("/").status_code == 200
    town.now += timedelta(minutes=31)
    assert desk.get("/").status_code == 302


def test_whoever_logs_out_is_out_even_with_the_old_cookie(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("eva")
    cookie = desk.client.get_cookie("andrum")
    assert cookie is not None
    assert desk.post("/logout", {}).status_code == 303
    desk.client.set_cookie("andrum", cookie.value)
    assert desk.get("/").status_code == 302


def test_an_htmx_request_without_a_session_leads_the_whole_page_to_the_login(at_desk: AtDesk) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "https://elsewhere.example/decisions?by=person"}
    answer = at_desk(None).get("/decisions", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["HX-Redirect"] == "/login?next=/decisions?by%3Dperson"


def test_people_without_passwords_exist_in_the_demo_only(town: Town) -> None:
    with pytest.raises(ValueError, match="demo"):
        town.app(demo=False)
    assert "Ingen inloggning" in town.app(demo=False, persons=()).test_client().get("/login").text


def test_a_form_without_its_token_is_refused(at_desk: AtDesk) -> None:
    desk = at_desk("dag")
    assert desk.client.post("/month-runs", data={"month": "2026-11"}).status_code == 400
    other_site = {"Sec-Fetch-Site": "cross-site"}
    assert desk.post("/month-runs", {"month": "2026-11"}, headers=other_site).status_code == 400


def test_a_caseworker_of_a_district_sees_that_district(at_desk: AtDesk) -> None:
    page = at_desk("nils").get("/?district=Centrum").text
    assert "Alla områden" not in page
    assert 'class="area"' not in page


def test_every_page_says_that_the_municipality_is_invented(at_desk: AtDesk) -> None:
    for path in ("/login", "/about", "/accessibility", "/shortcuts", "/nope"):
        assert "är en påhittad kommun" in at_desk(None).get(path, follow_redirects=True).text, path
    for path in OPEN:
        assert "är en påhittad kommun" in at_desk("chef").get(path, follow_redirects=True).text, path


def test_pages_are_never_kept_and_run_no_script_of_others(at_desk: AtDesk) -> None:
    page = at_desk("eva").get("/")
    assert page.headers["Cache-Control"] == "no-store"
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert " style=" not in page.text
    assert "<script>" not in page.text


def test_the_health_of_the_house_is_open(at_desk: AtDesk) -> None:
    assert at_desk(None).get("/healthz").status_code == 200
