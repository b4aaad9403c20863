"""An application (ansökan): what one household asked for and told about one month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any
from uuid import UUID

from services.applications.domain.fingerprint import fingerprint_of, id_from
from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.personal_number import PersonalNumber
from shared.kernel.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """Who a member of the situation is. Only a child may be without a number, as a newborn is for some weeks."""

    member: str
    name: str
    personal_number: PersonalNumber | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """One application, as told. The first person is the applicant, by whose name the household is known.

    `channel` is `e_service`, `paper` or `import`; `fingerprint` is the same for the same content.
    """

    id: UUID
    month: Month
    received_on: date
    channel: str
    district: str
    address: str
    persons: tuple[NamedPerson, ...]
    payee: Payee
    situation: Situation
    fingerprint: str
    protected_identity: bool = False

    @property
    def applicant(self) -> NamedPerson:
        return self.persons[0]

    @property
    def adult_numbers(self) -> tuple[str, ...]:
        """The personal numbers of the adults, the applicant's first: what the household is recognised by."""
        adults = {member.id for member in self.situation.adults}
        return tuple(
            person.personal_number.digits
            for person in self.persons
            if person.personal_number is not None and person.member in adults
        )


SITUATION = tuple(one.name for one in fields(Situation) if one.name not in ("id", "municipality", "month"))
"""The keys of an application that the calculation starts from; `Situation` knows what each means."""


def application_from(told: Mapping[str, Any], municipality: str) -> Application:
    """The application that was told, when nothing is wrong with it.

    Without an `id` it gets one from its content; without a name the payee is the applicant.
    """
    fingerprint = fingerprint_of(told)
    identity = told.get("id") or id_from(fingerprint)
    payee: Payee = told["payee"]
    core = {key: told[key] for key in SITUATION if key in told}
    return Application(
        id=identity,
        month=told["month"],
        received_on=told["received_on"],
        channel=told["channel"],
        district=told["district"],
        address=told["address"],
        persons=told["persons"],
        payee=replace(payee, name=payee.name or told["persons"][0].name),
        situation=Situation(id=str(identity), municipality=municipality, month=told["month"], **core),
        fingerprint=fingerprint,
        protected_identity=told["protected_identity"],
    )
