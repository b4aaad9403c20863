"""A decision that was sent twice, by a double click or from two windows, and what becomes of the typed text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from tests.frontend.conftest import Desk
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household

AtDesk = Callable[[str | None], Desk]


def test_a_double_click_goes_on_as_if_there_was_one(at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    path = f"/cases/{exception.view.application_id}"
    form = {**desk.case_form(exception.view.application_id), "outcome": "grant", "text": "Godtas."}

    desk.post(path, form)
    again = desk.post(path, form)

    assert again.status_code == 303
    assert f"Beslut sparat för {exception.view.household_name}" in desk.get(again.headers["Location"]).text


def test_a_hold_that_was_sent_twice_is_one_hold(at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    path = f"/cases/{exception.view.application_id}"
    form = {**desk.case_form(exception.view.application_id), "outcome": "hold", "until": "2026-12-01", "text": "Avi."}
    assert [desk.post(path, form).status_code for _ in range(2)] == [303, 303]


def test_a_case_decided_in_another_window_shows_both_texts(at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    path = f"/cases/{exception.view.application_id}"
    form = {**desk.case_form(exception.view.application_id), "outcome": "grant"}
    desk.post(path, {**form, "text": "Den första motiveringen."})

    answer = desk.post(path, {**form, "text": "Min långa text."})

    assert answer.status_code == 409
    assert "Ditt beslut är inte sparat." in answer.text
    assert "Min långa text.</textarea>" in answer.text
    assert "Den första motiveringen." in answer.text


def test_what_somebody_else_decided_is_not_told_as_ones_own(town: Town, at_desk: AtDesk, exception: Household) -> None:
    eva, bo = at_desk("eva"), at_desk("bo")
    path = f"/cases/{exception.view.application_id}"
    form = {**eva.case_form(exception.view.application_id), "outcome": "refuse", "text": "Flyttat."}
    bo.post(path, form)
    assert eva.post(path, form).status_code == 409

    town.now += timedelta(minutes=5)
    assert bo.post(path, form).status_code == 409


def test_an_amount_that_is_not_the_one_seen_is_not_granted(at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    form = {**desk.case_form(exception.view.application_id), "outcome": "grant", "text": "Godtas.", "seen_amount": "1"}
    answer = desk.post(f"/cases/{exception.view.application_id}", form)
    assert answer.status_code == 409
    assert exception.view.state == "person"
