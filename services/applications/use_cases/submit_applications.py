"""Applications come in, one or many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.applications.domain.application import Application
from services.applications.domain.household import Filed, Filing, Register
from services.applications.use_cases.ports import Applications, SomebodyWasFirstError
from shared.events.answers import Submitted
from shared.events.applications import ApplicationSubmitted, Channel, Person
from shared.kernel.caller import Caller
from shared.kernel.problem import Fault, Problem

TRIES = 5
"""Each try loses only against somebody who got in with the same household a moment before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one of many applications: new, already here (`created` False), or refused with `faults`."""

    created: bool = False
    application_id: UUID | None = None
    household_id: UUID | None = None
    status: int = 200
    faults: tuple[Fault, ...] = ()


def submit_application(store: Applications, caller: Caller, application: Application) -> Submitted:
    """One application. Raises Problem when it cannot be taken."""
    verdict = submit_applications(store, caller, [application])[0]
    if verdict.faults or verdict.application_id is None or verdict.household_id is None:
        raise Problem(*verdict.faults, status=verdict.status)
    return Submitted(application_id=verdict.application_id, household_id=verdict.household_id, created=verdict.created)


def submit_applications(store: Applications, caller: Caller, read: Sequence[Application | Problem]) -> list[Verdict]:
    """Many applications in the order they came, with a verdict on each; the refused ones hold nobody up.

    A Problem stands for one that could not be read.
    """
    for attempt in range(1, TRIES + 1):
        register = store.register_for([one for one in read if isinstance(one, Application)])
        filings: list[Filing] = []
        verdicts = [weigh(register, caller, one, filings) for one in read]
        now = store.now()
        try:
            store.add(filings, now, caller.id)
        except SomebodyWasFirstError:
            if attempt == TRIES:
                raise
        else:
            store.announce(*(event_of(filing, now) for filing in filings))
            return verdicts
    raise AssertionError("the last try returns or raises")


def weigh(register: Register, caller: Caller, read: Application | Problem, filings: list[Filing]) -> Verdict:
    """New, already here or refused; a new one is added to the filings."""
    if isinstance(read, Problem):
        return refused(read)
    try:
        check_district(caller, read)
        same = register.same(read)
    except Problem as problem:
        return refused(problem)
    if same is not None:
        return here(same, created=False)
    filings.append(register.file(read))
    return here(register.by_id[read.id], created=True)


def refused(problem: Problem) -> Verdict:
    return Verdict(status=problem.status, faults=problem.faults)


def here(filed: Filed, *, created: bool) -> Verdict:
    return Verdict(created=created, application_id=filed.application_id, household_id=filed.household_id)


def check_district(caller: Caller, application: Application) -> None:
    """Who works in one district takes in applications of that district only."""
    if caller.district not in (None, application.district):
        raise Problem.one("other_district", status=403, field="district", district=caller.district)


def event_of(filing: Filing, submitted_at: datetime) -> ApplicationSubmitted:
    """What the other services hear."""
    application = filing.application
    return ApplicationSubmitted(
        household_id=filing.household_id,
        application_id=application.id,
        month=application.month,
        received_on=application.received_on,
        submitted_at=submitted_at,
        channel=Channel(application.channel),
        district=application.district,
        persons=tuple(
            Person(
                member=person.member,
                name=person.name,
                personal_number=person.personal_number.digits if person.personal_number else None,
            )
            for person in application.persons
        ),
        address=application.address,
        situation=application.situation,
        payee=application.payee,
        protected_identity=application.protected_identity,
        first_application=filing.first_application,
    )
