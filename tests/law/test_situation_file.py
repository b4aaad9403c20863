"""The situation file: what it takes, what it refuses, and in which words."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from shared.events.situation_schema import json_schema, read_situation
from shared.kernel.messages import FAULTS, explain, name_line, name_reason, tell
from shared.kernel.messages.stops import STOPS
from shared.kernel.month import Month
from shared.kernel.problem import Fault, Problem
from shared.kernel.situation import ExpenseType, HomeKind, IncomeType, Member, Role, School
from shared.kernel.stop_reason import Stop, StopReason
from tests.law.test_assess import EXAMPLE

SINGLE: dict[str, Any] = {
    "id": "s", "municipality": "lindsala", "month": "2026-11", "decided_on": "2026-10-22",
    "members": [{"id": "p1", "role": "adult", "born": "1990-01-01"}], "home": {"kind": "none"},
}  # fmt: skip


def faults(data: Any) -> list[tuple[str | None, str]]:
    with pytest.raises(Problem) as caught:
        read_situation(data)
    return [(fault.field, fault.code) for fault in caught.value.faults]


def with_member(**changes: Any) -> dict[str, Any]:
    member = {"id": "c", "role": "child", "born": "2015-05-05"} | changes
    return SINGLE | {"members": [*SINGLE["members"], member]}


def test_the_documented_line_is_read_as_it_stands() -> None:
    told = read_situation(EXAMPLE)
    assert told.decided_on == date(2026, 10, 22)
    situation = told.situation
    assert (situation.month, situation.cohabiting, len(situation.members)) == (Month(2026, 11), True, 4)
    assert situation.members[3] == Member(
        id="p4", role=Role.CHILD, born=date(2014, 7, 1), school=School.COMPULSORY, days=10
    )
    assert (situation.home.kind, situation.home.rent_ore, situation.home.rooms) == (HomeKind.RENTAL, 890000, 3)
    assert (situation.incomes[0].type, situation.incomes[0].month) == (IncomeType.WAGE, Month(2026, 10))
    assert situation.job_stimulus == ("p2",)


def test_what_is_left_out_has_its_default() -> None:
    situation = read_situation(SINGLE).situation
    assert (situation.others_in_home, situation.expenses, situation.incomes, situation.assets) == (0, (), (), ())
    assert situation.members[0] == Member(id="p1", role=Role.ADULT, born=date(1990, 1, 1))
    today = read_situation({key: value for key, value in SINGLE.items() if key != "decided_on"}).decided_on
    assert today >= date(2026, 1, 1)


@pytest.mark.parametrize("key", ["id", "municipality", "month", "members", "home"])
def test_a_key_that_must_be_there_is_asked_for(key: str) -> None:
    assert faults({name: value for name, value in SINGLE.items() if name != key}) == [(key, "required")]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"born": "2005-11-01", "school": "upper_secondary"}, ("members.1.born", "child_too_old")),
        ({"born": "2005-11-02", "school": "upper_secondary"}, None),
        ({"born": "2007-11-01"}, ("members.1.school", "child_not_in_school")),
        ({"born": "2007-11-02"}, None),
        ({"born": "2026-10-22"}, None),
        ({"born": "2026-10-23"}, ("members.1.born", "not_born")),
        ({"born": "2026-12-01"}, ("members.1.born", "not_born")),
        ({"born": "1899-01-01"}, ("members.1.born", "too_old")),
        ({"born": "2015-5-5"}, ("members.1.born", "not_a_day")),
        ({"born": "20150505"}, ("members.1.born", "not_a_day")),
        ({"born": 2015}, ("members.1.born", "not_a_day")),
        ({"days": 32}, ("members.1.days", "out_of_range")),
        ({"days": -1}, ("members.1.days", "out_of_range")),
        ({"days": 1.5}, ("members.1.days", "not_whole")),
        ({"days": True}, ("members.1.days", "not_whole")),
        ({"days": 0}, ("members.1.days", "out_of_range")),
        ({"days": 31}, ("members.1.days", "out_of_range")),
        ({"days": 30}, None),
        ({"days": None}, None),
        ({"id": "p1"}, ("members.0.id", "duplicate_member")),
        ({"id": ""}, ("members.1.id", "text_length")),
        ({"id": 3}, ("members.1.id", "not_text")),
        ({"role": "kid"}, ("members.1.role", "not_one_of")),
        ({"school": "gymnasium"}, ("members.1.school", "not_one_of")),
        ({"lunch_away": "yes"}, ("members.1.lunch_away", "not_true_or_false")),
        ({"lunch_away": 1}, ("members.1.lunch_away", "not_true_or_false")),
        ({"earned_this_year_ore": -1}, ("members.1.earned_this_year_ore", "out_of_range")),
        ({"name": "Eva"}, ("members.1.name", "unknown_key")),
        ({"role": "adult", "born": "1990-01-01"}, ("cohabiting", "two_adults_must_cohabit")),
    ],
)
def test_a_member_must_make_sense(changes: dict[str, Any], fault: tuple[str, str] | None) -> None:
    if fault is None:
        read_situation(with_member(**changes))
    else:
        assert faults(with_member(**changes))[0] == fault


@pytest.mark.parametrize(
    ("born", "fault"), [("2008-11-30", None), ("2008-12-01", "adult_too_young"), ("1900-01-01", "too_old")]
)
def test_an_adult_has_turned_eighteen_before_the_month_is_over(born: str, fault: str | None) -> None:
    data = SINGLE | {"members": [{"id": "p1", "role": "adult", "born": born}]}
    if fault is None:
        read_situation(data)
    else:
        assert faults(data) == [("members.0.born", fault)]


def test_a_household_has_one_adult_or_a_couple() -> None:
    adults = [{"id": f"p{n}", "role": "adult", "born": "1990-01-01"} for n in range(3)]
    assert faults(SINGLE | {"members": []}) == [("members", "no_adult")]
    assert faults(SINGLE | {"cohabiting": True}) == [("cohabiting", "cohabiting_needs_two_adults")]
    assert faults(SINGLE | {"members": adults, "cohabiting": True}) == [("members", "too_many_adults")]
    read_situation(SINGLE | {"members": adults[:2], "cohabiting": True})


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"expenses": [{"type": "wine", "amount_ore": 1}]}, ("expenses.0.type", "not_one_of")),
        ({"expenses": [{"type": "other", "amount_ore": 10**9 + 1}]}, ("expenses.0.amount_ore", "out_of_range")),
        ({"expenses": [{"type": "other", "amount_ore": 1, "member": "x"}]}, ("expenses.0.member", "unknown_member")),
        ({"expenses": {}}, ("expenses", "not_a_list")),
        ({"incomes": [{"type": "wage", "net_ore": 1}]}, ("incomes.0.month", "required")),
        ({"incomes": [{"type": "wage", "month": "1850-01", "net_ore": 1}]}, ("incomes.0.month", "out_of_range")),
        ({"incomes": [3]}, ("incomes.0", "not_an_object")),
        ({"assets": [{"type": "bank", "amount_ore": None}]}, ("assets.0.amount_ore", "null")),
        ({"home": {"kind": "none", "rent_ore": 5}}, ("home.rent_ore", "rent_without_home")),
        ({"home": {"kind": "rental", "rent_ore": 5, "rooms": 0}}, ("home.rooms", "out_of_range")),
        ({"home": None}, ("home", "null")),
        ({"others_in_home": -1}, ("others_in_home", "out_of_range")),
        ({"grown_children": [{"born": "2000-01-01"}]}, ("grown_children", "grown_children_are_others")),
        (
            {"others_in_home": 1, "grown_children": [{"born": "2009-01-01"}]},
            ("grown_children.0.born", "child_not_grown"),
        ),
        (
            {"incomes": [{"type": "wage", "month": "2026-10", "net_ore": 5, "gross_ore": 4}]},
            ("incomes.0.gross_ore", "gross_and_net_differ"),
        ),
        ({"assistance_months": ["x"]}, ("assistance_months.0", "not_a_month")),
        ({"id": "a\u0000b"}, ("id", "not_text")),
        ({"id": "x" * 101}, ("id", "text_length")),
    ],
)
def test_everything_else_must_make_sense(change: dict[str, Any], fault: tuple[str, str]) -> None:
    assert faults(SINGLE | change) == [fault]


@pytest.mark.parametrize("data", [None, 3, "x", [], [{}]])
def test_a_line_must_be_an_object(data: Any) -> None:
    assert faults(data) == [(None, "not_an_object")]


def test_reading_changes_nothing_in_what_was_given() -> None:
    given = copy.deepcopy(EXAMPLE)
    read_situation(given)
    assert given == EXAMPLE


def test_the_json_schema_names_every_key_and_refuses_others() -> None:
    schema = json_schema()
    more = {"grown_children", "assistance_months", "assistance_known_since"}
    assert set(EXAMPLE) | more == set(schema["properties"])
    assert schema["additionalProperties"] is False
    assert schema["$defs"]["Income"]["properties"]["type"]["enum"] == [str(kind) for kind in IncomeType]
    assert schema["$defs"]["Expense"]["properties"]["type"]["enum"] == [str(kind) for kind in ExpenseType]
    assert schema["$defs"]["Home"]["properties"]["rent_ore"] == {"type": "integer", "minimum": 0, "maximum": 10**9}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("reason", StopReason)
def test_every_reason_has_its_words(reason: StopReason, language: str) -> None:
    assert explain(Stop(reason), language) != str(reason)
    assert name_reason(reason, language) == explain(Stop(reason), language)


def test_every_text_can_be_told_without_facts() -> None:
    assert all("{" not in texts[-1].sv + texts[-1].en for texts in (*FAULTS.values(), *STOPS.values()))


def test_a_reason_is_told_with_its_amounts() -> None:
    stop = Stop(StopReason.RENT_ABOVE_CAP, {"asked_ore": 980000, "cap_ore": 890000, "over_ore": 90000})
    assert explain(stop) == "Hyran 9\u00a0800\u00a0kr är över taket 8\u00a0900\u00a0kr"
    assert explain(stop, "en") == "The rent of 9\u00a0800\u00a0kr is above the cap of 8\u00a0900\u00a0kr"


def test_a_code_that_nobody_has_words_for_is_shown_as_it_is() -> None:
    assert tell(Fault("no_such_code", "x", {"y": 1})) == "no_such_code"
    assert name_line("no-such-rule", {}) == "no-such-rule"


def test_a_line_of_the_calculation_has_the_name_of_its_type() -> None:
    assert name_line("income", {"type": "wage"}) == "Lön"
    assert name_line("living-costs", {"type": "electricity"}, "en") == "Household electricity"
    assert name_line("common-costs", {"persons": 4}) == "Gemensamma hushållskostnader"
