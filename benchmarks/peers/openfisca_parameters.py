"""The month's amounts as OpenFisca keeps them: dated values, and scales by age or number."""

from __future__ import annotations

from typing import Any

from openfisca_core.parameters import ParameterNode

SINCE = "2026-01-01"


def parameters_of(amounts: dict[str, Any]) -> ParameterNode:
    return ParameterNode(
        "",
        data={
            "riksnorm": {
                "single": value(amounts["single"]),
                "couple": value(amounts["couple"]),
                "child": scale(dict(enumerate(amounts["children"]))),
                "child_with_lunch": scale(dict(enumerate(amounts["lunch_away"]))),
                "common": scale({number + 1: amount for number, amount in enumerate(amounts["common"])}),
                "common_step": value(amounts["common"][6] - amounts["common"][5]),
            },
            "travel_card": scale({0: 0, 12: amounts["card_reduced"], 20: amounts["card_full"]}),
            "rent_cap": {
                "adults": scale({1: amounts["rent_caps"][0], 2: amounts["rent_caps"][1]}),
                "family": scale({number + 1: amount for number, amount in enumerate(amounts["rent_caps"][2:])}),
                "each_further": value(amounts["rent_cap_step"]),
            },
            "cap": {name: value(amounts["caps"][name]) for name in amounts["caps"]},
            "job_stimulus_percent": value(25),
            "price_base_amount": value(amounts["price_base_amount"]),
            "asset_limit": value(amounts["asset_limit"]),
        },
    )


def value(amount: int) -> dict[str, Any]:
    return {"values": {SINCE: {"value": amount}}}


def scale(amounts: dict[int, int]) -> dict[str, Any]:
    """An amount from each age or number on."""
    brackets = [{"threshold": {SINCE: low}, "amount": {SINCE: amount}} for low, amount in sorted(amounts.items())]
    return {"metadata": {"type": "single_amount"}, "brackets": brackets}
