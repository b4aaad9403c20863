"""A change is seen before it counts, and counts when two persons have signed what they saw."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from andrum.rehearse import rehearse, sign
from shared.events.answers import RehearsalView
from shared.kernel.caller import SYSTEM, Caller, UserRole
from shared.kernel.month import Month
from shared.parameters.book import SHIPPED
from tests.support.adapters import EmbeddedTown, embedded_town
from tests.support.parameters import RENT_CAPS, RIKSNORM, ParametersInUse, parameters_in_use
from tests.support.town import CASEWORKER, Household, Town, adult, child, kr, refused_with

UNIT_HEAD = Caller(id="sven", name="Sven Test", roles=frozenset({UserRole.UNIT_HEAD}))
SECOND = Caller(id="asta", name="Asta Test", roles=frozenset({UserRole.DECISION_MAKER}))
Change = tuple[str, str]


@pytest.fixture
def parameters(tmp_path: Path) -> Iterator[ParametersInUse]:
    with parameters_in_use(tmp_path / "parameters") as found:
        yield found


@pytest.fixture
def own_town(tmp_path: Path, parameters: ParametersInUse) -> Iterator[EmbeddedTown]:
    with embedded_town(tmp_path / "town") as town:
        yield town


def rehearsed(town: Town, month: str, *changes: Change) -> RehearsalView:
    house: Any = SimpleNamespace(gateway=town.gateway)
    told = [{"parameter": parameter, "text": text} for parameter, text in changes]
    return rehearse(house, Month.parse(month), told, UNIT_HEAD)


def signed(town: Town, version: str, by: Caller) -> RehearsalView:
    house: Any = SimpleNamespace(gateway=town.gateway)
    return sign(house, version, by)


def a_tenant_above_the_cap(town: Town, month: str) -> Household:
    tenant = town.household(adult("Malin"), rent=9_000)
    tenant.applies(month)
    return tenant


def test_a_raised_rent_cap_is_seen_before_it_counts_and_nobody_is_decided_by_it_until_two_have_signed(
    own_town: EmbeddedTown, parameters: ParametersInUse
) -> None:
    tenant = a_tenant_above_the_cap(own_town, "2026-10")
    cheap = own_town.household(adult("Nora"), child("Olle", born=2015), rent=6_000)
    cheap.applies("2026-10")
    raised = parameters.changed(RENT_CAPS, "amount: 7300", "amount: 7800")

    seen = rehearsed(own_town, "2026-10", ("rent_caps", raised))

    assert seen.touched == ("lindsala/rent_caps",)
    assert {(group.household_type, group.winners, group.losers, group.won_ore) for group in seen.groups} == {
        ("one_adult", 1, 0, kr(500)), ("single_parent", 0, 0, 0),
    }  # fmt: skip
    parameters.put(RENT_CAPS, raised)
    assert parameters.version == seen.version
    assert refused_with(lambda: own_town.runs("2026-10")) == "parameters_not_signed"
    assert refused_with(lambda: cheap.is_approved()) == "parameters_not_signed"
    assert refused_with(lambda: cheap.is_refused("Inkomsterna räcker.")) == "parameters_not_signed"
    assert tenant.case().state == "ready"
    assert own_town.rehearses("2026-10").done == 2

    assert not signed(own_town, seen.version, UNIT_HEAD).released
    assert refused_with(lambda: own_town.runs("2026-10")) == "parameters_not_signed"
    assert signed(own_town, seen.version, SECOND).released
    own_town.runs("2026-10")
    assert cheap.is_approved().is_granted() is not None


def test_whoever_signed_first_cannot_sign_again(own_town: EmbeddedTown, parameters: ParametersInUse) -> None:
    raised = parameters.changed(RENT_CAPS, "amount: 7300", "amount: 7800")
    version = rehearsed(own_town, "2026-10", ("rent_caps", raised)).version
    signed(own_town, version, UNIT_HEAD)
    again = Caller(id=" SVEN ", name="Another name", roles=UNIT_HEAD.roles)

    assert refused_with(lambda: signed(own_town, version, UNIT_HEAD)) == "signed_already"
    assert refused_with(lambda: signed(own_town, version, again)) == "signed_already"
    assert refused_with(lambda: signed(own_town, version, SYSTEM)) == "signature_is_a_persons"
    signed(own_town, version, SECOND)
    assert refused_with(lambda: signed(own_town, version, UNIT_HEAD)) == "parameters_released"


def test_what_was_never_rehearsed_cannot_be_signed(own_town: EmbeddedTown) -> None:
    assert refused_with(lambda: signed(own_town, "0123456789abcdef", UNIT_HEAD)) == "not_rehearsed"


def test_parameters_that_are_in_place_already_are_rehearsed_beside_those_released_last(
    own_town: EmbeddedTown, parameters: ParametersInUse
) -> None:
    """As after an upgrade, which brought a new table with it."""
    a_tenant_above_the_cap(own_town, "2026-10")
    parameters.put(RIKSNORM, parameters.changed(RIKSNORM, "single: 3940", "single: 4000"))

    seen = rehearsed(own_town, "2026-10")

    assert seen.version == parameters.version
    assert [group.won_ore for group in seen.groups] == [kr(60)]
    signed(own_town, seen.version, UNIT_HEAD)
    signed(own_town, seen.version, SECOND)
    assert own_town.runs("2026-10").state == "done"


def test_a_run_that_is_overtaken_by_a_change_leaves_its_cases_for_a_later_one(
    own_town: EmbeddedTown, parameters: ParametersInUse
) -> None:
    tenant = a_tenant_above_the_cap(own_town, "2026-10")
    own_town.gateway.ask("eligibility", "start_month_run", SYSTEM, month="2026-10")
    parameters.put(RENT_CAPS, parameters.changed(RENT_CAPS, "amount: 7300", "amount: 7800"))

    own_town.settle()

    assert tenant.case().state == "ready"


def test_a_demo_takes_changed_parameters_as_they_are(tmp_path: Path, parameters: ParametersInUse) -> None:
    with embedded_town(tmp_path / "town"):
        pass
    parameters.put(RIKSNORM, parameters.changed(RIKSNORM, "single: 3940", "single: 4000"))

    with embedded_town(tmp_path / "town", ANDRUM_DEMO="1") as town:
        a_tenant_above_the_cap(town, "2026-10")
        assert town.runs("2026-10").state == "done"


def test_a_month_that_nobody_has_applied_for_is_rehearsed_with_the_latest_cases_carried_to_it(town: Town) -> None:
    family = town.household(adult("Petra"), child("Quim", born=2013), rent=7_000)
    family.applies("2026-04", wage=5_000)
    before = family.case()
    norm = (SHIPPED / RIKSNORM).read_text().replace("single: 3940", "single: 3840")

    seen = rehearsed(town, "2026-05", ("riksnorm", norm))

    assert (str(seen.cases_of), seen.total) == ("2026-04", 1)
    (group,) = seen.groups
    assert (group.household_type, group.district) == ("single_parent", "Norra")
    assert (group.losers, group.lost_ore) == (1, kr(100))
    assert group.before_ore == before.assistance_ore
    assert family.case() == before


def test_a_file_that_cannot_be_read_is_refused_by_its_line(town: Town) -> None:
    wrong = (SHIPPED / RIKSNORM).read_text().replace("single: 3940", "singel: 3940")

    assert refused_with(lambda: rehearsed(town, "2026-05", ("riksnorm", wrong))) == "parameter_file_wrong"
    assert refused_with(lambda: rehearsed(town, "2026-05", ("rikssnorm", wrong))) == "parameter_file_wrong"


def test_a_change_of_one_cost_leaves_the_others_alone(town: Town) -> None:
    costs = (SHIPPED / "municipalities/lindsala/costs.yaml").read_text()
    raised = costs.replace("cap: 900", "cap: 950")
    both = raised.replace("cap: 250", "cap: 260")

    assert rehearsed(town, "2026-05", ("costs.electricity", raised)).touched == ("lindsala/costs.electricity",)
    assert refused_with(lambda: rehearsed(town, "2026-05", ("costs.electricity", both))) == (
        "parameter_file_changes_more"
    )
    assert len(rehearsed(town, "2026-05", ("costs", both)).touched) == 2


def test_a_caseworker_neither_rehearses_nor_signs(town: Town) -> None:
    only = Caller(id="elin", name="Elin Test", roles=frozenset({UserRole.CASEWORKER}))

    assert CASEWORKER.id == only.id
    assert refused_with(lambda: signed(town, "0123456789abcdef", only)) == "not_allowed"
