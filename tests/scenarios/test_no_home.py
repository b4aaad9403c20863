"""A family without a home: a search is opened, a housing officer places it, and next month the place is its home."""

from shared.events.answers import SearchView, UnitOffer
from shared.kernel.caller import SYSTEM
from shared.kernel.ids import new_id
from tests.support.town import HOUSING_OFFICER, Town, adult, child, kr


def test_a_family_without_a_home_is_placed_and_the_place_is_its_cost_next_month(town: Town) -> None:
    family = town.household(adult("Olga"), child("Pia", born=2015))
    flat = {
        "id": str(new_id()), "label": "Testgatan 9, 2 rok", "kind": "municipal_flat", "district": "Norra",
        "address": "Testgatan 9", "rooms": 2, "beds": 3, "step_free": True, "kitchen": True,
        "monthly_cost_ore": kr(6_400), "free_from": "2026-01-01",
    }  # fmt: skip
    town.gateway.ask("housing", "register_units", SYSTEM, units=[flat])
    family.applies("2026-09", home={"kind": "none"})
    town.runs("2026-09")
    assert "no_home" in family.reasons()

    searches = town.ask("housing", "searches", HOUSING_OFFICER, list[SearchView])
    search = next(search for search in searches if search.household_name == "Olga")
    offers = town.ask("housing", "offers", HOUSING_OFFICER, list[UnitOffer], search_id=str(search.search_id))
    assert offers[0].label == "Testgatan 9, 2 rok"
    town.gateway.ask(
        "housing",
        "place",
        HOUSING_OFFICER,
        search_id=str(search.search_id),
        unit_id=str(offers[0].unit_id),
        from_month="2026-10",
    )
    town.settle()
    family.applies("2026-10", home={"kind": "none"})
    town.runs("2026-10")

    rent = next(line for line in family.case().lines if line.rule == "housing-cost")
    assert rent.this_month_ore == kr(6_400)
    assert "no_home" not in family.reasons()
