"""What an application's home may cost: the rent as told, or the placement that the household lives in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.events import HousingCostAssessed
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.situation import Home, HomeKind
from shared.kernel.stop_reason import StopReason
from tests.housing.office import NOVEMBER, HousingOffice, application, unit

RENTED = Home(kind=HomeKind.RENTAL, rent_ore=600_000, rooms=1)


def test_a_tenant_below_the_cap_has_the_whole_rent_accepted(office: HousingOffice) -> None:
    applied = application(RENTED)

    office.hears(applied)

    [cost] = office.costs(applied)
    assert (cost.asked_ore, cost.accepted_ore, cost.stops) == (600_000, 600_000, ())


def test_an_application_that_is_heard_in_a_crowd_is_answered_like_one_alone(office: HousingOffice) -> None:
    crowd = [application(RENTED) for _ in range(600)]

    office.hears(*crowd)

    assert [said.application_id for said in office.said(HousingCostAssessed)] == [one.application_id for one in crowd]


def test_a_month_without_a_table_of_rents_goes_to_a_person_and_holds_nobody_up(office: HousingOffice) -> None:
    applied = application(RENTED, month=Month(2010, 11))

    assert office.hears(applied, application(RENTED)) == 0

    [cost] = office.costs(applied)
    assert StopReason.PARAMETER_MISSING in [stop.reason for stop in cost.stops]


@pytest.mark.parametrize(
    ("kind", "stops"),
    [("municipal_flat", []), ("hotel", [StopReason.TEMPORARY_HOME]), ("hostel", [StopReason.TEMPORARY_HOME])],
)
def test_a_placed_household_has_the_cost_of_its_placement_whatever_it_tells(
    office: HousingOffice, kind: str, stops: list[StopReason]
) -> None:
    placed_in = unit(kronor=21_000, kind=kind)
    office.registers(placed_in)
    first = application()
    office.hears(first)
    office.place(office.search_of(first), placed_in["id"])
    december = application(month=NOVEMBER.next, household_id=first.household_id)

    office.hears(december)

    [cost] = office.costs(december)
    assert (cost.asked_ore, cost.accepted_ore) == (2_100_000, 2_100_000)
    assert [stop.reason for stop in cost.stops] == stops


def test_a_placement_does_not_change_the_months_before_it(office: HousingOffice) -> None:
    home = unit()
    office.registers(home)
    first = application()
    office.hears(first)
    office.place(office.search_of(first), home["id"], from_month="2027-01")
    december = application(RENTED, month=NOVEMBER.next, household_id=first.household_id)

    office.hears(december)

    [cost] = office.costs(december)
    assert cost.accepted_ore == 600_000


def test_a_unit_that_becomes_dearer_costs_a_placed_household_what_it_did(office: HousingOffice) -> None:
    home = unit(kronor=6_500)
    office.registers(home)
    first = application()
    office.hears(first)
    office.place(office.search_of(first), home["id"])
    office.registers(home | {"monthly_cost_ore": 990_000})
    december = application(month=NOVEMBER.next, household_id=first.household_id)

    office.hears(december)

    assert [cost.accepted_ore for cost in office.costs(december)] == [650_000]


def test_an_application_from_a_municipality_that_nobody_knows_is_set_aside_alone(office: HousingOffice) -> None:
    stray = application(RENTED)
    lost = application(RENTED, situation=replace(stray.situation, municipality=f"m-{new_id()}"))

    assert office.hears(stray, lost) == 1
    assert len(office.costs(stray)) == 1
