"""What must fit together in a household: who may be an adult, who a child, and who is spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from shared.kernel.month import Month
from shared.kernel.problem import Fault
from shared.kernel.situation import Expense, GrownChild, Home, HomeKind, Income, Member, Role, School

OF_AGE = 18
OLDEST_CHILD = 20
"""Up to 21 years a pupil is maintained by the parents, and riksnormen has amounts for 19–20."""
NEEDS_SCHOOL_FROM = 19
OLDEST_PERSON = 125


def household_faults(told: dict[str, Any]) -> Iterator[Fault]:
    """All that does not fit in a household whose single values are right."""
    members: list[Member] = told["members"]
    yield from adult_faults(members, told["cohabiting"])
    yield from identity_faults(members)
    for index, member in enumerate(members):
        yield from age_faults(member, told["month"], f"members.{index}")
        if member.days is not None and member.days > told["month"].days:
            yield Fault("out_of_range", f"members.{index}.days", {"low": 1, "high": told["month"].days})
    for index, income in enumerate(told["incomes"]):
        yield from income_faults(income, f"incomes.{index}")
    yield from mention_faults(told, {member.id: member for member in members})
    yield from grown_child_faults(told)
    home: Home = told["home"]
    if home.kind is HomeKind.NONE and home.rent_ore:
        yield Fault("rent_without_home", "home.rent_ore")


def adult_faults(members: list[Member], cohabiting: bool) -> Iterator[Fault]:
    """One adult, or two who are a couple. Others in the home are a household of their own."""
    adults = sum(member.role is Role.ADULT for member in members)
    if adults == 0:
        yield Fault("no_adult", "members")
    elif adults > 2:
        yield Fault("too_many_adults", "members")
    elif adults == 1 and cohabiting:
        yield Fault("cohabiting_needs_two_adults", "cohabiting")
    elif adults == 2 and not cohabiting:
        yield Fault("two_adults_must_cohabit", "cohabiting")


def identity_faults(members: list[Member]) -> Iterator[Fault]:
    """An id names one member."""
    count = Counter(member.id for member in members)
    for index, member in enumerate(members):
        if count[member.id] > 1:
            yield Fault("duplicate_member", f"members.{index}.id", {"id": member.id})


def age_faults(member: Member, month: Month, path: str) -> Iterator[Fault]:
    """An adult has turned 18 before the month is over; a child is at most 20, and from 19 in upper secondary school."""
    age = member.age_on(month.first_day)
    if member.born > month.last_day:
        yield Fault("not_born", f"{path}.born")
    elif age > OLDEST_PERSON:
        yield Fault("too_old", f"{path}.born")
    elif member.role is Role.ADULT:
        if member.age_on(month.last_day) < OF_AGE:
            yield Fault("adult_too_young", f"{path}.born", {"age": max(age, 0)})
    elif age > OLDEST_CHILD:
        yield Fault("child_too_old", f"{path}.born", {"age": age})
    elif age >= NEEDS_SCHOOL_FROM and member.school is not School.UPPER_SECONDARY:
        yield Fault("child_not_in_school", f"{path}.school", {"age": age})


def grown_child_faults(told: dict[str, Any]) -> Iterator[Fault]:
    """A grown child is of age and one of the others in the home."""
    grown: list[GrownChild] = told["grown_children"]
    if len(grown) > told["others_in_home"]:
        yield Fault("grown_children_are_others", "grown_children", {"others": told["others_in_home"]})
    for index, child in enumerate(grown):
        if child.born > years_before(told["month"], OF_AGE):
            yield Fault("child_not_grown", f"grown_children.{index}.born")


def years_before(month: Month, years: int) -> date:
    return month.plus(-12 * years).last_day


def income_faults(income: Income, path: str) -> Iterator[Fault]:
    """What came is no more than was earned, and where every deduction is told, exactly what they leave."""
    if income.gross_ore is None:
        return
    left = income.gross_ore - sum(cut.amount_ore for cut in income.deductions)
    if income.net_ore > income.gross_ore or (income.deductions and left != income.net_ore):
        yield Fault("gross_and_net_differ", f"{path}.gross_ore", {"gross_ore": income.gross_ore, "left_ore": left})


def mention_faults(told: dict[str, Any], members: dict[str, Member]) -> Iterator[Fault]:
    """Whoever has an expense, an income or the job stimulus is a member; the stimulus is for adults."""
    for key in ("expenses", "incomes"):
        entries: list[Expense | Income] = told[key]
        for index, entry in enumerate(entries):
            if entry.member is not None and entry.member not in members:
                yield Fault("unknown_member", f"{key}.{index}.member", {"member": entry.member})
    for index, member_id in enumerate(told["job_stimulus"]):
        member = members.get(member_id)
        if member is None:
            yield Fault("unknown_member", f"job_stimulus.{index}", {"member": member_id})
        elif member.role is not Role.ADULT:
            yield Fault("not_an_adult", f"job_stimulus.{index}")


def birth_faults(members: list[Member], decided_on: date) -> Iterator[Fault]:
    """Nobody is decided about before being born."""
    for index, member in enumerate(members):
        if member.born > decided_on:
            yield Fault("not_born", f"members.{index}.born")
