"""A second calculation, written from the ordinance without a look at the rules, comes to the same öre."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from tests.law.independent import calculate
from tests.law.invented import invented
from tests.law.proof import assessed, prove, totals

HOUSEHOLDS = 2_000
SLICES = 4


@pytest.mark.parametrize("part", range(SLICES))
def test_what_must_hold_of_any_household_holds_of_two_thousand(part: int) -> None:
    proof = prove(range(part, HOUSEHOLDS, SLICES))
    stories = [f"{statement}\n{json.dumps(invented(int(id.split('-')[1])))}" for statement, id in proof.failed[:3]]
    assert not stories, "\n\n".join(stories)
    tried = proof.tried["the independent calculation agrees to the öre"]
    assert tried == HOUSEHOLDS // SLICES
    assert proof.tried["every total is known"] > tried // 2


def test_the_second_calculation_knows_nothing_of_the_first() -> None:
    for module in Path(__file__).with_name("independent").glob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        assert not [name for name in imported if name.split(".")[0] in ("services", "shared", "andrum")]


def test_the_published_single_persons_norm_comes_out_of_both() -> None:
    told = {
        "id": "single", "municipality": "malmo", "month": "2026-03", "decided_on": "2026-03-01", "cohabiting": False,
        "members": [{"id": "v1", "role": "adult", "born": "1988-04-02"}],
        "home": {"kind": "rental", "rent_ore": 0},
    }  # fmt: skip
    assert calculate(told)["norm_ore"] == totals(assessed(told))["norm_ore"] == 522_000
