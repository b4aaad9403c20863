"""What must hold for every household there could be, not only for those somebody thought of."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from services.eligibility.domain.assessment import Assessment
from services.eligibility.domain.last_month import LastMonth
from shared.kernel.finding import Part
from shared.kernel.month import Month
from shared.kernel.situation import Expense, ExpenseType, HomeKind, Income, IncomeType, Member, Role, School, Situation
from tests.law.vocabulary import adult, assessed, bank, child, household

MONTHS = st.integers(0, 22).map(Month(2025, 1).plus)
AMOUNTS = st.integers(0, 4_000_000)


@st.composite
def households(draw: st.DrawFn) -> Situation:
    """Any household that the situation file would take, in a town whose parameters are all known."""
    month = draw(MONTHS)
    days = st.none() | st.integers(1, month.days)
    members: list[Member] = [adult(f"p{n}", days=draw(days)) for n in range(draw(st.integers(1, 2)))]
    for number in range(draw(st.integers(0, 9))):
        age = draw(st.integers(0, 20))
        members.append(
            child(
                age, f"c{number}", month,
                days=draw(days), lunch_away=draw(st.booleans()), earned_this_year_ore=draw(AMOUNTS),
                school=School.UPPER_SECONDARY,
            )
        )  # fmt: skip
    someone = st.none() | st.sampled_from([member.id for member in members])
    adults = [member.id for member in members if member.role is Role.ADULT]
    home = draw(st.sampled_from(HomeKind))
    return household(
        *members,
        month=month,
        home=home,
        rent=0 if home is HomeKind.NONE else draw(AMOUNTS),
        others_in_home=draw(st.integers(0, 4)),
        expenses=tuple(
            Expense(type=draw(st.sampled_from(ExpenseType)), amount_ore=draw(AMOUNTS), member=draw(someone))
            for _ in range(draw(st.integers(0, 4)))
        ),
        incomes=tuple(
            Income(
                type=draw(st.sampled_from(IncomeType)), month=month.plus(-draw(st.integers(-1, 3))),
                net_ore=draw(AMOUNTS), member=draw(someone),
            )
            for _ in range(draw(st.integers(0, 5)))
        ),
        assets=tuple(bank(draw(AMOUNTS)) for _ in range(draw(st.integers(0, 2)))),
        job_stimulus=tuple(draw(st.sets(st.sampled_from(adults)))),
    )  # fmt: skip


def without_the_month_before_that(situation: Situation) -> Situation:
    """Without incomes to compare with, and so without gaps to fill."""
    month = situation.month.plus(-2)
    return replace(situation, incomes=tuple(income for income in situation.incomes if income.month != month))


def sum_of(assessment: Assessment, part: Part) -> int:
    return sum(finding.amount_ore for finding in assessment.findings if finding.part is part)


@given(households())
def test_the_lines_always_add_up_to_the_totals(situation: Situation) -> None:
    result = assessed(situation)
    assert result.need_ore is not None
    assert result.income_ore is not None
    assert sum_of(result, Part.NORM) == result.norm_ore
    assert sum_of(result, Part.COST) == result.costs_ore
    assert sum_of(result, Part.INCOME) == -result.income_ore
    assert result.income_ore >= 0
    assert sum(finding.amount_ore for finding in result.findings) == result.need_ore - result.income_ore
    assert result.assistance_ore == max(0, result.need_ore - result.income_ore)


@given(households(), st.sampled_from(IncomeType), AMOUNTS, st.data())
def test_more_income_never_gives_more_assistance(
    situation: Situation, kind: IncomeType, amount: int, data: st.DataObject
) -> None:
    """Of a further öre the job stimulus leaves out a quarter, rounded, never more than it. One exception: an income
    that is told of takes the place of a benefit that was filled in from the month before.
    """
    situation = without_the_month_before_that(situation)
    who = data.draw(st.none() | st.sampled_from([member.id for member in situation.members]))
    more = Income(type=kind, month=situation.month.previous, net_ore=amount, member=who)
    before = assessed(situation).assistance_ore
    after = assessed(replace(situation, incomes=(*situation.incomes, more))).assistance_ore
    assert before is not None
    assert after is not None
    assert after <= before


@given(households(), st.integers(0, 20), st.none() | st.integers(1, 28))
def test_one_more_child_never_lowers_the_norm(situation: Situation, age: int, days: int | None) -> None:
    """Nor does it where the home is shared with others: the household then has a larger part of more."""
    young = child(age, "one-more", situation.month, days=days)
    before = assessed(situation).norm_ore
    after = assessed(replace(situation, members=(*situation.members, young))).norm_ore
    assert before is not None
    assert after is not None
    assert after >= before


@given(households())
def test_the_order_in_which_things_are_told_changes_no_total(situation: Situation) -> None:
    turned = replace(
        situation,
        members=situation.members[::-1],
        incomes=situation.incomes[::-1],
        expenses=situation.expenses[::-1],
        assets=situation.assets[::-1],
    )
    one, other = assessed(situation), assessed(turned)
    assert (one.norm_ore, one.costs_ore, one.income_ore) == (other.norm_ore, other.costs_ore, other.income_ore)
    assert {stop.reason for stop in one.stops} == {stop.reason for stop in other.stops}


@given(households())
def test_the_same_month_again_is_not_seen_as_a_change(situation: Situation) -> None:
    situation = without_the_month_before_that(situation)
    first = assessed(situation)
    assert first.assistance_ore is not None
    last = LastMonth.of(situation, first.assistance_ore)
    again = assessed(situation, last_month=last)
    changes = {
        "income_changed",
        "income_missing",
        "new_income",
        "household_changed",
        "lower_than_last_month",
        "housing_cost_changed",
    }
    assert not changes & {str(stop.reason) for stop in again.stops}
    assert again.assistance_ore == first.assistance_ore
