"""Every line a rule can make has its words, in both languages."""

from __future__ import annotations

import pytest

from services.eligibility.domain.assessment import ENGINE
from shared.kernel.messages import COSTS, HOMES, INCOMES, name_line
from shared.kernel.messages.labels import SAYINGS, what_went_in
from shared.kernel.situation import ExpenseType, HomeKind, IncomeType

LINES = [rule.id for rule in ENGINE.rules if rule.part is not None]


@pytest.mark.parametrize("rule", LINES)
def test_every_rule_that_makes_a_line_has_a_name_and_says_what_went_in(rule: str) -> None:
    assert name_line(rule, {}, "sv") != rule
    assert name_line(rule, {}, "en") not in (rule, name_line(rule, {}, "sv"))
    assert rule in SAYINGS


def test_every_type_of_cost_income_and_home_has_a_name() -> None:
    assert COSTS.keys() == set(ExpenseType)
    assert INCOMES.keys() == set(IncomeType)
    assert HOMES.keys() == set(HomeKind)


def test_a_rule_that_is_not_known_is_called_by_its_id_and_says_whom_it_is_about() -> None:
    assert name_line("new-rule", {}) == "new-rule"
    assert what_went_in("new-rule", {"member": "p1", "x": 1}, 100, {"p1": "Anna"}) == "Anna"


@pytest.mark.parametrize(
    ("rule", "facts", "amount", "swedish", "english"),
    [
        ("common-costs", {"persons": 4, "persons_in_dwelling": 4}, 203_000, "4 personer", "4 persons"),
        (
            "common-costs",
            {"persons": 1, "persons_in_dwelling": 2, "whole_dwelling_ore": 141_000},
            70_500,
            "1 person, del av 1 410 kr för 2 personer i bostaden",
            "1 person, a share of 1 410 kr for 2 persons in the home",
        ),
        (
            "personal-costs",
            {"member": "p3", "role": "child", "age": 4, "lunch_away": True},
            272_000,
            "Ebba, 4 år, äter lunch i förskolan",
            "Ebba, 4 years, has lunch at preschool",
        ),
        (
            "living-costs",
            {"type": "electricity", "asked_ore": 124_000, "cap_ore": 90_000},
            90_000,
            "begärt 1 240 kr, högst 900 kr räknas",
            "asked 1 240 kr, at most 900 kr counts",
        ),
        ("living-costs", {"type": "electricity", "asked_ore": 40_000, "cap_ore": 90_000}, 40_000, "", ""),
        ("income", {"type": "wage", "month": "2026-10"}, -1, "oktober 2026", "October 2026"),
        (
            "other-month",
            {"month": "2026-08", "received_ore": 400_000},
            0,
            "4 000 kr i augusti 2026, räknas inte",
            "4 000 kr in August 2026, does not count",
        ),
    ],
)
def test_what_went_in(rule: str, facts: dict[str, object], amount: int, swedish: str, english: str) -> None:
    names = {"p3": "Ebba"}
    assert what_went_in(rule, facts, amount, names).replace("\xa0", " ") == swedish
    assert what_went_in(rule, facts, amount, names, "en").replace("\xa0", " ") == english
