"""OpenFisca-Core: one situation, traced, with the trace as its web API gives it."""

from __future__ import annotations

from typing import Any

from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.peers.openfisca_parameters import parameters_of
from benchmarks.peers.openfisca_persons import Household as HouseholdEntity
from benchmarks.peers.openfisca_persons import Person
from benchmarks.peers.openfisca_rules import VARIABLES
from benchmarks.peers.protocol import REASONS, TOTALS, Household, serve

MONTH, NOW, BEFORE = "2026-11", "2026-10", "2026-09"
NAMES = {"norm": "norm", "costs": "costs", "income": "counted_income", "need": "need", "assistance": "assistance"}
TOLD = (
    "others", "rent", "assets", "electricity_approved", "medicine_counted", "set_off", "allowance_is_late",
    "wage_is_named",
)  # fmt: skip
SYSTEMS: list[TaxBenefitSystem] = []


def situation(amounts: dict[str, Any], household: Household) -> dict[str, Any]:
    """The household as OpenFisca's web API takes it. What is nothing is not mentioned, where nothing is the default."""
    if not SYSTEMS:
        SYSTEMS.append(TaxBenefitSystem([Person, HouseholdEntity]))
        SYSTEMS[0].parameters = parameters_of(amounts)
        SYSTEMS[0].add_variables(*VARIABLES)
    members = household["members"]
    home: dict[str, Any] = {
        f"{role[0]}": [one["id"] for one in members if one["role"] == role[1]]
        for role in (("adults", "adult"), ("children", "child"))
    }
    home |= {name: {MONTH: household[name]} for name in TOLD if household[name] or name == "rent"}
    home |= {kind: {MONTH: amount} for kind, amount in household["costs"].items() if amount}
    home |= {kind: dates(household["now"][kind], household["before"][kind]) for kind in household["now"]}
    persons = {one["id"]: person(one) for one in members}
    return {"persons": persons, "households": {"home": {name: told for name, told in home.items() if told}}}


def person(one: dict[str, Any]) -> dict[str, Any]:
    names = ("age", "days", "lunch", "stimulus", "school", "earned_this_year")
    found: dict[str, Any] = {name: {MONTH: one[name]} for name in names if one[name] or name in ("age", "days")}
    received = {kind: dates(one[kind]["now"], one[kind]["before"]) for kind in ("wage", "child_pension")}
    return found | {kind: told for kind, told in received.items() if told}


def dates(now: int, before: int) -> dict[str, int]:
    return {month: amount for month, amount in ((NOW, now), (BEFORE, before)) if amount}


def explain(given: dict[str, Any]) -> dict[str, Any]:
    simulation = SimulationBuilder().build_from_entities(SYSTEMS[0], given)
    simulation.trace = True
    totals = {total: int(simulation.calculate(name, MONTH)[0]) for total, name in NAMES.items()}
    reasons = [reason for reason in REASONS if simulation.calculate(reason, MONTH)[0]]
    return {"totals": totals, "reasons": reasons, "trace": simulation.tracer.get_serialized_flat_trace()}


def outcome(answer: dict[str, Any]) -> list[Any]:
    return [*(answer["totals"][total] for total in TOTALS), sorted(answer["reasons"])]


if __name__ == "__main__":
    serve(situation, explain, outcome)
