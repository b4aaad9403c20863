"""The client: many questions at once, each with its time limit, and no more of them when nobody is there."""

from __future__ import annotations

import logging
import ssl
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from uuid import uuid4

from services.eligibility.domain.agency_facts import AgencyAnswer, Question, failed
from services.eligibility.ssbtek.answer import read_answer, read_health
from services.eligibility.ssbtek.connection import Connection, connection_from
from services.eligibility.ssbtek.faults import AnswerError
from services.eligibility.ssbtek.question import ask_about, health_question
from services.eligibility.ssbtek.transport import post

log = logging.getLogger(__name__)

AT_ONCE = 8
"""Questions under way at the same time."""
GIVES_UP_AFTER = 5
"""Failures of the service itself in a row, after which the rest of a batch is not tried."""
ORGANISATION_DIGITS = 10


def agencies_from(environment: Mapping[str, str]) -> Ssbtek | Nobody | None:
    """Whom to ask, as ANDRUM_SSBTEK_* say; None when no agency is to be asked."""
    try:
        connection = connection_from(environment)
    except ValueError as error:
        log.error("agencies cannot be asked", extra={"why": str(error)})
        return Nobody(str(error))
    return None if connection is None else Ssbtek(connection)


class Ssbtek:
    """Implements `use_cases.ports.Agencies`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def ask(self, questions: Sequence[Question], now: datetime) -> list[tuple[AgencyAnswer, ...]]:
        """Of each question the answers of the agencies that it names. A failure is an answer, dated like others."""
        if not questions:
            return []
        try:
            patience = Patience(self.connection.tls())
        except (OSError, ssl.SSLError) as error:
            fault = AnswerError("certificate", f"our own cannot be used: {type(error).__name__}")
            return [all_failed(question, fault, now) for question in questions]
        with ThreadPoolExecutor(max_workers=min(AT_ONCE, len(questions))) as workers:
            return list(workers.map(lambda question: self.ask_one(question, patience, now), questions))

    def ask_one(self, question: Question, patience: Patience, now: datetime) -> tuple[AgencyAnswer, ...]:
        correlation = str(uuid4())
        try:
            check_asker(question)
            patience.check()
            sent = ask_about(question, self.connection.actor, correlation, now)
            answers = read_answer(post(self.connection, patience.tls, sent), question, correlation, now)
        except AnswerError as fault:
            patience.note(fault)
            log.warning("no answer from SSBTEK", extra={"code": fault.code, "source": fault.source})
            return all_failed(question, fault, now)
        patience.note(None)
        return answers

    def check(self) -> dict[str, str]:
        """What is wrong with each agency, empty when nothing is. Raises AnswerError when nobody is there."""
        try:
            tls = self.connection.tls()
        except (OSError, ssl.SSLError) as error:
            raise AnswerError("certificate", f"our own cannot be used: {type(error).__name__}") from None
        return read_health(post(self.connection, tls, health_question()))


class Nobody:
    """In the place of a client whose settings are wrong: no case may be taken for one that nobody should ask about."""

    def __init__(self, why: str) -> None:
        self.fault = AnswerError("settings", why)

    def ask(self, questions: Sequence[Question], now: datetime) -> list[tuple[AgencyAnswer, ...]]:
        return [all_failed(question, self.fault, now) for question in questions]


class Patience:
    """How the service itself has fared in one batch. Shared by the threads that ask."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        self.tls = tls
        self.lock = threading.Lock()
        self.failures = 0

    def check(self) -> None:
        """Raises AnswerError when it has failed so often that another question would only wait in vain."""
        if self.failures >= GIVES_UP_AFTER:
            raise AnswerError("not_tried", "the service did not answer the questions before")

    def note(self, fault: AnswerError | None) -> None:
        with self.lock:
            if fault is None:
                self.failures = 0
            elif fault.reaches_all:
                self.failures += 1


def check_asker(question: Question) -> None:
    """Nobody is asked in the name of an authority whose number is not known."""
    digits = question.asker.organisation_number.replace("-", "")
    if len(digits) != ORGANISATION_DIGITS or not digits.isdigit():
        raise AnswerError("organisation_number", "the municipality's organisation number is not in its office.yaml")


def all_failed(question: Question, fault: AnswerError, now: datetime) -> tuple[AgencyAnswer, ...]:
    """Every agency of a question failed, for one reason."""
    return tuple(
        failed(question.member, agency, now, fault.source, fault.code, fault.message)
        for agency in sorted(question.agencies)
    )
