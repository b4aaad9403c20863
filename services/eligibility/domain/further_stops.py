"""Reasons for which a case goes to a person although its calculation stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.eligibility.domain.agency_comparison import stops_from_agencies
from services.eligibility.domain.agency_facts import AgencyAnswer
from services.eligibility.domain.case import Case, Told
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.unverified import unverified_stops
from shared.kernel.repertoire import undrawable
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import MonthParameters


def further_stops(
    case: Case,
    values: Mapping[str, Any],
    parameters: MonthParameters,
    agencies: Sequence[AgencyAnswer],
    last: DecisionRecord | None,
) -> list[Stop]:
    """Reasons besides those that the calculation gives. `values` are its answers."""
    told, housing = case.facts
    return [
        *unverified_stops(told.situation, housing, values, parameters),
        *stops_beside_the_calculation(case, parameters),
        *stops_from_last_month(told, last),
        *stops_from_agencies(told.situation, agencies, parameters),
    ]


def stops_beside_the_calculation(case: Case, parameters: MonthParameters) -> list[Stop]:
    """Reasons that lie in the case itself and in the delegation order, not in the amounts."""
    told, _ = case.facts
    deadline = parameters.calendar.deadline_for(case.month)
    stops = []
    if told.protected_identity:
        stops.append(Stop(StopReason.PROTECTED_IDENTITY))
    if told.first_application:
        stops.append(Stop(StopReason.FIRST_APPLICATION))
    if deadline is not None and told.received_on > deadline:
        facts = {"received_on": told.received_on.isoformat(), "deadline": deadline.isoformat()}
        stops.append(Stop(StopReason.LATE_APPLICATION, facts))
    if parameters.automation("full_grant") is None:
        stops.append(Stop(StopReason.NOT_DELEGATED))
    if character := undrawable("".join("".join((told.address, *(person.name for person in told.persons))).split())):
        stops.append(Stop(StopReason.LETTER_NOT_DRAWABLE, {"character": character}))
    return stops


def stops_from_last_month(told: Told, last: DecisionRecord | None) -> list[Stop]:
    """The machine goes on from a month that was granted to the same payee; anything else is a person's."""
    if last is None:
        return [] if told.first_application else [Stop(StopReason.NO_DECISION_LAST_MONTH)]
    if last.outcome != "granted":
        return [Stop(StopReason.REFUSED_LAST_MONTH)]
    if last.payee != told.payee:
        return [Stop(StopReason.PAYEE_CHANGED, {"before": last.payee.masked, "now": told.payee.masked})]
    return []
