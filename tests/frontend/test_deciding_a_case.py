"""A caseworker opens an exception and decides it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from shared.kernel.caller import Caller
from shared.kernel.money import in_kronor as kr
from shared.platform.gateway import ServiceAwayError
from tests.frontend.conftest import Desk
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household

AtDesk = Callable[[str | None], Desk]


def decide(desk: Desk, one: Household, outcome: str, text: str = "", **more: str) -> Any:
    form = desk.case_form(one.view.application_id)
    return desk.post(f"/cases/{one.view.application_id}", {**form, "outcome": outcome, "text": text, **more})


def test_an_approved_case_leads_to_the_next_one(town: Town, at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    answer = decide(desk, exception, "grant", "Godtas.")

    assert answer.status_code == 303
    assert "/cases/" in answer.headers["Location"]
    assert str(exception.view.application_id) not in answer.headers["Location"]
    assert exception.view.state == "decided"
    assert f"Beslut sparat för {exception.view.household_name}: bifall" in desk.get(answer.headers["Location"]).text


def test_a_decided_case_leaves_the_queue_at_once_and_is_done_when_the_board_has_heard(
    town: Town, at_desk: AtDesk, exception: Household
) -> None:
    desk = at_desk("eva")
    decide(desk, exception, "grant", "Godtas.")
    address = str(exception.view.application_id)

    assert address not in desk.get("/").text
    town.bus.drain()
    assert address not in desk.get("/").text
    assert address in desk.get("/?tab=decided").text


def test_the_filter_follows_to_the_next_case(town: Town, at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    reason = str(exception.view.stops[0].reason)
    form = desk.case_form(exception.view.application_id)
    path = f"/cases/{exception.view.application_id}?reason={reason}"
    answer = desk.post(path, {**form, "outcome": "grant", "text": "Godtas."})
    assert f"reason={reason}" in answer.headers["Location"]


@pytest.mark.parametrize(("outcome", "words"), [("refuse", "Skriv varför ansökan avslås"), ("hold", "till vilken dag")])
def test_what_is_missing_is_told_beside_its_field(
    at_desk: AtDesk, exception: Household, outcome: str, words: str
) -> None:
    answer = decide(at_desk("eva"), exception, outcome)
    assert answer.status_code == 422
    assert words in answer.text
    assert 'id="fel"' in answer.text
    assert exception.view.state == "person"


def test_a_refusal_carries_its_reason(at_desk: AtDesk, exception: Household) -> None:
    assert decide(at_desk("eva"), exception, "refuse", "Hushållet har flyttat.").status_code == 303
    assert exception.view.history[-1].text == "Hushållet har flyttat."


def test_a_case_rests_until_a_day(town: Town, at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    assert decide(desk, exception, "hold", "Väntar på avi.", until="2026-12-01").status_code == 303
    town.bus.drain()
    assert "Väntar på avi." in desk.get("/?tab=on_hold").text


def test_what_a_service_refuses_is_told_beside_the_field(at_desk: AtDesk, exception: Household) -> None:
    answer = decide(at_desk("eva"), exception, "hold", "Väntar på avi.", until="2026-11-20")
    assert answer.status_code == 422
    assert 'id="until-error"' in answer.text
    assert "Väntar på avi." in answer.text


def test_a_case_that_a_colleague_changed_is_shown_anew_with_the_typed_text(
    town: Town, at_desk: AtDesk, exception: Household
) -> None:
    desk = at_desk("eva")
    form = desk.case_form(exception.view.application_id)
    before = exception.view.assistance_ore or 0
    town.change(exception.view.application_id, assistance_ore=before + 10_000)

    path = f"/cases/{exception.view.application_id}"
    answer = desk.post(path, {**form, "outcome": "grant", "text": "Min långa text."})

    assert answer.status_code == 409
    assert "Min långa text." in answer.text
    assert "Ärendet har ändrats" in answer.text
    seen, now = (kr(amount) for amount in (before, before + 10_000))
    assert f'<th scope="row">Belopp</th><td>{seen}</td><td>{now}</td>' in answer.text
    assert "Hyresavi begärd." in answer.text
    assert f'value="{exception.view.version}"' in answer.text


class AwayGateway:
    """Nobody answers."""

    def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any:
        raise ServiceAwayError


def test_nothing_typed_is_lost_when_the_service_is_away(town: Town, at_desk: AtDesk, exception: Household) -> None:
    form = at_desk("eva").case_form(exception.view.application_id)
    desk = Desk(town.app(gateway=AwayGateway()), "eva")
    path = f"/cases/{exception.view.application_id}"

    assert "Tjänsten svarar inte" in desk.get(path).text
    answer = desk.post(path, {**form, "outcome": "refuse", "text": "Min långa text."})
    assert answer.status_code == 503
    assert "Min långa text." in answer.text
    assert "Det är inte säkert att ditt beslut sparades." in answer.text
    assert "inte sparat" not in answer.text


def test_an_auditor_reads_a_case_and_cannot_decide_it(at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("rut")
    path = f"/cases/{exception.view.application_id}"
    assert "data-decision" not in desk.get(path).text
    assert desk.post(path, {"outcome": "grant"}).status_code == 403


def test_each_line_shows_its_law_and_what_went_in(at_desk: AtDesk, exception: Household) -> None:
    page = at_desk("eva").get(f"/cases/{exception.view.application_id}").text
    assert "12 kap. 7 § SoL (2025:400)" in page
    assert "Boendekostnad" in page
    assert "<dt>Tak</dt><dd>8\N{NO-BREAK SPACE}900\N{NO-BREAK SPACE}kr</dd>" in page


def test_a_protected_name_is_not_in_the_queue(town: Town, at_desk: AtDesk) -> None:
    hidden = next(one for one in town.households.values() if one.view.protected_identity)
    page = at_desk("eva").get("/").text
    assert "Skyddade personuppgifter" in page
    assert f">{hidden.view.household_name}</a>" not in page
