"""A case (ärende): one household's application for one month, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from services.eligibility.domain.decision import PersonOnRecord
from shared.kernel.caller import Caller
from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.problem import Problem
from shared.kernel.situation import HousingCost, Situation
from shared.kernel.stop_reason import Stop


class CaseState(StrEnum):
    """`waiting` for the other half of its facts, `ready` to be decided, `planned` in a run, with a `person`,
    `on_hold` until a day, `decided`."""

    WAITING = "waiting"
    READY = "ready"
    PLANNED = "planned"
    PERSON = "person"
    ON_HOLD = "on_hold"
    DECIDED = "decided"


FOR_A_PERSON = frozenset({CaseState.READY, CaseState.PERSON, CaseState.ON_HOLD})
"""States in which a caseworker may decide the case or put it on hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the household told, as eligibility needs it. The first person is the applicant."""

    household_name: str
    district: str
    address: str
    received_on: date
    channel: str
    persons: tuple[PersonOnRecord, ...]
    situation: Situation
    payee: Payee
    protected_identity: bool
    first_application: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`told` and `housing` are None until each has been heard; `version` rises with every change."""

    application_id: UUID
    household_id: UUID
    month: Month
    state: CaseState
    version: int
    told: Told | None = None
    housing: HousingCost | None = None
    stops: tuple[Stop, ...] = ()
    hold_until: date | None = None
    hold_reason: str | None = None

    @property
    def facts(self) -> tuple[Told, HousingCost]:
        """Both halves. Raises Problem (409) while one is missing."""
        if self.told is None or self.housing is None:
            raise Problem.one("case_incomplete", status=409)
        return self.told, self.housing

    def is_visible_to(self, caller: Caller) -> bool:
        """Not another district's, and not a protected one's unless the caller is among the named staff."""
        if self.told is None:
            return True
        return caller.district in (None, self.told.district) and (caller.cleared or not self.told.protected_identity)

    def check_visible(self, caller: Caller) -> None:
        """Raises Problem (404) for a case that the caller may not see: that it exists is not told either."""
        if not self.is_visible_to(caller):
            raise Problem.one("case_unknown", status=404, application_id=str(self.application_id))

    def check_decidable(self, version: int) -> None:
        """Raises Problem (409) unless a person may act on the case, and on the version that the person saw."""
        if self.state is CaseState.DECIDED:
            raise Problem.one("case_already_decided", status=409)
        if self.state not in FOR_A_PERSON:
            raise Problem.one("case_not_ready", status=409, state=str(self.state))
        if self.version != version:
            raise Problem.one("case_changed", status=409, seen=version, now=self.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """An entry in the history of a case. `what` is a code; `who` a name, "Andrum" for the machine."""

    application_id: UUID
    at: datetime
    who: str
    what: str
    text: str | None = None
