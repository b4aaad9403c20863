"""The entry points of applications: what it can be asked."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from services.applications import use_cases
from services.applications.domain.application import Application
from services.applications.domain.completeness import Office
from services.applications.domain.views import ApplicationView, HouseholdView
from services.applications.schemas import read_application
from services.applications.store import ApplicationStore
from services.applications.use_cases import Verdict
from shared.events.answers import Submitted
from shared.kernel.caller import Caller, UserRole
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.parameters import ParameterBook, ParameterMissing
from shared.platform.service import Service
from shared.platform.settings import municipality

service = Service("applications", ApplicationStore)

TAKES_IN = (UserRole.ADMINISTRATOR, UserRole.CASEWORKER)
READS = (*TAKES_IN, UserRole.DECISION_MAKER, UserRole.UNIT_HEAD, UserRole.AUDITOR)
MOST_AT_ONCE = 2_000
"""More than that in one transaction keeps others waiting for seconds."""

SWEDEN = ZoneInfo("Europe/Stockholm")


@service.command(*TAKES_IN)
def submit(store: ApplicationStore, caller: Caller, application: dict[str, Any]) -> Submitted:
    """Take in one application. Raises Problem with all its faults, or 409 when another one is here for the month."""
    return use_cases.submit_application(store, caller, read_application(application, office_at(store.now())))


@service.command(*TAKES_IN)
def submit_many(store: ApplicationStore, caller: Caller, applications: list[dict[str, Any]]) -> list[Verdict]:
    """Take in up to 2 000 applications in one transaction: a verdict on each, in the same order."""
    if len(applications) > MOST_AT_ONCE:
        raise Problem.one("too_many", status=413, most=MOST_AT_ONCE)
    office = office_at(store.now())
    return use_cases.submit_applications(store, caller, [read_or_refuse(one, office) for one in applications])


def read_or_refuse(application: dict[str, Any], office: Office) -> Application | Problem:
    try:
        return read_application(application, office)
    except Problem as problem:
        return problem


@service.query(*TAKES_IN)
def districts(store: ApplicationStore, caller: Caller) -> list[str]:
    """The districts that the caller may register applications for; none when the municipality has none."""
    return [one for one in office_at(store.now()).districts if caller.district in (None, one)]


@service.query(*READS)
def application(store: ApplicationStore, caller: Caller, application_id: str) -> ApplicationView:
    return use_cases.show_application(store, caller, identity(application_id, "application_unknown"))


@service.query(*READS)
def household(store: ApplicationStore, caller: Caller, household_id: str) -> HouseholdView:
    return use_cases.show_household(store, caller, identity(household_id, "household_unknown"))


def office_at(now: datetime) -> Office:
    """The office as it is on a day: of the municipality that this installation serves (ANDRUM_MUNICIPALITY)."""
    today = now.astimezone(SWEDEN).date()
    key = municipality()
    return Office(today=today, municipality=key, districts=districts_of(key, today))


def districts_of(key: str, day: date) -> tuple[str, ...]:
    """None known is no fault of the application: its month goes to a person if the parameters do not cover it."""
    try:
        return book().on(municipality=key, month=Month.of(day), known_on=day).office.districts
    except (KeyError, ParameterMissing):
        return ()


@cache
def book() -> ParameterBook:
    """The parameters, read once per process."""
    return ParameterBook.load()


def identity(text: str, unknown: str) -> UUID:
    """Raises Problem (404) for what cannot be an identity."""
    try:
        return UUID(text)
    except ValueError:
        raise Problem.one(unknown, status=404) from None
