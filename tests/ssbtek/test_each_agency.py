"""Each agency's form is read for what it says, and what it does not say is no income."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from services.eligibility.domain.agency_facts import Agency, AnswerState, Payment
from tests.ssbtek.samples import (
    CSN_DOCUMENT,
    NOW,
    NUMBER,
    SKV_DOCUMENT,
    SO,
    answers,
    base64_of,
    csn,
    data,
    error,
    fk,
    lefi,
    sek,
    skv,
)


def payments(agency: Agency, parts: dict[str, str] | None = None) -> list[Payment]:
    answer = answers(parts)[agency]
    assert answer.state is AnswerState.ANSWERED, answer.fault
    return list(answer.payments)


def fault(agency: Agency, parts: dict[str, str]) -> tuple[str, str]:
    answer = answers(parts)[agency]
    assert answer.state is AnswerState.FAILED
    assert answer.fault is not None
    return answer.fault.source, answer.fault.code


def test_every_agency_has_answered_at_that_time() -> None:
    read = answers()

    assert set(read) == set(Agency)
    assert {one.state for one in read.values()} == {AnswerState.ANSWERED}
    assert {one.at for one in read.values()} == {NOW}


def test_the_employment_service_tells_of_registration_and_decisions() -> None:
    seeker, decision = answers()[Agency.AF].notices

    assert seeker.facts == {"registered": True, "registered_on": "2016-11-18"}
    assert decision.facts == {"name": "Aktivitetsstöd", "from": "2026-08-01", "until": "2026-12-31"}


def test_study_grant_and_loan_are_told_apart() -> None:
    grant, loan = payments(Agency.CSN)

    assert (grant.benefit, grant.net_ore, grant.paid_on, grant.planned) == (
        "CSN:GRUNDB", 391_600, date(2026, 10, 23), True
    )  # fmt: skip
    assert (loan.benefit, loan.net_ore) == ("CSN:GRUNDL", 900_000)


def test_somebody_whom_csn_does_not_know_has_nothing_from_it() -> None:
    unknown = CSN_DOCUMENT.format(code="0", text="")
    unknown = unknown[: unknown.index("<p:Studiemedel>")] + unknown[unknown.index("</Person>") :]
    assert payments(Agency.CSN, data(CSN=f"<ssbt:svar>{base64_of(unknown)}</ssbt:svar>")) == []


def test_csn_says_by_itself_that_it_failed() -> None:
    assert fault(Agency.CSN, data(CSN=csn(code="9", text="Fel"))) == ("BT", "9")


def test_gross_tax_set_off_distraint_and_net_are_told_apart() -> None:
    sickness, planned = payments(Agency.FK)

    assert sickness == Payment(
        benefit="FK:SJP",
        name="Sjukpenning",
        paid_on=date(2026, 10, 23),
        net_ore=389_950,
        gross_ore=700_000,
        tax_ore=210_000,
        set_off_ore=60_050,
        distraint_ore=40_000,
    )
    assert (planned.benefit, planned.net_ore, planned.planned) == ("FK:BOB", 120_000, True)


def test_a_payment_of_several_benefits_keeps_the_name_of_their_family() -> None:
    answer = lefi()
    rows = answer["formansinformation"]["utbetalningsuppgift"][0]["utbetalningsdetalj"]
    rows.append({"forman": {"id": "FP", "beskrivning": "Föräldrapenning"}, "beloppstyp": {"id": "DAG"}})

    assert payments(Agency.FK, data(FK=fk(answer)))[0].name == "Dagersättning"


def test_a_pension_has_its_deductions_told_apart_too() -> None:
    (pension,) = payments(Agency.PM)

    assert (pension.benefit, pension.net_ore, pension.gross_ore) == ("PM:AP", 650_000, 900_000)
    assert (pension.tax_ore, pension.distraint_ore, pension.set_off_ore) == (200_000, 50_000, 0)


def test_a_pension_and_a_housing_supplement_in_one_payment_are_not_guessed_apart() -> None:
    answer = lefi()
    answer["utbetalningar"][0]["utbetalningsrader"].append(
        {"formansgrupp": {"kod": "PM:BTI", "beskrivning": "Bostadstillägg"}, "belopp": 2_000}
    )
    assert payments(Agency.PM, data(FK=fk(answer)))[0].benefit == "PM:AP+BTI"


def test_the_pensions_agency_can_be_away_alone() -> None:
    states = [{"utlamnare": {"kod": "FK"}, "tillstand": {"kod": "OK"}}]
    states.append({"utlamnare": {"kod": "PM"}, "tillstand": {"kod": "OTILLGANGLIG"}})
    parts = data(FK=fk(lefi(utlamnare=states)))

    assert answers(parts)[Agency.FK].state is AnswerState.ANSWERED
    assert fault(Agency.PM, parts) == ("BT", "otillganglig")


def test_payments_that_could_not_be_fetched_are_not_nothing() -> None:
    gap = {"formansgrupp": {"kod": "FK:BOB"}, "avvikelse": {"kod": "INTERNT_FEL"}}
    parts = data(FK=fk(lefi(avvikelser={"utbetalningar": [gap]})))

    assert fault(Agency.FK, parts) == ("BT", "internt_fel")
    assert answers(parts)[Agency.PM].state is AnswerState.ANSWERED


@pytest.mark.parametrize(
    "amount", [{"summa": "tio"}, {"summa": True}, {"summa": None}, {}, [], {"summa": 1e30}, sek(5) | {"valuta": "EUR"}]
)
def test_an_amount_that_is_none_is_not_read_as_nothing(amount: Any) -> None:
    answer = lefi()
    answer["formansinformation"]["utbetalningsuppgift"][0]["nettobelopp"] = amount
    assert fault(Agency.FK, data(FK=fk(answer))) == ("ANDRUM", "unreadable")


@pytest.mark.parametrize(
    "text", ["[1, 2]", '{"utlamnare": 5}', "{}", '{"utlamnare": [NaN]}', "[" * 100_000, "", "7" * 9_999]
)
def test_json_of_another_shape_is_refused(text: str) -> None:
    assert fault(Agency.FK, data(FK=f"<ssbt:lefiJsonSvar>{base64_of(text)}</ssbt:lefiJsonSvar>")) == (
        "ANDRUM", "unreadable"
    )  # fmt: skip


def test_decimals_of_a_double_do_not_become_another_amount() -> None:
    answer = json.loads(json.dumps(lefi()).replace("3899.5", "3899.4999999999995"))
    assert payments(Agency.FK, data(FK=fk(answer)))[0].net_ore == 389_950


def test_the_tax_agency_tells_of_capital_by_year_and_of_tax_paid_back() -> None:
    answer = answers()[Agency.SKV]

    assert answer.notices[0].facts == {"year": "2025", "income_ore": 1_234_500, "surplus_ore": 66_600}
    assert [(one.net_ore, one.paid_on) for one in answer.payments] == [(421_000, date(2026, 10, 6))]


def test_an_unemployment_fund_pays_what_is_left_after_deductions() -> None:
    (payment,) = payments(Agency.SO)

    assert (payment.net_ore, payment.other_deductions_ore, payment.gross_ore) == (110_050, 15_000, None)


def test_vehicles_and_permits_are_told_of() -> None:
    read = answers()

    assert read[Agency.TNS].notices[0].facts["make"] == "VOLVO V70"
    assert read[Agency.MIV].notices[0].facts["permanent"] is True


def test_an_agency_in_error_fails_alone() -> None:
    parts = data() | {"SO": error("SSBT", "TIMEOUT")}

    assert fault(Agency.SO, parts) == ("SSBT", "TIMEOUT")
    assert [one.agency for one in answers(parts).values() if one.state is AnswerState.FAILED] == [Agency.SO]


def test_an_agency_that_is_left_out_has_failed() -> None:
    parts = data()
    del parts["FK"]

    assert fault(Agency.FK, parts) == fault(Agency.PM, parts) == ("ANDRUM", "no_answer")


STRANGER = "191212121212"
ABOUT_SOMEBODY_ELSE = {
    Agency.SKV: {"SKV": skv(SKV_DOCUMENT.replace(NUMBER, STRANGER))},
    Agency.CSN: {"CSN": csn(number=STRANGER)},
    Agency.FK: {"FK": fk(json.loads(json.dumps(lefi()).replace(NUMBER, STRANGER)))},
    Agency.SO: {"SO": SO.replace(NUMBER, STRANGER)},
}


@pytest.mark.parametrize("agency", ABOUT_SOMEBODY_ELSE)
def test_an_answer_about_somebody_else_is_not_used(agency: Agency) -> None:
    assert fault(agency, data(**ABOUT_SOMEBODY_ELSE[agency])) == ("ANDRUM", "wrong_person")
