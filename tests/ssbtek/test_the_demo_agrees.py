"""The simulator knows what the demo's households tell: only those that forget something are stopped."""

from __future__ import annotations

from datetime import date
from functools import cache
from uuid import UUID

from andrum.demo import THE_MONTH, households
from andrum.demo.household import DemoHousehold
from andrum.ssbtek_simulator.answers import answer, read
from andrum.ssbtek_simulator.behaviour import Mood
from andrum.ssbtek_simulator.people import Knowledge, forgotten, know_the_town
from services.eligibility.domain.agency_comparison import stops_from_agencies
from services.eligibility.domain.agency_facts import Agency, AgencyAnswer, Asker, Question, asked_period
from services.eligibility.ssbtek.answer import read_answer
from services.eligibility.ssbtek.question import ask_about
from services.eligibility.use_cases.ask_agencies import is_asked_about
from shared.parameters import MonthParameters, ParameterBook
from tests.ssbtek.samples import CORRELATION, NOW

SEED, COUNT = 2026, 300
TODAY = date(2026, 10, 23)


@cache
def town() -> list[DemoHousehold]:
    return households(SEED, COUNT)


@cache
def parameters() -> MonthParameters:
    return ParameterBook.load().on(municipality="lindsala", month=THE_MONTH, known_on=TODAY)


@cache
def knowledge() -> Knowledge:
    return know_the_town(town(), SEED)


def answers_about(household: DemoHousehold) -> list[AgencyAnswer]:
    """The question as the client writes it, the answer as the simulator does, read as the client reads it."""
    from_day, until_day = asked_period(THE_MONTH)
    numbers = {person.member: person.personal_number for person in household.persons}
    found: list[AgencyAnswer] = []
    for member in household.months[THE_MONTH].situation.members:
        if is_asked_about(member, THE_MONTH, parameters().agency_questions):
            question = Question(
                application_id=UUID(int=1), member=member.id, personal_number=numbers[member.id], from_day=from_day,
                until_day=until_day, asker=Asker(organisation_number="299999-9994", name="Lindsala"),
                asked_on=TODAY, agencies=frozenset(Agency),
            )  # fmt: skip
            sent = ask_about(question, "demo", CORRELATION, NOW)
            found += read_answer(answer(read(sent), knowledge(), Mood()), question, CORRELATION, NOW)
    return found


def test_only_those_who_forget_an_income_are_stopped() -> None:
    forgetful, stopped = set(), {}
    for household in town():
        situation = household.months[THE_MONTH].situation
        stops = stops_from_agencies(situation, answers_about(household), parameters())
        if stops:
            stopped[household.key] = [str(stop.reason) for stop in stops]
        if list(forgotten(household, THE_MONTH, SEED)):
            forgetful.add(household.key)

    assert set(stopped) == forgetful
    assert {reason for some in stopped.values() for reason in some} == {"undeclared_income"}
    assert len(forgetful) > 3


def test_the_same_seed_gives_the_same_facts() -> None:
    again = know_the_town(households(SEED, 40), SEED)
    assert {number: knowledge().payouts[number] for number in again.payouts} == again.payouts
