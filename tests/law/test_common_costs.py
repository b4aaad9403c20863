"""Common costs: the ordinance's table for 2026 (SFS 2025:1046), by persons, and shared with others."""

from __future__ import annotations

import pytest

from tests.law.vocabulary import adult, amount, assessed, child, household, kr, lines

TABLE = {1: 1280, 2: 1410, 3: 1790, 4: 2030, 5: 2330, 6: 2640, 7: 2830, 8: 3020, 9: 3210, 12: 3780}
"""Above seven persons each adds what the seventh added: 190 kr (12 kap. 3 § SoF)."""


@pytest.mark.parametrize(("persons", "expected"), TABLE.items())
def test_a_household_has_the_amount_of_its_persons(persons: int, expected: int) -> None:
    children = [child(8, f"c{n}") for n in range(persons - 1)]
    assert amount(assessed(household(adult(), *children)), "common-costs") == kr(expected)


@pytest.mark.parametrize(
    ("dwellers", "share"),
    # 705; 596.67; 507.5; 466; 440; 404.29; 377.5: whole kronor, half a krona up
    [(2, 705), (3, 597), (4, 508), (5, 466), (6, 440), (7, 404), (8, 378)],
)
def test_an_adult_who_shares_a_home_has_an_equal_part_of_what_all_have_in_common(dwellers: int, share: int) -> None:
    result = assessed(household(adult(), others_in_home=dwellers - 1))
    assert amount(result, "common-costs") == kr(share)
    assert result.norm_ore == kr(3940 + share)


def test_a_family_that_shares_a_home_has_a_persons_part_in_whole_kronor_for_each_member() -> None:
    # 1 790 / 3 = 596.67 is 597 kr a person, and 2 × 597
    result = assessed(household(adult(), child(8), others_in_home=1))
    assert amount(result, "common-costs") == kr(1194)
    (line,) = lines(result, "common-costs")
    assert line.facts == {
        "persons": 2,
        "persons_in_dwelling": 3,
        "whole_dwelling_ore": kr(1790),
        "source": "SFS 2025:1046",
    }


def test_a_couple_that_shares_a_home_with_one_more() -> None:
    assert amount(assessed(household(adult("p1"), adult("p2"), others_in_home=2)), "common-costs") == kr(1016)


@pytest.mark.parametrize("days", [1, 15, None])
def test_days_of_visiting_do_not_change_the_common_costs(days: int | None) -> None:
    assert amount(assessed(household(adult(), child(12, days=days))), "common-costs") == kr(1410)
