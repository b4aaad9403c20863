"""A changed parameter, answered by asking only what rests on it: the same as asking everything, to the öre."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.eligibility.domain.assessment import ENGINE, Assessment, assess
from services.eligibility.domain.facts import INPUTS, facts_of
from services.eligibility.domain.kept import Kept, Recalled, keep
from services.eligibility.domain.last_month import LastMonth
from services.eligibility.domain.what_if import Outcome, changed_inputs, what_if
from services.housing.domain.reasonable_rent import reasonable_rent
from shared.events.codec import decode, encode
from shared.kernel.situation import Situation
from shared.parameters import MonthParameters, ParameterBook
from tests.law.test_properties import households
from tests.law.vocabulary import NOVEMBER, TOWN, adult, book, child, household, kr, parameters_for, wage

NATIONAL = "national"
OWN = f"municipalities/{TOWN}"
CHANGES = {
    "riksnorm": (f"{NATIONAL}/riksnorm.yaml", "{single: 3", "{single: 4"),
    "rent caps": (f"{OWN}/rent_caps.yaml", "amount: 7", "amount: 8"),
    "electricity": (f"{OWN}/costs.yaml", "cap: 900", "cap: 400"),
    "travel card": (f"{OWN}/travel_card.yaml", "price: 650", "price: 700"),
    "no travel card": (f"{OWN}/travel_card.yaml", "mode: IN_NORM", "mode: NONE"),
    "job stimulus": (f"{NATIONAL}/job_stimulus.yaml", "percent: 25", "percent: 30"),
    "price base amount": (f"{NATIONAL}/price_base_amount.yaml", "amount: 59200", "amount: 40000"),
    "conventions": (f"{NATIONAL}/conventions.yaml", "common_share: krona_half_up", "common_share: ore_half_up"),
    "asset limit": (f"{OWN}/asset_limit.yaml", "limit: 5000", "limit: 100"),
    "no riksnorm": (f"{NATIONAL}/riksnorm.yaml", "- from: 202", "- from: 303"),
}


@cache
def changed_book(name: str) -> ParameterBook:
    file, old, new = CHANGES[name]
    text = book().files[file]
    assert old in text
    changed = text.replace(old, new)
    if name == "no riksnorm":
        changed = changed.replace("until: 202", "until: 303")
    return book().changed({file: changed.encode()})


def parameters_of(name: str, situation: Situation) -> MonthParameters:
    day = situation.month.first_day
    return changed_book(name).on(municipality=situation.municipality, month=situation.month, known_on=day)


def both_ways(
    situation: Situation, before: MonthParameters, after: MonthParameters, last_month: LastMonth | None
) -> tuple[Outcome, Assessment]:
    """Only what rests on the change, from what a decision keeps; and everything anew."""
    day = situation.month.first_day
    housing = reasonable_rent(situation, before)
    answers = assess(situation, housing, before, decided_on=day, last_month=last_month).values
    kept = decode(Kept, encode(keep(answers, situation, housing, before, last_month)))
    rent = reasonable_rent(situation, after)
    outcome = what_if(kept, after, changed_inputs(before, after), housing=rent, last_month=last_month)
    return outcome, assess(situation, rent, after, decided_on=day, last_month=last_month)


@pytest.mark.parametrize("name", CHANGES)
@settings(max_examples=40)
@given(situation=households(), granted=st.none() | st.integers(0, 4_000_000))
def test_what_if_is_the_whole_calculation(name: str, situation: Situation, granted: int | None) -> None:
    last_month = None if granted is None else LastMonth.of(situation, granted)
    now, then = parameters_for(situation, situation.month.first_day), parameters_of(name, situation)

    for before, after in ((now, then), (then, now)):
        outcome, whole = both_ways(situation, before, after, last_month)

        assert outcome.assistance_ore == whole.assistance_ore
        assert sorted(map(encode, outcome.stops)) == sorted(map(encode, whole.stops))


def test_what_if_asks_only_what_rests_on_the_change() -> None:
    again = {name for name, _, _ in ENGINE.rerun(frozenset({"riksnorm"}))}

    assert {"whole_month_ore", "personal_costs_ore", "common_costs_ore", "norm_ore", "assistance_ore"} <= again
    assert not {"income_ore", "travel_card_ore", "approved_ore", "costs_ore"} & again


def test_nothing_is_asked_again_when_nothing_has_changed() -> None:
    situation = household(adult(), child(7), rent=kr(7_000), incomes=(wage(kr(5_000)),))
    parameters = parameters_for(situation, NOVEMBER.first_day)

    assert changed_inputs(parameters, parameters) == frozenset()
    assert ENGINE.rerun(frozenset()) == ()


@settings(max_examples=60)
@given(situation=households(), granted=st.none() | st.integers(0, 4_000_000))
def test_every_fact_comes_back_as_the_rules_expect_it(situation: Situation, granted: int | None) -> None:
    """A new kind of fact that is no plain value needs a form in `kept.py`."""
    last_month = None if granted is None else LastMonth.of(situation, granted)
    parameters = parameters_for(situation, situation.month.first_day)
    sources = situation, reasonable_rent(situation, parameters), parameters, last_month
    kept = keep({}, *sources)

    for facts in (kept.facts, decode(Kept, encode(kept)).facts):
        recalled = Recalled({}, facts, parameters, last_month)
        assert {name: repr(recalled[name]) for name in INPUTS} == {
            name: repr(value) for name, value in facts_of(*sources).items()
        }


def test_what_is_neither_a_fact_nor_an_answer_is_not_made_up() -> None:
    parameters = parameters_for(household(adult()), NOVEMBER.first_day)

    with pytest.raises(KeyError, match="no_such_fact"):
        Recalled({}, {}, parameters, None)["no_such_fact"]
