"""A wage that does not reach: granted the difference, paid it, and told why."""

from tests.support.town import Town, adult, child, kr


def test_a_household_is_granted_what_its_wage_does_not_cover(town: Town) -> None:
    family = town.household(adult("Anna"), child("Ebba", born=2016), rent=7_200)
    family.applies("2026-09", wage=9_000)
    town.runs("2026-09")
    family.is_approved()

    family.applies("2026-10", wage=9_000)
    town.runs("2026-10")

    # riksnorm 3 940 + 3 820 + 1 410, travel card 1 060, rent 7 200, less the wage
    assert family.is_granted() == kr(3_940 + 3_820 + 1_410 + 1_060 + 7_200 - 9_000)
    assert family.is_decided_by_the_machine()
    assert family.is_paid() == [kr(8_430)]
    assert "8 430 kr" in family.letter()
    assert "12 kap." in family.letter()


def test_a_household_whose_wage_is_enough_is_paid_nothing_until_a_person_has_looked(town: Town) -> None:
    family = town.household(adult("Berit"), rent=5_000)

    family.applies("2026-10", wage=20_000)
    town.runs("2026-10")

    assert "no_need" in family.reasons()
    assert family.is_granted() is None
    family.is_refused("Inkomsterna räcker till behovet.")
    assert family.is_granted() == 0
    assert family.is_paid() == []
    assert "Inkomsterna räcker till behovet." in family.letter()
    assert "överklaga" in family.letter().lower()


def test_a_wage_that_changed_much_is_looked_at_by_a_person(town: Town) -> None:
    family = town.household(adult("Cecilia"), rent=6_000)
    family.applies("2026-09", wage=5_000)
    town.runs("2026-09")
    family.is_approved()

    family.applies("2026-10", wage=7_000)
    town.runs("2026-10")

    assert {"income_changed", "lower_than_last_month"} <= set(family.reasons())
    assert family.is_paid() == []
