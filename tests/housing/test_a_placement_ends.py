"""A household moves out: its home is another's, and it is on its own again."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from services.housing.domain.search import HIDDEN_NAME
from shared.events.answers import SearchView
from shared.kernel.problem import Problem
from shared.kernel.situation import Home, HomeKind
from tests.housing.office import HUGO, NOVEMBER, HousingOffice, application, unit

FEBRUARY = NOVEMBER.plus(3)
MARCH = FEBRUARY.next


def placed(office: HousingOffice, home: dict[str, object]) -> SearchView:
    """A household in a home from December on."""
    office.registers(home)
    applied = application()
    office.hears(applied)
    return office.place(office.search_of(applied), UUID(str(home["id"])))


def test_placing_answers_from_when_on_and_at_what_cost(office: HousingOffice) -> None:
    view = placed(office, unit(kronor=6_500))

    assert (view.from_month, view.last_month, view.monthly_cost_ore) == (NOVEMBER.next, None, 650_000)


def test_the_cost_counts_to_the_last_month_and_no_longer(office: HousingOffice) -> None:
    view = placed(office, unit(kronor=6_500))

    ended = office.end(view, str(FEBRUARY))

    rented = Home(kind=HomeKind.RENTAL, rent_ore=500_000)
    last = application(rented, month=FEBRUARY, household_id=view.household_id)
    after = application(rented, month=MARCH, household_id=view.household_id)
    office.hears(last, after)
    assert ended.last_month == FEBRUARY
    assert office.searches() == [ended]
    assert [cost.asked_ore for cost in (*office.costs(last), *office.costs(after))] == [650_000, 500_000]


def test_the_home_is_free_from_the_month_after(office: HousingOffice) -> None:
    home = unit()
    view = placed(office, home)
    office.end(view, str(FEBRUARY))
    applied = application()
    office.hears(applied)
    search = office.search_of(applied)

    with pytest.raises(Problem, match="unit_not_free_yet"):
        office.place(search, home["id"], from_month=str(FEBRUARY))

    assert office.place(search, home["id"], from_month=str(MARCH)).state == "placed"


def test_a_household_that_has_no_home_afterwards_is_searched_for_again_and_placed_again(office: HousingOffice) -> None:
    first, second = unit("Ett"), unit("Två")
    office.registers(second)
    view = placed(office, first)
    office.end(view, str(NOVEMBER.next))

    while_there = application(month=NOVEMBER.next, household_id=view.household_id)
    office.hears(while_there)
    assert [search.state for search in office.searches()] == ["placed"]
    office.hears(application(month=NOVEMBER.plus(2), household_id=view.household_id))
    again = next(search for search in office.searches() if search.state == "open")
    later = office.place(again, second["id"])

    assert later.household_id == view.household_id
    assert {search.placed_in for search in office.searches()} == {"Ett", "Två"}


def test_a_placement_can_be_taken_back_before_it_began(office: HousingOffice) -> None:
    view = placed(office, unit())

    assert office.end(view, str(NOVEMBER)).last_month == NOVEMBER


def test_what_cannot_end_does_not(office: HousingOffice) -> None:
    view = placed(office, unit())
    office.hears(application())
    waiting = next(search for search in office.searches() if search.state == "open")

    with pytest.raises(Problem, match="ends_before_it_began"):
        office.end(view, str(NOVEMBER.previous))
    with pytest.raises(Problem, match="not_a_month"):
        office.end(view, "mars")
    with pytest.raises(Problem, match="search_unknown"):
        office.end(view, str(MARCH), replace(HUGO, district="Södra"))
    with pytest.raises(Problem, match="not_placed"):
        office.end(waiting, str(MARCH))
    office.end(view, str(MARCH))
    with pytest.raises(Problem, match="not_placed"):
        office.end(view, str(MARCH))


def test_a_household_whose_identity_is_protected_later_loses_its_name_in_the_search(office: HousingOffice) -> None:
    applied = application()
    office.hears(applied)

    office.hears(application(month=NOVEMBER.next, household_id=applied.household_id, protected_identity=True))

    assert [search.household_name for search in office.searches()] == [HIDDEN_NAME]
