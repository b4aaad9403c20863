"""Agencies know what a household was paid: it is seen before money goes out, and a silent agency is never "nothing"."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from shared.kernel.messages import explain
from tests.support.adapters import embedded_town, production_town
from tests.support.agencies import Agencies, running_agencies
from tests.support.town import Household, Town, adult, child, kr


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agencies]:
    with running_agencies(tmp_path_factory.mktemp("agencies")) as agencies:
        yield agencies


@pytest.fixture(
    scope="module", params=["embedded", pytest.param("production", marks=[pytest.mark.broker, pytest.mark.postgres])]
)
def town(
    request: pytest.FixtureRequest, register: Agencies, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    """A town of its own, connected to the agencies."""
    folder = tmp_path_factory.mktemp("town")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in register.environment.items():
            patch.setenv(name, value)
        with (embedded_town if request.param == "embedded" else production_town)(folder) as town:
            yield town


@pytest.fixture
def agencies(register: Agencies) -> Agencies:
    register.behave("well")
    return register


def known(town: Town, name: str, **facts: int) -> Household:
    """Somebody who was granted September, so that October may be granted by rule."""
    household = town.household(adult(name), rent=4_000, **facts)
    household.applies("2026-09")
    town.runs("2026-09")
    return household.is_approved()


def test_a_household_whose_word_agrees_with_the_agencies_is_granted_by_the_machine(
    town: Town, agencies: Agencies
) -> None:
    household = town.household(adult("Astrid"), rent=4_000, incomes={"housing_allowance": 1_200})
    agencies.pay(household, "FK:BOB", "2026-08-25", 1_200)
    agencies.pay(household, "FK:BOB", "2026-09-25", 1_200)
    household.applies("2026-09")
    town.runs("2026-09")
    household.is_approved()
    household.applies("2026-10")
    town.runs("2026-10")

    assert household.is_decided_by_the_machine()
    assert household.is_granted() == kr(10_280 - 1_200)


def test_nothing_told_and_nothing_known_is_granted_by_the_machine(town: Town, agencies: Agencies) -> None:
    household = known(town, "Birgitta")
    household.applies("2026-10")
    town.runs("2026-10")

    assert household.is_decided_by_the_machine()
    assert household.is_granted() == kr(3_940 + 1_280 + 1_060 + 4_000)
    states = household.case().agencies
    assert len(states) == 8
    assert all(state.state == "answered" and state.at is not None for state in states)


def test_an_income_the_household_forgot_is_seen_before_it_is_paid(town: Town, agencies: Agencies) -> None:
    household = known(town, "Cajsa")
    agencies.pay(household, "FK:BOB", "2026-09-25", 1_200)
    household.applies("2026-10")
    town.runs("2026-10")

    assert household.reasons() == ["undeclared_income"]
    assert household.is_paid() == []
    stop = household.case().stops[0]
    assert explain(stop).replace("\xa0", " ") == (
        "Hushållet har inte uppgett bostadsbidrag: Försäkringskassan har betalat 1 200 kr"
    )
    # What was told is what is calculated with, until a person has decided.
    assert household.case().income_ore == 0


def test_an_amount_that_differs_is_looked_at(town: Town, agencies: Agencies) -> None:
    family = town.household(adult("Disa"), child("Elsa", born=2016), rent=7_000, incomes={"child_benefit": 1_250})
    agencies.pay(family, "FK:ABB", "2026-08-20", 1_250)
    agencies.pay(family, "FK:ABB", "2026-09-18", 2_500)
    family.applies("2026-09")
    town.runs("2026-09")
    family.is_approved()
    family.applies("2026-10")
    town.runs("2026-10")

    assert family.reasons() == ["income_differs"]
    facts = family.case().stops[0].facts
    assert (facts["told_ore"], facts["received_ore"], facts["agency"]) == (kr(1_250), kr(2_500), "FK")


def test_money_that_was_kept_back_for_a_debt_is_told_apart(town: Town, agencies: Agencies) -> None:
    household = known(town, "Frida")
    agencies.pay(household, "FK:SJP", "2026-09-25", 5_000, distraint_ore=kr(700), set_off_ore=kr(300), tax_ore=kr(900))
    household.applies("2026-10", incomes={"sickness_benefit": 5_000})
    town.runs("2026-10")

    stop = next(stop for stop in household.case().stops if stop.reason == "benefit_withheld")
    assert (stop.facts["distraint_ore"], stop.facts["set_off_ore"]) == (kr(700), kr(300))
    payment = next(state for state in household.case().agencies if state.agency == "FK").payments[0]
    assert (payment.net_ore, payment.tax_ore, payment.gross_ore) == (kr(5_000), kr(900), kr(6_900))


def test_a_benefit_that_nobody_knows_is_asked_about(town: Town, agencies: Agencies) -> None:
    household = known(town, "Gerd")
    agencies.pay(household, "FK:XYZ", "2026-09-25", 333)
    household.applies("2026-10")
    town.runs("2026-10")

    assert household.reasons() == ["unknown_income"]


def test_an_agency_that_is_down_is_a_dated_state_and_the_household_is_decided_when_it_is_back(
    town: Town, agencies: Agencies
) -> None:
    household = known(town, "Hulda")
    household.applies("2026-10")
    agencies.behave("down", "FK")
    run = town.runs("2026-10")

    assert (run.put_off, household.is_granted()) == (1, None)
    case = household.case()
    assert (case.state, household.reasons()) == ("ready", ["source_unavailable", "source_unavailable"])
    silent = {state.agency: state for state in case.agencies if state.state == "failed"}
    assert set(silent) == {"FK", "PM"}
    assert silent["FK"].at is not None and silent["FK"].code == "TEKNISKT_FEL"
    assert case.history[-1].what == "waits_for_agency"

    agencies.behave("well")
    town.runs("2026-10")

    assert household.is_decided_by_the_machine()
    assert household.is_paid() == [kr(10_280)]


def test_an_agency_that_stays_away_hands_the_household_to_a_person_in_time(town: Town, agencies: Agencies) -> None:
    household = known(town, "Irja")
    household.applies("2026-10")
    agencies.behave("down")
    runs = [town.runs("2026-10") for _ in range(3)]

    assert [run.put_off for run in runs] == [1, 1, 0]
    assert household.case().state == "person"
    assert set(household.reasons()) == {"source_unavailable"}
    household.is_approved("Kontoutdrag visar att inga andra inkomster finns.")
    assert household.is_granted() == kr(10_280)


def test_a_slow_service_is_given_up_and_the_month_goes_on(town: Town, agencies: Agencies) -> None:
    household, other = known(town, "Jenny"), known(town, "Klara")
    agencies.behave("slow")
    household.applies("2026-10")
    run = town.runs("2026-10")
    agencies.behave("well")
    other.applies("2026-10")
    town.runs("2026-10")

    assert run.put_off == 1
    assert household.is_decided_by_the_machine()
    assert other.is_decided_by_the_machine()


def test_whoever_answered_today_is_not_asked_again_today(town: Town, agencies: Agencies) -> None:
    household = known(town, "Lotta")
    household.applies("2026-10")
    agencies.behave("partial", "CSN")
    town.runs("2026-10")
    agencies.behave("well")
    asked = agencies.questions()
    town.runs("2026-10")

    assert agencies.questions() == asked + 1
    assert household.is_decided_by_the_machine()


def test_a_child_is_asked_about_from_the_age_of_its_own_study_grant(town: Town, agencies: Agencies) -> None:
    family = town.household(adult("Maud"), child("Nils", born=2012), child("Olof", born=2009), rent=7_000)
    family.applies("2026-10")
    town.runs("2026-10")

    assert {state.member for state in family.case().agencies} == {"p1", "p3"}


def test_a_rehearsal_asks_nobody(town: Town, agencies: Agencies) -> None:
    household = town.household(adult("Petra"), rent=4_000)
    household.applies("2026-07")
    asked = agencies.questions()
    town.rehearses("2026-07")

    assert agencies.questions() == asked
    assert household.case().agencies == ()


def test_a_decision_keeps_what_the_agencies_had_said(town: Town, agencies: Agencies) -> None:
    household = known(town, "Ragna")
    agencies.pay(household, "FK:BOB", "2026-09-25", 1_200)
    household.applies("2026-10")
    town.runs("2026-10")
    household.is_approved("Beloppet betalas tillbaka till Försäkringskassan.")

    states = household.case().agencies
    (payment,) = next(state for state in states if state.agency == "FK").payments
    assert (payment.type, payment.net_ore) == ("housing_allowance", kr(1_200))
