"""A household as it stands in one month, and what it tells then. Life happens to it in `happenings`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from random import Random

from andrum.demo.benefits import benefits
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.payee import Payee
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

SEASON = {8: 80, 9: 84, 10: 90, 11: 100}
"""Per cent of November's electricity."""


@dataclass(slots=True)
class Someone:
    """A person before and after birth. `days`: a visiting child's days here in a month."""

    id: str
    name: str
    woman: bool
    born: date
    personal_number: str
    role: Role
    occupation: str | None = None
    days: int | None = None
    preschool: bool = False
    earned_ore: Money = 0

    def school(self, month: Month) -> School:
        """By the year of birth, as the Swedish school year has it from August on. No preschool takes a baby."""
        turns = month.year - self.born.year
        if self.role is Role.ADULT or self.born > month.plus(-12).first_day:
            return School.NONE
        if turns < 6:
            return School.PRESCHOOL if self.preschool else School.NONE
        return School.COMPULSORY if turns < 16 else School.UPPER_SECONDARY

    def as_member(self, month: Month) -> Member:
        school = self.school(month)
        return Member(
            id=self.id,
            role=self.role,
            born=self.born,
            occupation=self.occupation,
            school=school,
            lunch_away=school is School.PRESCHOOL,
            days=self.days,
            earned_this_year_ore=self.earned_ore,
        )


@dataclass(slots=True)
class Stream:
    """Money that comes every month. An hourly wage is another amount each month."""

    type: IncomeType
    amount: Money
    member: str | None = None
    hourly: bool = False


@dataclass(slots=True)
class Life:
    """One household. From `once_incomes` on, what is told is forgotten when the month is over."""

    rng: Random
    key: str
    kind: str
    district: str
    address: str
    people: list[Someone]
    payee: Payee
    cohabiting: bool = False
    others: int = 0
    home: Home = field(default_factory=lambda: Home(kind=HomeKind.NONE))
    protected: bool = False
    streams: list[Stream] = field(default_factory=list)
    expenses: dict[tuple[ExpenseType, str | None], Money] = field(default_factory=dict)
    electricity: Money = 0
    stimulus: list[str] = field(default_factory=list)
    maintenance: list[str] = field(default_factory=list)
    once_incomes: list[Stream] = field(default_factory=list)
    once_expenses: list[Expense] = field(default_factory=list)
    dear_this_month: dict[tuple[ExpenseType, str | None], Money] = field(default_factory=dict)
    assets: Money = 0
    late: bool = False
    changes_account: bool = False

    @property
    def adults(self) -> list[Someone]:
        return [one for one in self.people if one.role is Role.ADULT]

    def children_in(self, month: Month) -> list[Someone]:
        return [one for one in self.people if one.role is Role.CHILD and one.born < month.first_day]

    def forget_the_month(self) -> None:
        self.once_incomes, self.once_expenses, self.dear_this_month = [], [], {}
        self.assets, self.late, self.changes_account = 0, False, False

    def pay(self, rent: Money) -> None:
        self.home = replace(self.home, rent_ore=rent)

    def situation(self, month: Month, municipality: str) -> Situation:
        """What the household tells for a month."""
        return Situation(
            id=self.key,
            municipality=municipality,
            month=month,
            members=tuple(one.as_member(month) for one in (*self.adults, *self.children_in(month))),
            cohabiting=self.cohabiting,
            others_in_home=self.others,
            home=self.home,
            expenses=tuple(self._expenses(month)),
            incomes=tuple(self._incomes(month.previous)),
            assets=(Asset(type="bank", amount_ore=self.assets),) if self.assets else (),
            job_stimulus=tuple(self.stimulus),
        )

    def _expenses(self, month: Month) -> list[Expense]:
        electricity = self.electricity * SEASON[month.number] // 10_000 * 100
        fixed = {(ExpenseType.ELECTRICITY, None): electricity} if electricity else {}
        regular = (fixed | self.expenses | self.dear_this_month).items()
        return [Expense(type=kind, amount_ore=ore, member=who) for (kind, who), ore in regular] + self.once_expenses

    def _incomes(self, month: Month) -> list[Income]:
        """The incomes of a month, one for each type and person."""
        own_children = [one for one in self.children_in(month.next) if one.days is None]
        streams = [*self.streams, *self.once_incomes]
        told = [(one.type, one.member, one.amount) for one in streams]
        told += benefits([(one.id, one.born) for one in own_children], set(self.maintenance), month)
        told.sort(key=lambda row: (row[0], row[1] or ""))
        return [
            Income(type=kind, member=who, month=month, net_ore=sum(row[2] for row in rows))
            for (kind, who), rows in groupby(told, key=lambda row: (row[0], row[1]))
        ]
