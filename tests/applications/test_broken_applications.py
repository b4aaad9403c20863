"""What is wrong with an application is told in full, and nothing of it is kept."""

from __future__ import annotations

from typing import Any

import pytest

from shared.kernel.account import payee_faults
from shared.kernel.messages import FAULTS
from shared.kernel.problem import Problem
from tests.applications.conftest import Intake
from tests.applications.given import alone, couple, number, person

ADULT = alone()["members"][0]
ACCOUNT = alone()["payee"]


def faults(intake: Intake, application: Any) -> list[tuple[str | None, str]]:
    with pytest.raises(Problem) as refusal:
        intake.submit(application)
    assert refusal.value.status == 422
    assert intake.said() == []
    for fault in refusal.value.faults:
        assert fault.code in FAULTS, f"{fault.code} has no text"
    return [(fault.field, fault.code) for fault in refusal.value.faults]


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"id": "7"}, "id", "not_a_uuid"),
        ({"month": "November"}, "month", "not_a_month"),
        ({"month": "2027-12"}, "month", "month_too_far"),
        ({"month": "2006-11"}, "month", "month_too_early"),
        ({"month": "2025-09"}, "month", "month_too_early"),
        ({"month": "2025-08", "received_on": "2025-09-30"}, "received_on", "received_too_long_ago"),
        ({"month": "2010-12", "received_on": "2011-01-03", "channel": "import"}, "month", "month_too_early"),
        ({"channel": "fax"}, "channel", "not_one_of"),
        ({"received_on": "2026-10-21"}, "received_on", "received_in_future"),
        ({"municipality": "stockholm"}, "municipality", "other_municipality"),
        ({"district": " "}, "district", "text_length"),
        ({"address": "Gatan\x001"}, "address", "unprintable"),
        ({"address": "Gatan\ud8001"}, "address", "unprintable"),
        ({"address": "Gatan\N{LINE SEPARATOR}1"}, "address", "unprintable"),
        ({"persons": [person("p1", "Te\x85st", "1985-05-01")]}, "persons.0.name", "unprintable"),
        ({"persons": [person("p1", "\N{ZERO WIDTH SPACE}", "1985-05-01")]}, "persons.0.name", "text_length"),
        ({"persons": [person("p1", "Ольга Иванова", "1985-05-01")]}, "payee.name", "payee_name_not_latin"),
        ({"payee": ACCOUNT | {"name": "李 伟"}}, "payee.name", "payee_name_not_latin"),
        ({"payee": ACCOUNT | {"clearing": "94201"}}, "payee.clearing", "clearing_invalid"),
        ({"payee": ACCOUNT | {"clearing": "83270"}}, "payee.clearing", "clearing_invalid"),
        ({"payee": ACCOUNT | {"clearing": "9960"}}, "payee.clearing", "clearing_invalid"),
        ({"members": [ADULT] * 31}, "members", "too_many_items"),
        ({"persons": [person("p1", "T", "1985-05-01")] * 31}, "persons", "too_many_items"),
        ({"incomes": [{"type": "gift", "month": "2026-10", "net_ore": 1}] * 201}, "incomes", "too_many_items"),
        ({"expenses": [{"type": "other", "amount_ore": 1}] * 101}, "expenses", "too_many_items"),
        ({"assets": [{"type": "bank", "amount_ore": 1}] * 51}, "assets", "too_many_items"),
        ({"protected_identity": "ja"}, "protected_identity", "not_true_or_false"),
        ({"adress": "Gatan 1"}, "adress", "unknown_key"),
        ({"persons": []}, "members.0", "adult_not_named"),
        ({"persons": "Test"}, "persons", "not_a_list"),
        ({"persons": [{"member": "p1", "name": "T"}]}, "persons.0.personal_number", "adult_without_number"),
        ({"persons": [person("p9", "T", "1985-05-01")]}, "persons.0.member", "unknown_member"),
        ({"persons": [person("p1", "T", "1985-05-02")]}, "persons.0.personal_number", "born_disagrees"),
        ({"payee": ACCOUNT | {"clearing": None}}, "payee.clearing", "required"),
        ({"payee": ACCOUNT | {"clearing": "123"}}, "payee.clearing", "clearing_invalid"),
        ({"payee": ACCOUNT | {"number": "12"}}, "payee.number", "account_number_invalid"),
        ({"payee": ACCOUNT | {"number": "tolv"}}, "payee.number", "not_digits"),
        ({"payee": ACCOUNT | {"reference": "123"}}, "payee.reference", "only_for_giro"),
        ({"payee": {"kind": "bankgiro", "number": "991-2347"}}, "payee.number", "bankgiro_invalid"),
        ({"payee": {"kind": "plusgiro", "number": "12-4"}}, "payee.number", "plusgiro_invalid"),
        (
            {"payee": {"kind": "bankgiro", "number": "991-2346", "clearing": "5021"}},
            "payee.clearing",
            "only_for_account",
        ),
        (
            {"payee": {"kind": "bankgiro", "number": "991-2346", "reference": "1"}},
            "payee.reference",
            "reference_invalid",
        ),
        ({"payee": {"kind": "swish", "number": "123"}}, "payee.kind", "not_one_of"),
        ({"members": [ADULT | {"role": "child", "born": "2010-05-01"}]}, "members", "no_adult"),
        ({"expenses": [{"type": "electricity", "amount_ore": 400.5}]}, "expenses.0.amount_ore", "not_whole_ore"),
        ({"home": {"kind": "rental"}}, "home.rent_ore", "required"),
    ],
)
def test_a_household_hears_which_field_is_wrong_and_why(
    intake: Intake, changes: dict[str, Any], field: str, code: str
) -> None:
    assert (field, code) in faults(intake, alone() | changes)


@pytest.mark.parametrize("key", ["month", "district", "address", "persons", "payee", "members", "home"])
def test_a_household_hears_what_is_missing(intake: Intake, key: str) -> None:
    application = alone()
    del application[key]

    assert (key, "required") in faults(intake, application)


@pytest.mark.parametrize(
    ("digits", "code"),
    [
        ("19850501980", "not_a_personal_number"),
        (19850501, "not_a_personal_number"),
        (number("1985-05-01")[:-1] + str((int(number("1985-05-01")[-1]) + 1) % 10), "personal_number_wrong"),
        ("198513019801", "personal_number_wrong"),
    ],
)
def test_a_wrong_personal_number_is_never_repeated_back(intake: Intake, digits: Any, code: str) -> None:
    with pytest.raises(Problem) as refusal:
        intake.submit(alone(persons=[{"member": "p1", "name": "T", "personal_number": digits}]))

    assert refusal.value.code == code
    assert str(digits) not in str(refusal.value)


def test_a_household_hears_all_its_faults_at_once(intake: Intake) -> None:
    application = couple(
        month="2026-13",
        persons=[
            person("p3", "Barnet", "2026-09-15"),
            person("p2", "Bo", "1990-09-30"),
            person("p2", "Bo", "1990-09-30"),
        ],
        payee={"kind": "account", "number": "1"},
        frmo="här",
    )

    assert set(faults(intake, application)) == {
        ("frmo", "unknown_key"),
        ("month", "not_a_month"),
        ("persons.0.member", "applicant_not_adult"),
        ("persons.1.member", "member_named_twice"),
        ("persons.2.member", "member_named_twice"),
        ("persons.1.personal_number", "personal_number_twice"),
        ("persons.2.personal_number", "personal_number_twice"),
        ("members.0", "adult_not_named"),
        ("payee.clearing", "required"),
        ("payee.number", "account_number_invalid"),
    }


@pytest.mark.parametrize("data", [[], "ansökan", None, 7, {}])
def test_what_is_no_application_at_all_is_refused(intake: Intake, data: Any) -> None:
    assert faults(intake, data)


def test_somebody_whose_name_no_bank_can_write_applies_with_the_name_that_the_bank_writes(intake: Intake) -> None:
    named = [person("p1", "李 伟", "1985-05-01")]

    intake.submit(alone(persons=named, payee=ACCOUNT | {"name": "Li Wei"}))

    event = intake.said()[0]
    assert (event.persons[0].name, event.payee.name) == ("李 伟", "Li Wei")


def test_what_nobody_sees_in_a_text_is_left_out_of_it(intake: Intake) -> None:
    written = "An\N{SOFT HYPHEN}na\N{ZERO WIDTH SPACE} O\N{COMBINING DIAERESIS}berg\N{RIGHT-TO-LEFT OVERRIDE}"

    first = intake.submit(alone(persons=[person("p1", written, "1985-05-01")]))
    again = intake.submit(alone(persons=[person("p1", "Anna Öberg", "1985-05-01")]))

    assert intake.said()[0].persons[0].name == "Anna Öberg"
    assert again == first | {"created": False}


@pytest.mark.parametrize("month", ["2025-10", "2027-10"])
def test_a_month_within_a_year_of_the_day_it_came_is_taken(intake: Intake, month: str) -> None:
    assert intake.submit(alone(month=month))["created"]


def test_an_application_of_long_ago_is_taken_from_a_file(intake: Intake) -> None:
    assert intake.submit(alone(month="2012-03", received_on="2012-02-20", channel="import"))["created"]


def test_intake_takes_no_payee_that_payments_would_refuse(intake: Intake) -> None:
    intake.submit(couple(payee={"kind": "bankgiro", "number": "991-2346", "reference": "1234567897"}))
    intake.submit(alone(payee=ACCOUNT | {"clearing": "8105-9", "number": "912 345 678-9", "name": "Åsa Ørsted & Co"}))

    assert [list(payee_faults(event.payee)) for event in intake.said()] == [[], []]


def test_somebody_with_a_coordination_number_can_apply(intake: Intake) -> None:
    told = alone(
        persons=[{"member": "p1", "name": "T", "personal_number": "19140168-2396"}],
        members=[ADULT | {"born": "1914-01-08"}],
    )

    assert intake.submit(told)["created"]


def test_a_district_that_nobody_looks_after_is_refused_with_those_that_there_are(intake: Intake) -> None:
    with pytest.raises(Problem) as refusal:
        intake.submit(alone(district="Norr"))

    fault = refusal.value.faults[0]
    assert (fault.field, fault.code) == ("district", "not_one_of")
    assert fault.facts["known"] == intake.ask("districts") == ["Norra", "Centrum", "Södra"]


def test_a_municipality_without_districts_takes_any(intake: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANDRUM_MUNICIPALITY", "hogsby")

    assert intake.submit(alone(district="Allt"))["created"]
    assert intake.said()[0].situation.municipality == "hogsby"


def test_what_is_wrong_with_one_person_or_number_does_not_hide_what_is_wrong_with_another(intake: Intake) -> None:
    application = couple(
        persons=[{"member": "p1", "name": "Anna"}, person("p2", "Bo", "1990-09-29"), {"member": "p3", "name": ""}],
        payee={"kind": "account", "clearing": "1"},
    )

    assert set(faults(intake, application)) == {
        ("persons.0.personal_number", "adult_without_number"),
        ("persons.1.personal_number", "born_disagrees"),
        ("persons.2.name", "text_length"),
        ("payee.clearing", "clearing_invalid"),
        ("payee.number", "required"),
    }
