"""What a person has decided on is not raised again while it stays as it was; and small changes may be passed over."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from services.eligibility.domain.assessment import assess
from services.eligibility.domain.change_control import raised_and_settled
from services.eligibility.domain.decision import DecisionRecord
from shared.kernel.situation import HousingCost
from shared.kernel.stop_reason import Stop, StopReason
from shared.parameters import MonthParameters
from tests.law.vocabulary import NOVEMBER, WITHOUT_TRAVEL_CARD, adult, book, household, kr, parameters_for, wage
from tests.letters import fixed

ASSETS = Stop(StopReason.ASSET_ABOVE_LIMIT, {"assets_ore": kr(20_000), "limit_ore": kr(5_000)})
MORE = Stop(StopReason.ASSET_ABOVE_LIMIT, {"assets_ore": kr(20_001), "limit_ore": kr(5_000)})
RENT = Stop(StopReason.RENT_ABOVE_CAP, {"asked_ore": kr(9_000), "cap_ore": kr(7_300)})


def decided(**changes: Any) -> DecisionRecord:
    facts: dict[str, Any] = {"outcome": "granted", "automatic": False, "stops": (), "settled": ()} | changes
    return replace(fixed.record(), **facts)


@pytest.mark.parametrize(
    ("last", "is_settled"),
    [
        (None, False),
        (decided(), False),
        (decided(stops=(ASSETS,)), True),
        (decided(stops=(MORE,)), False),
        (decided(stops=(ASSETS,), outcome="refused"), False),
        (decided(automatic=True, settled=(ASSETS,)), True),
        (decided(settled=(ASSETS,)), True),
    ],
)
def test_what_a_person_decided_on_last_month_is_not_raised_again(last: DecisionRecord | None, is_settled: bool) -> None:
    raised, settled = raised_and_settled((ASSETS,), last)
    assert (raised, settled) == (((), (ASSETS,)) if is_settled else ((ASSETS,), ()))


def test_what_takes_from_what_was_asked_for_is_raised_every_month() -> None:
    assert raised_and_settled((RENT, ASSETS), decided(stops=(RENT, ASSETS))) == ((RENT,), (ASSETS,))


def test_what_was_gone_for_a_month_is_raised_anew() -> None:
    _, settled = raised_and_settled((), decided(stops=(ASSETS,)))
    assert raised_and_settled((ASSETS,), decided(automatic=True, settled=settled)) == ((ASSETS,), ())


@pytest.mark.parametrize(
    ("kronor", "percent", "noticed"),
    # A wage from 1 000 to 1 200; 5 220 less 1 200 is paid, of which 200 is 4.98 per cent.
    [(0, 0, True), (0, 90, True), (199, 90, True), (200, 5, False), (200, 4, True), (200, 0, True)],
)
def test_a_change_with_little_effect_on_what_is_paid_may_be_passed_over(
    kronor: int, percent: int, noticed: bool
) -> None:
    told = (wage(kr(1_200)), wage(kr(1_000), month=NOVEMBER.plus(-2)))
    situation = household(adult(), municipality=WITHOUT_TRAVEL_CARD, incomes=told)
    kept = parameters_for(situation, situation.month.first_day)
    parameters = MonthParameters(book(), kept.municipality, kept.month, kept.known_on)
    choices = replace(kept.conventions, effect_threshold_ore=kr(kronor), effect_threshold_percent=percent)
    parameters.__dict__["conventions"] = choices
    cost = HousingCost(asked_ore=0, accepted_ore=0)
    result = assess(situation, cost, parameters, decided_on=situation.month.first_day)
    assert (StopReason.INCOME_CHANGED in [stop.reason for stop in result.stops]) == noticed
