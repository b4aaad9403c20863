"""A tiny language for the tests of the law: persons by age, a household, and what the rules make of it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from services.eligibility.domain.assessment import Assessment, LastMonth, assess
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.kernel.finding import Finding
from shared.kernel.money import Money, from_kronor
from shared.kernel.month import Month
from shared.kernel.situation import (
    Asset,
    Expense,
    ExpenseType,
    Home,
    HomeKind,
    HousingCost,
    Income,
    IncomeType,
    Member,
    Role,
    School,
    Situation,
)
from shared.kernel.stop_reason import StopReason
from shared.parameters import MonthParameters, ParameterBook

NOVEMBER = Month(2026, 11)
TOWN = "lindsala"
"""Has a cap on rents, on electricity, insurance and internet, and a travel card in the calculation."""
WITHOUT_TRAVEL_CARD = "hogsby"

kr = from_kronor


@cache
def book() -> ParameterBook:
    return ParameterBook.load()


def adult(id: str = "p1", **more: Any) -> Member:
    return Member(id=id, role=Role.ADULT, born=date(1988, 4, 2), **more)


def child(age: int, id: str | None = None, month: Month = NOVEMBER, **more: Any) -> Member:
    """A child who is of that age on the first day of the month."""
    more.setdefault("school", School.UPPER_SECONDARY if age >= 18 else School.NONE)
    return Member(id=id or f"child-{age}", role=Role.CHILD, born=date(month.year - age, month.number, 1), **more)


def household(
    *members: Member,
    month: Month = NOVEMBER,
    rent: Money = 0,
    municipality: str = TOWN,
    home: HomeKind = HomeKind.RENTAL,
    rooms: int | None = 2,
    **more: Any,
) -> Situation:
    adults = sum(member.role is Role.ADULT for member in members)
    return Situation(
        id="household",
        municipality=municipality,
        month=month,
        members=members,
        home=Home(kind=home, rent_ore=rent, rooms=rooms),
        cohabiting=adults == 2,
        **more,
    )


def wage(amount: Money, member: str | None = "p1", month: Month = NOVEMBER.previous) -> Income:
    return income(IncomeType.WAGE, amount, member, month)


def income(type: IncomeType, amount: Money, member: str | None = None, month: Month = NOVEMBER.previous) -> Income:
    return Income(type=type, month=month, net_ore=amount, member=member)


def expense(type: ExpenseType, amount: Money, member: str | None = None) -> Expense:
    return Expense(type=type, amount_ore=amount, member=member)


def bank(amount: Money) -> Asset:
    return Asset(type="bank", amount_ore=amount)


def parameters_for(situation: Situation, decided_on: date) -> MonthParameters:
    return book().on(municipality=situation.municipality, month=situation.month, known_on=decided_on)


def assessed(
    situation: Situation,
    *,
    decided_on: date | None = None,
    last_month: LastMonth | None = None,
    housing: HousingCost | None = None,
) -> Assessment:
    """What the rules make of it; decided on the first day of the month unless another day is said."""
    day = decided_on or situation.month.first_day
    parameters = parameters_for(situation, day)
    housing = housing or reasonable_rent(situation, parameters)
    return assess(situation, housing, parameters, decided_on=day, last_month=last_month)


def reasons(assessment: Assessment) -> list[StopReason]:
    return [stop.reason for stop in assessment.stops]


def facts_of_stop(assessment: Assessment, reason: StopReason) -> dict[str, Any]:
    """The facts of the one stop of that reason."""
    (facts,) = [dict(stop.facts) for stop in assessment.stops if stop.reason is reason]
    return facts


def lines(assessment: Assessment, rule: str) -> list[Finding]:
    return [finding for finding in assessment.findings if finding.rule == rule]


def amounts(assessment: Assessment, rule: str) -> list[Money]:
    return [finding.amount_ore for finding in lines(assessment, rule)]


def amount(assessment: Assessment, rule: str) -> Money:
    """The amount of the only line of a rule."""
    (only,) = amounts(assessment, rule)
    return only
