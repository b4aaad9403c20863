"""A case is put on hold until a day, which may be far off, late, or have come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tests.frontend.conftest import Desk
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household

AtDesk = Callable[[str | None], Desk]


def hold(desk: Desk, one: Household, until: str) -> Any:
    path = f"/cases/{one.view.application_id}"
    form = {**desk.case_form(one.view.application_id), "outcome": "hold", "until": until, "text": "Väntar på avi."}
    return desk.post(path, form, follow_redirects=True)


def test_the_notice_says_whose_case_and_until_when(at_desk: AtDesk, exception: Household) -> None:
    page = hold(at_desk("eva"), exception, "2026-11-26").text
    assert f"Ärendet för {exception.view.household_name} är lagt på vent till 26 nov." in page
    assert "efter utbetalningsdagen" not in page


def test_a_day_after_the_payday_is_warned_of(at_desk: AtDesk, exception: Household) -> None:
    assert "efter utbetalningsdagen" in hold(at_desk("eva"), exception, "2026-12-01").text


def test_another_year_is_written_out(at_desk: AtDesk, exception: Household) -> None:
    assert "på vent till 7 jan. 2027" in hold(at_desk("eva"), exception, "2027-01-07").text


def test_a_day_more_than_a_year_ahead_is_refused(at_desk: AtDesk, exception: Household) -> None:
    answer = hold(at_desk("eva"), exception, "2036-11-26")
    assert answer.status_code == 422
    assert "Välj en dag inom tolv månader." in answer.text
    assert exception.view.state == "person"


def test_when_its_day_has_come_by_swedish_time_a_person_is_needed_again(
    town: Town, at_desk: AtDesk, exception: Household
) -> None:
    hold(at_desk("eva"), exception, "2026-11-26")
    town.bus.drain()
    town.now = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)

    desk = at_desk("eva")
    assert str(exception.view.application_id) in desk.get("/").text
    assert "Behöver en handläggare" in desk.get(f"/cases/{exception.view.application_id}").text
