"""One application per household and month, however often and by whom it is sent."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from shared.kernel.caller import Caller, UserRole
from shared.kernel.problem import Problem
from tests.applications.conftest import Intake
from tests.applications.given import ANNA, BO, alone, couple, person

FIRST_ID = "01998f3a-5c1e-7c44-9d0b-0b7c2a4f1e11"
OTHER_ID = "01998f3a-5c1e-7c44-9d0b-0b7c2a4f1e12"


def test_a_household_that_applies_is_heard_of_by_the_other_services(intake: Intake) -> None:
    answer = intake.submit(couple(id=FIRST_ID))

    event = intake.said()[0]
    assert answer == {"application_id": FIRST_ID, "household_id": str(event.household_id), "created": True}
    assert str(event.application_id) == FIRST_ID
    assert event.situation.id == FIRST_ID
    assert event.situation.municipality == "lindsala"
    assert [person.name for person in event.persons] == ["Anna Test", "Bo Test", "Nyfödd Test"]
    assert event.payee.name == "Anna Test"
    assert event.payee.number == "0001234"
    assert event.first_application
    assert str(event.received_on) == "2026-10-20"


@pytest.mark.parametrize(
    "again",
    [
        alone(id=FIRST_ID),
        alone(id=OTHER_ID),
        alone(),
        alone(channel="paper", received_on="2026-10-19"),
        alone(expenses=list(reversed(alone()["expenses"]))),
        alone(cohabiting=False, assets=[], municipality="lindsala"),
    ],
    ids=["same id", "another id", "no id", "by another way", "costs in another order", "with defaults written out"],
)
def test_a_household_that_sends_the_same_again_has_one_application(intake: Intake, again: dict[str, Any]) -> None:
    first = intake.submit(alone(id=FIRST_ID))

    second = intake.submit(again)

    assert second == first | {"created": False}
    assert len(intake.said()) == 1


def test_a_household_that_sends_something_else_for_the_month_is_told_the_month(intake: Intake) -> None:
    intake.submit(alone(id=FIRST_ID))

    with pytest.raises(Problem) as refusal:
        intake.submit(alone(home={"kind": "rental", "rent_ore": 790000}))

    assert refusal.value.status == 409
    assert refusal.value.faults[0].as_dict() == {
        "code": "application_exists",
        "field": "month",
        "facts": {"month": "2026-11", "application_id": FIRST_ID},
    }
    assert len(intake.said()) == 1


def test_an_id_that_another_household_used_is_refused(intake: Intake) -> None:
    intake.submit(alone(id=FIRST_ID))

    with pytest.raises(Problem) as refusal:
        intake.submit(couple(id=FIRST_ID))

    assert (refusal.value.status, refusal.value.code) == (409, "application_id_taken")


def test_either_spouse_can_apply_for_the_household(intake: Intake) -> None:
    first = intake.submit(couple())
    persons = couple()["persons"]

    second = intake.submit(couple(month="2026-12", persons=[persons[1], persons[0], persons[2]]))

    assert second["household_id"] == first["household_id"]
    assert [event.first_application for event in intake.said()] == [True, False]


def test_when_two_have_parted_the_first_keeps_the_household_and_the_other_begins_a_new_one(intake: Intake) -> None:
    together = intake.submit(couple(month="2026-10"))

    anna = intake.submit(alone(**ANNA))
    bo = intake.submit(alone(**BO))

    assert anna["household_id"] == together["household_id"] != bo["household_id"]
    assert [event.first_application for event in intake.said()] == [True, False, True]
    assert intake.submit(alone(month="2026-12", **BO))["household_id"] == bo["household_id"]


def test_nobody_is_helped_in_two_households_for_the_same_month(intake: Intake) -> None:
    intake.submit(alone(**BO))

    with pytest.raises(Problem) as refusal:
        intake.submit(couple())

    assert refusal.value.code == "application_exists"


def test_two_who_move_together_are_the_household_of_the_applicant(intake: Intake) -> None:
    anna = intake.submit(alone(month="2026-10", **ANNA))
    intake.submit(alone(month="2026-10", **BO))

    together = intake.submit(couple())
    bo_again = intake.submit(alone(month="2026-12", **BO))

    assert together["household_id"] == bo_again["household_id"] == anna["household_id"]


def test_a_household_that_comes_back_after_seven_months_is_new_again(intake: Intake) -> None:
    for month in ("2026-01", "2026-07", "2027-02"):
        intake.submit(alone(month=month, incomes=[]))

    assert [event.first_application for event in intake.said()] == [True, False, True]


def test_many_who_press_send_at_once_get_one_application_each(intake: Intake) -> None:
    sent = [alone(), couple(), alone(), couple(), alone(), couple(), alone(), couple()]

    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(intake.submit, sent))

    assert sum(answer["created"] for answer in answers) == 2
    assert len({answer["household_id"] for answer in answers}) == 2
    assert len(intake.said()) == 2


def test_two_months_sent_at_once_by_somebody_new_are_one_household(intake: Intake) -> None:
    with ThreadPoolExecutor(6) as many:
        answers = list(many.map(intake.submit, [alone(month=f"2026-{month:02}") for month in range(6, 12)]))

    assert len({answer["household_id"] for answer in answers}) == 1


def test_a_caseworker_takes_in_applications_of_the_own_district_only(intake: Intake) -> None:
    worker = Caller(id="a", name="A", roles=frozenset({UserRole.CASEWORKER}), district="Södra")

    with pytest.raises(Problem) as refusal:
        intake.submit(alone(), worker)

    assert (refusal.value.status, refusal.value.code) == (403, "other_district")


@pytest.mark.parametrize("role", sorted(set(UserRole) - {UserRole.CASEWORKER, UserRole.ADMINISTRATOR}))
def test_other_roles_submit_nothing(intake: Intake, role: UserRole) -> None:
    with pytest.raises(Problem) as refusal:
        intake.submit(alone(), Caller(id="a", name="A", roles=frozenset({role})))

    assert refusal.value.status == 403


def test_a_child_without_a_number_is_kept_by_name(intake: Intake) -> None:
    answer = intake.submit(couple())

    view = intake.ask("application", application_id=answer["application_id"])

    assert view["persons"][2] == {"member": "p3", "name": "Nyfödd Test", "personal_number_masked": None}
    assert view["persons"][0]["personal_number_masked"] == "19880402-XXXX"


def test_a_protected_household_is_known_to_the_cleared_alone_with_all_that_it_told_before(intake: Intake) -> None:
    before = intake.submit(alone(month="2026-10"))
    hidden = intake.submit(alone(protected_identity=True, address="Hemlig gata 1"))
    uncleared = Caller(id="a", name="A", roles=frozenset({UserRole.CASEWORKER}))
    cleared = replace(uncleared, cleared=True)

    assert intake.ask("application", cleared, application_id=hidden["application_id"])["address"] == "Hemlig gata 1"
    assert intake.ask("household", cleared, household_id=hidden["household_id"])["name"] == "Test Persson"
    for answer in (before, hidden):
        with pytest.raises(Problem, match="application_unknown") as unknown:
            intake.ask("application", uncleared, application_id=answer["application_id"])
        assert unknown.value.status == 404
    with pytest.raises(Problem, match="household_unknown"):
        intake.ask("household", uncleared, household_id=hidden["household_id"])


def test_a_household_that_is_no_longer_protected_is_seen_again_but_not_what_it_told_meanwhile(intake: Intake) -> None:
    hidden = intake.submit(alone(protected_identity=True, address="Hemlig gata 1"))
    after = intake.submit(alone(month="2026-12"))
    uncleared = Caller(id="a", name="A", roles=frozenset({UserRole.CASEWORKER}))

    assert intake.ask("application", uncleared, application_id=after["application_id"])["month"] == "2026-12"
    with pytest.raises(Problem, match="application_unknown"):
        intake.ask("application", uncleared, application_id=hidden["application_id"])


def test_a_household_is_shown_with_its_months_to_its_own_district(intake: Intake) -> None:
    answer = intake.submit(alone())
    intake.submit(alone(month="2026-12", persons=[person("p1", "Test Nygift", "1985-05-01")]))
    elsewhere = Caller(id="a", name="A", roles=frozenset({UserRole.CASEWORKER}), district="Södra")

    shown = intake.ask("household", household_id=answer["household_id"])

    assert (shown["name"], [one["month"] for one in shown["applications"]]) == ("Test Nygift", ["2026-12", "2026-11"])
    with pytest.raises(Problem) as unknown:
        intake.ask("household", elsewhere, household_id=answer["household_id"])
    with pytest.raises(Problem) as hidden:
        intake.ask("application", elsewhere, application_id=answer["application_id"])
    assert unknown.value.status == hidden.value.status == 404
