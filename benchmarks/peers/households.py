"""The households of the benchmark, and the month's amounts that every engine is given."""

from __future__ import annotations

from random import Random
from typing import Any

from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.parameters import ParameterBook

MONTH = Month(2026, 11)
CAPPED = ("electricity", "home_insurance", "internet", "medicine")


def amounts() -> dict[str, Any]:
    """The month's amounts, in öre, from the parameters."""
    month = ParameterBook.load().on(municipality="lindsala", month=MONTH, known_on=MONTH.first_day)
    norm = month.riksnorm
    caps = [month.rent_cap(adults=n, children=0).amount_ore for n in (1, 2)]
    caps += [month.rent_cap(adults=1, children=n).amount_ore for n in (1, 2, 3, 4)]
    assert norm.lunch_away
    return {
        "single": norm.single,
        "couple": norm.couple,
        "children": norm.children,
        "lunch_away": norm.lunch_away,
        "common": norm.common_costs,
        "card_full": month.travel_card.price_for(20),
        "card_reduced": month.travel_card.price_for(12),
        "rent_caps": caps,
        "rent_cap_step": month.rent_cap(adults=1, children=5).amount_ore - caps[-1],
        "caps": {kind: month.cost_rule(kind).cap_ore for kind in CAPPED},
        "price_base_amount": month.price_base_amount.ore,
        "asset_limit": month.asset_limit.ore,
    }


def invented(random: Random) -> dict[str, Any]:
    """A household of the kind that most are: a rent, a few bills, incomes of two months.

    1.8 persons on average; those of Stockholm had 1.7 (25,228 persons in 14,572 households in 2017).
    """
    adults, children = random.choice((1, 1, 1, 2)), random.choice((*[0] * 11, 1, 1, 2, 2, 3))
    now = {
        "child_benefit": 125_000 * children,
        "housing_allowance": some(random, 4_000, 0.5),
        "sickness_benefit": some(random, 9_000, 0.3),
        "other": some(random, 2_000, 0.05),
        "leisure_card": some(random, 500, 0.1),
        "job_premium": some(random, 3_750, 0.1),
    }
    return {
        "members": [person(random, f"p{number}", number < adults) for number in range(adults + children)],
        "others": random.choice((0, 0, 0, 0, 1, 2)),
        "rent": some(random, 14_000),
        "costs": {
            "electricity": some(random, 1_200), "home_insurance": some(random, 300),
            "union_fee": some(random, 800, 0.4), "unemployment_fund": some(random, 200, 0.4),
            "internet": some(random, 400, 0.3), "medicine": some(random, 4_500, 0.3),
            "dental_care": some(random, 2_000, 0.1),
        },
        "now": now,
        "before": {kind: before(random, amount) for kind, amount in now.items()},
        "electricity_approved": some(random, 1_200, 0.2),
        "medicine_counted": some(random, 4_000, 0.2),
        "set_off": some(random, 500, 0.1),
        "allowance_is_late": random.random() < 0.1,
        "wage_is_named": adults > 1 or random.random() < 0.7,
        "assets": some(random, 7_000, 0.7),
    }  # fmt: skip


def person(random: Random, id: str, adult: bool) -> dict[str, Any]:
    """A child may be there for some days only, have a summer job or a pension."""
    wage = some(random, 15_000, 0.5 if adult else 0.1)
    pension = 0 if adult else some(random, 6_000, 0.1)
    return {
        "id": id,
        "role": "adult" if adult else "child",
        "age": random.randint(20, 65) if adult else random.randint(0, 18),
        "days": -1 if adult or random.random() < 0.8 else random.randint(1, 30),
        "lunch": not adult and random.random() < 0.3,
        "school": not adult and random.random() < 0.9,
        "stimulus": adult and random.random() < 0.3,
        "earned_this_year": 0 if adult else some(random, 80_000, 0.1),
        "wage": {"now": wage, "before": before(random, wage)},
        "child_pension": {"now": pension, "before": before(random, pension)},
    }


def some(random: Random, most_kronor: int, share: float = 1.0) -> Money:
    """An amount up to so much, which such a share of the households has."""
    return random.randint(1, most_kronor * 100) if random.random() < share else 0


def before(random: Random, now: Money) -> Money:
    """The month before: mostly the same, sometimes nothing or a little else."""
    return random.choice((now, now, now, now, 0, now * random.randint(80, 120) // 100))
