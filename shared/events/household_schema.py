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
    Expense,
    ExpenseType,
    Home,
    HomeKind,
    Income,
    IncomeType,
    Member,
    Role,
    School,
)

MOST_OTHERS = 99


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
