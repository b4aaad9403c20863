"""The situation file: one household, one month, as `andrum assess` and the REST API take it.

    told = read_situation(json.loads(line))     # raises Problem with a Fault for every key that is wrong
    told.situation, told.decided_on

An intake that asks for more builds on `HouseholdSchema` (what the household tells about a month, checked as a
whole), turns a ValidationError into faults with `faults_of`, and makes the Situation with `situation_of`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from marshmallow import ValidationError, post_load, validates_schema

from shared.events.household_schema import (
    AssetSchema,
    ExpenseSchema,
    HomeSchema,
    HouseholdSchema,
    IncomeSchema,
    MemberSchema,
    refuse,
)
from shared.events.situation_checks import birth_faults
from shared.events.strict_fields import Day, Listed, MonthField, Words, faults_of
from shared.kernel.problem import Problem
from shared.kernel.situation import Situation

__all__ = [
    "AssetSchema",
    "ExpenseSchema",
    "HomeSchema",
    "HouseholdSchema",
    "IncomeSchema",
    "MemberSchema",
    "SituationSchema",
    "Told",
    "faults_of",
    "json_schema",
    "read_situation",
    "situation_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a line says: the situation, and the day the decision is made or thought to be made."""

    situation: Situation
    decided_on: date


MOST_MONTHS = 1000


class SituationSchema(HouseholdSchema):
    """A line of the situation file."""

    id = Words(required=True)
    municipality = Words(required=True)
    decided_on = Day(load_default=lambda: today())
    assistance_months = Listed(MonthField(), MOST_MONTHS, load_default=None)
    assistance_known_since = MonthField(load_default=None)

    @validates_schema
    def check_births(self, told: dict[str, Any], **_: Any) -> None:
        refuse(birth_faults(told["members"], told["decided_on"]))

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Told:
        decided_on = told.pop("decided_on")
        return Told(situation=situation_of(told), decided_on=decided_on)


def today() -> date:
    """The day it is in Sweden."""
    return datetime.now(UTC).astimezone(ZoneInfo("Europe/Stockholm")).date()


def situation_of(told: dict[str, Any]) -> Situation:
    """The plain value of what a schema has loaded: `id`, `municipality` and the keys of HouseholdSchema."""
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    return Situation(**values)


SCHEMA = SituationSchema()


def read_situation(data: Any) -> Told:
    """Read one line's object. Raises Problem, with a fault for every key that is wrong."""
    try:
        told = SCHEMA.load(data)
    except ValidationError as error:
        raise Problem(*faults_of(error)) from None
    assert isinstance(told, Told)
    return told


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line, derived from the schema above."""
    from apispec import APISpec
    from apispec.ext.marshmallow import MarshmallowPlugin

    spec = APISpec(title="Andrum", version="1", openapi_version="3.1.0", plugins=[MarshmallowPlugin()])
    spec.components.schema("Situation", schema=SituationSchema)
    schemas = to_local(spec.to_dict()["components"]["schemas"])
    situation = schemas.pop("Situation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Situation: one household, one month",
        **situation,
        "$defs": schemas,
    }


def to_local(part: Any) -> Any:
    """References into an OpenAPI document as references into this one."""
    if isinstance(part, dict):
        return {key: to_local(value) for key, value in part.items()}
    if isinstance(part, list):
        return [to_local(item) for item in part]
    return part.replace("#/components/schemas/", "#/$defs/") if isinstance(part, str) else part
