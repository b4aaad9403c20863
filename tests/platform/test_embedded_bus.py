"""The bus of the embedded mode: at least once on the way, exactly once in effect."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.events import HouseholdPlaced, PayoutApproved
from shared.events.envelope import Envelope
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.platform.database import Database
from shared.platform.embedded_bus import EmbeddedBus
from shared.platform.host import Host
from shared.platform.messages import service_metadata
from shared.platform.service import Service
from shared.platform.store import Store, utc_now


class SayerBase(DeclarativeBase):
    metadata = service_metadata()


class Sayer(Store):
    base = SayerBase


class HearerBase(DeclarativeBase):
    metadata = service_metadata()


class HeardRow(HearerBase):
    """No unique key but its number: a second effect of the same event would show."""

    __tablename__ = "heard"

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]


class Hearer(Store):
    base = HearerBase

    def heard(self, label: str) -> None:
        self.session.execute(insert(HeardRow), {"label": label})

    def labels(self) -> list[str]:
        return list(self.session.scalars(select(HeardRow.label).order_by(HeardRow.id)))


sayer = Service("sayer", Sayer)
hearer = Service("hearer", Hearer)


@hearer.on(HouseholdPlaced)
def household_placed(events: Sequence[HouseholdPlaced], store: Hearer) -> None:
    for event in events:
        store.heard(event.unit_label)
        store.announce(approved())
        if event.unit_label == "poison":
            raise ValueError("nobody can live there")


def placed(label: str) -> HouseholdPlaced:
    return HouseholdPlaced(
        household_id=new_id(), search_id=new_id(), unit_id=new_id(), unit_label=label,
        from_month=Month(2026, 11), monthly_cost_ore=1, placed_by="",
    )  # fmt: skip


def approved() -> PayoutApproved:
    return PayoutApproved(
        household_id=new_id(), payout_id=new_id(), decision_id=new_id(), month=Month(2026, 11),
        file_id=new_id(), approved_by="", approved_at=utc_now(),
    )  # fmt: skip


class Pair:
    """Two services and the bus between them."""

    def __init__(self, folder: Path) -> None:
        self.sayer = self.host(sayer, folder)
        self.hearer = self.host(hearer, folder)
        self.bus = EmbeddedBus([self.sayer, self.hearer])

    @staticmethod
    def host(service: Service[Sayer] | Service[Hearer], folder: Path) -> Host:
        database = Database(f"sqlite:///{folder}/{service.name}.sqlite")
        service.store.base.metadata.create_all(database.writing)
        return Host(service, database)

    def say(self, *labels: str) -> None:
        with self.sayer.transaction() as store:
            store.announce(*(placed(label) for label in labels))

    def heard(self) -> list[str]:
        with self.hearer.transaction(read_only=True) as store:
            assert isinstance(store, Hearer)
            return store.labels()

    def count(self, table: str) -> int:
        with self.hearer.database.session(read_only=True) as session:
            return session.scalar(select(func.count()).select_from(HearerBase.metadata.tables[table])) or 0


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    pair = Pair(tmp_path)
    yield pair
    pair.sayer.database.close()
    pair.hearer.database.close()


def test_what_is_said_is_heard_in_order(pair: Pair) -> None:
    pair.say("a", "b")
    pair.say("c")

    pair.bus.drain()

    assert pair.heard() == ["a", "b", "c"]


def test_what_is_said_in_a_transaction_that_fails_is_not_said(pair: Pair) -> None:
    def says_and_fails() -> None:
        with pair.sayer.transaction() as store:
            store.announce(placed("never"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        says_and_fails()

    pair.bus.drain()

    assert pair.heard() == []


def test_an_event_that_comes_twice_has_its_effect_once(pair: Pair) -> None:
    envelopes = [Envelope.around(placed("once"))]

    pair.hearer.deliver("household_placed", envelopes)
    pair.hearer.deliver("household_placed", envelopes)

    assert pair.heard() == ["once"]
    assert pair.count("outbox") == 1


def test_one_event_that_cannot_be_handled_is_parked_and_its_neighbours_are_not(pair: Pair) -> None:
    pair.say("a", "poison", "b")

    pair.bus.drain()

    assert pair.heard() == ["a", "b"]
    assert pair.count("parked") == 1
    # What the failed handler did and said is undone with it.
    assert pair.count("outbox") == 2


def test_a_parked_event_is_not_tried_again_when_it_comes_again(pair: Pair) -> None:
    envelope = Envelope.around(placed("poison"))

    assert pair.hearer.deliver("household_placed", [envelope]) == 1
    assert pair.hearer.deliver("household_placed", [envelope]) == 0

    assert pair.count("parked") == 1


def test_an_event_that_does_not_fit_its_contract_is_parked(pair: Pair) -> None:
    pair.hearer.deliver("household_placed", [Envelope(new_id(), "household_placed", 1, '{"household_id": 7}')])

    assert pair.count("parked") == 1


def test_two_drains_at_once_let_each_event_through_once(pair: Pair) -> None:
    labels = [f"{number}" for number in range(300)]
    for label in labels:
        pair.say(label)

    threads = [threading.Thread(target=pair.bus.drain) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pair.bus.drain()

    assert sorted(pair.heard(), key=int) == labels


def test_the_thread_of_the_bus_hears_what_another_process_said(pair: Pair) -> None:
    pair.bus.start()
    with pair.sayer.database.session() as session:
        pair.sayer.messages.announce(session.connection(), [placed("from elsewhere")], utc_now())

    heard = threading.Event()
    for _ in range(100):
        if pair.heard():
            heard.set()
            break
        heard.wait(0.05)
    pair.bus.stop()

    assert heard.is_set()
