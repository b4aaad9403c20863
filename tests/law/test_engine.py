"""The engine refuses rules that do not fit together, before anything is calculated."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from services.eligibility.domain.assessment import ENGINE
from services.eligibility.domain.engine import Engine
from services.eligibility.domain.rule import MARK, Rule, rule
from services.eligibility.domain.rule_order import RulesError, version_of
from shared.kernel.finding import Part
from shared.kernel.law import NEW_ACT_FROM, LegalReference
from shared.kernel.month import Month
from shared.parameters import ParameterMissing

LAW = LegalReference("1 § new", "1 § old")
INPUTS = {"rent": None, "age": "member", "member": "member", "price": None}
KINDS = {"member": "member"}


def ruled(function: Callable[..., Any], **options: Any) -> Rule:
    name = getattr(function, "__name__", "")
    found: Rule = getattr(rule(name.replace("_", "-"), law=LAW, **options)(function), MARK)
    return found


def engine(*rules: Rule) -> Engine:
    return Engine(rules, INPUTS, KINDS)


def test_a_circle_is_refused_and_shown() -> None:
    def hen(egg: int) -> int:
        return egg

    def egg(hen: int) -> int:
        return hen

    with pytest.raises(RulesError, match=r"circle: (hen needs egg needs hen|egg needs hen needs egg)"):
        engine(ruled(hen), ruled(egg))


def test_an_unknown_name_is_refused_with_the_nearest_right_one() -> None:
    def need(rnet: int) -> int:
        return rnet

    with pytest.raises(
        RulesError, match=r"need needs 'rnet', which is no rule, fact or parameter. Did you mean 'rent'"
    ):
        engine(ruled(need))


def test_an_unknown_fact_of_a_line_is_refused() -> None:
    def need(rent: int) -> int:
        return rent

    with pytest.raises(RulesError, match="needs 'rooms'"):
        engine(ruled(need, part=Part.COST, facts=("rooms",)))


def test_a_name_that_stands_twice_is_refused() -> None:
    def rent(price: int) -> int:
        return price

    with pytest.raises(RulesError, match="has the name of a fact or a parameter"):
        engine(ruled(rent))


def test_a_rule_for_each_of_something_unknown_is_refused() -> None:
    def need(rent: int) -> int:
        return rent

    with pytest.raises(RulesError, match="each 'room'; known are member"):
        engine(ruled(need, each="room"))


def test_rules_are_asked_after_what_they_need_and_lines_stand_as_written() -> None:
    def total(per_member: tuple[int, ...], rent: int) -> int:
        return sum(per_member) + rent

    def per_member(age: int, price: int) -> int:
        return age * price

    both = engine(
        ruled(total, part=Part.COST), ruled(per_member, each="member", part=Part.NORM, facts=("member", "age"))
    )
    values: dict[str, Any] = {"rent": 5, "age": (1, 2), "member": ("a", "b"), "price": 10}
    assert both.answer(values) == []
    assert values["total"] == 35
    found = list(both.findings(values, NEW_ACT_FROM))
    assert [(f.rule, f.amount_ore, f.facts) for f in found] == [
        ("total", 35, {}),
        ("per-member", 10, {"member": "a", "age": 1}),
        ("per-member", 20, {"member": "b", "age": 2}),
    ]


def test_what_cannot_be_known_makes_a_hole_only_where_it_is_used() -> None:
    def priced(rent: int) -> int:
        raise ParameterMissing("price", Month(2027, 1))

    def handed_on(priced: int) -> int:
        return priced

    def doubled(priced: int) -> int:
        return 2 * priced

    def of_age(age: int, priced: int) -> int:
        return priced + 1 if age >= 18 else 0

    def unused(rent: int, priced: int) -> int:
        return rent if rent else priced

    rules = engine(
        ruled(priced, part=Part.COST), ruled(handed_on), ruled(doubled), ruled(of_age, each="member"), ruled(unused)
    )
    values: dict[str, Any] = {"rent": 5, "age": (3, 4), "member": ("a", "b"), "price": 1}
    assert {error.name for error in rules.answer(values)} == {"price"}
    assert (values["of_age"], values["unused"]) == ((0, 0), 5)
    assert list(rules.findings(values, NEW_ACT_FROM)) == []
    grown: dict[str, Any] = {"rent": 5, "age": (3, 40), "member": ("a", "b"), "price": 1}
    assert len(rules.answer(grown)) == 4


def test_the_version_of_the_rules_follows_their_ids_and_versions() -> None:
    def need(rent: int) -> int:
        return rent

    assert version_of([ruled(need)]) == version_of([ruled(need)])
    assert version_of([ruled(need)]) != version_of([ruled(need, version=2)])


def test_every_rule_of_the_law_says_what_it_is_about_and_where_it_stands() -> None:
    for each in ENGINE.rules:
        assert each.function.__doc__, each.place
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", each.id), each.place
        assert re.search(r"§ .*So[LF] \(2025:(400|468)\)$|§§ .*So[LF] \(2025:(400|468)\)$", each.law.now), each.place
        assert each.law.before, each.place


def test_no_two_rules_have_the_same_id() -> None:
    ids = [each.id for each in ENGINE.rules]
    assert len(ids) == len(set(ids))
