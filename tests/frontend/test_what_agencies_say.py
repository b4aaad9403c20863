"""A caseworker sees what agencies have answered, when, and who has not."""

from __future__ import annotations

from collections.abc import Callable

from tests.frontend.conftest import Desk
from tests.frontend.sample import Town

AtDesk = Callable[[str | None], Desk]


def page_of(desk: Desk, town: Town, number: int) -> str:
    case = next(one for one in town.households.values() if one.number == number)
    return desk.get(f"/cases/{case.view.application_id}").text.replace("\xa0", " ")


def test_payments_failures_and_silence_are_told_apart(at_desk: AtDesk, town: Town) -> None:
    page = page_of(at_desk("eva"), town, 1)

    assert "Uppgifter från myndigheter" in page
    assert "Försäkringskassan" in page
    assert "Bostadsbidrag <strong>1 200 kr</strong> 27 okt., beslutad" in page
    assert "Sjukpenning <strong>4 100 kr</strong> 25 okt., skatt 2 100 kr, utmätning 800 kr" in page
    assert "Har inte svarat" in page
    assert "Fordon, registreringsnummer: ABC12X, fabrikat: VOLVO V50" in page
    assert "Inget att redovisa om" in page


def test_where_nobody_was_asked_nothing_is_shown(at_desk: AtDesk, town: Town) -> None:
    assert "Uppgifter från myndigheter" not in page_of(at_desk("eva"), town, 2)
