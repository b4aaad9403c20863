"""Households are found by name, and one with a protected identity by the cleared only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.frontend.conftest import Desk
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household

AtDesk = Callable[[str | None], Desk]


@pytest.fixture
def hidden(town: Town) -> Household:
    return next(one for one in town.households.values() if one.view.protected_identity and not one.automatic)


def others(town: Town) -> Iterator[Household]:
    return (one for one in town.households.values() if not one.view.protected_identity)


def test_a_household_is_found_by_a_part_of_its_name(town: Town, at_desk: AtDesk) -> None:
    one = next(others(town))
    for asked in (one.view.household_name[:4].lower(), one.view.household_name.upper(), one.view.household_name[2:]):
        page = at_desk("eva").get("/search", query_string={"q": asked}).text
        assert f'href="/cases/{one.view.application_id}"' in page, asked


def test_letters_that_only_sweden_has_are_found_in_either_case(town: Town, at_desk: AtDesk) -> None:
    one = next(one for one in others(town) if "Öberg" in one.view.household_name)
    assert str(one.view.application_id) in at_desk("eva").get("/search?q=öberg").text


def test_a_caseworker_of_a_district_finds_nobody_of_another(town: Town, at_desk: AtDesk) -> None:
    one = next(one for one in others(town) if one.view.district == "Centrum")
    page = at_desk("nils").get("/search", query_string={"q": one.view.household_name}).text
    assert str(one.view.application_id) not in page
    assert "Inget hushåll heter så" in page


@pytest.mark.parametrize("asked", ["", "a", "%%", "__"])
def test_too_little_finds_nobody(at_desk: AtDesk, asked: str) -> None:
    assert 'href="/cases/' not in at_desk("eva").get("/search", query_string={"q": asked}).text


def test_only_who_may_open_cases_may_search(at_desk: AtDesk) -> None:
    assert at_desk("ulla").get("/search?q=lind").status_code == 403
    assert 'action="/search"' not in at_desk("ulla").get("/payments").text


def test_a_protected_household_is_nowhere_for_the_uncleared(town: Town, at_desk: AtDesk, hidden: Household) -> None:
    name, address = hidden.view.household_name, hidden.view.address
    desk = at_desk("eva")
    pages = ("/", f"/search?q={name}", "/decisions", "/?tab=decided", "/housing")
    for page in pages:
        text = desk.get(page).text.replace(f'value="{name}"', "").replace(f">{name}</p>", "")
        assert name not in text, page
        assert address not in text, page
        assert str(hidden.view.application_id) not in text, page
    assert desk.get(f"/cases/{hidden.view.application_id}").status_code == 404


def test_ta_nasta_never_leads_the_uncleared_to_a_protected_household(
    town: Town, at_desk: AtDesk, hidden: Household
) -> None:
    desk = at_desk("eva")
    for one in town.households.values():
        if not one.automatic and one is not hidden:
            assert str(hidden.view.application_id) not in desk.get(f"/cases/{one.view.application_id}").text


def test_the_cleared_see_the_name_and_open_the_case(at_desk: AtDesk, hidden: Household) -> None:
    desk = at_desk("bo")
    assert f">{hidden.view.household_name}</a>" in desk.get("/").text
    assert str(hidden.view.application_id) in desk.get(f"/search?q={hidden.view.household_name}").text
    assert desk.get(f"/cases/{hidden.view.application_id}").status_code == 200


def test_a_protected_decision_has_no_letter_for_the_uncleared(town: Town, at_desk: AtDesk, hidden: Household) -> None:
    desk = at_desk("bo")
    form = {**desk.case_form(hidden.view.application_id), "outcome": "grant", "text": "Godtas."}
    desk.post(f"/cases/{hidden.view.application_id}", form)
    town.bus.drain()

    for path in (f"/decisions/{hidden.view.decision_id}", f"/decisions/{hidden.view.decision_id}.pdf"):
        assert at_desk("eva").get(path).status_code == 404
        assert desk.get(path).status_code == 200
    assert str(hidden.view.decision_id) not in at_desk("eva").get("/decisions").text
