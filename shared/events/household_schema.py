"""What a household tells about a month: its members, home, costs, incomes and assets, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from shared.events.situation_checks import household_faults
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
    refusal,
)
from shared.kernel.problem import Fault
from shared.kernel.situation import (
    Asset,
    Deduction,
    DeductionKind,
    Expense,
    ExpenseType,
    GrownChild,
    Home,
    HomeKind,
    Income,
    IncomeType,
    Member,
    Role,
    School,
)

MOST_OTHERS = 99
MOST_MEMBERS = 30
MOST_EXPENSES = 100
MOST_INCOMES = 200
MOST_ASSETS = 50
MOST_DEDUCTIONS = 20
"""Longer lists are no household's: they are refused before they are read. Ours, no rule of law."""


class MemberSchema(StrictSchema):
    """A person of the household."""

    id = Words(required=True)
    role = Choice(Role, required=True)
    born = Day(required=True)
    occupation = Words(load_default=None)
    school = Choice(School, load_default=School.NONE)
    lunch_away = Flag(load_default=False)
    days = Whole(1, 31, load_default=None)
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


class DeductionSchema(StrictSchema):
    """What was taken from an income before it came."""

    kind = Choice(DeductionKind, required=True)
    amount_ore = Ore(required=True)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Deduction:
        return Deduction(**told)


class ExpenseSchema(StrictSchema):
    """A cost of the month that the household asks for."""

    type = Choice(ExpenseType, required=True)
    amount_ore = Ore(required=True)
    member = Words(load_default=None)
    counted_before_ore = Ore(load_default=0)
    approved_before_ore = Ore(load_default=0)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Expense:
        return Expense(**told)


class IncomeSchema(StrictSchema):
    """Money received: the month it came, and what was left after tax."""

    type = Choice(IncomeType, required=True)
    month = MonthField(required=True)
    net_ore = Ore(required=True)
    member = Words(load_default=None)
    gross_ore = Ore(load_default=None)
    deductions = Listed(Part(DeductionSchema), MOST_DEDUCTIONS, load_default=list)
    meant_for = MonthField(load_default=None)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Income:
        return Income(**{**told, "deductions": tuple(told["deductions"])})


class AssetSchema(StrictSchema):
    """What the household owns; the type is free text."""

    type = Words(required=True)
    amount_ore = Ore(required=True)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> Asset:
        return Asset(**told)


class GrownChildSchema(StrictSchema):
    """A grown child at home, one of the others in the home."""

    born = Day(required=True)
    income_ore = Ore(load_default=0)

    @post_load
    def make(self, told: dict[str, Any], **_: Any) -> GrownChild:
        return GrownChild(**told)


class HouseholdSchema(StrictSchema):
    """What a household tells about one month."""

    month = MonthField(required=True)
    cohabiting = Flag(load_default=False)
    others_in_home = Whole(0, MOST_OTHERS, load_default=0)
    members = Listed(Part(MemberSchema), MOST_MEMBERS, required=True)
    home = Part(HomeSchema, required=True)
    expenses = Listed(Part(ExpenseSchema), MOST_EXPENSES, load_default=list)
    incomes = Listed(Part(IncomeSchema), MOST_INCOMES, load_default=list)
    assets = Listed(Part(AssetSchema), MOST_ASSETS, load_default=list)
    job_stimulus = Listed(Words(), MOST_MEMBERS, load_default=list)
    grown_children = Listed(Part(GrownChildSchema), MOST_MEMBERS, load_default=list)

    @validates_schema
    def check_household(self, told: dict[str, Any], **_: Any) -> None:
        refuse(household_faults(told))


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
