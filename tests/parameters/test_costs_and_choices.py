"""Costs, the travel card, and the choices that a municipality or this system makes."""

from datetime import date

import pytest

from shared.kernel.month import Month
from shared.parameters import CostKind, CostPeriod, ParameterBook, ParameterMissing, Rounding, TravelCardMode
from tests.parameters.conftest import Read

SL = {"2018-06": (860, 570), "2019-06": (890, 590), "2022-06": (970, 650), "2023-06": (970, 650),
      "2024-06": (1_020, 650), "2025-06": (1_060, 650), "2026-11": (1_060, 650)}  # fmt: skip
MEDICINE = {"2018-01": 2_250, "2019-01": 2_300, "2020-01": 2_350, "2021-12": 2_350, "2022-01": 2_400, "2023-01": 2_600,
            "2024-01": 2_850, "2025-06": 2_900, "2025-07": 3_800, "2026-11": 3_800}  # fmt: skip
PRICE_BASE = {2011: 42_800, 2012: 44_000, 2013: 44_500, 2014: 44_400, 2015: 44_500, 2016: 44_300, 2017: 44_800,
              2018: 45_500, 2019: 46_500, 2020: 47_300, 2021: 47_600, 2022: 48_300, 2023: 52_500, 2024: 57_300,
              2025: 58_800, 2026: 59_200, 2027: 59_600}  # fmt: skip


@pytest.mark.parametrize("month", SL)
def test_stockholms_travel_card_is_in_the_norm_at_the_price_of_its_year(read: Read, month: str) -> None:
    card = read("stockholm", month).travel_card
    full, reduced = SL[month]

    assert card.mode is TravelCardMode.IN_NORM
    assert [card.price_for(age) for age in (64, 20, 19, 12, 11, 0)] == [
        kronor * 100 for kronor in (full, full, reduced, reduced, 0, 0)
    ]
    assert not card.verified
    assert "Who gets a card was not found" in card.origin.note


def test_a_price_that_was_not_found_is_missing_and_not_zero(read: Read) -> None:
    assert read("stockholm", "2021-06").travel_card.price_for(30) == 95_000
    with pytest.raises(ParameterMissing, match="15 years"):
        read("stockholm", "2021-06").travel_card.price_for(15)
    with pytest.raises(ParameterMissing, match="prices of 2020"):
        _ = read("stockholm", "2020-06").travel_card


def test_lindsalas_card_and_a_municipality_without(read: Read) -> None:
    card = read("lindsala", "2026-11").travel_card

    assert [card.price_for(age) for age in (20, 19, 12, 11)] == [106_000, 65_000, 65_000, 0]
    assert card.mode.given_without_applying
    assert read("malmo", "2026-11").travel_card.mode is TravelCardMode.NONE
    assert read("malmo", "2026-11").travel_card.price_for(30) == 0


@pytest.mark.parametrize("month", MEDICINE)
def test_medicine_is_capped_by_the_high_cost_protection_of_twelve_months(read: Read, month: str) -> None:
    rule = read("lindsala", month).cost_rule("medicine")

    assert (rule.kind, rule.cap_ore, rule.period) == (
        CostKind.CAPPED,
        MEDICINE[month] * 100,
        CostPeriod.TWELVE_MONTHS,
    )


def test_the_costs_that_the_act_names_are_actual_and_the_others_judged(read: Read) -> None:
    rules = {name: read("malmo", "2026-11").cost_rule(name) for name in ("electricity", "union_fee")}
    names = ("work_travel", "internet", "dental_care", "other")
    judged = {name: read("malmo", "2026-11").cost_rule(name) for name in names}

    assert {rule.kind for rule in rules.values()} == {CostKind.ACTUAL}
    assert "12 kap. 7 §" in rules["electricity"].source
    assert {rule.kind for rule in judged.values()} == {CostKind.JUDGEMENT}


def test_a_municipality_caps_its_own_costs(read: Read) -> None:
    caps = {name: read("lindsala", "2026-11").cost_rule(name).cap_ore for name in ("electricity", "home_insurance")}

    assert caps == {"electricity": 90_000, "home_insurance": 25_000}
    assert read("lindsala", "2026-11").cost_rule("internet").cap_ore == 30_000
    assert read("lindsala", "2024-11").cost_rule("electricity").kind is CostKind.ACTUAL


def test_a_cost_without_a_parameter_is_judged_and_an_unknown_type_refused(read: Read) -> None:
    assert read("lindsala", "2017-12").cost_rule("medicine").kind is CostKind.JUDGEMENT
    with pytest.raises(ValueError, match="yacht"):
        read("lindsala", "2026-11").cost_rule("yacht")


@pytest.mark.parametrize("year", PRICE_BASE)
def test_the_price_base_amount(read: Read, year: int) -> None:
    assert read("lindsala", f"{year}-06").price_base_amount.ore == PRICE_BASE[year] * 100


def test_the_job_stimulus_began_in_july_2013(read: Read) -> None:
    rule = read("lindsala", "2013-07").job_stimulus

    assert (rule.percent, rule.qualifying_months, rule.months) == (25, 6, 24)
    assert read("lindsala", "2013-06").job_stimulus.percent == 0


def test_where_the_law_is_silent(read: Read) -> None:
    choices = read("lindsala", "2026-11").conventions

    assert choices.common_share.divide(101_500, 2) == 50_800  # 507.50 kr
    assert choices.common_share.divide(101_400, 2) == 50_700
    assert [choices.per_day(monthly) for monthly in (394_000, 439_000)] == [13_000, 14_400]
    assert choices.threshold_percent == 12
    assert choices.child_age_on == "first_day_of_month"


def test_a_quotient_is_rounded_once(read: Read) -> None:
    assert Rounding.KRONA_HALF_UP.divide(14_949, 3) == 5_000  # 49.83 kr
    assert Rounding.KRONA_HALF_UP.divide(14_848, 3) == 4_900  # 49.493 kr: by way of 49.50 it would be 50
    assert Rounding.ORE_HALF_UP.divide(1_001, 2) == 501


@pytest.mark.parametrize("month", ["2026-06", "2026-10", "2027-01"])
def test_no_reform_is_on_before_its_statute_has_a_number(read: Read, month: str) -> None:
    assert not read("stockholm", month).activity_requirement.on
    assert not read("stockholm", month).reform_2027.on


def test_only_lindsala_decides_without_a_person_and_only_full_grants(book: ParameterBook) -> None:
    for name in book.municipalities():
        p = book.on(municipality=name, month=Month(2026, 11), known_on=date(2026, 10, 22))
        assert (p.automation("full_grant") is not None) == (name == "lindsala")
        assert p.automation("refusal") is None


def test_lindsala_says_that_it_is_invented_and_others_have_a_court(read: Read, book: ParameterBook) -> None:
    assert read("lindsala", "2026-11").office.invented
    assert read("lindsala", "2026-11").office.districts == ("Norra", "Centrum", "Södra")
    assert read("lindsala", "2026-11").calendar.deadline_for(Month(2026, 11)) == date(2026, 10, 12)
    for name in book.municipalities():
        assert read(name, "2026-11").office.court.startswith("Förvaltningsrätten i ")
        assert read(name, "2026-11").office.invented == (name == "lindsala")
