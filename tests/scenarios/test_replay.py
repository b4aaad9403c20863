"""Years later, a decision is made again as it was made: to the öre, line by line, reason by reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from services.eligibility.store import DecisionRow
from shared.events.answers import Replayed
from shared.kernel.caller import UserRole
from tests.support.adapters import EmbeddedTown, embedded_town
from tests.support.parameters import RIKSNORM, ParametersInUse, parameters_in_use
from tests.support.town import AUDITOR, CASEWORKER, Household, Town, adult, child, refused_with, with_district

A_YEAR_LATER = datetime(2027, 12, 1, 8, tzinfo=UTC)
NORM_OF_2026 = "  - from: 2026-01\n    until: 2026-12\n    known: 2025-11-30\n"


@pytest.fixture
def parameters(tmp_path: Path) -> Iterator[ParametersInUse]:
    with parameters_in_use(tmp_path / "parameters") as found:
        yield found


@pytest.fixture
def own_town(tmp_path: Path, parameters: ParametersInUse) -> Iterator[EmbeddedTown]:
    with embedded_town(tmp_path / "town") as town:
        yield town


def replays(town: Town, household: Household) -> Replayed:
    decision = str(household.decision())
    return town.ask("eligibility", "replay", AUDITOR, list[Replayed], decision_ids=[decision])[0]


def a_family_is_decided(town: Town) -> Household:
    """By a person first, then by the machine."""
    family = town.household(adult("Rut"), child("Siri", born=2014), rent=7_200)
    family.applies("2026-09", wage=9_000)
    town.runs("2026-09")
    family.is_approved()
    family.applies("2026-10", wage=9_000)
    town.runs("2026-10")
    assert family.is_decided_by_the_machine()
    return family


def test_an_auditor_replays_a_decision_to_the_ore(town: Town) -> None:
    family = a_family_is_decided(town)

    replayed = replays(town, family)

    assert replayed.differences == ()
    assert replayed.amount_ore == family.is_granted()
    assert replayed.parameters_then == replayed.parameters_now


def test_a_decision_is_replayed_to_the_ore_a_year_later_although_the_norm_has_changed_since(
    own_town: EmbeddedTown, parameters: ParametersInUse
) -> None:
    family = a_family_is_decided(own_town)
    text = parameters.text(RIKSNORM)
    table = text[text.index(NORM_OF_2026) : text.index("  - from: 2025-01")]
    corrected = table.replace("known: 2025-11-30", "known: 2027-03-01").replace("single: 3940", "single: 4940")
    parameters.put(RIKSNORM, text.replace(table, corrected + table))
    for host in own_town.house.hosts.values():
        host.clock = lambda: A_YEAR_LATER

    replayed = replays(own_town, family)

    assert replayed.differences == ()
    assert replayed.parameters_then != replayed.parameters_now


def test_an_amount_that_was_rewritten_instead_of_added_to_shows_in_every_decision(
    own_town: EmbeddedTown, parameters: ParametersInUse
) -> None:
    family = a_family_is_decided(own_town)
    parameters.put(RIKSNORM, parameters.changed(RIKSNORM, "single: 3940", "single: 4940"))

    differences = replays(own_town, family).differences

    assert {one.name for one in differences if one.what == "amount"} == {
        "norm_ore", "need_ore", "assistance_ore", "amount_ore",
    }  # fmt: skip
    (line,) = [one for one in differences if one.what == "finding"]
    assert line.name == "personal-costs p1"
    assert (line.then["amount_ore"], line.now["amount_ore"]) == (394_000, 494_000)


@contextmanager
def tampered(town: EmbeddedTown, household: Household, change: Any) -> Iterator[None]:
    """Somebody with the keys to the database changes a stored decision, for a while."""
    here = DecisionRow.decision_id == household.decision()
    database = town.house.hosts["eligibility"].database
    with database.session() as session:
        kept = session.scalars(select(DecisionRow.record).where(here)).one()
        record = json.loads(kept)
        change(record)
        session.execute(update(DecisionRow).where(here).values(record=json.dumps(record)))
    yield
    with database.session() as session:
        session.execute(update(DecisionRow).where(here).values(record=kept))


PLANTED: dict[str, Any] = {
    "amount amount_ore": lambda record: record.update(amount_ore=record["amount_ore"] + 1),
    "amount assistance_ore": lambda record: record.update(assistance_ore=record["assistance_ore"] - 1),
    "finding common-costs": lambda record: next(
        one for one in record["findings"] if one["rule"] == "common-costs"
    ).update(amount_ore=1),
    "finding personal-costs p2": lambda record: record["findings"].remove(
        next(one for one in record["findings"] if one["facts"].get("member") == "p2")
    ),
    "stop protected_identity": lambda record: record["stops"].append({"reason": "protected_identity", "facts": {}}),
    "value norm_ore": lambda record: record["values"].update(norm_ore=1),
    "amount last_month_ore": lambda record: record.update(last_month_ore=1),
    "finding income wage p1 2026-09": lambda record: record["situation"]["incomes"][0].update(net_ore=1),
}


def test_a_replay_finds_what_was_changed_in_the_stored_record(own_town: EmbeddedTown) -> None:
    family = a_family_is_decided(own_town)
    for what, change in PLANTED.items():
        with tampered(own_town, family, change):
            found = {f"{one.what} {one.name}" for one in replays(own_town, family).differences}
        assert what in found
    assert replays(own_town, family).differences == ()


def test_a_refusal_is_replayed_too(town: Town) -> None:
    household = town.household(adult("Tea"), rent=5_000)
    household.applies("2026-10", wage=20_000)
    town.runs("2026-10")
    household.is_refused("Inkomsterna räcker till behovet.")

    assert replays(town, household).differences == ()


def test_a_caseworker_does_not_replay_another_districts_decision(town: Town) -> None:
    family = a_family_is_decided(town)
    elsewhere = with_district(CASEWORKER, "Södra")

    assert UserRole.CASEWORKER in elsewhere.roles
    decision = str(family.decision())
    assert refused_with(lambda: town.gateway.ask("eligibility", "replay", elsewhere, decision_ids=[decision])) == (
        "case_unknown"
    )
