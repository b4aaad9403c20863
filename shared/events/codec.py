"""Contracts to JSON and back. The types of a contract are its schema; whatever does not fit is refused."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from shared.events.contract import Event
from shared.kernel.month import Month

T = TypeVar("T")


class UnreadableEventError(ValueError):
    """The bytes of an event do not fit its contract."""


def plain_month(value: Any) -> Any:
    if isinstance(value, Month):
        return str(value)
    raise NotImplementedError(f"no wire form for {type(value).__name__}")


def read_month(wanted: type, value: Any) -> Any:
    if wanted is Month and isinstance(value, str):
        return Month.parse(value)
    raise NotImplementedError(f"no wire form for {wanted.__name__}")


encoder = msgspec.json.Encoder(enc_hook=plain_month, order="deterministic")


def encode(value: Any) -> str:
    """Any value made of contracts' types, as compact JSON."""
    return encoder.encode(value).decode()


def to_plain(value: Any) -> Any:
    """The same as dicts, lists, strings and numbers."""
    return msgspec.to_builtins(value, enc_hook=plain_month)


def from_plain(data: Any, wanted: type[T]) -> T:
    """The inverse of `to_plain`. Raises UnreadableEventError naming the path that does not fit."""
    try:
        return msgspec.convert(data, wanted, dec_hook=read_month)
    except (msgspec.ValidationError, ValueError) as error:
        raise UnreadableEventError(f"{wanted.__name__}: {error}") from error


decoders: dict[type, msgspec.json.Decoder[Any]] = {}


def decode(contract: type[T], text: str, version: int | None = None) -> T:
    """Read an event that was encoded under `version` (today's when None) of its contract."""
    if version is not None and issubclass(contract, Event) and version != contract.version:
        return from_plain(contract.upcast(msgspec.json.decode(text), version), contract)
    decoder = decoders.get(contract)
    if decoder is None:
        decoder = decoders[contract] = msgspec.json.Decoder(contract, dec_hook=read_month)
    try:
        return decoder.decode(text)  # type: ignore[no-any-return]
    except (msgspec.MsgspecError, ValueError) as error:
        raise UnreadableEventError(f"{contract.__name__}: {error}") from error
