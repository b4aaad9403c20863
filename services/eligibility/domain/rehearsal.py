"""A rehearsal: what changed parameters would do to every household of a month, before they count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from services.eligibility.domain.case import Case, Told
from services.eligibility.domain.change_control import raised_and_settled
from services.eligibility.domain.further_stops import further_stops
from services.eligibility.domain.kept import Kept, keep
from services.eligibility.domain.ruling import SWEDISH_TIME, Prepared, last_month_of
from services.eligibility.domain.what_if import changed_inputs, what_if
from services.eligibility.domain.winners_and_losers import Compared, household_type
from shared.kernel.month import Month
from shared.kernel.situation import HousingCost
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import ParameterBook

PART = 100
"""Households rehearsed in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """`version` and `contents` are those of the changed book, `before_version` that of the one it is held against.

    The cases are those of `cases_of`: of the month itself, or carried to it when nobody has applied for it yet.
    `known_on` is the day as on which parameters are known. `touched` names the parameters that differ.
    """

    rehearsal_id: UUID
    version: str
    before_version: str
    contents: Mapping[str, str]
    month: Month
    cases_of: Month
    known_on: date
    touched: tuple[str, ...]
    rehearsed_at: datetime
    rehearsed_by: str
    total: int


def carried(case: Case, month: Month) -> Case:
    """A case as it would be if the household told the same for another month: incomes and days move along."""
    if case.month == month or case.told is None:
        return case
    told = case.told
    by = (month.year - case.month.year) * 12 + month.number - case.month.number
    incomes = tuple(replace(income, month=income.month.plus(by)) for income in told.situation.incomes)
    situation = replace(told.situation, month=month, incomes=incomes)
    received = Month.of(told.received_on).plus(by)
    received_on = date(received.year, received.number, min(told.received_on.day, received.days))
    moved: Told = replace(told, situation=situation, received_on=received_on, first_application=False)
    return replace(case, month=month, told=moved)


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), SWEDISH_TIME)


def kept_of(prepared: Prepared) -> Kept:
    told, rent = prepared.case.facts
    answers, last_month = prepared.assessment.values, last_month_of(prepared.last)
    return keep(answers, told.situation, rent, prepared.parameters, last_month)


def compare(before: Prepared, book: ParameterBook, housing: HousingCost) -> Compared:
    """A household as it is now, and under another book, by which its home may cost `housing`."""
    case, told = before.case, before.case.facts[0]
    situation = told.situation
    parameters = book.on(municipality=situation.municipality, month=case.month, known_on=before.decided_on)
    outcome = what_if(
        kept_of(before),
        parameters,
        changed_inputs(before.parameters, parameters),
        housing=housing,
        last_month=last_month_of(before.last),
    )
    after_case = replace(case, housing=housing)
    further = further_stops(after_case, outcome.values, parameters, before.agencies, before.last)
    return Compared(
        household_type=household_type(situation),
        district=told.district,
        before_ore=before.assessment.assistance_ore,
        after_ore=outcome.assistance_ore,
        before_stops=before.stops,
        after_stops=raised_and_settled((*outcome.stops, *further), before.last)[0],
    )


def broken(before: Prepared) -> Compared:
    """A household of which neither side can be told, because its calculation breaks."""
    told, _ = before.case.facts
    stops = (Stop(StopReason.CALCULATION_FAILED),)
    return Compared(
        household_type=household_type(told.situation),
        district=told.district,
        before_ore=None,
        after_ore=None,
        before_stops=before.stops,
        after_stops=stops,
    )
