"""What the relay puts into one message: neighbours of a name, not more than a broker and a reader can bear."""

from __future__ import annotations

from shared.events.envelope import Envelope
from shared.kernel.ids import new_id
from shared.platform.rabbitmq.relay import LARGEST_MESSAGE, in_messages


def of(size: int, name: str = "decision_made") -> Envelope:
    return Envelope(new_id(), name, 1, "å" * (size // 2))


def sizes(*envelopes: Envelope) -> list[list[int]]:
    return [[len(envelope.body.encode()) for envelope in message] for _, message in in_messages(envelopes)]


def test_small_neighbours_go_together() -> None:
    assert sizes(of(10), of(20), of(30)) == [[10, 20, 30]]


def test_together_they_are_not_larger_than_a_message() -> None:
    half = LARGEST_MESSAGE // 2
    assert sizes(of(half), of(half), of(half), of(2)) == [[half, half], [half, 2]]


def test_one_that_is_too_large_goes_alone() -> None:
    assert sizes(of(2), of(LARGEST_MESSAGE + 2), of(4)) == [[2], [LARGEST_MESSAGE + 2], [4]]


def test_two_names_are_two_messages_and_order_is_kept() -> None:
    envelopes = [of(2), of(2, "household_placed"), of(2)]
    assert [name for name, _ in in_messages(envelopes)] == ["decision_made", "household_placed", "decision_made"]
    assert list(in_messages([])) == []
