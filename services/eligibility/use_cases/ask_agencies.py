"""Agencies are asked about the cases of a chunk, before it is decided and outside its transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from services.eligibility.domain.agency_facts import Agency, AgencyAnswer, AnswerState, Asker, Question, asked_period
from services.eligibility.domain.case import Case, CaseState
from services.eligibility.domain.ruling import SWEDISH_TIME
from services.eligibility.use_cases.ports import Agencies, Transactions
from shared.events import MonthChunkPlanned
from shared.kernel.batches import in_batches
from shared.kernel.month import Month
from shared.kernel.situation import Member, Role
from shared.parameters import AgencyQuestions, ParameterBook

KEPT_AT_ONCE = 20
"""Questions whose answers are stored in one transaction: what a crash would ask again."""

Answers = dict[UUID, tuple[AgencyAnswer, ...]]


def ask_agencies(transactions: Transactions, chunk: MonthChunkPlanned, agencies: Agencies, book: ParameterBook) -> None:
    """Ask what is not known yet today, and keep the answers. Nothing is locked while an agency thinks."""
    with transactions(read_only=True) as store:
        now = store.now()
        cases = [case for case in store.cases(chunk.application_ids) if case.state is CaseState.PLANNED]
        known = store.agency_answers([case.application_id for case in cases])
    questions = [question for case in cases for question in questions_about(case, known, book, now)]
    for some in in_batches(questions, KEPT_AT_ONCE):
        given = agencies.ask(some, now)
        with transactions() as store:
            store.put_agency_answers(by_application(some, given, known))


def questions_about(case: Case, known: Answers, book: ParameterBook, now: datetime) -> Iterator[Question]:
    """One for each member of whom not every agency has answered today."""
    told, _ = case.facts
    today = now.astimezone(SWEDISH_TIME).date()
    parameters = book.on(municipality=told.situation.municipality, month=case.month, known_on=today)
    wanted = parameters.agency_questions
    asker = Asker(organisation_number=parameters.office.organisation_number or "", name=parameters.office.name)
    from_day, until_day = asked_period(case.month)
    numbers = {person.member: person.personal_number for person in told.persons}
    for member in told.situation.members:
        missing = unanswered_by(member, known.get(case.application_id, ()), wanted, today)
        if missing and numbers.get(member.id) and is_asked_about(member, case.month, wanted):
            yield Question(
                application_id=case.application_id,
                member=member.id,
                personal_number=numbers[member.id],
                from_day=from_day,
                until_day=until_day,
                asker=asker,
                asked_on=today,
                agencies=missing,
            )


def is_asked_about(member: Member, month: Month, wanted: AgencyQuestions) -> bool:
    """All adults, and children who can have an income of their own from an agency."""
    return member.role is Role.ADULT or member.age_on(month.first_day) >= wanted.children_from_age


def unanswered_by(
    member: Member, known: Sequence[AgencyAnswer], wanted: AgencyQuestions, today: date
) -> frozenset[Agency]:
    """The agencies that have not answered about a member today. An answer from another day is asked for anew."""
    answered = {
        one.agency
        for one in known
        if one.member == member.id and one.state is AnswerState.ANSWERED and day_of(one) == today
    }
    return frozenset(map(Agency, wanted.agencies)) - answered


def day_of(answer: AgencyAnswer) -> date | None:
    return answer.at.astimezone(SWEDISH_TIME).date() if answer.at else None


def by_application(questions: Sequence[Question], given: Sequence[tuple[AgencyAnswer, ...]], known: Answers) -> Answers:
    """The answers of each case. A failure counts on from the failures before it."""
    answers: Answers = {}
    for question, some in zip(questions, given, strict=True):
        before = {(one.member, one.agency): one.attempts for one in known.get(question.application_id, ())}
        counted = tuple(
            replace(one, attempts=before.get((one.member, one.agency), 0) + 1)
            if one.state is AnswerState.FAILED
            else one
            for one in some
        )
        answers[question.application_id] = (*answers.get(question.application_id, ()), *counted)
    return answers
