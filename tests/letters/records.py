"""Decisions to write letters about: one household each, decided by the real rules with Lindsala's parameters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from uuid import UUID

from services.eligibility.domain.case import Case, CaseState, Told
from services.eligibility.domain.decision import DecisionRecord, PersonOnRecord
from services.eligibility.domain.making import grant, grant_automatically, refuse
from services.eligibility.domain.ruling import Prepared, prepare
from shared.kernel.caller import Caller, UserRole
from shared.kernel.month import Month
from shared.kernel.payee import Payee, PayeeKind
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
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import ParameterBook

MONTH = Month(2026, 11)
BEFORE = Month(2026, 10)
NOW = datetime(2026, 10, 21, 22, 30, tzinfo=UTC)
"""Half past midnight on 22 October in Sweden."""

DECISION = UUID("01a12ad5-8a00-7397-8dfe-21047a0a3ce2")
HANNA = Caller(id="hanna.lindell", name="Hanna Lindell", roles=frozenset({UserRole.CASEWORKER}), district="Centrum")

ANNA = Member(id="p1", role=Role.ADULT, born=date(1988, 4, 2), occupation="unemployed")
ERIK = Member(id="p2", role=Role.ADULT, born=date(1990, 9, 30), occupation="employed")
PEOPLE = {
    "p1": ("Anna Nyström", "198804029807"),
    "p2": ("Erik Nyström", "199009309810"),
    "p3": ("Ebba Nyström", "202203159805"),
    "p4": ("Łukasz Nyström", "201407019814"),
    "p5": ("Noor Nyström", "201105049807"),
    "p6": ("Zoë Nyström", "200902039804"),
    "p7": ("Åke Nyström", "202306129812"),
    "p8": ("Inés Nyström", "202507079805"),
}
CHILDREN = (
    Member(id="p3", role=Role.CHILD, born=date(2022, 3, 15), school=School.PRESCHOOL, lunch_away=True),
    Member(id="p4", role=Role.CHILD, born=date(2014, 7, 1), school=School.COMPULSORY, days=10),
    Member(id="p5", role=Role.CHILD, born=date(2011, 5, 4), school=School.COMPULSORY),
    Member(
        id="p6", role=Role.CHILD, born=date(2009, 2, 3), school=School.UPPER_SECONDARY, earned_this_year_ore=900_000
    ),
    Member(id="p7", role=Role.CHILD, born=date(2023, 6, 12)),
    Member(id="p8", role=Role.CHILD, born=date(2025, 7, 7)),
)


@cache
def book() -> ParameterBook:
    return ParameterBook.load()


def prepared(situation: Situation, housing: HousingCost, last: DecisionRecord | None = None) -> Prepared:
    """A case as a person or the month meets it; `last` is the decision about the month before."""
    told = Told(
        household_name=PEOPLE["p1"][0],
        district="Centrum",
        address="Nygatan 12 lgh 1203, 000 12 Lindsala",
        received_on=date(2026, 10, 9),
        channel="e_service",
        persons=tuple(
            PersonOnRecord(member=one.id, name=PEOPLE[one.id][0], personal_number=PEOPLE[one.id][1])
            for one in situation.members
        ),
        situation=situation,
        payee=Payee(name="Anna Nyström", kind=PayeeKind.ACCOUNT, clearing="5021", number="0054157"),
        protected_identity=False,
        first_application=False,
    )
    case = Case(
        application_id=UUID("01a11b62-7600-7dc7-96fd-be2b340dddb5"),
        household_id=UUID("01a106c9-0600-72c1-bce9-eaf442f84fae"),
        month=MONTH,
        state=CaseState.READY,
        version=1,
        told=told,
        housing=housing,
    )
    return prepare(case, book(), last, NOW)


def household(*members: Member, rent: int = 690_000, **rest: object) -> Situation:
    facts = {"home": Home(kind=HomeKind.RENTAL, rent_ore=rent, rooms=2), "cohabiting": ERIK in members} | rest
    return Situation(id="h-1", municipality="lindsala", month=MONTH, members=members, **facts)  # type: ignore[arg-type]


def income(kind: IncomeType, kronor: int, member: str | None = None) -> Income:
    return Income(type=kind, month=BEFORE, net_ore=kronor * 100, member=member)


def expense(kind: ExpenseType, kronor: int, member: str | None = None) -> Expense:
    return Expense(type=kind, amount_ore=kronor * 100, member=member)


def rent(kronor: int, cap: int = 730_000) -> HousingCost:
    asked = kronor * 100
    over = Stop(StopReason.RENT_ABOVE_CAP, {"asked_ore": asked, "cap_ore": cap})
    return HousingCost(
        asked_ore=asked,
        accepted_ore=min(asked, cap),
        cap_ore=cap,
        source="Lindsalas riktlinjer",
        stops=(over,) if asked > cap else (),
    )


def granted_by_the_function() -> DecisionRecord:
    """A woman who lives alone and has activity support."""
    situation = household(
        ANNA,
        incomes=(income(IncomeType.ACTIVITY_SUPPORT, 5_310, "p1"),),
        expenses=(expense(ExpenseType.ELECTRICITY, 412), expense(ExpenseType.HOME_INSURANCE, 139)),
    )
    before = grant(prepared(situation, rent(6_900)), DECISION, HANNA, None, NOW)
    return grant_automatically(prepared(situation, rent(6_900), before), DECISION, NOW)


def granted_by_a_person() -> DecisionRecord:
    """A couple with two children, of whom one visits; a wage with job stimulus; glasses and too much electricity."""
    situation = household(
        ANNA,
        ERIK,
        *CHILDREN[:2],
        rent=1_050_000,
        incomes=(
            income(IncomeType.WAGE, 8_500, "p2"),
            income(IncomeType.CHILD_BENEFIT, 2_500),
            income(IncomeType.LARGE_FAMILY_SUPPLEMENT, 150),
        ),
        expenses=(
            expense(ExpenseType.ELECTRICITY, 1_240),
            expense(ExpenseType.GLASSES, 2_400, "p1"),
            expense(ExpenseType.UNEMPLOYMENT_FUND, 160, "p2"),
        ),
        job_stimulus=("p2",),
    )
    text = "Glasögonen prövas för sig när offerten från optikern har kommit.\n\nElen räknas upp till kommunens tak."
    return grant(prepared(situation, rent(10_500, 1_070_000)), DECISION, HANNA, text, NOW)


def rent_above_cap() -> DecisionRecord:
    situation = household(ANNA, rent=845_000)
    text = "Du har sökt en billigare bostad men inte hittat någon än."
    return grant(prepared(situation, rent(8_450)), DECISION, HANNA, text, NOW)


def refused() -> DecisionRecord:
    """Full-time work covers the need."""
    situation = household(
        ANNA, incomes=(income(IncomeType.WAGE, 19_350, "p1"),), assets=(Asset(type="bank", amount_ore=2_000_000),)
    )
    text = "Lönen för oktober räcker till november. Om du får lägre lön en annan månad kan du ansöka igen."
    return refuse(prepared(situation, rent(6_900)), DECISION, HANNA, text, NOW)


def eight_persons() -> DecisionRecord:
    """Two adults, six children, a grown child at home who pays a share: a calculation of more than a page."""
    situation = household(
        ANNA,
        ERIK,
        *CHILDREN,
        rent=1_480_000,
        others_in_home=1,
        incomes=(
            income(IncomeType.WAGE, 9_820, "p2"),
            income(IncomeType.CHILD_BENEFIT, 6_250),
            income(IncomeType.LARGE_FAMILY_SUPPLEMENT, 4_240),
            income(IncomeType.STUDY_GRANT, 1_250, "p6"),
            income(IncomeType.WAGE, 2_150, "p6"),
            income(IncomeType.HOUSING_ALLOWANCE, 3_900),
            income(IncomeType.RENT_SHARE, 2_400),
            income(IncomeType.CHILD_PENSION, 4_600, "p5"),
        ),
        expenses=(
            expense(ExpenseType.ELECTRICITY, 880),
            expense(ExpenseType.HOME_INSURANCE, 239),
            expense(ExpenseType.INTERNET, 299),
            expense(ExpenseType.UNEMPLOYMENT_FUND, 160, "p1"),
            expense(ExpenseType.UNION_FEE, 215, "p2"),
            expense(ExpenseType.MEDICINE, 187, "p1"),
            expense(ExpenseType.MEDICAL_CARE, 300, "p3"),
        ),
    )
    return grant(prepared(situation, rent(14_800, 1_580_000)), DECISION, HANNA, None, NOW)


ALL: dict[str, Callable[[], DecisionRecord]] = {
    "granted_by_the_function": granted_by_the_function,
    "granted_by_a_person": granted_by_a_person,
    "rent_above_cap": rent_above_cap,
    "refused": refused,
    "eight_persons": eight_persons,
}
