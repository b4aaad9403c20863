"""What the household has: 12 kap. 1, 7 a, 8 and 9 §§ SoL."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from tests.law.independent import tables
from tests.law.independent.days import Kronor, Told, half_up, months_before, only_adult
from tests.law.independent.norm import personal_cost

NEVER = ("leisure_card", "job_premium")
"""The leisure card may not lower the assistance; whether the job premium counts, a person says first."""
THE_FAMILYS = ("child_benefit", "large_family_supplement", "housing_allowance", "rent_share")
"""Paid for the family or its home, whoever is named for it."""
BENEFITS = (
    "child_benefit", "large_family_supplement", "housing_allowance", "maintenance_support", "parental_benefit",
    "sickness_benefit", "unemployment_benefit", "activity_support", "study_grant", "child_pension", "pension",
)  # fmt: skip
"""They come month by month: one of which nothing is told has not ceased, but is asked about."""

Sums = dict[str | None, Kronor]


def income_of(told: Told) -> Kronor:
    """All that came in the month before, less what the law leaves out, and the benefits that seem to be forgotten."""
    members = {member["id"]: member for member in told["members"]}
    wages: Sums = defaultdict(Fraction)
    own: Sums = defaultdict(Fraction)
    counted = Fraction(0)
    for income in told_of(told, 1):
        who, amount = income.get("member"), Fraction(income["net_ore"], 100)
        if income["type"] == "wage":
            wages[who or only_adult(told)] += amount
        elif who and members[who]["role"] == "child" and income["type"] not in THE_FAMILYS:
            own[who] += amount
        else:
            counted += amount
    counted += sum((counted_wage(told, members.get(who or ""), wage) for who, wage in wages.items()), Fraction(0))
    for child, means in own.items():
        counted += min(means, personal_cost(told, members[child or ""])) if means else 0
    return counted + sum((forgotten(told, kind) for kind in BENEFITS), Fraction(0))


def told_of(told: Told, back: int) -> list[Told]:
    """The incomes that came so many months before the month applied for."""
    month = months_before(told, back)
    return [one for one in told.get("incomes", []) if one["month"] == month and one["type"] not in NEVER]


def counted_wage(told: Told, member: Told | None, wage: Kronor) -> Kronor:
    """A child's above a price base amount in the year it came; three quarters of an adult's who has the stimulus."""
    if member is None:
        return wage
    if member["role"] == "child":
        earned = max(Fraction(member.get("earned_this_year_ore", 0), 100), wage)
        limit = tables.PRICE_BASE_AMOUNT[int(months_before(told, 1)[:4])]
        return min(wage, max(Fraction(0), earned - limit))
    if member["id"] not in told.get("job_stimulus", []) or told["month"] < "2013-07":
        return wage
    return wage - half_up(wage * 100 / 4) / 100


def forgotten(told: Told, kind: str) -> Kronor:
    """A benefit that came two months before, and of which nothing at all is told for the month that counts.

    It is held together by person, unless one of the months names nobody. A child's own means are never filled in.
    """
    children = [member["id"] for member in told["members"] if member["role"] == "child"]
    now_by, before_by = by_person(told, kind, 1), by_person(told, kind, 2)
    if None in now_by or None in before_by:
        return Fraction(0) if now_by else sum(before_by.values(), Fraction(0))
    gone = [amount for who, amount in before_by.items() if who not in now_by and who not in children]
    return sum(gone, Fraction(0))


def by_person(told: Told, kind: str, back: int) -> Sums:
    """What came of a kind so many months back. Nothing told is not the same as nothing received."""
    sums: Sums = defaultdict(Fraction)
    for income in told_of(told, back):
        if income["type"] == kind:
            sums[income.get("member")] += Fraction(income["net_ore"], 100)
    return sums
