"""Reads an application as it comes from outside: the month of a household, who asks, and where money shall go."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, post_load, validates_schema

from services.applications.domain.application import Application, NamedPerson, application_from
from services.applications.domain.completeness import Office
from services.applications.domain.completeness import faults_of as faults_of_whole
from services.applications.domain.payee import faults_of_name, faults_of_payee
from shared.events.applications import Channel
from shared.events.household_schema import MOST_MEMBERS
from shared.events.situation_checks import household_faults
from shared.events.situation_schema import HouseholdSchema, faults_of
from shared.events.strict_fields import Choice, Day, Flag, Listed, Part, StrictField, StrictSchema, Words, refusal
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.personal_number import PersonalNumber
from shared.kernel.problem import Fault, Problem

UUID_FORM = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
PERSONAL_NUMBER_FORM = re.compile(r"[0-9]{8}-?[0-9]{4}")
DIGITS_FORM = re.compile(r"[0-9][0-9 -]{0,38}")

LONGEST_NAME = 70
"""A payee's name in a payment file has at most 70 characters (ISO 20022)."""


class Identity(StrictField, fields.String):
    """A UUID, written with its hyphens."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or not UUID_FORM.fullmatch(value):
            raise refusal("not_a_uuid")
        return UUID(value)


class PersonalNumberField(StrictField, fields.String):
    """Twelve digits, with or without the hyphen, that pass the check. What was written is never repeated back."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or not PERSONAL_NUMBER_FORM.fullmatch(value):
            raise refusal("not_a_personal_number")
        try:
            return PersonalNumber.parse(value)
        except ValueError:
            raise refusal("personal_number_wrong") from None


class Digits(StrictField, fields.String):
    """A number as people write it, with spaces and hyphens; kept without them."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or not DIGITS_FORM.fullmatch(value):
            raise refusal("not_digits")
        return value.replace(" ", "").replace("-", "")


class PersonSchema(StrictSchema):
    """Who a member is."""

    member = Words(required=True)
    name = Words(LONGEST_NAME, required=True)
    personal_number = PersonalNumberField(load_default=None)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> NamedPerson:
        return NamedPerson(**told)


class PayeeSchema(StrictSchema):
    """Where the money shall go, and the name that the bank is to write. Without a name it goes to the applicant."""

    kind = Choice(PayeeKind, required=True)
    number = Digits(required=True)
    clearing = Digits(load_default=None)
    reference = Digits(load_default=None)
    name = Words(LONGEST_NAME, load_default=None)

    @validates_schema(skip_on_field_errors=False)
    def check_numbers(self, told: dict[str, Any], **_: Any) -> None:
        found = {key: refusal(code).messages for key, code in faults_of_payee(told)}
        if found:
            raise ValidationError(found)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Payee:
        return Payee(**told | {"name": told["name"] or ""})


class ApplicationSchema(HouseholdSchema):
    """One application: the keys of the household's month, and these around them."""

    id = Identity(load_default=None)
    channel = Choice(Channel, load_default=Channel.E_SERVICE)
    received_on = Day(load_default=None)
    district = Words(60, required=True)
    address = Words(200, required=True)
    persons = Listed(Part(PersonSchema), MOST_MEMBERS, required=True)
    payee = Part(PayeeSchema, required=True)
    protected_identity = Flag(load_default=False)
    municipality = Words(load_default=None)

    @validates_schema
    def check_household(self, told: dict[str, Any], **_: Any) -> None:
        """Not here, where one misspelt key would hide what else is wrong: see `read_application`."""


SCHEMA = ApplicationSchema()
PERSON = PersonSchema()
HOUSEHOLD_KEYS = frozenset(HouseholdSchema().load_fields)


def read_application(data: Any, office: Office) -> Application:
    """Read one application. Raises Problem with a fault for everything that is wrong with it."""
    told, faults = what_can_be_read(data)
    told["received_on"] = told.get("received_on") or office.today
    faults += unprintable(data)
    if told.keys() >= HOUSEHOLD_KEYS:
        faults += household_faults(told)
    faults += faults_of_whole(told, office)
    faults += faults_of_name(told.get("payee"), told.get("persons"))
    if faults:
        raise Problem(*faults)
    lists = {key: tuple(value) for key, value in told.items() if isinstance(value, list)}
    return application_from(told | lists, office.municipality)


def what_can_be_read(data: Any) -> tuple[dict[str, Any], list[Fault]]:
    """The values without a fault by their keys, and the faults of all others."""
    try:
        return SCHEMA.load(data), []
    except ValidationError as error:
        faults = list(faults_of(error))
        valid = error.valid_data if isinstance(error.valid_data, dict) else {}
        told = {key: value for key, value in valid.items() if key not in error.messages}
        if "persons" not in told and isinstance(data, dict) and isinstance(data.get("persons"), list):
            told["persons"] = [person_or_none(one) for one in data["persons"]]
        return told, faults


def person_or_none(data: Any) -> NamedPerson | None:
    """One wrong letter about one person must not hide what is wrong with the others."""
    try:
        person: NamedPerson = PERSON.load(data)
        return person
    except ValidationError:
        return None


UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of characters, and the ends of lines and paragraphs."""


def unprintable(value: Any, path: str = "") -> Iterator[Fault]:
    """Text with characters in it that no database, letter or bank takes."""
    if isinstance(value, str):
        if any(unicodedata.category(character) in UNPRINTABLE for character in value):
            yield Fault("unprintable", path)
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from unprintable(item, f"{path}.{key}" if path else str(key))
