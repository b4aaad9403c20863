"""What the simulated agencies know: payments by personal number."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from andrum.demo.household import DemoHousehold
from shared.kernel.money import Money, from_kronor
from shared.kernel.month import Month
from shared.kernel.situation import IncomeType

PAYDAY = 25
FORGETFUL = 0.03
"""So many households in a hundred have, in a month, a benefit that they do not tell of."""
FORGOTTEN = (IncomeType.HOUSING_ALLOWANCE, IncomeType.SICKNESS_BENEFIT, IncomeType.UNEMPLOYMENT_BENEFIT)

CODES = {
    IncomeType.CHILD_BENEFIT: "FK:ABB",
    IncomeType.LARGE_FAMILY_SUPPLEMENT: "FK:ABB",
    IncomeType.HOUSING_ALLOWANCE: "FK:BOB",
    IncomeType.MAINTENANCE_SUPPORT: "FK:US",
    IncomeType.PARENTAL_BENEFIT: "FK:FP",
    IncomeType.SICKNESS_BENEFIT: "FK:SJP",
    IncomeType.ACTIVITY_SUPPORT: "FK:AS",
    IncomeType.PENSION: "FK:SA",
    IncomeType.CHILD_PENSION: "PM:EF",
    IncomeType.UNEMPLOYMENT_BENEFIT: "SO:ERSATTNING",
    IncomeType.STUDY_GRANT: "CSN:STUDB",
    IncomeType.TAX_REFUND: "SKV:SKATTEKONTO",
}
"""Who pays what. A wage, a gift or a rent share is paid by no agency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payout:
    """One payment. `benefit` is the agency and its code; amounts in öre."""

    benefit: str
    paid_on: date
    net_ore: Money
    tax_ore: Money = 0
    set_off_ore: Money = 0
    distraint_ore: Money = 0
    planned: bool = False

    @property
    def agency(self) -> str:
        return self.benefit.partition(":")[0]

    @property
    def code(self) -> str:
        return self.benefit.partition(":")[2]

    @property
    def gross_ore(self) -> Money:
        return self.net_ore + self.tax_ore + self.set_off_ore + self.distraint_ore


@dataclass
class Knowledge:
    """By personal number. Somebody who is not here has no payments, which is an answer too."""

    payouts: dict[str, list[Payout]] = field(default_factory=lambda: defaultdict(list))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def learn(self, personal_number: str, payouts: Iterable[Payout]) -> None:
        with self.lock:
            self.payouts[personal_number] += payouts

    def of(self, personal_number: str, agency: str, from_day: date, until_day: date) -> list[Payout]:
        with self.lock:
            known = list(self.payouts.get(personal_number, ()))
        return [one for one in known if one.agency == agency and from_day <= one.paid_on <= until_day]


def know_the_town(households: Iterable[DemoHousehold], seed: int) -> Knowledge:
    """Everything that the demo's households tell of and an agency pays, and what some of them forget."""
    knowledge = Knowledge()
    for household in households:
        numbers = {person.member: person.personal_number for person in household.persons}
        for month, told in household.months.items():
            for income in told.situation.incomes:
                if income.type in CODES:
                    receiver = numbers[income.member or household.applicant.member]
                    knowledge.learn(receiver, [paid(income.type, income.month, income.net_ore)])
            knowledge.learn(household.applicant.personal_number, forgotten(household, month, seed))
    return knowledge


def paid(kind: IncomeType, month: Month, net_ore: Money) -> Payout:
    return Payout(benefit=CODES[kind], paid_on=date(month.year, month.number, PAYDAY), net_ore=net_ore)


def forgotten(household: DemoHousehold, month: Month, seed: int) -> Iterator[Payout]:
    """The same for the same seed: a benefit of a kind that the household does not tell of at all."""
    chance = Random(f"{seed}/{household.key}/{month}/forgotten")
    told = {income.type for income in household.months[month].situation.incomes}
    kinds = [kind for kind in FORGOTTEN if kind not in told]
    if kinds and chance.random() < FORGETFUL:
        yield paid(chance.choice(kinds), month.previous, from_kronor(chance.randrange(400, 2_600, 50)))
