"""What is new in a household from one month to the next, and how often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from andrum.demo import turns
from andrum.demo.life import Life
from andrum.demo.shapes import People
from andrum.demo.turns import Turn, begins, changes, comes_once, costs_once, is_dear
from shared.kernel.month import Month
from shared.kernel.situation import ExpenseType, IncomeType


@dataclass(frozen=True, slots=True)
class Happening:
    """`per_mille`: of a thousand households in a month, of those to whom it can happen at all."""

    name: str
    per_mille: int
    happen: Turn
    possible: Callable[[Life], bool] = lambda life: True


NEW_INCOMES = (
    (IncomeType.HOUSING_ALLOWANCE, 700, 1900),
    (IncomeType.SICKNESS_BENEFIT, 2100, 5200),
    (IncomeType.UNEMPLOYMENT_BENEFIT, 2800, 6400),
    (IncomeType.PARENTAL_BENEFIT, 1900, 5200),
    (IncomeType.WAGE, 1700, 6100),
)
JUDGED = (
    (ExpenseType.GLASSES, 1400, 3200),
    (ExpenseType.DENTAL_CARE, 650, 5800),
    (ExpenseType.VISITATION, 380, 1900),
    (ExpenseType.OTHER, 300, 2500),
    (ExpenseType.GLASSES, 1400, 3200),
    (ExpenseType.DENTAL_CARE, 650, 5800),
)

HAPPENINGS = (
    Happening("income_falls_a_little", 60, changes(91, 99), turns.has_income),
    Happening("income_rises_a_little", 18, changes(103, 110), turns.has_income),
    Happening("income_rises_much", 18, changes(116, 160), turns.has_income),
    Happening("income_falls_much", 12, changes(55, 84), turns.has_income),
    Happening("income_begins", 24, begins(*NEW_INCOMES)),
    Happening("income_ends", 22, turns.an_income_ends, turns.has_income),
    Happening("gift", 7, comes_once((IncomeType.GIFT, 500, 4000))),
    Happening("unknown_income", 12, comes_once((IncomeType.OTHER, 400, 5200))),
    Happening("tax_refund", 5, comes_once((IncomeType.TAX_REFUND, 600, 4800))),
    Happening("judged_cost", 38, costs_once(*JUDGED)),
    Happening("dear_electricity", 8, is_dear(ExpenseType.ELECTRICITY, 930, 1450), turns.rents_a_flat),
    Happening("dear_internet", 5, is_dear(ExpenseType.INTERNET, 349, 549), turns.rents_a_flat),
    Happening("child_is_born", 14, turns.a_child_is_born, turns.could_have_a_child),
    Happening("somebody_moves_in", 8, turns.somebody_moves_in, turns.lives_alone),
    Happening("money_in_the_bank", 14, turns.money_lies_in_the_bank),
    Happening("late", 18, turns.it_is_late),
    Happening("rent_rises", 20, turns.the_rent_rises, turns.rents_a_flat),
    Happening("full_time_work", 9, turns.full_time_work, turns.in_need_of_little),
    Happening("new_account", 8, turns.the_account_changes),
)


def something_happens(life: Life, month: Month, people: People) -> str | None:
    """At most one thing a month."""
    drawn = life.rng.random() * 1000
    for one in HAPPENINGS:
        drawn -= one.per_mille
        if drawn < 0:
            if not one.possible(life):
                return None
            one.happen(life, month, people)
            return one.name
    return None
