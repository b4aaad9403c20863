"""The situation file: one household, one month, as `andrum assess` and the REST API take it.

    told = read_situation(json.loads(line))     # raises Problem with a Fault for every key that is wrong
    told.situation, told.decided_on

An intake that asks for more builds on `HouseholdSchema` (what the household tells about a month, checked as a
whole), turns a ValidationError into faults with `faults_of`, and makes the Situation with `situation_of`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from marshmallow import ValidationError, post_load, validates_schema

from shared.events.situation_checks import birth_faults, household_faults
from shared.events.strict_fields import (
    Choice,
    Day,
    Flag,
    Listed,
    MonthField,
    Ore,
    Part,
    StrictSchema,
    Whole,
    Words,
    faults_of,
    refusal,
)
from shared.kernel.problem import Fault, Problem
from shared.kernel.situation import (
    Asset,
    Expense,
    ExpenseType,
    Home,
    HomeKind,
    Income,
    IncomeType,
    Member,
    Role,
    School,
    Situation,
)

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

MOST_OTHERS = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a line says: the situation, and the day the decision is made or thought to be made."""

    situation: Situation
    decided_on: date


class MemberSchema(StrictSchema):
    """A person of the household."""

    id = Words(required=True)
    role = Choice(Role, required=True)
    born = Day(required=True)
    occupation = Words(load_default=None)
    school = Choice(School, load_default=School.NONE)
    lunch_away = Flag(load_default=False)
    days = Whole(0, 31, load_default=None)
    earned_this_year_ore = Ore(load_default=0)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Member:
        return Member(**told)


class HomeSchema(StrictSchema):
    """The dwelling. A rent left out is not a rent of zero, except where there is no home."""

    kind = Choice(HomeKind, required=True)
    rent_ore = Ore()
    rooms = Whole(1, 50, load_default=None)

    @validates_schema
    def check_rent(self, told: dict[str, Any], **_: Any) -> None:
        if "rent_ore" not in told and told["kind"] is not HomeKind.NONE:
            raise ValidationError({"rent_ore": refusal("required").messages})

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Home:
        return Home(**told)


class ExpenseSchema(StrictSchema):
    """A cost of the month that the household asks for."""

    type = Choice(ExpenseType, required=True)
    amount_ore = Ore(required=True)
    member = Words(load_default=None)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Expense:
        return Expense(**told)


class IncomeSchema(StrictSchema):
    """Money received: the month it came, and what was left after tax."""

    type = Choice(IncomeType, required=True)
    month = MonthField(required=True)
    net_ore = Ore(required=True)
    member = Words(load_default=None)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Income:
        return Income(**told)


class AssetSchema(StrictSchema):
    """What the household owns; the type is free text."""

    type = Words(required=True)
    amount_ore = Ore(required=True)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Asset:
        return Asset(**told)


class HouseholdSchema(StrictSchema):
    """What a household tells about one month."""

    month = MonthField(required=True)
    cohabiting = Flag(load_default=False)
    others_in_home = Whole(0, MOST_OTHERS, load_default=0)
    members = Listed(Part(MemberSchema), required=True)
    home = Part(HomeSchema, required=True)
    expenses = Listed(Part(ExpenseSchema), load_default=list)
    incomes = Listed(Part(IncomeSchema), load_default=list)
    assets = Listed(Part(AssetSchema), load_default=list)
    job_stimulus = Listed(Words(), load_default=list)

    @validates_schema
    def check_household(self, told: dict[str, Any], **_: Any) -> None:
        refuse(household_faults(told))


class SituationSchema(HouseholdSchema):
    """A line of the situation file."""

    id = Words(required=True)
    municipality = Words(required=True)
    decided_on = Day(load_default=lambda: today())

    @validates_schema
    def check_births(self, told: dict[str, Any], **_: Any) -> None:
        refuse(birth_faults(told["members"], told["decided_on"]))

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Told:
        decided_on = told.pop("decided_on")
        return Told(situation=situation_of(told), decided_on=decided_on)


def refuse(faults: Iterator[Fault]) -> None:
    """Raise what was found, each at its path."""
    messages: dict[Any, Any] = {}
    for fault in faults:
        *above, last = [int(step) if step.isdigit() else step for step in (fault.field or "_schema").split(".")]
        below = messages
        for step in above:
            below = below.setdefault(step, {})
        below.setdefault(last, []).append({"code": fault.code, "facts": dict(fault.facts)})
    if messages:
        raise ValidationError(messages)


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
