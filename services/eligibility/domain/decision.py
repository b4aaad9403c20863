"""The decision record (beslut): everything a decision rests on, as it was on the day it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.eligibility.domain.agency_facts import AgencyAnswer
from shared.kernel.finding import Finding
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.situation import HousingCost, Situation
from shared.kernel.stop_reason import Stop

TEMPLATE_VERSION = "2026-1"
"""The letter template that new decisions are drawn with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOnRecord:
    """A member of the household by name. `personal_number` has twelve digits, or none yet; print it masked."""

    member: str
    name: str
    personal_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The authority that decides, as a letter names it."""

    municipality: str
    committee: str
    address: str
    phone: str
    court: str
    invented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord:
    """The original of a decision; its letter is a pure function of it.

    `outcome` is `granted` (bifall) or `refused` (avslag). `agencies` is what agencies had said by then, beside what
    was told: neither replaces the other. `settled` are reasons on which a person had decided in an earlier month.
    `delegation` names the delegation order that let the automated function decide (6 kap. 37 § KL), None when a
    person did. All amounts in öre.
    """

    decision_id: UUID
    application_id: UUID
    household_id: UUID
    month: Month
    outcome: str
    amount_ore: Money
    automatic: bool
    decided_by: str
    decided_by_name: str
    delegation: str | None
    decided_at: datetime
    received_on: date
    motivation: str | None
    persons: tuple[PersonOnRecord, ...]
    address: str
    payee: Payee
    pay_on: date
    office: Office
    situation: Situation
    housing: HousingCost
    findings: tuple[Finding, ...]
    stops: tuple[Stop, ...]
    norm_ore: Money
    costs_ore: Money
    need_ore: Money
    income_ore: Money
    assistance_ore: Money
    last_month_ore: Money | None
    rules_version: str
    parameters_version: str
    values: Mapping[str, Any]
    template_version: str = TEMPLATE_VERSION
    agencies: tuple[AgencyAnswer, ...] = ()
    settled: tuple[Stop, ...] = ()
