"""The tables of riksnormen, written down a second time, straight from the ordinances."""

from datetime import date
from fractions import Fraction

import pytest

from shared.kernel.money import from_kronor
from shared.kernel.month import Month
from shared.parameters import ParameterBook, ParameterMissing, Riksnorm
from shared.parameters.uprating import amounts, uprated
from tests.parameters.conftest import Read

# year|single couple|child 0 1-2 3 4-6 7-10 11-14 15-18 19-20|lunch away 0 1-2 3 4-6|common 1-7, and each above
TABLE = """
2026|3940 7100|2740 3060 2720 3060 3820 4390 4960 5000|2560 2800 2500 2720|1280 1410 1790 2030 2330 2640 2830 190
2025|3910 7050|2720 3030 2700 3030 3790 4350 4920 4960|2540 2780 2480 2700|1270 1400 1770 2010 2310 2620 2810 190
2024|3800 6850|2640 2940 2620 2940 3680 4230 4780 4820|2470 2700 2410 2620|1230 1360 1720 1950 2240 2540 2730 190
2023|3490 6300|2420 2700 2410 2700 3380 3890 4390 4430|2270 2480 2210 2410|1130 1250 1580 1790 2060 2330 2510 180
2022|3210 5800|2220 2480 2210 2480 3110 3580 4040 4070|2090 2280 2030 2210|1040 1150 1450 1640 1890 2140 2310 170
2021|3160 5700|2180 2440 2170 2440 3060 3520 3970 4000|2050 2240 1990 2170|1020 1130 1420 1610 1860 2100 2270 170
2020|3150 5680|2170 2430 2160 2430 3050 3510 3950 3980|2040 2230 1980 2160|1010 1120 1410 1600 1850 2090 2260 170
2019|3090 5570|2130 2380 2120 2380 2990 3440 3880 3910|2000 2190 1940 2120|990 1100 1380 1570 1810 2050 2220 170
2018|3030 5460|2090 2330 2080 2330 2930 3370 3800 3830|1960 2150 1900 2080|970 1080 1350 1540 1770 2010 2180 170
2017|2980 5370|1860 2100 1850 2100 2690 3120 3540 3570|1730 1920 1670 1850|950 1060 1330 1520 1740 1980 2150 170
2016|2950 5320|1840 2080 1830 2080 2660 3090 3500 3530|1710 1900 1650 1830|940 1050 1320 1500 1720 1960 2130 170
2015|2950 5320|1740 1980 1730 1980 2410 2840 3250 3280|1610 1800 1550 1730|930 1040 1310 1490 1710 1950 2120 170
2014|2950 5320|1740 1980 1730 1980 2410 2840 3250 3280|1610 1800 1550 1730|930 1040 1310 1490 1710 1950 2120 170
2013|2950 5320|1740 1980 1730 1980 2410 2840 3250 3280|1610 1800 1550 1730|930 1040 1310 1490 1710 1950 2120 170
2012|2920 5270|1720 1960 1710 1960 2390 2810 3220 3250|  -    -    -    -|920 1030 1300 1480 1690 1930 2100 170
2011|2830 5120|1670 1900 1560 1900 2130 2440 2740 2770|  -    -    -    -|890 1000 1260 1440 1640 1870 2040 170
"""
TABLES = {int(line[:4]): [part.split() for part in line[5:].split("|")] for line in TABLE.strip().splitlines()}
AGES = ((0, 0), (1, 2), (3, 3), (4, 6), (7, 10), (11, 14), (15, 18), (19, 20))
UNVERIFIED_YEARS = {2011, 2012, 2018, 2020, 2022}
DERIVED_LUNCH_ROWS = {2016, 2018, 2020, 2022, 2023, 2024}
UPRATINGS = {2021: "0.26", 2022: "1.58", 2023: "8.6", 2024: "8.68", 2025: "2.78", 2026: "0.69"}


def norm_of(read: Read, year: int, month: int = 6) -> Riksnorm:
    return read("lindsala", f"{year}-{month:02}").riksnorm


@pytest.mark.parametrize("year", TABLES)
def test_every_amount_is_the_ordinances(read: Read, year: int) -> None:
    adults, children, lunch, common = TABLES[year]

    for month in (1, 12):
        norm = norm_of(read, year, month)

        assert [norm.single, norm.couple] == [from_kronor(int(amount)) for amount in adults]
        for (low, high), amount in zip(AGES, children, strict=True):
            assert norm.child(low) == norm.child(high) == from_kronor(int(amount))
        for (low, high), amount in zip(AGES, lunch, strict=False):
            if amount != "-":
                assert norm.child(low, lunch_away=True) == norm.child(high, True) == from_kronor(int(amount))
        assert [norm.common(persons) for persons in range(1, 8)] == [from_kronor(int(a)) for a in common[:7]]
        assert norm.common(8) - norm.common(7) == from_kronor(int(common[7]))


@pytest.mark.parametrize(
    ("year", "single", "couple"),
    [(2026, 5_220, 8_510), (2025, 5_180, 8_450), (2024, 5_030, 8_210), (2023, 4_620, 7_550), (2012, 3_840, 6_300)],
)
def test_the_totals_that_were_published(read: Read, year: int, single: int, couple: int) -> None:
    norm = norm_of(read, year)

    assert norm.single + norm.common(1) == from_kronor(single)
    assert norm.couple + norm.common(2) == from_kronor(couple)


def test_ten_persons_are_three_steps_above_seven(read: Read) -> None:
    assert norm_of(read, 2026).common(10) == from_kronor(2_830 + 3 * 190)


@pytest.mark.parametrize("year", UPRATINGS)
def test_the_tables_from_2021_follow_from_the_year_before(read: Read, year: int) -> None:
    factor = 1 + Fraction(UPRATINGS[year]) / 100

    for old, new in amounts(norm_of(read, year - 1), norm_of(read, year)):
        assert new == uprated(old, factor)


def test_2016_is_2015_with_fixed_raises(read: Read) -> None:
    before, after = norm_of(read, 2015), norm_of(read, 2016)

    assert {after.child(age) - before.child(age) for age in range(7)} == {from_kronor(100)}
    assert {after.child(age) - before.child(age) for age in range(7, 21)} == {from_kronor(250)}
    assert {after.common(n) - before.common(n) for n in range(1, 8)} == {from_kronor(10)}
    assert (after.single, after.couple) == (before.single, before.couple)


@pytest.mark.parametrize("month", ["2010-12", "2027-01", "2027-12"])
def test_a_year_without_a_table_is_missing_and_never_the_nearest(read: Read, month: str) -> None:
    with pytest.raises(ParameterMissing) as missing:
        _ = read("lindsala", month).riksnorm

    assert (missing.value.name, missing.value.month, missing.value.municipality) == (
        "riksnorm",
        Month.parse(month),
        "lindsala",
    )


def test_the_table_of_2026_was_not_known_before_it_was_decided(book: ParameterBook) -> None:
    early = book.on(municipality="lindsala", month=Month(2026, 1), known_on=date(2025, 10, 20))

    with pytest.raises(ParameterMissing):
        _ = early.riksnorm


@pytest.mark.parametrize("year", [2011, 2012])
def test_lower_rows_that_were_not_found_are_missing_and_not_zero(read: Read, year: int) -> None:
    norm = norm_of(read, year)

    with pytest.raises(ParameterMissing, match=r"riksnorm\.lunch_away"):
        norm.child(4, lunch_away=True)
    assert norm.child(7, lunch_away=True) == norm.child(7)


@pytest.mark.parametrize("age", [-1, 21])
def test_no_child_is_older_than_twenty(read: Read, age: int) -> None:
    with pytest.raises(ValueError, match="no child of"):
        norm_of(read, 2026).child(age)


def test_what_was_not_read_in_print_says_so(read: Read) -> None:
    assert {year for year in TABLES if not norm_of(read, year).verified} == UNVERIFIED_YEARS
    derived = {year for year in TABLES if "lunch_away" in norm_of(read, year).origin.unverified}
    assert derived == DERIVED_LUNCH_ROWS
    assert not norm_of(read, 2024).verified_in("lunch_away")
    assert norm_of(read, 2024).verified_in("children")


@pytest.mark.parametrize(("year", "statute"), [(2026, "2025:1046"), (2025, "2024:1016"), (2014, "2013:799")])
def test_each_year_names_its_statute(read: Read, year: int, statute: str) -> None:
    assert f"SFS {statute}" in norm_of(read, year).source
