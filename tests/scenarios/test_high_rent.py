"""A rent above the municipality's cap: the cap is counted, and a person looks."""

from tests.support.town import Town, adult, kr


def test_a_rent_above_the_cap_counts_up_to_the_cap_and_is_looked_at(town: Town) -> None:
    household = town.household(adult("Maja"), rent=9_000)
    household.applies("2026-10")
    town.runs("2026-10")

    case = household.case()

    assert "rent_above_cap" in household.reasons()
    # Lindsala's cap for one adult is 7 300 kr
    assert case.assistance_ore == kr(3_940 + 1_280 + 1_060 + 7_300)
    household.is_approved("Hyran över taket räknas inte med.")
    letter = household.letter()
    assert "7 300 kr" in letter
    assert "9 000 kr" in letter


def test_a_caseworker_lets_a_case_rest_until_the_rent_slip_comes(town: Town) -> None:
    household = town.household(adult("Nanna"), rent=9_000)
    household.applies("2026-10")
    town.runs("2026-10")

    household.is_put_on_hold("2099-01-15", "Väntar på hyresavi.")

    case = household.case()
    assert case.state == "on_hold"
    assert str(case.hold_until) == "2099-01-15"
    assert [entry.what for entry in case.history] == ["application_received", "handed_to_person", "put_on_hold"]
