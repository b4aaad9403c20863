"""Which homes an officer is offered, in which order, and why."""

from __future__ import annotations

import pytest

from shared.events.answers import UnitOffer
from shared.kernel.problem import Problem
from tests.housing.office import HousingOffice, application, family, unit


def offers_for(office: HousingOffice, adults: int, children: int) -> list[UnitOffer]:
    office.hears(application(members=family(adults, children)))
    [search] = office.searches()
    return office.offers(search)


def labels(offers: list[UnitOffer]) -> list[str]:
    return [offer.label for offer in offers]


def test_the_cheaper_of_two_like_homes_comes_first(office: HousingOffice) -> None:
    office.registers(unit("Dyr", 7_000), unit("Billig", 6_000))

    assert labels(offers_for(office, 1, 0)) == ["Billig", "Dyr"]


def test_a_family_is_offered_a_kitchen_before_a_cheaper_room_without(office: HousingOffice) -> None:
    office.registers(
        unit("Utan kök", 8_000, kitchen=False, beds=3), unit("Med kök", 9_000, beds=3),
    )  # fmt: skip

    assert labels(offers_for(office, 1, 2)) == ["Med kök", "Utan kök"]


def test_a_single_adult_does_without_a_kitchen_for_a_lower_price(office: HousingOffice) -> None:
    office.registers(unit("Utan kök", 6_000, kitchen=False), unit("Med kök", 6_500))

    assert labels(offers_for(office, 1, 0)) == ["Utan kök", "Med kök"]


def test_a_home_in_the_childrens_district_comes_before_a_cheaper_one_elsewhere(office: HousingOffice) -> None:
    office.registers(unit("Långt bort", 8_000, beds=3, district="Södra"), unit("Nära skolan", 9_000, beds=3))

    assert labels(offers_for(office, 1, 2)) == ["Nära skolan", "Långt bort"]


def test_a_home_to_stay_in_comes_before_a_hotel_of_the_same_price(office: HousingOffice) -> None:
    office.registers(unit("Hotell", 7_000, kind="hotel"), unit("Lägenhet", 7_000))

    assert labels(offers_for(office, 1, 0)) == ["Lägenhet", "Hotell"]


def test_each_offer_says_what_fits_and_what_does_not(office: HousingOffice) -> None:
    office.registers(unit("Rum 12", 21_000, kind="hotel", district="Södra", kitchen=False, beds=4))

    [offer] = offers_for(office, 2, 2)

    assert offer.fits == ()
    assert offer.misfits == ("other_district", "too_few_rooms", "no_kitchen", "must_move_again", "above_cap")
    assert offer.score == 21_000 + 2_000 + 500 + 1_380 + 6_000 + (21_000 - 10_700)


def test_a_home_that_fits_in_all_costs_what_it_costs(office: HousingOffice) -> None:
    office.registers(unit(kronor=9_500, rooms=3, beds=4))

    [offer] = offers_for(office, 2, 2)

    assert (offer.score, offer.misfits) == (9_500, ())
    assert offer.fits == ("same_district", "enough_rooms", "kitchen", "can_stay", "within_cap")


def test_units_that_are_registered_twice_are_there_once(office: HousingOffice) -> None:
    home = unit(kronor=6_500)

    assert office.registers(home, home) == 2
    assert office.registers(home | {"monthly_cost_ore": 700_000}) == 1

    assert [offer.monthly_cost_ore for offer in offers_for(office, 1, 0)] == [700_000]


def test_a_unit_that_cannot_be_one_is_refused_with_its_place_in_the_list(office: HousingOffice) -> None:
    with pytest.raises(Problem) as refused:
        office.registers(unit(), unit(beds=0), unit(kind="castle"), unit(label=" "))

    assert [(fault.field, fault.code) for fault in refused.value.faults] == [
        ("units.1.beds", "unit_number_too_low"),
        ("units.2", "unit_unreadable"),
        ("units.3.label", "required"),
    ]
    assert offers_for(office, 1, 0) == []
