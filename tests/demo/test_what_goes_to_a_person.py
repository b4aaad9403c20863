"""About two thirds of a month can be granted by rule; the rest go to people, for reasons of every kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

import pytest

from andrum.demo import MONTHS, THE_MONTH, DemoHousehold, person
from services.eligibility.domain.case import Case, CaseState, Told
from services.eligibility.domain.decision import DecisionRecord, PersonOnRecord
from services.eligibility.domain.making import grant, grant_automatically, refuse
from services.eligibility.domain.ruling import Prepared, prepare
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.kernel.month import Month
from shared.kernel.stop_reason import StopReason
from shared.parameters import ParameterBook

Town = list[DemoHousehold]
BOOK = ParameterBook.load()
DECISION = UUID(int=1)


@pytest.fixture(scope="module")
def november(town: Town) -> list[Prepared]:
    """November, after three months in which people granted what there was to grant."""
    last: dict[str, DecisionRecord] = {}
    cases: list[Prepared] = []
    for month in MONTHS:
        cases = []
        for household in town:
            if month in household.months:
                prepared = prepared_case(household, month, last.get(household.key))
                last[household.key] = decided(prepared, run_day(month))
                cases.append(prepared)
    return cases


def run_day(month: Month) -> datetime:
    return datetime(month.previous.year, month.previous.number, 20, 8, tzinfo=UTC)


def prepared_case(household: DemoHousehold, month: Month, last: DecisionRecord | None) -> Prepared:
    told, now = household.months[month], run_day(month)
    parameters = BOOK.on(municipality="lindsala", month=month, known_on=now.date())
    case = Case(
        application_id=told.application_id,
        household_id=UUID(int=2),
        month=month,
        state=CaseState.READY,
        version=1,
        told=Told(
            household_name=household.applicant.name,
            district=household.district,
            address=household.address,
            received_on=told.received_on,
            channel=told.channel,
            persons=tuple(on_record(household, month)),
            situation=told.situation,
            payee=told.payee,
            protected_identity=household.protected_identity,
            first_application=household.is_first_application(month),
        ),
        housing=reasonable_rent(told.situation, parameters),
    )
    return prepare(case, BOOK, last, now)


def on_record(household: DemoHousehold, month: Month) -> Iterable[PersonOnRecord]:
    for one in household.persons_in(month):
        yield PersonOnRecord(member=one.member, name=one.name, personal_number=one.personal_number)


def decided(prepared: Prepared, now: datetime) -> DecisionRecord:
    if prepared.automatic:
        return grant_automatically(prepared, DECISION, now)
    somebody = person("per.stenmark")
    if prepared.assessment.assistance_ore:
        return grant(prepared, DECISION, somebody, "Uppgifterna är kontrollerade.", now)
    return refuse(prepared, DECISION, somebody, "Inkomsterna räcker.", now)


def test_about_two_thirds_of_november_are_granted_by_rule(november: list[Prepared]) -> None:
    share = sum(one.automatic for one in november) / len(november)
    assert 0.60 <= share <= 0.72


def test_the_others_have_reasons_of_many_kinds(november: list[Prepared]) -> None:
    reasons = Counter(stop.reason for one in november for stop in one.stops)
    for reason in (
        StopReason.LOWER_THAN_LAST_MONTH,
        StopReason.NEW_INCOME,
        StopReason.INCOME_CHANGED,
        StopReason.INCOME_MISSING,
        StopReason.UNKNOWN_INCOME,
        StopReason.FIRST_APPLICATION,
        StopReason.RENT_ABOVE_CAP,
        StopReason.COST_NEEDS_JUDGEMENT,
        StopReason.COST_CAPPED,
        StopReason.TEMPORARY_HOME,
        StopReason.NO_HOME,
        StopReason.LATE_APPLICATION,
        StopReason.NO_NEED,
        StopReason.ASSET_ABOVE_LIMIT,
        StopReason.HOUSEHOLD_CHANGED,
        StopReason.PROTECTED_IDENTITY,
    ):
        assert reasons[reason] >= 3, f"{reason}: {reasons[reason]}"
    assert reasons[StopReason.PARAMETER_MISSING] == 0


def test_no_reason_alone_fills_the_queue(november: list[Prepared]) -> None:
    to_people = [one for one in november if not one.automatic]
    reasons = Counter(reason for one in to_people for reason in {stop.reason for stop in one.stops})
    assert reasons.most_common(1)[0][1] < len(to_people) * 0.45


def test_the_town_is_the_one_for_november(town: Town) -> None:
    assert all(THE_MONTH in household.months for household in town)
