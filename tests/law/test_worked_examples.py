"""Every published example whose result follows from the norm tables, and none of those that were printed wrong."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import IncomeType, Member
from shared.kernel.stop_reason import StopReason
from shared.parameters import Riksnorm
from shared.parameters.riksnorm import AGE_BANDS, LUNCH_BANDS
from shared.parameters.span import Span
from tests.law.vocabulary import (
    WITHOUT_TRAVEL_CARD,
    adult,
    amounts,
    assessed,
    book,
    child,
    household,
    income,
    kr,
    lines,
    reasons,
    wage,
)

Row = dict[str, Any]
Check = Callable[[Row], None]

ROWS: list[Row] = yaml.safe_load(Path(__file__).with_name("worked_examples.yaml").read_text(encoding="utf-8"))[
    "examples"
]
BY_ID = {row["id"]: row for row in ROWS}
NORM = [row for row in ROWS if row["checks"] == "norm" and row["kind"] != "negative"]
NEGATIVE = [row for row in ROWS if row["checks"] == "norm" and row["kind"] == "negative"]

NOT_CALCULATED = {
    "hfd-2011-ref-56-part-month": "a reduced norm by the day, set by a person in the single case",
    "ra-1994-not-83-norm-single": "a municipality's own norm, before there was a riksnorm",
}
"""Rows about something that no rule here calculates, and why."""


def riksnorm(year: int) -> Riksnorm:
    month = Month(year, 1)
    return book().on(municipality="malmo", month=month, known_on=month.last_day).riksnorm


def first_age(band: str) -> int:
    return Span.parse(band).low


def members_of(row: Row) -> list[Member]:
    inputs, month = row["inputs"], Month(row["year"], 6)
    adults = [adult(f"p{number}") for number in range(inputs.get("adults", 1))]
    children = [
        child(each.get("age", first_age(each["band"])), f"c{n}", month, lunch_away=each.get("lunch_away", False))
        for n, each in enumerate(inputs.get("children", []))
    ]
    return [*adults, *children]


def check_household(row: Row) -> None:
    """Adults and children at home: the whole norm."""
    month = Month(row["year"], 6)
    result = assessed(household(*members_of(row), month=month))
    assert result.norm_ore == kr(row["expected"]["norm"])
    if "increase_to_2012" in row["expected"]:
        next_year = assessed(household(adult(), month=Month(row["year"] + 1, 6)))
        assert next_year.norm_ore == result.norm_ore + kr(row["expected"]["increase_to_2012"])


def check_captured_month(row: Row) -> None:
    month = Month.parse(row["inputs"]["period"])
    result = assessed(household(adult(), month=month, municipality=WITHOUT_TRAVEL_CARD))
    assert result.norm_ore == kr(row["expected"]["norm"])


def check_shared_dwelling(row: Row) -> None:
    """One adult among others who are not family: the n-th part of the common costs of n."""
    expected = row["expected"]
    size = row["inputs"]["shared_household_size"]
    result = assessed(household(adult(), month=Month(row["year"], 6), others_in_home=size - 1))
    share = expected.get("common_share_rounded", expected.get("common_share"))
    if share is not None:
        assert amounts(result, "common-costs") == [kr(share)]
    if "norm" in expected:
        assert result.norm_ore == kr(expected["norm"])


def check_shares(row: Row) -> None:
    """The table gives exact quotients; a whole krona, half up, is this system's choice."""
    for size, exact in zip(row["inputs"]["shared_household_size"], row["expected"]["common_share"], strict=True):
        result = assessed(household(adult(), month=Month(row["year"], 6), others_in_home=size - 1))
        rounded = int(Decimal(str(exact)).quantize(Decimal(1), ROUND_HALF_UP))
        assert amounts(result, "common-costs") == [kr(rounded)]


def check_posts_of_a_single(row: Row) -> None:
    inputs, expected = row["inputs"], row["expected"]
    result = assessed(household(adult(), month=Month(row["year"], 6)))
    assert amounts(result, "personal-costs") == [kr(expected["personal"])] == [kr(sum(inputs["posts"].values()))]
    assert amounts(result, "common-costs") == [kr(expected["common"])] == [kr(sum(inputs["common_posts"].values()))]
    assert result.norm_ore == kr(expected["norm"])


def check_posts_of_a_child(row: Row) -> None:
    assert child_amount(row) == kr(row["expected"]["personal"]) == kr(sum(row["inputs"]["posts"].values()))


def child_amount(row: Row) -> Money:
    month = Month(row["year"], 6)
    young = child(first_age(row["inputs"]["child_band"]), "c", month)
    return amounts(assessed(household(adult(), young, month=month)), "personal-costs")[1]


def check_increments(row: Row) -> None:
    """A whole table, from the year before and what was added."""
    before, now = riksnorm(row["inputs"]["base_year"]), riksnorm(row["year"])
    expected = row["expected"]
    for band, amount in expected["child_row"].items():
        age = first_age(str(band))
        added = row["inputs"]["children_0_6_increase" if age <= 6 else "children_7_20_increase"]
        assert now.child(age) == kr(amount) == before.child(age) + kr(added)
    assert (now.single, now.couple) == (kr(expected["adults"]["single"]), kr(expected["adults"]["couple"]))
    assert (now.single, now.couple) == (before.single, before.couple)
    assert [now.common(persons) for persons in range(1, 8)] == [kr(amount) for amount in expected["common"]]
    assert [now.common(n) - before.common(n) for n in range(1, 8)] == [kr(row["inputs"]["common_increase"])] * 7


def check_lunch_rows(row: Row) -> None:
    ages = [first_age(str(band)) for band in row["inputs"]["bands"]]
    for key, amounts_of_year in {**row["inputs"], **row["expected"]}.items():
        if key.startswith("row_"):
            year = riksnorm(int(key.removeprefix("row_")))
            assert [year.child(age, lunch_away=True) for age in ages] == [kr(amount) for amount in amounts_of_year]


def check_uprating(row: Row) -> None:
    """Every cell is the year before's, raised and rounded up to a whole ten."""
    misfits = 0
    for year, percent in row["inputs"]["p_percent"].items():
        for before, now in zip(cells(riksnorm(year - 1)), cells(riksnorm(year)), strict=True):
            tens = Decimal(before) * (100 + Decimal(str(percent))) / 100 / kr(10)
            misfits += int(tens.to_integral_value(ROUND_CEILING)) * kr(10) != now
    assert misfits == row["expected"]["misfits"]


def cells(table: Riksnorm) -> list[Money]:
    """All amounts of a year's table, each once."""
    children = [table.child(first_age(band)) for band in AGE_BANDS]
    lunch = [table.child(first_age(band), lunch_away=True) for band in LUNCH_BANDS]
    return [table.single, table.couple, *children, *lunch, *(table.common(n) for n in range(1, 8))]


SHAPES: list[tuple[set[str], Check]] = [
    ({"adults", "children"}, check_household),
    ({"adults", "cohabiting", "children"}, check_household),
    ({"period", "adults", "incomes", "costs"}, check_captured_month),
    ({"adults", "shared_household_size"}, check_shared_dwelling),
    ({"adults", "cohabiting", "shared_household_size"}, check_shared_dwelling),
    ({"shared_household_size"}, check_shares),
    ({"adults", "posts", "common_posts"}, check_posts_of_a_single),
    ({"child_band", "posts"}, check_posts_of_a_child),
    (
        {"base_year", "children_0_6_increase", "children_7_20_increase", "common_increase", "adults_increase"},
        check_increments,
    ),
    ({"row_2021", "row_2025", "bands"}, check_lunch_rows),
    ({"rule", "p_percent"}, check_uprating),
]
"""How a row is checked, by what it has."""


@pytest.mark.parametrize("row", NORM, ids=lambda row: row["id"])
def test_a_published_norm_is_what_a_household_gets(row: Row) -> None:
    checks = [check for keys, check in SHAPES if keys == row["inputs"].keys()]
    assert checks, f"no check for an example with {sorted(row['inputs'])}: add its shape"
    checks[0](row)


@pytest.mark.parametrize("row", NEGATIVE, ids=lambda row: row["id"])
def test_a_misprint_is_not_reproduced(row: Row) -> None:
    inputs, month = row["inputs"], Month(row["year"], 6)
    if "child_band" in inputs:
        ours = child_amount(row)
    elif "household_size" in inputs:
        ours = amounts(assessed(household(adult(), child(8, month=month), month=month)), "common-costs")[0]
        assert ours == kr(sum(inputs["common_posts"].values()))
    else:
        rent = kr(inputs["costs"][0]["approved"])
        ours = (assessed(household(*members_of(row), month=month)).norm_ore or 0) + rent
    assert ours == kr(row["expected"]["correct"])
    assert ours != kr(row["expected"]["printed"])


def test_job_stimulus_leaves_out_a_quarter_of_a_wage() -> None:
    row = BY_ID["lifecare-job-stimulus-5000"]
    inputs, expected = row["inputs"], row["expected"]
    worker = household(
        adult(),
        rent=kr(inputs["costs"][0]["approved"]),
        municipality=WITHOUT_TRAVEL_CARD,
        incomes=(wage(kr(inputs["net_wage"])),),
        job_stimulus=("p1",),
    )
    result = assessed(worker, housing=None)
    (line,) = lines(result, "job-stimulus")
    assert line.facts["disregarded_ore"] == kr(expected["disregarded"])
    assert line.amount_ore == -kr(expected["counted_income"])
    assert result.income_ore == kr(expected["counted_income"])
    # The example's household has no common costs.
    common = amounts(result, "common-costs")[0]
    rent = kr(inputs["costs"][0]["approved"])
    assert amounts(result, "personal-costs")[0] + rent - result.income_ore == kr(-expected["balance"])
    assert result.need_ore is not None
    assert result.norm_ore == kr(inputs["personal_norm"]) + common


def test_a_day_of_a_part_month_is_a_whole_krona() -> None:
    row = BY_ID["lifecare-2026-daily-amounts"]
    one_day = household(adult(days=1), child(12, days=1))
    assert amounts(assessed(one_day), "personal-costs") == [kr(amount) for amount in row["expected"]["daily"]]
    whole = [finding.facts["whole_month_ore"] for finding in lines(assessed(one_day), "personal-costs")]
    assert whole == [kr(amount) for amount in row["inputs"]["monthly"]]


def test_a_housing_allowance_that_falls_by_more_than_the_threshold_is_noticed() -> None:
    row = BY_ID["sundsvall-income-change-housing-allowance"]
    result = with_two_months(row, IncomeType.HOUSING_ALLOWANCE)
    (stop,) = [stop for stop in result.stops if stop.reason is StopReason.INCOME_CHANGED]
    assert stop.facts["percent"] == row["expected"]["change_percent"]


def test_a_small_change_of_income_is_not_noticed() -> None:
    row = BY_ID["sundsvall-income-small-change"]
    result = with_two_months(row, IncomeType.SICKNESS_BENEFIT)
    assert result.values["change_percent"] == (row["expected"]["change_percent"],)
    assert row["expected"]["warning"] is None
    assert StopReason.INCOME_CHANGED not in reasons(result)


def with_two_months(row: Row, kind: IncomeType) -> Any:
    inputs = row["inputs"]
    month = Month.parse(inputs["application_month"])
    incomes = (
        income(kind, kr(inputs["month_minus_1"]), month=month.plus(-1)),
        income(kind, kr(inputs["month_minus_2"]), month=month.plus(-2)),
    )
    return assessed(household(adult(), month=month, incomes=incomes))


def test_an_overpayment_of_an_earlier_month_is_not_set_off() -> None:
    from services.eligibility.domain.assessment import LastMonth

    row = BY_ID["hfd-2013-ref-18-no-set-off"]
    single = household(adult(), rent=kr(6_000))
    alone = assessed(single)
    assert alone.assistance_ore is not None
    overpaid = LastMonth.of(single, alone.assistance_ore + kr(row["inputs"]["overpaid_earlier"]))
    after = assessed(single, last_month=overpaid)
    assert after.assistance_ore == alone.assistance_ore
    assert row["expected"]["set_off_allowed"] is False


def test_a_third_child_has_the_same_norm_as_any_other() -> None:
    row = BY_ID["ra-1994-ref-80-no-large-family-reduction"]
    two = assessed(household(adult(), child(8, "a"), child(8, "b")))
    three = assessed(household(adult(), child(8, "a"), child(8, "b"), child(8, "c")))
    assert amounts(three, "personal-costs")[3] == amounts(two, "personal-costs")[1]
    assert row["expected"]["reduction_allowed"] is False


def test_an_inconsistent_surplus_is_not_reproduced() -> None:
    from services.eligibility.domain.rules.need import assistance_ore, no_need

    row = BY_ID["negative-ra-1993-ref-11"]
    need, have = kr(row["inputs"]["need"]), kr(sum(row["inputs"]["incomes"]))
    facts = no_need(need, have)
    assert facts is not None
    assert facts["income_ore"] - facts["need_ore"] != kr(row["expected"]["printed"])
    assert assistance_ore(need, have) == 0


def test_every_row_is_checked_or_says_why_not() -> None:
    text = Path(__file__).read_text(encoding="utf-8") + Path(__file__).with_name("test_housing_cost.py").read_text(
        encoding="utf-8"
    )
    others = [row["id"] for row in ROWS if row["checks"] != "norm"]
    assert [id for id in others if f'"{id}"' not in text] == []
    assert set(NOT_CALCULATED) <= set(others)
