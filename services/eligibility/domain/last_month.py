"""What the household's decision about the month before says: that with which this month is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.eligibility.domain.decision import DecisionRecord
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import Income, IncomeType, Situation

Household = tuple[tuple[str, str], ...]
"""Role and day of birth of every member, sorted: the same persons, whatever a form calls them. Twins stand twice."""
Receiver = str | None
"""A member by role and day of birth, and among twins by order; None when nobody was named."""
Incomes = Mapping[tuple[str, Receiver], Money]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastMonth:
    """`incomes`: the net sum by type and receiver of the month that was counted. `persons_in_dwelling`: members and
    others. `rent_ore`: what the home cost.
    """

    assistance_ore: Money
    incomes: Incomes
    members: Household
    persons_in_dwelling: int
    rent_ore: Money | None = None

    @classmethod
    def of(cls, situation: Situation, assistance_ore: Money) -> LastMonth:
        """Of a month with that situation, in which so much was granted."""
        return cls(
            assistance_ore=assistance_ore,
            incomes=incomes_by_receiver(situation, situation.month.previous, receivers_of(situation)),
            members=household_of(situation),
            persons_in_dwelling=persons_in_dwelling_of(situation),
            rent_ore=situation.home.rent_ore,
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


def incomes_by_receiver(
    situation: Situation, month: Month, names: Mapping[str, str] | None
) -> dict[tuple[str, Receiver], Money]:
    """The net sum of each type and receiver of a month. One that is told to be nothing is there, with nothing.

    `names`: what each member is called from month to month, None to keep the ids of the form.
    """
    sums: dict[tuple[str, Receiver], Money] = {}
    for income in situation.incomes:
        if income.month == month and income.type is not IncomeType.LEISURE_CARD:
            who = receiver_of(income.type, income.member, situation)
            key = (str(income.type), names[who] if names and who else who)
            sums[key] = sums.get(key, 0) + income.net_ore
    return sums


def receivers_of(situation: Situation) -> dict[str, str]:
    """What each member is called from month to month, by the id of this month's form."""
    count: Counter[str] = Counter()
    names = {}
    for member in situation.members:
        name = f"{member.role} {member.born.isoformat()}"
        count[name] += 1
        names[member.id] = f"{name} {count[name]}"
    return names


def receiver_of(kind: IncomeType, told: str | None, situation: Situation) -> str | None:
    """Whose an income is. A wage that nobody is named for is the adult's, where there is only one."""
    if told is None and kind is IncomeType.WAGE:
        adults = situation.adults
        return adults[0].id if len(adults) == 1 else None
    return told


def household_of(situation: Situation) -> Household:
    return tuple(sorted((str(member.role), member.born.isoformat()) for member in situation.members))


def persons_in_dwelling_of(situation: Situation) -> int:
    return len(situation.members) + situation.others_in_home
