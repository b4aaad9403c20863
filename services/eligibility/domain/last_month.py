"""What the household's decision about the month before says: that with which this month is compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.eligibility.domain.decision import DecisionRecord
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import Income, Situation

Household = tuple[tuple[str, str], ...]
"""Role and day of birth of every member, sorted: the same persons, whatever a form calls them. Twins stand twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastMonth:
    """`incomes`: the net sum by type of the month that was counted. `persons_in_dwelling`: members and others."""

    assistance_ore: Money
    incomes: Mapping[str, Money]
    members: Household
    persons_in_dwelling: int

    @classmethod
    def of(cls, situation: Situation, assistance_ore: Money) -> LastMonth:
        """Of a month with that situation, in which so much was granted."""
        return cls(
            assistance_ore=assistance_ore,
            incomes=incomes_in(situation.incomes, situation.month.previous),
            members=household_of(situation),
            persons_in_dwelling=persons_in_dwelling_of(situation),
        )

    @classmethod
    def from_decision(cls, record: DecisionRecord) -> LastMonth:
        """As the decision was made, by the machine or by a person."""
        return cls.of(record.situation, record.amount_ore)


def incomes_in(incomes: Iterable[Income], month: Month) -> dict[str, Money]:
    """The net sum of each type of income that came in a month; a type with nothing is not there."""
    sums: dict[str, Money] = {}
    for income in incomes:
        if income.month == month and income.net_ore:
            kind = str(income.type)
            sums[kind] = sums.get(kind, 0) + income.net_ore
    return sums


def household_of(situation: Situation) -> Household:
    return tuple(sorted((str(member.role), member.born.isoformat()) for member in situation.members))


def persons_in_dwelling_of(situation: Situation) -> int:
    return len(situation.members) + situation.others_in_home
