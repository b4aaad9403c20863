"""What agencies know about a household, as they answered on a day. A missing answer is a state, never "no income"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from shared.kernel.law import LegalReference
from shared.kernel.money import Money
from shared.kernel.month import Month

RIGHT_TO_DATA = LegalReference(
    "15 kap. 10–12 §§ socialtjänstlagen (2025:400), förordningen (2008:975) om uppgiftsskyldighet i vissa fall",
    "11 kap. 11–11 b §§ socialtjänstlagen (2001:453), förordningen (2008:975) om uppgiftsskyldighet i vissa fall",
)
"""Why agencies must answer: the provision that breaks secrecy, which every question names."""


class Agency(StrEnum):
    """Who answers through SSBTEK. The pensions agency (PM) answers inside the answer of FK, and can be away alone."""

    AF = "AF"
    CSN = "CSN"
    FK = "FK"
    PM = "PM"
    SKV = "SKV"
    SO = "SO"
    TNS = "TNS"
    MIV = "MIV"


class AnswerState(StrEnum):
    ANSWERED = "answered"
    FAILED = "failed"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money that an agency has paid, or (`planned`) has decided to pay, in öre.

    `benefit` is its code as parameters name it (`FK:BOB`, `CSN:GRUNDB`), `name` the agency's own word for it. `net_ore`
    is what is paid out: after tax, after set-off (kvittning), after distraint (utmätning) and after other deductions.
    `gross_ore` is None where the agency tells the net only.
    """

    benefit: str
    name: str
    paid_on: date
    net_ore: Money
    gross_ore: Money | None = None
    tax_ore: Money = 0
    set_off_ore: Money = 0
    distraint_ore: Money = 0
    other_deductions_ore: Money = 0
    planned: bool = False

    @property
    def withheld_ore(self) -> Money:
        """What was kept back for debts: a person judges whether the household could have had it."""
        return self.set_off_ore + self.distraint_ore


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something else that an agency knows. `kind`: job_seeker, decision, vehicle, permit or capital."""

    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyFault:
    """Why there is no answer. `source`: SSBT (the joint service), BT (the agency) or ANDRUM (it was not reached)."""

    source: str
    code: str
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyAnswer:
    """What one agency said about one member, and when: facts, or why there are none.

    `attempts` counts the failed ones in a row, this one included.
    """

    member: str
    agency: Agency
    state: AnswerState
    at: datetime | None = None
    payments: tuple[Payment, ...] = ()
    notices: tuple[Notice, ...] = ()
    fault: AgencyFault | None = None
    attempts: int = 0


def answered(
    member: str, agency: Agency, at: datetime, payments: tuple[Payment, ...] = (), notices: tuple[Notice, ...] = ()
) -> AgencyAnswer:
    return AgencyAnswer(
        member=member, agency=agency, state=AnswerState.ANSWERED, at=at, payments=payments, notices=notices
    )


def failed(member: str, agency: Agency, at: datetime, source: str, code: str, message: str = "") -> AgencyAnswer:
    """`message` is cut: it is the other side's text, and nobody reads more of it."""
    fault = AgencyFault(source=source, code=code[:60], message=message[:200])
    return AgencyAnswer(member=member, agency=agency, state=AnswerState.FAILED, at=at, fault=fault, attempts=1)


def not_asked(member: str, agency: Agency) -> AgencyAnswer:
    return AgencyAnswer(member=member, agency=agency, state=AnswerState.NOT_ASKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """The authority that asks (ingivare). `organisation_number` has ten digits."""

    organisation_number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked about one member of a household: from which day, until which day, of which agencies."""

    application_id: UUID
    member: str
    personal_number: str
    from_day: date
    until_day: date
    asker: Asker
    asked_on: date
    agencies: frozenset[Agency]


def asked_period(month: Month) -> tuple[date, date]:
    """For application month M: M−1, whose income counts, and M−2, with which it is compared."""
    return month.plus(-2).first_day, month.previous.last_day
