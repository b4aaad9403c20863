"""One mechanism reads the tables of six municipalities that count in different ways."""

import pytest

from shared.parameters import FactMissing, ParameterMissing
from tests.parameters.conftest import Read

MALMO = {
    "2018-06": {(1, 0): 5_065, (2, 0): 6_220, (1, 1): 7_500, (2, 1): 7_500, (1, 2): 8_975, (2, 3): 10_450},
    "2019-06": {(1, 0): 6_300, (2, 0): 6_300, (2, 1): 7_625, (1, 2): 9_425, (2, 3): 9_425 + 1_800, (2, 5): 14_825},
    "2020-06": {(2, 0): 6_325, (1, 1): 7_800, (2, 2): 9_525, (1, 4): 9_525 + 2 * 1_725},
    "2022-06": {(1, 0): 6_775, (2, 1): 8_450, (2, 2): 10_200, (2, 3): 11_950},
    "2023-06": {(1, 0): 7_075},
}
HOGSBY = {
    "2020-04": (4_132, 5_155, 5_719, 6_849, 7_432, 7_990, 8_548, 8_548),
    "2021-04": (4_132, 5_155, 5_719, 6_849, 7_432, 7_990, 8_548, 8_548),
    "2021-05": (4_202, 5_242, 5_816, 6_965, 7_558, 8_125, 8_693, 8_693),
    "2023-01": (4_474, 5_581, 6_192, 7_416, 8_046, 8_650, 9_255, 9_255),
}
HOGSBY_HOUSEHOLDS = ((1, 0), (2, 0), (1, 1), (2, 2), (1, 3), (2, 4), (2, 5), (2, 8))
VIMMERBY = ((1, 0, 1, 4_700), (2, 0, 1, 4_700), (1, 0, 2, 6_400), (2, 1, 2, 6_400), (2, 2, 3, 6_900),
            (1, 3, 4, 8_400), (2, 4, 5, 8_700), (2, 6, 5, 8_700))  # fmt: skip
LINDSALA = {
    "2025-01": {(1, 0): 7_000, (2, 0): 8_000, (1, 1): 8_900, (2, 2): 10_300, (2, 3): 11_800, (2, 4): 13_200},
    "2026-11": {(1, 0): 7_300, (2, 0): 8_300, (1, 1): 9_300, (2, 2): 10_700, (2, 3): 12_200, (1, 6): 15_800},
}


@pytest.mark.parametrize("month", MALMO)
def test_malmo_counts_by_children_with_so_much_for_each_further_child(read: Read, month: str) -> None:
    for (adults, children), kronor in MALMO[month].items():
        cap = read("malmo", month).rent_cap(adults=adults, children=children)
        assert cap.amount_ore == kronor * 100


@pytest.mark.parametrize(("month", "adults", "children"), [("2018-06", 2, 4), ("2023-06", 2, 0), ("2023-06", 1, 2)])
def test_a_household_whose_row_was_not_found_is_missing(read: Read, month: str, adults: int, children: int) -> None:
    with pytest.raises(ParameterMissing, match="rent_caps"):
        read("malmo", month).rent_cap(adults=adults, children=children)


@pytest.mark.parametrize("month", HOGSBY)
def test_hogsby_counts_by_adults_and_children(read: Read, month: str) -> None:
    caps = [read("hogsby", month).rent_cap(adults=a, children=c).amount_ore for a, c in HOGSBY_HOUSEHOLDS]

    assert caps == [kronor * 100 for kronor in HOGSBY[month]]


@pytest.mark.parametrize(("adults", "children", "rooms", "kronor"), VIMMERBY)
def test_vimmerby_counts_by_rooms(read: Read, adults: int, children: int, rooms: int, kronor: int) -> None:
    cap = read("vimmerby", "2024-06").rent_cap(adults=adults, children=children, rooms=rooms)

    assert cap.amount_ore == kronor * 100


def test_a_table_by_rooms_cannot_be_read_without_the_rooms(read: Read) -> None:
    with pytest.raises(FactMissing, match="without rooms"):
        read("vimmerby", "2024-06").rent_cap(adults=1, children=0)


def test_uddevalla_includes_heating_and_sends_the_young_to_a_person(read: Read) -> None:
    uddevalla = read("uddevalla", "2020-06")
    family = uddevalla.rent_cap(adults=2, children=4, adult_ages=(31, 29))

    assert family.amount_ore == (8_050 + 2 * 1_600) * 100
    assert family.includes == ("heating",)
    assert family.before_housing_allowance
    assert uddevalla.rent_cap(adults=1, children=0, adult_ages=(25,)).amount_ore == 512_500
    with pytest.raises(ParameterMissing):
        uddevalla.rent_cap(adults=1, children=0, adult_ages=(24,))
    with pytest.raises(FactMissing, match="youngest_adult"):
        uddevalla.rent_cap(adults=1, children=0)


@pytest.mark.parametrize("month", LINDSALA)
def test_lindsala_counts_by_adults_and_children(read: Read, month: str) -> None:
    for (adults, children), kronor in LINDSALA[month].items():
        assert read("lindsala", month).rent_cap(adults=adults, children=children).amount_ore == kronor * 100


def test_stockholms_table_is_missing_and_says_why(read: Read) -> None:
    with pytest.raises(ParameterMissing, match="has not been entered") as missing:
        read("stockholm", "2026-11").rent_cap(adults=1, children=0)

    assert (missing.value.name, missing.value.municipality) == ("rent_caps", "stockholm")


def test_a_municipality_has_no_cap_before_its_first_table(read: Read) -> None:
    with pytest.raises(ParameterMissing):
        read("malmo", "2017-12").rent_cap(adults=1, children=0)


def test_the_row_is_named_for_the_reader(read: Read) -> None:
    assert read("malmo", "2019-06").rent_cap(adults=2, children=1).row == "1 barn"
