"""Hundreds of applications in one transaction, each with its own verdict."""

from __future__ import annotations

import pytest

from shared.kernel.problem import Problem
from tests.applications.conftest import Intake
from tests.applications.given import Json, alone, couple, person


def town(size: int, month: str = "2026-11") -> list[Json]:
    """So many single households, each born on a day of its own."""
    days = [
        f"19{year}-{month_of_birth:02}-{day:02}"
        for year in range(70, 99)
        for month_of_birth in range(1, 13)
        for day in (3, 7, 11)
    ]
    return [
        alone(month=month, persons=[person("p1", "T", born)], members=[{"id": "p1", "role": "adult", "born": born}])
        for born in days[:size]
    ]


def test_each_of_many_gets_its_own_verdict_in_the_order_they_were_sent(intake: Intake) -> None:
    intake.submit(alone())

    verdicts = intake.submit_many(
        alone(), couple(), couple(), alone(address="Annan gata 2"), alone(984, month="fel"), alone(985)
    )

    assert [(one["created"], one["status"], len(one["faults"])) for one in verdicts] == [
        (False, 200, 0),
        (True, 200, 0),
        (False, 200, 0),
        (False, 409, 1),
        (False, 422, 1),
        (True, 200, 0),
    ]
    assert verdicts[1]["application_id"] == verdicts[2]["application_id"]
    assert verdicts[4]["faults"][0] == {"code": "not_a_month", "field": "month", "facts": {}}
    assert len(intake.said()) == 3


def test_a_town_is_taken_in_and_recognised_when_it_comes_again(intake: Intake) -> None:
    first = intake.submit_many(*town(900))
    again = intake.submit_many(*town(900))
    next_month = intake.submit_many(*town(900, "2026-12"))

    assert all(one["created"] for one in first + next_month)
    assert not any(one["created"] for one in again)
    assert [one["household_id"] for one in first] == [one["household_id"] for one in next_month]
    assert sum(event.first_application for event in intake.said()) == 900


def test_several_months_of_a_household_can_stand_in_one_file_in_any_order(intake: Intake) -> None:
    verdicts = intake.submit_many(*(alone(month=month) for month in ("2026-10", "2026-12", "2026-11")))

    assert all(one["created"] for one in verdicts)
    assert len({one["household_id"] for one in verdicts}) == 1


def test_more_than_one_transaction_can_bear_is_refused(intake: Intake) -> None:
    with pytest.raises(Problem) as refusal:
        intake.submit_many(*[alone()] * 2_001)

    assert (refusal.value.status, refusal.value.code) == (413, "too_many")
