"""What becomes of a case: decided by the machine, or prepared for a person. The machine never says no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from services.eligibility.domain.agency_comparison import may_wait
from services.eligibility.domain.agency_facts import AgencyAnswer
from services.eligibility.domain.assessment import (
    NOTHING_CALCULATED,
    Assessment,
    LastMonth,
    assess,
)
from services.eligibility.domain.case import Case
from services.eligibility.domain.change_control import raised_and_settled
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.further_stops import further_stops
from services.eligibility.domain.own_history import OwnHistory, with_own_history
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import MonthParameters, ParameterBook
from shared.parameters.banking_days import payday_of

SWEDISH_TIME = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A case as the rules see it on a day: what they calculate, and every reason for which a person must decide."""

    case: Case
    assessment: Assessment
    stops: tuple[Stop, ...]
    parameters: MonthParameters
    parameters_version: str
    last: DecisionRecord | None
    decided_on: date
    agencies: tuple[AgencyAnswer, ...] = ()
    settled: tuple[Stop, ...] = ()
    """Reasons of the calculation on which a person has decided in an earlier month."""

    @property
    def pay_on(self) -> date:
        """The day on which the money comes, if it is decided now."""
        return payday_of(self.case.month, self.parameters.calendar, self.decided_on)

    @property
    def automatic(self) -> bool:
        return not self.stops and self.assessment.assistance_ore is not None

    @property
    def waits(self) -> bool:
        """Only an agency that did not answer stands in the way, and a later run asks it again."""
        return may_wait(self.stops, self.agencies, self.parameters)


def prepare(
    case: Case,
    book: ParameterBook,
    last: DecisionRecord | None,
    now: datetime,
    agencies: Sequence[AgencyAnswer] = (),
    history: OwnHistory | None = None,
) -> Prepared:
    """Assess a complete case against the parameters known now, last month's decision if there was one, what agencies
    have answered, and the months for which the household had assistance.
    """
    told, housing = case.facts
    decided_on = now.astimezone(SWEDISH_TIME).date()
    situation = with_own_history(told.situation, last, history)
    case = replace(case, told=replace(told, situation=situation))
    parameters = book.on(municipality=situation.municipality, month=case.month, known_on=decided_on)
    assessment = assess(situation, housing, parameters, decided_on=decided_on, last_month=last_month_of(last))
    further = further_stops(case, assessment.values, parameters, agencies, last)
    raised, settled = raised_and_settled((*assessment.stops, *further), last)
    return Prepared(
        case=case,
        assessment=assessment,
        stops=raised,
        parameters=parameters,
        parameters_version=book.version,
        last=last,
        decided_on=decided_on,
        agencies=tuple(agencies),
        settled=settled,
    )


def prepare_without_calculation(
    case: Case, book: ParameterBook, last: DecisionRecord | None, now: datetime, error: str
) -> Prepared:
    """A case whose calculation broke, for a person to see. `error` names what broke, never whose data it was."""
    told, _ = case.facts
    decided_on = now.astimezone(SWEDISH_TIME).date()
    return Prepared(
        case=case,
        assessment=NOTHING_CALCULATED,
        stops=(Stop(StopReason.CALCULATION_FAILED, {"error": error}),),
        parameters=book.on(municipality=told.situation.municipality, month=case.month, known_on=decided_on),
        parameters_version=book.version,
        last=last,
        decided_on=decided_on,
    )


def last_month_of(record: DecisionRecord | None) -> LastMonth | None:
    """What this month is compared with."""
    return None if record is None else LastMonth.from_decision(record)
