"""What goes against a household must say why; what was decided is told as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from shared.kernel.stop_reason import Stop, StopReason
from tests.frontend.conftest import Desk
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household

AtDesk = Callable[[str | None], Desk]
AGAINST = {
    StopReason.RENT_ABOVE_CAP: "hela hyran räknas inte",
    StopReason.LOWER_THAN_LAST_MONTH: "biståndet blir lägre än förra månaden",
}


@pytest.mark.parametrize("reason", AGAINST)
def test_a_grant_that_goes_against_the_household_needs_a_motivation(
    at_desk: AtDesk, exception: Household, reason: StopReason
) -> None:
    exception.now_is(stops=(Stop(reason),))
    desk = at_desk("eva")
    path = f"/cases/{exception.view.application_id}"
    assert f"Krävs: {AGAINST[reason]}." in desk.get(path).text

    form = {**desk.case_form(exception.view.application_id), "outcome": "grant"}
    answer = desk.post(path, form)
    assert answer.status_code == 422
    assert f"Skriv en motivering: {AGAINST[reason]}." in answer.text
    assert desk.post(path, {**form, "text": "Taket gäller."}).status_code == 303


def test_a_grant_in_full_needs_none(at_desk: AtDesk, exception: Household) -> None:
    exception.now_is(stops=(Stop(StopReason.RANDOM_CHECK),))
    desk = at_desk("eva")
    form = {**desk.case_form(exception.view.application_id), "outcome": "grant"}
    assert desk.post(f"/cases/{exception.view.application_id}", form).status_code == 303


def test_a_refused_case_says_so_and_pays_nobody(at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    path = f"/cases/{exception.view.application_id}"
    form = {**desk.case_form(exception.view.application_id), "outcome": "refuse", "text": "Flyttat."}
    desk.post(path, form)

    page = desk.get(path).text
    assert "Beslutat: avslag" in page
    assert "Betalas till" not in page
    assert "Så stod det när ärendet beslutades" in page


def test_a_granted_case_says_so(town: Town, at_desk: AtDesk) -> None:
    one = next(one for one in town.households.values() if one.automatic and not one.view.protected_identity)
    page = at_desk("eva").get(f"/cases/{one.view.application_id}").text
    assert "Beslutat: bifall" in page
    assert "Betalas till" in page
