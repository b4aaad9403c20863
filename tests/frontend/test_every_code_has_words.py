"""Nobody reads a raw code on a page, in either language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import session

from andrum.demo.economy import INCOMES
from services.eligibility.domain.rule import rules_of
from services.eligibility.domain.rules import MODULES
from services.frontend.web import codes
from services.frontend.web.language import language
from services.frontend.web.words import occupation, reason, rule_name, written
from shared.kernel.money import in_kronor
from shared.kernel.situation import DeductionKind, ExpenseType, HomeKind, IncomeType, Role, School
from shared.kernel.stop_reason import StopReason
from tests.frontend.conftest import Desk
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household

AtDesk = Callable[[str | None], Desk]
RULES = rules_of(MODULES)
SAME_IN_SWEDISH = {"internet", "pension"}


@pytest.fixture(params=["sv", "en"])
def in_a_language(request: pytest.FixtureRequest, town: Town) -> Iterator[None]:
    with town.app().test_request_context("/"):
        session["language"] = request.param
        yield


@pytest.mark.usefixtures("in_a_language")
@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("type", [*IncomeType, *ExpenseType]),
        ("home", list(HomeKind)),
        ("school", list(School)),
        ("role", list(Role)),
        ("kind", list(DeductionKind)),
    ],
)
def test_what_a_household_tells_has_words(name: str, values: list[str]) -> None:
    for code in values:
        words = written(name, str(code), {})
        assert "_" not in words
        assert language() == "en" or code in SAME_IN_SWEDISH or words != str(code)


@pytest.mark.usefixtures("in_a_language")
def test_reasons_rules_and_their_facts_have_words() -> None:
    assert [code for code in StopReason if reason(code) == str(code)] == []
    lines = {rule.id for rule in RULES if rule.part is not None}
    assert [rule for rule in lines if rule_name(rule) == rule] == []
    shown = {name for rule in RULES for name, _ in rule.facts}
    assert shown - codes.FACTS.keys() == set()


@pytest.mark.usefixtures("in_a_language")
def test_what_the_people_of_the_demo_do_has_words() -> None:
    for code in {row[-1] for row in INCOMES}:
        assert code in codes.OCCUPATIONS
        assert "_" not in occupation(code)


def test_a_case_shows_no_code_and_no_lonely_dot(town: Town, at_desk: AtDesk, exception: Household) -> None:
    child = replace(exception.view.persons[0], member="c9", role="child", personal_number_masked="", occupation=None)
    adult = replace(exception.view.persons[0], occupation="labour_market_programme")
    exception.now_is(persons=(adult, child))
    page = at_desk("eva").get(f"/cases/{exception.view.application_id}").text
    assert "i arbetsmarknadsprogram" in page
    for code in ("labour_market_programme", "personal-costs", "housing-cost", "common-costs"):
        assert code not in page
    assert "36 år</span>" in page
    assert in_kronor(exception.view.assistance_ore or 0) in page
