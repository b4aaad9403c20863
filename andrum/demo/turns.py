"""The turns that a household's life can take in a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from andrum.demo.economy import kronor
from andrum.demo.life import Life, Stream
from andrum.demo.shapes import People
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import Expense, ExpenseType, HomeKind, IncomeType

Turn = Callable[[Life, Month, People], None]


def changes(low: int, high: int) -> Turn:
    """One income becomes so many per cent of what it was, and stays there."""

    def happen(life: Life, month: Month, people: People) -> None:
        stream = life.rng.choice(own_incomes(life))
        stream.amount = max(stream.amount * life.rng.randint(low, high) // 10_000 * 100, 50_000)

    return happen


def begins(*kinds: tuple[IncomeType, int, int]) -> Turn:
    """A new income, which goes on."""

    def happen(life: Life, month: Month, people: People) -> None:
        had = {stream.type for stream in life.streams}
        if len(life.children_in(month)) == 0:
            had.add(IncomeType.PARENTAL_BENEFIT)
        kind, low, high = life.rng.choice([row for row in kinds if row[0] not in had] or [kinds[0]])
        personal = kind is not IncomeType.HOUSING_ALLOWANCE
        life.streams.append(Stream(kind, kronor(life.rng, low, high), "p1" if personal else None))

    return happen


def comes_once(*kinds: tuple[IncomeType, int, int]) -> Turn:
    def happen(life: Life, month: Month, people: People) -> None:
        kind, low, high = life.rng.choice(kinds)
        life.once_incomes.append(Stream(kind, kronor(life.rng, low, high, 50), "p1"))

    return happen


def costs_once(*kinds: tuple[ExpenseType, int, int]) -> Turn:
    def happen(life: Life, month: Month, people: People) -> None:
        kind, low, high = life.rng.choice(kinds)
        life.once_expenses.append(Expense(type=kind, amount_ore=kronor(life.rng, low, high, 5), member="p1"))

    return happen


def an_income_ends(life: Life, month: Month, people: People) -> None:
    stream = life.rng.choice(own_incomes(life))
    life.streams.remove(stream)
    life.stimulus = [member for member in life.stimulus if member != stream.member]


def is_dear(kind: ExpenseType, low: int, high: int) -> Turn:
    """A household cost above what the municipality counts."""

    def happen(life: Life, month: Month, people: People) -> None:
        life.dear_this_month = {(kind, None): kronor(life.rng, low, high)}

    return happen


def a_child_is_born(life: Life, month: Month, people: People) -> None:
    before = month.previous
    born = date(before.year, before.number, 1) - timedelta(days=life.rng.randint(1, 24))
    last = life.people[0].name.rpartition(" ")[2]
    life.people.append(people.born_on(f"p{len(life.people) + 1}", last, born, life.rng))


def somebody_moves_in(life: Life, month: Month, people: People) -> None:
    life.others += 1


def money_lies_in_the_bank(life: Life, month: Month, people: People) -> None:
    life.assets = kronor(life.rng, 9_000, 64_000, 100)


def it_is_late(life: Life, month: Month, people: People) -> None:
    life.late = True


def the_rent_rises(life: Life, month: Month, people: People) -> None:
    life.pay(life.home.rent_ore * 10_250 // 1_000_000 * 100)


def full_time_work(life: Life, month: Month, people: People) -> None:
    life.streams = [Stream(IncomeType.WAGE, kronor(life.rng, 17_000, 21_500), "p1")]
    life.people[0].occupation = "employed"


def the_account_changes(life: Life, month: Month, people: People) -> None:
    life.changes_account = True


def own_incomes(life: Life) -> list[Stream]:
    """Incomes that can change by themselves: not the rent share, nor a wage by the hour, which always does."""
    return [stream for stream in life.streams if stream.type is not IncomeType.RENT_SHARE and not stream.hourly]


def has_income(life: Life) -> bool:
    return bool(own_incomes(life))


def rents_a_flat(life: Life) -> bool:
    return life.home.kind is HomeKind.RENTAL


def could_have_a_child(life: Life) -> bool:
    return life.others == 0 and any(one.woman and 1985 <= one.born.year <= 2003 for one in life.adults)


def lives_alone(life: Life) -> bool:
    return rents_a_flat(life) and len(life.people) == 1 and life.others == 0


def in_need_of_little(life: Life) -> bool:
    return len(life.people) == 1 and life.home.rent_ore < 700_000


def hourly(life: Life) -> None:
    """Hours differ: in half of the months the wage is a little lower or the same, else higher or quite another."""
    for stream in life.streams:
        if stream.hourly:
            low, high = life.rng.choice(((89, 100), (90, 100), (90, 100), (101, 109), (116, 150), (62, 84)))
            changed: Money = stream.amount * life.rng.randint(low, high) // 10_000 * 100
            stream.amount = min(max(changed, 180_000), 920_000)
