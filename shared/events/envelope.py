"""An event on its way: its identity and version around its body, and many of them in one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from shared.events.codec import UnreadableEventError, decode, encode
from shared.events.contract import Event
from shared.kernel.ids import new_id


@dataclass(frozen=True, slots=True)
class Envelope:
    """One event as stored and sent. `body` is the JSON that its contract's `version` reads."""

    id: UUID
    name: str
    version: int
    body: str

    @classmethod
    def around(cls, event: Event) -> Envelope:
        """A new envelope with an identity of its own."""
        return cls(new_id(), event.name, event.version, encode(event))

    def open(self, contract: type[Event]) -> Event:
        """The event inside. Raises UnreadableEventError when it does not fit the contract."""
        return decode(contract, self.body, self.version)


class Wire(msgspec.Struct):
    """An envelope in a message; the body goes as it is, not as a string in a string."""

    id: UUID
    name: str
    version: int
    body: msgspec.Raw


reader = msgspec.json.Decoder(list[Wire])


def pack(envelopes: Sequence[Envelope]) -> bytes:
    """Many envelopes as one message."""
    return msgspec.json.encode([Wire(e.id, e.name, e.version, msgspec.Raw(e.body.encode())) for e in envelopes])


def unpack(message: bytes) -> list[Envelope]:
    """The inverse of `pack`. Raises UnreadableEventError for bytes that are no message."""
    try:
        return [Envelope(w.id, w.name, w.version, bytes(w.body).decode()) for w in reader.decode(message)]
    except msgspec.MsgspecError as error:
        raise UnreadableEventError(f"not a message of events: {error}") from error
