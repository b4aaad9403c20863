"""What a household owns: a person looks when it is more than it may hold."""

from __future__ import annotations

import pytest

from shared.kernel.stop_reason import StopReason
from tests.law.vocabulary import WITHOUT_TRAVEL_CARD, adult, assessed, bank, facts_of_stop, household, kr, reasons


@pytest.mark.parametrize(("held", "stopped"), [(0, False), (5_000, False), (5_001, True)])
def test_the_towns_limit_is_five_thousand_kronor(held: int, stopped: bool) -> None:
    result = assessed(household(adult(), assets=(bank(kr(held)),)))
    assert (StopReason.ASSET_ABOVE_LIMIT in reasons(result)) == stopped


def test_assets_add_up_and_are_not_income() -> None:
    result = assessed(household(adult(), assets=(bank(kr(3_000)), bank(kr(2_500)))))
    assert facts_of_stop(result, StopReason.ASSET_ABOVE_LIMIT) == {"assets_ore": kr(5_500), "limit_ore": kr(5_000)}
    assert result.income_ore == 0


def test_elsewhere_the_limit_is_the_households_own_norm() -> None:
    elsewhere = household(adult(), municipality=WITHOUT_TRAVEL_CARD, assets=(bank(kr(5_221)),))
    assert facts_of_stop(assessed(elsewhere), StopReason.ASSET_ABOVE_LIMIT)["limit_ore"] == kr(5_220)
