"""Lindsala looks like a real municipality, and its people are nobody."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from andrum.demo import (
    CLEARED,
    DISTRICTS,
    HISTORY,
    MONTHS,
    OCCUPATIONS,
    PEOPLE,
    THE_MONTH,
    DemoHousehold,
    units,
    with_role,
)
from andrum.demo.benefits import supplement
from andrum.demo.names import POSTAL_CODES, STREETS
from andrum.demo.numbers import TEST_BIRTH_NUMBERS, mod_11_digit
from andrum.demo.shapes import SINGLE_ADULT
from andrum.demo.town import DEADLINE_DAY
from services.eligibility.letter_pdf import fonts
from services.frontend.web.codes import OCCUPATIONS as WORDS
from services.housing.domain.unit import UnitKind
from shared.kernel.caller import UserRole
from shared.kernel.month import Month
from shared.kernel.personal_number import PersonalNumber
from shared.kernel.situation import HomeKind, IncomeType, School, Situation
from shared.parameters import ParameterBook

Town = list[DemoHousehold]


def in_november(town: Town) -> list[Situation]:
    return [household.months[THE_MONTH].situation for household in town]


def test_a_thousand_households_apply_for_november_and_most_have_applied_before(town: Town) -> None:
    assert len(town) == 1_000
    assert len(in_november(town)) == 1_000
    for month in HISTORY:
        assert 850 < sum(month in household.months for household in town) < 1_000
    assert 10 < sum(household.is_first_application(THE_MONTH) for household in town) < 60


def test_six_in_ten_are_single_adults_without_children(town: Town) -> None:
    alone = sum(household.kind in SINGLE_ADULT for household in town)
    assert 570 <= alone <= 620


def test_there_are_households_of_every_shape(town: Town) -> None:
    situations = in_november(town)
    couples = Counter(len(one.children) for one in situations if one.cohabiting)
    assert all(couples[children] for children in range(7)), couples
    assert sum(len(one.adults) == 1 and bool(one.children) for one in situations) > 150
    homes = Counter(one.home.kind for one in situations)
    assert all(homes[kind] for kind in HomeKind), homes
    assert sum(one.home.kind is HomeKind.NONE and bool(one.children) for one in situations) >= 4
    assert sum(one.others_in_home > 0 for one in situations) > 40
    assert sum(any(child.days for child in one.children) for one in situations) > 20
    assert 3 <= sum(household.protected_identity for household in town) <= 12
    grown = [one for one in situations if any(income.type is IncomeType.RENT_SHARE for income in one.incomes)]
    assert grown
    assert all(one.others_in_home for one in grown)


def test_there_are_incomes_of_many_types_and_some_wages_differ_every_month(town: Town) -> None:
    types = {
        income.type for household in town for told in household.months.values() for income in told.situation.incomes
    }
    assert len(types) >= 14
    wages = [
        {
            income.net_ore
            for told in household.months.values()
            for income in told.situation.incomes
            if income.type is IncomeType.WAGE
        }
        for household in town
    ]
    assert sum(len(amounts) == 4 for amounts in wages) > 20


@pytest.mark.parametrize(("children", "kronor"), [(1, 0), (2, 150), (3, 730), (4, 1740), (5, 2990), (6, 4240)])
def test_the_large_family_supplement_is_exact(children: int, kronor: int) -> None:
    assert supplement(children) == kronor * 100


def test_child_benefit_is_for_every_child_below_the_quarter_of_sixteen(town: Town) -> None:
    received = THE_MONTH.previous
    for one in in_november(town):
        own = [child for child in one.children if child.days is None and child.born < received.first_day]
        young = [child for child in own if received <= Month(child.born.year + 16, (child.born.month + 2) // 3 * 3)]
        benefit = sum(income.net_ore for income in one.incomes if income.type is IncomeType.CHILD_BENEFIT)
        assert benefit == 125_000 * len(young)


def test_personal_numbers_are_valid_different_and_nobodys(town: Town) -> None:
    numbers = [PersonalNumber.parse(person.personal_number) for household in town for person in household.persons]
    assert len({number.digits for number in numbers}) == len(numbers) > 1_500
    assert {int(number.digits[8:11]) for number in numbers} <= set(TEST_BIRTH_NUMBERS)
    for household in town:
        born = {person.member: PersonalNumber.parse(person.personal_number).born for person in household.persons}
        for told in household.months.values():
            assert all(member.born == born[member.id] for member in told.situation.members)


def test_accounts_are_different_and_their_check_digit_is_right(town: Town) -> None:
    accounts = {(household.months[month].payee, household.key) for household in town for month in household.months}
    assert len({(payee.clearing, payee.number) for payee, _ in accounts}) == len(accounts)
    for payee, _ in accounts:
        assert payee.clearing is not None
        assert mod_11_digit(payee.clearing[1:] + payee.number[:-1]) == payee.number[-1]


def test_every_name_and_address_can_be_drawn_in_a_letter(town: Town) -> None:
    drawable = fonts.load()
    for household in town:
        for text in (household.address, *(person.name for person in household.persons)):
            assert {ord(character) for character in text} <= drawable


def test_a_baby_neither_goes_to_preschool_nor_eats_there(town: Town) -> None:
    babies = [
        child
        for household in town
        for month, told in household.months.items()
        for child in told.situation.children
        if child.age_on(month.first_day) < 1
    ]
    assert len(babies) > 20
    assert {(baby.school, baby.lunch_away) for baby in babies} == {(School.NONE, False)}


def test_adults_do_what_the_documentation_and_the_pages_have_words_for(town: Town) -> None:
    told = (one.occupation for situation in in_november(town) for one in situation.adults)
    page = (Path(__file__).parents[2] / "docs" / "situation.md").read_text(encoding="utf-8")
    assert {one for one in told if one} == set(OCCUPATIONS)
    assert all(f"`{occupation}`" in page and occupation in WORDS for occupation in OCCUPATIONS)


def test_nobodys_name_stands_twice_in_a_household(town: Town) -> None:
    for household in town:
        assert len({person.name for person in household.persons}) == len(household.persons)


def test_the_last_day_to_apply_is_the_municipalitys(town: Town) -> None:
    calendar = (
        ParameterBook.load()
        .on(municipality="lindsala", month=THE_MONTH, known_on=THE_MONTH.previous.first_day)
        .calendar
    )
    assert calendar.deadline_day == DEADLINE_DAY
    late = sum(household.months[THE_MONTH].received_on.day > DEADLINE_DAY for household in town)
    assert 5 < late < 50


def test_the_staff_covers_every_role_and_district() -> None:
    assert len({one.id for one in PEOPLE}) == len(PEOPLE) == 14
    assert {role for one in PEOPLE for role in one.roles} == set(UserRole)
    for district in DISTRICTS:
        assert sum(one.district == district for one in PEOPLE if UserRole.CASEWORKER in one.roles) == 2
        assert len(with_role(UserRole.CASEWORKER, district)) == 2
        assert len(with_role(UserRole.DECISION_MAKER, district)) == 1
    assert len(with_role(UserRole.PAYMENT_OFFICER)) == 2
    assert {one.id for one in PEOPLE if one.cleared} == CLEARED < {one.id for one in PEOPLE}


def test_there_are_forty_homes_of_every_kind_in_every_district() -> None:
    homes = units()
    assert len({home["id"] for home in homes}) == len({home["label"] for home in homes}) == len(homes) == 40
    assert {home["kind"] for home in homes} == set(UnitKind)
    assert {home["district"] for home in homes} == set(DISTRICTS) == STREETS.keys() == POSTAL_CODES.keys()
    assert all(home["monthly_cost_ore"] > 0 and home["rooms"] > 0 and home["beds"] > 0 for home in homes)


def test_every_month_is_named_in_order() -> None:
    assert (*HISTORY, THE_MONTH) == MONTHS
    assert [month.next for month in MONTHS[:-1]] == list(MONTHS[1:])
