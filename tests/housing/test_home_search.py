"""A household without a home: one search, offers that fit, and a home that nobody else gets."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from services.housing.domain.search import HIDDEN_NAME
from shared.events import HomeSearchOpened, HouseholdPlaced
from shared.events.answers import SearchView
from shared.kernel.caller import Caller, UserRole
from shared.kernel.ids import new_id
from shared.kernel.problem import Problem
from shared.kernel.situation import Home, HomeKind
from tests.housing.office import HUGO, NO_HOME, NOVEMBER, HousingOffice, application, family, unit


@pytest.mark.parametrize("home", [NO_HOME, Home(kind=HomeKind.TEMPORARY, rent_ore=2_000_000)])
def test_a_household_without_a_lasting_home_gets_a_search(office: HousingOffice, home: Home) -> None:
    applied = application(home, family(adults=2, children=3))

    office.hears(applied)

    [search] = office.searches()
    assert (search.household_name, search.adults, search.children, search.state) == ("Olga Lind", 2, 3, "open")
    assert [opened.search_id for opened in office.said(HomeSearchOpened)] == [search.search_id]


def test_a_tenant_gets_no_search(office: HousingOffice) -> None:
    office.hears(application(Home(kind=HomeKind.RENTAL, rent_ore=600_000)))

    assert office.searches() == []


def test_a_household_has_one_open_search_however_many_months_it_applies_for(office: HousingOffice) -> None:
    november = application()
    december = application(month=NOVEMBER.next, household_id=november.household_id)

    office.hears(november, december)
    office.hears(november)

    assert len(office.searches()) == 1
    assert len(office.said(HomeSearchOpened)) == 1


def test_a_household_that_is_placed_is_not_searched_for_again(office: HousingOffice) -> None:
    home = unit(kind="hotel")
    office.registers(home)
    november = application()
    office.hears(november)
    office.place(office.search_of(november), home["id"])

    office.hears(application(month=NOVEMBER.next, household_id=november.household_id))

    assert [search.state for search in office.searches()] == ["placed"]


def test_the_search_of_a_household_with_a_protected_identity_bears_no_name(office: HousingOffice) -> None:
    office.hears(application(protected_identity=True))

    assert [search.household_name for search in office.searches()] == [HIDDEN_NAME]
    assert [opened.household_name for opened in office.said(HomeSearchOpened)] == [HIDDEN_NAME]


def test_an_officer_of_another_district_neither_sees_the_search_nor_can_place_it(office: HousingOffice) -> None:
    home = unit()
    office.registers(home)
    office.hears(application())
    [search] = office.searches()
    southern = replace(HUGO, district="Södra")

    assert office.searches(southern) == []
    with pytest.raises(Problem, match="search_unknown"):
        office.place(search, home["id"], southern)


def test_an_officer_places_a_household_from_the_month_after_its_application(office: HousingOffice) -> None:
    home = unit("Björkgatan 1", 6_500)
    office.registers(home)
    office.hears(application())
    [search] = office.searches()

    placed = office.place(search, home["id"])

    assert (placed.state, placed.placed_in, placed.from_month) == ("placed", "Björkgatan 1", NOVEMBER.next)
    assert office.searches() == [placed]
    [said] = office.said(HouseholdPlaced)
    assert (said.monthly_cost_ore, said.from_month, said.placed_by) == (650_000, NOVEMBER.next, HUGO.id)


def test_a_home_that_is_taken_is_neither_offered_nor_given_away_again(office: HousingOffice) -> None:
    home = unit()
    office.registers(home)
    first, second = application(), application()
    office.hears(first, second)
    office.place(office.search_of(first), home["id"])

    assert office.offers(office.search_of(second)) == []
    with pytest.raises(Problem, match="unit_taken") as refused:
        office.place(office.search_of(second), home["id"])

    assert refused.value.status == 409
    assert office.search_of(second).state == "open"


def test_of_two_officers_who_reach_for_the_same_home_at_once_one_gets_it(office: HousingOffice) -> None:
    home = unit()
    office.registers(home)
    applied = [application() for _ in range(6)]
    office.hears(*applied)
    searches = [office.search_of(one) for one in applied]
    together = Barrier(len(searches))

    def reach(search: SearchView) -> str:
        together.wait()
        try:
            return office.place(search, home["id"]).state
        except Problem as problem:
            return problem.code

    with ThreadPoolExecutor(len(searches)) as officers:
        outcomes = list(officers.map(reach, searches))

    assert sorted(outcomes) == ["placed", *["unit_taken"] * 5]


def test_a_household_that_is_placed_cannot_be_placed_once_more(office: HousingOffice) -> None:
    one, other = unit("Ett"), unit("Två")
    office.registers(one, other)
    office.hears(application())
    [search] = office.searches()
    office.place(search, one["id"])

    with pytest.raises(Problem, match="search_closed"):
        office.place(search, other["id"])


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"beds": 2}, "unit_too_few_beds"),
        ({"kind": "hostel"}, "unit_children_in_shared_home"),
        ({"free_from": "2026-12-02"}, "unit_not_free_yet"),
    ],
)
def test_a_home_that_a_rule_forbids_is_neither_offered_nor_given(
    office: HousingOffice, facts: dict[str, object], code: str
) -> None:
    home = unit(beds=4) | facts
    office.registers(home)
    office.hears(application(members=family(1, 2)))
    [search] = office.searches()

    assert office.offers(search) == []
    with pytest.raises(Problem, match=code):
        office.place(search, home["id"])


def test_what_does_not_exist_cannot_be_placed(office: HousingOffice) -> None:
    home = unit()
    office.registers(home)
    office.hears(application())
    [search] = office.searches()

    with pytest.raises(Problem, match="unit_unknown"):
        office.place(search, new_id())
    with pytest.raises(Problem, match="not_a_month"):
        office.place(search, home["id"], from_month="december")
    with pytest.raises(Problem, match="not_a_uuid"):
        office.place(search, "nowhere")


def test_only_a_housing_officer_places(office: HousingOffice) -> None:
    office.hears(application())
    [search] = office.searches()
    caseworker = Caller(id="carl", name="Carl Lund", roles=frozenset({UserRole.CASEWORKER}))

    assert office.searches(caseworker) == [search]
    with pytest.raises(Problem, match="not_allowed"):
        office.place(search, new_id(), caseworker)
