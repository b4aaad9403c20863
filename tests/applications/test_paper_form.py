"""An administrator registers an application that came on paper, without any script in the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from andrum.token import api_tokens
from services.applications.service import service as applications
from services.frontend.service import service as frontend
from services.frontend.web.app import create_app
from shared.kernel.caller import Caller, UserRole
from shared.platform.gateway import LocalGateway
from shared.platform.host import Host
from tests.applications.conftest import NOW, Intake
from tests.applications.given import number
from tests.support.databases import scratch_database

ADMINISTRATOR = Caller(id="a", name="Adam", roles=frozenset({UserRole.ADMINISTRATOR}))
BOTH = Caller(id="b", name="Beata", roles=frozenset({UserRole.ADMINISTRATOR, UserRole.CASEWORKER}))
AUDITOR = Caller(id="r", name="Rut", roles=frozenset({UserRole.AUDITOR}))

FILLED = {
    "month": "2026-11",
    "received_on": "2026-10-19",
    "district": "Norra",
    "address": "Provgatan 1, 999 99 Lindsala",
    "adults-0-name": "Test Persson",
    "adults-0-personal_number": number("1985-05-01"),
    "home_kind": "rental",
    "rent": "6 900",
    "rooms": "2",
    "expenses-0-type": "electricity",
    "expenses-0-amount": "412,50",
    "expenses-1-type": "",
    "expenses-1-amount": "",
    "incomes-0-type": "wage",
    "incomes-0-member": "p1",
    "incomes-0-amount": "3 200 kr",
    "payee_kind": "account",
    "clearing": "5021",
    "number": "000 1234",
}


class Desk:
    """The administrator at the form."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()

    def logs_in(self, person: Caller) -> None:
        self.client = self.app.test_client()
        self.client.post("/login", data={"person": person.id, "csrf_token": self.token("/login")})

    def token(self, path: str = "/paper-application") -> str:
        found = re.search(r'name="csrf_token" value="([^"]+)"', self.client.get(path).text)
        assert found
        return found[1]

    def sends(self, changes: dict[str, str] | None = None, without: str = "") -> TestResponse:
        data = {key: value for key, value in FILLED.items() if key != without} | (changes or {})
        return self.client.post("/paper-application", data=data | {"csrf_token": self.token()})

    def switches_to_english(self) -> None:
        self.client.get("/language/en")


@pytest.fixture
def intake(tmp_path: Path) -> Iterator[Intake]:
    with scratch_database(applications, "sqlite", tmp_path) as database:
        yield Intake(database)


@pytest.fixture
def desk(intake: Intake, tmp_path: Path) -> Iterator[Desk]:
    with scratch_database(frontend, "sqlite", tmp_path) as database:
        app = create_app(
            secret="only for tests",
            gateway=LocalGateway({"applications": intake.host}),
            tokens=api_tokens("only for tests"),
            board=Host(frontend, database, lambda: NOW).transaction,
            municipality="lindsala",
            demo=True,
            persons=(ADMINISTRATOR, BOTH, AUDITOR),
        )
        desk = Desk(app)
        desk.logs_in(ADMINISTRATOR)
        yield desk


def value_of(page: str, name: str) -> str | None:
    found = re.search(rf'<input[^>]* name="{name}"[^>]* value="([^"]*)"', page)
    return unescape(found[1]) if found else None


def errors_of(page: str) -> dict[str, str]:
    """What is said beside each field, by its id."""
    return dict(re.findall(r'id="([\w-]+)-error">([^<]+)<', page))


def test_a_paper_application_is_registered_and_the_page_says_where_it_went(desk: Desk, intake: Intake) -> None:
    answer = desk.sends()

    assert answer.status_code == 303
    page = desk.client.get(answer.headers["Location"]).text
    assert "Ansökan är registrerad" in page
    assert "Test Persson" in page
    event = intake.said()[0]
    assert (event.channel, str(event.month), str(event.received_on)) == ("paper", "2026-11", "2026-10-19")
    assert event.situation.home.rent_ore == 690000
    assert [(cost.type, cost.amount_ore) for cost in event.situation.expenses] == [("electricity", 41250)]
    assert [(str(one.month), one.net_ore, one.member) for one in event.situation.incomes] == [("2026-10", 320000, "p1")]
    assert event.situation.members[0].born.isoformat() == "1985-05-01"


def test_somebody_who_may_open_the_case_gets_a_link_to_it(desk: Desk, intake: Intake) -> None:
    desk.logs_in(BOTH)

    page = desk.client.get(desk.sends().headers["Location"]).text

    assert f"/cases/{intake.said()[0].application_id}" in page


def test_a_couple_with_children_is_entered_by_adding_rows(desk: Desk, intake: Intake) -> None:
    with_spouse = desk.sends({"add": "adults"})
    with_child = desk.sends({"add": "children"})
    answer = desk.sends(
        {
            "adults-1-name": "Bo Persson",
            "adults-1-personal_number": number("1990-09-30", 983),
            "adults-1-job_stimulus": "y",
            "children-0-name": "Nyfödd Persson",
            "children-0-born": "2026-09-15",
            "children-0-school": "none",
            "children-1-name": "Eva Persson",
            "children-1-personal_number": number("2020-02-03"),
            "children-1-school": "preschool",
            "children-1-lunch_away": "y",
            "children-1-days": "10",
        }
    )

    assert (with_spouse.status_code, with_child.status_code, answer.status_code) == (200, 200, 303)
    assert re.search(r'<input[^>]* name="adults-1-name"[^>]* autofocus', with_spouse.text)
    assert value_of(with_spouse.text, "address") == FILLED["address"]
    assert 'name="children-0-name"' in with_child.text
    situation = intake.said()[0].situation
    assert situation.cohabiting
    assert situation.job_stimulus == ("p2",)
    assert [(one.id, one.born.isoformat(), one.days, one.lunch_away) for one in situation.children] == [
        ("c1", "2026-09-15", None, False),
        ("c2", "2020-02-03", 10, True),
    ]


def test_every_fault_stands_beside_its_field_and_in_the_summary_and_the_text_is_kept(
    desk: Desk, intake: Intake
) -> None:
    answer = desk.sends(
        {
            "month": "november",
            "adults-0-personal_number": "19850501-9803",
            "rent": "sju tusen",
            "expenses-0-type": "",
            "number": "",
            "clearing": "1",
            "rooms": "två",
            "children-0-name": "Eva",
            "children-0-school": "none",
        }
    )

    assert answer.status_code == 422
    assert errors_of(answer.text) == {
        "month": "Ska vara en månad, skriven som 2026-11.",
        "adults-0-personal_number": "Personnumret stämmer inte. Kontrollera siffrorna.",
        "children-0-born": "Uppgiften saknas.",
        "rent": "Skriv ett belopp i kronor, till exempel 7900 eller 7900,50.",
        "rooms": "Ska vara ett heltal.",
        "expenses-0-type": "Uppgiften saknas.",
        "clearing": "Clearingnumret stämmer inte: fyra siffror, eller fem när det börjar på 8.",
        "number": "Uppgiften saknas.",
    }
    for field in errors_of(answer.text):
        assert f'<a href="#{field}">' in answer.text
        assert f'aria-describedby="{field}-error"' in answer.text or f"{field}-hint {field}-error" in answer.text
    assert ">Barn 1, Född: Uppgiften saknas.</a>" in answer.text
    assert value_of(answer.text, "rent") == "sju tusen"
    assert value_of(answer.text, "adults-0-personal_number") == "19850501-9803"
    assert intake.said() == []


@pytest.mark.parametrize(
    ("field", "error"),
    [
        ("address", "address"),
        ("adults-0-name", "adults-0-name"),
        ("adults-0-personal_number", "adults-0-personal_number"),
        ("home_kind", "home_kind"),
        ("rent", "rent"),
        ("clearing", "clearing"),
        ("incomes-0-amount", "incomes-0-amount"),
    ],
)
def test_what_is_left_out_is_asked_for_where_it_is_missing(desk: Desk, field: str, error: str) -> None:
    answer = desk.sends(without=field)

    assert answer.status_code == 422
    assert errors_of(answer.text).keys() == {error}


def test_a_form_sent_twice_is_one_application(desk: Desk, intake: Intake) -> None:
    page = desk.client.get("/paper-application").text
    made = {"application_id": value_of(page, "application_id") or ""}

    first, second = desk.sends(made), desk.sends(made)

    assert first.headers["Location"] + "?again=1" == second.headers["Location"]
    assert "Samma ansökan fanns redan" in desk.client.get(second.headers["Location"]).text
    assert [str(event.application_id) for event in intake.said()] == [made["application_id"]]


def test_another_application_for_the_month_is_told_at_the_month(desk: Desk, intake: Intake) -> None:
    desk.sends()

    answer = desk.sends({"rent": "7 500"})

    assert answer.status_code == 409
    assert "har redan en annan ansökan för november 2026" in errors_of(answer.text)["month"]


def test_it_can_be_read_in_english(desk: Desk) -> None:
    desk.switches_to_english()

    answer = desk.sends({"month": "2026"})

    assert errors_of(answer.text)["month"] == "Must be a month, written as 2026-11."
    assert ">household electricity<" in answer.text


@pytest.mark.parametrize("extra", [{"add": "staff"}, {"add": "adults", "adults-1-name": "B"}])
def test_there_are_no_more_rows_than_a_household_can_need(desk: Desk, extra: dict[str, str]) -> None:
    answer = desk.sends(extra)

    assert answer.status_code == 200
    assert 'name="adults-2-name"' not in answer.text


def test_who_registers_a_protected_identity_uncleared_does_not_see_it_again(desk: Desk, intake: Intake) -> None:
    answer = desk.sends({"protected_identity": "y", "adults-0-name": "Hemlig Persson"})

    assert answer.status_code == 303
    page = desk.client.get(answer.headers["Location"])
    assert page.status_code == 200
    assert "Ansökan är registrerad" in page.text
    assert "Hemlig" not in page.text
    assert intake.said()[0].protected_identity


def test_a_name_that_no_bank_can_write_is_asked_for_in_latin_letters_where_the_payees_name_is_typed(desk: Desk) -> None:
    answer = desk.sends({"adults-0-name": "Ольга Иванова"})

    assert answer.status_code == 422
    assert "latinska bokstäver" in errors_of(answer.text)["payee_name"]
    assert desk.sends({"adults-0-name": "Ольга Иванова", "payee_name": "Olga Ivanova"}).status_code == 303


def test_nobody_else_may_register(desk: Desk) -> None:
    desk.logs_in(AUDITOR)

    assert desk.client.get("/paper-application").status_code in (302, 403)
