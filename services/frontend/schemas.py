"""What the REST API takes and answers, as its description tells it. The services check what is sent, not these.

The household's month is described by the contract that is also its check; `tests/api` holds the rest of an
application against what the applications service reads.
"""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate, validates_schema

from shared.events.applications import Channel
from shared.events.household_schema import MOST_MEMBERS, HouseholdSchema
from shared.events.strict_fields import Choice, Day, Flag, Listed, Part, StrictSchema
from shared.kernel.payee import PayeeKind

UUID_FORM = r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
PERSONAL_NUMBER_FORM = r"^[0-9]{8}-?[0-9]{4}$"
DIGITS_FORM = r"^[0-9][0-9 -]{0,38}$"


def text(description: str, longest: int | None = None, **options: Any) -> fields.String:
    length = [validate.Length(1, longest)] if longest else []
    metadata = {"description": description, **options.pop("metadata", {})}
    return fields.String(metadata=metadata, validate=[*length, *options.pop("validate", [])], **options)


def form(pattern: str, description: str, **options: Any) -> fields.String:
    """Text of a form."""
    return text(description, validate=[validate.Regexp(pattern)], **options)


def told(description: str) -> dict[str, str]:
    return {"description": description}


class PersonSchema(StrictSchema):
    """Who a member is."""

    member = text("The `id` of one of `members`", 100, required=True)
    name = text("First name and surname", 70, required=True)
    personal_number = form(
        PERSONAL_NUMBER_FORM,
        "Personal number or coordination number, twelve digits. Every adult needs one, a child may have none",
        load_default=None,
    )


class PayeeSchema(StrictSchema):
    """Where the money shall go."""

    kind = Choice(PayeeKind, required=True, metadata=told("An account has a clearing number, a giro has none"))
    number = form(DIGITS_FORM, "Account or giro number; spaces and hyphens are left out", required=True)
    clearing = form(
        DIGITS_FORM, "Clearing number of the account: four digits, or five when it begins with 8", load_default=None
    )
    reference = form(DIGITS_FORM, "OCR number, for a giro", load_default=None)
    name = text("As the bank writes it, in Latin letters. Default: the applicant's name", 70, load_default=None)


class ApplicationSchema(HouseholdSchema):
    """One household's application for one month. Amounts are whole öre."""

    id = form(
        UUID_FORM,
        "Made by the sender, so that a repeated call is recognised. Default: derived from the content",
        load_default=None,
        metadata={"format": "uuid"},
    )
    channel = Choice(Channel, load_default=Channel.E_SERVICE, metadata=told("How the application came"))
    received_on = Day(load_default=None, metadata=told("The day it came, in the last twelve months. Default: today"))
    district = text("The district whose caseworkers see the case", 60, required=True)
    address = text("Where letters reach the household", 200, required=True)
    persons = Listed(
        Part(PersonSchema),
        MOST_MEMBERS,
        required=True,
        metadata=told("The applicant first. Every adult of `members` is named here"),
    )
    payee = Part(PayeeSchema, required=True)
    protected_identity = Flag(load_default=False, metadata=told("Skyddade personuppgifter"))
    municipality = text("Default: the municipality of this installation, and no other", 100, load_default=None)

    @validates_schema
    def check_household(self, told: dict[str, Any], **_: Any) -> None:
        """Nothing: this describes, and the applications service checks."""


class SubmittedSchema(Schema):
    """What became of an application."""

    application_id = fields.UUID(required=True)
    household_id = fields.UUID(required=True)
    created = fields.Boolean(
        required=True, metadata=told("False when the same application was here already; nothing was changed")
    )


class PersonViewSchema(Schema):
    """A person, with the personal number masked."""

    member = fields.String(required=True)
    name = fields.String(required=True)
    personal_number_masked = fields.String(required=True, allow_none=True)


class ApplicationViewSchema(Schema):
    """An application as it was received."""

    application_id = fields.UUID(required=True)
    household_id = fields.UUID(required=True)
    month = fields.String(required=True)
    received_on = fields.String(required=True, metadata={"format": "date"})
    submitted_at = fields.String(required=True, metadata={"format": "date-time"})
    channel = fields.String(required=True)
    district = fields.String(required=True)
    address = fields.String(required=True)
    persons = fields.List(fields.Nested(PersonViewSchema), required=True)
    payee_label = fields.String(required=True, metadata=told("The end of the account or giro number"))
    protected_identity = fields.Boolean(required=True)
    first_application = fields.Boolean(
        required=True, metadata=told("True when the household had not applied in the six months before")
    )
    situation = fields.Dict(required=True, metadata=told("The household's month, with every default filled in"))


class ProblemFieldSchema(Schema):
    """One thing that is wrong with one field."""

    field = fields.String(required=True, metadata=told("Path of the field, such as `members.1.born`"))
    code = fields.String(required=True, metadata=told("Names the fault; does not change with the language"))
    message = fields.String(required=True, metadata=told("For a person to read, in the language asked for"))


class ProblemSchema(Schema):
    """A refusal (RFC 9457). Nothing was changed."""

    type = fields.String(required=True, metadata=told("`urn:andrum:problem:` and the code of the first fault"))
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    errors = fields.List(fields.Nested(ProblemFieldSchema), required=True)
