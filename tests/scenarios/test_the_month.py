"""The monthly run: everybody once, nobody twice, and nothing by chance."""

from tests.support.town import CASEWORKER, Town, adult, kr, refused_with


def test_a_second_run_of_the_same_month_does_nothing_and_says_so(town: Town) -> None:
    town.household(adult("Dagny"), rent=4_000).applies("2026-08", wage=2_000)
    town.runs("2026-08")

    again = town.runs("2026-08")

    assert again.already_run
    assert again.state == "done"


def test_a_rehearsal_changes_nothing(town: Town) -> None:
    household = town.household(adult("Edit"), rent=4_000)
    household.applies("2026-07")

    rehearsed = town.rehearses("2026-07")

    assert rehearsed.dry_run
    assert rehearsed.done >= 1
    assert household.case().state == "ready"
    assert household.is_granted() is None


def test_an_application_sent_twice_is_one_application(town: Town) -> None:
    household = town.household(adult("Frida"), rent=4_000)
    first = household.applies("2026-10", wage=1_000)

    again = household.applies("2026-10", wage=1_000)

    assert first["created"]
    assert not again["created"]
    assert again["application_id"] == first["application_id"]


def test_another_application_for_the_same_month_is_refused(town: Town) -> None:
    household = town.household(adult("Greta"), rent=4_000)
    household.applies("2026-10", wage=1_000)

    assert refused_with(lambda: household.applies("2026-10", wage=2_000)) == "application_exists"


def test_a_month_whose_table_is_missing_goes_to_a_person(town: Town) -> None:
    household = town.household(adult("Hedda"), rent=4_000)
    household.applies("2027-01", received_on="2026-11-20")
    town.runs("2027-01")

    assert "parameter_missing" in household.reasons()
    assert household.case().assistance_ore is None
    assert refused_with(lambda: household.is_approved()) == "nothing_calculated"


def test_two_caseworkers_cannot_decide_the_same_case(town: Town) -> None:
    household = town.household(adult("Inga"), rent=4_000)
    household.applies("2026-10")
    town.runs("2026-10")
    seen = household.case()
    household.is_put_on_hold("2099-01-01", "Väntar på hyresavi.")

    def decides_what_is_no_longer_so() -> None:
        town.gateway.ask(
            "eligibility",
            "approve",
            CASEWORKER,
            application_id=str(seen.application_id),
            version=seen.version,
            motivation="",
        )

    assert refused_with(decides_what_is_no_longer_so) == "case_changed"


def test_a_first_application_is_decided_by_a_person(town: Town) -> None:
    household = town.household(adult("Jorun"), rent=4_000)

    household.applies("2026-10")
    town.runs("2026-10")

    assert household.reasons() == ["first_application"]
    household.is_approved()
    assert household.is_granted() == kr(3_940 + 1_280 + 1_060 + 4_000)
    assert not household.is_decided_by_the_machine()
