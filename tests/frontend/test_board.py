"""The board is put together from events that may come in any order, any number of times."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from services.frontend.domain.board import WORKING_ORDER, DecisionView, PayoutState, State, View
from services.frontend.service import service
from services.frontend.store import BoardStore
from shared.events import CasePutOnHold, DecisionMade, Event, Outcome, PayoutApproved, PayoutOrdered
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.stop_reason import Stop, StopReason
from shared.platform.host import Host
from tests.frontend.sample import applied, needed
from tests.frontend.sample_households import MONTH, NOW, household, made_id
from tests.support.databases import BACKENDS, scratch_database

ONE = replace(household(3, exception=True))
APPLICATION = ONE.view.application_id


@pytest.fixture(params=BACKENDS)
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Host]:
    with scratch_database(service, request.param, tmp_path) as database:
        yield Host(service, database, clock=lambda: NOW)


def hear(host: Host, *events: Event) -> None:
    for event in events:
        with host.transaction() as store:
            service.handlers[type(event)]([event], store)


def held(version: int = 4, until: date = date(2026, 12, 1)) -> CasePutOnHold:
    return CasePutOnHold(
        household_id=ONE.id,
        application_id=APPLICATION,
        month=MONTH,
        case_version=version,
        until=until,
        reason="Väntar på hyresavi.",
        by="Eva Test",
    )


def decided(at: datetime = NOW, amount: int = 900_000) -> DecisionMade:
    view = ONE.view
    return DecisionMade(
        household_id=ONE.id,
        decision_id=made_id("decided", at),
        application_id=APPLICATION,
        month=MONTH,
        outcome=Outcome.GRANTED,
        amount_ore=amount,
        automatic=False,
        decided_by="eva",
        decided_by_name="Eva Test",
        decided_at=at,
        household_name=view.household_name,
        district=view.district,
        adults=1,
        children=ONE.children,
        protected_identity=view.protected_identity,
        payee=Payee(name="Test", kind=PayeeKind.ACCOUNT, number="9234567"),
        pay_on=view.pay_on,
        last_month_ore=view.last_month_ore,
        stops=view.stops,
    )


def paid() -> tuple[PayoutOrdered, PayoutApproved]:
    ids: dict[str, Any] = {"household_id": ONE.id, "decision_id": made_id("decided", NOW), "month": MONTH}
    payout = made_id("payout")
    return (
        PayoutOrdered(**ids, payout_id=payout, amount_ore=900_000, payee_label="…4567", due_on=ONE.view.pay_on),
        PayoutApproved(**ids, payout_id=payout, file_id=made_id("file"), approved_by="ulla", approved_at=NOW),
    )


def only_line(host: Host) -> Any:
    with host.transaction(read_only=True) as store:
        assert isinstance(store, BoardStore)
        return store.line(APPLICATION)


def queue(host: Host, **view: Any) -> Sequence[Any]:
    with host.transaction(read_only=True) as store:
        assert isinstance(store, BoardStore)
        return store.queue(View(month=MONTH, **view))


def test_an_application_waits_until_the_month_needs_a_person(host: Host) -> None:
    hear(host, applied(ONE))
    assert only_line(host).state is State.WAITING

    hear(host, needed(ONE))
    line = only_line(host)
    assert line.state is State.PERSON
    assert line.name == ONE.view.household_name
    assert line.difference_ore == (ONE.view.assistance_ore or 0) - (ONE.view.last_month_ore or 0)


@pytest.mark.parametrize("seed", range(12))
def test_a_line_is_the_same_in_whatever_order_its_events_come(host: Host, seed: int) -> None:
    events = [applied(ONE), needed(ONE), held(), decided(), *paid()]
    random.Random(seed).shuffle(events)

    hear(host, *events)

    line = only_line(host)
    assert line.state is State.DECIDED
    assert line.payout is PayoutState.APPROVED
    assert line.decided_ore == 900_000
    assert line.hold_reason == "Väntar på hyresavi."
    assert line.due_on == date(2026, 11, 24) or line.due_on > date(2026, 11, 24)


def test_an_older_event_that_comes_late_changes_nothing(host: Host) -> None:
    hear(host, decided(NOW, 900_000), decided(NOW - timedelta(hours=1), 100_000))
    assert only_line(host).decided_ore == 900_000

    hear(host, needed(ONE))
    assert only_line(host).state is State.DECIDED


def test_a_case_on_hold_comes_back_by_itself_when_its_day_has_come(host: Host) -> None:
    hear(host, applied(ONE), needed(ONE), held(until=date(2026, 11, 25)))
    assert [line.hold_until for line in queue(host, state=State.ON_HOLD)] == [date(2026, 11, 25)]

    host.clock = lambda: datetime(2026, 11, 25, 6, tzinfo=UTC)
    assert queue(host, state=State.ON_HOLD) == []
    assert len(queue(host)) == 1


def test_what_is_new_about_a_case_on_hold_brings_it_back(host: Host) -> None:
    hear(host, needed(ONE), held(version=4), replace(needed(ONE), case_version=5))
    assert only_line(host).state is State.PERSON


def test_late_lines_come_first_and_then_causes_stand_together(host: Host) -> None:
    several = [household(number, exception=True) for number in range(12)]
    for one in several:
        hear(host, applied(one), needed(one))
    host.clock = lambda: datetime(2026, 11, 27, 9, tzinfo=UTC)

    lines = queue(host)

    late = [(line.days_left(date(2026, 11, 27)) or 0) < 0 for line in lines]
    assert late == sorted(late, reverse=True)
    causes = [(line.stops[0].reason, is_late) for line, is_late in zip(lines, late, strict=True)]
    assert len(set(causes)) == sum(1 for n, cause in enumerate(causes) if n == 0 or causes[n - 1] != cause)


def test_a_reason_is_found_even_when_it_is_not_the_main_one(host: Host) -> None:
    stops = (Stop(StopReason.RANDOM_CHECK), Stop(StopReason.RENT_ABOVE_CAP, {"asked_ore": 1, "cap_ore": 0}))
    hear(host, replace(needed(ONE), stops=stops))

    assert len(queue(host, reason=StopReason.RANDOM_CHECK)) == 1
    assert queue(host)[0].stops[0].reason is StopReason.RENT_ABOVE_CAP
    assert queue(host, reason=StopReason.NEW_INCOME) == []


def test_the_board_can_be_thrown_away_and_heard_again(host: Host) -> None:
    events = [applied(ONE), needed(ONE), decided(), *paid()]
    hear(host, *events)
    before = only_line(host)

    with host.transaction() as store:
        assert isinstance(store, BoardStore)
        store.clear()
    assert only_line(host) is None

    hear(host, *events)
    assert only_line(host) == before


def test_decisions_are_counted_with_their_sum(host: Host) -> None:
    hear(host, applied(ONE), decided())
    with host.transaction(read_only=True) as store:
        assert isinstance(store, BoardStore)
        assert store.decision_sum(DecisionView(month=MONTH)) == (1, 900_000)
        assert store.decision_sum(DecisionView(automatic=True)) == (0, 0)
        assert store.tally(MONTH, None).done == 1


def test_every_reason_has_its_place_in_the_working_order() -> None:
    assert sorted(WORKING_ORDER) == sorted(StopReason)
