"""The parked events of a service, asked for and settled over the gateway: the same for both adapters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shared.events.answers import ParkedEvent
from shared.events.codec import from_plain
from shared.kernel.caller import Caller
from shared.kernel.problem import Problem

if TYPE_CHECKING:
    from andrum.house import House


def waiting(house: House, service: str, caller: Caller) -> list[ParkedEvent]:
    return from_plain(house.gateway.ask(service, "parked", caller), list[ParkedEvent])


def find(house: House, service: str, ending: str, caller: Caller) -> ParkedEvent:
    """The one that waits whose id is this, or ends so. Raises Problem unless there is one such."""
    found = [event for event in waiting(house, service, caller) if str(event.event_id).endswith(ending.lower())]
    if len(found) != 1:
        raise Problem.one("not_parked", status=404)
    return found[0]


def look_at(house: House, service: str, event: ParkedEvent, caller: Caller) -> ParkedEvent:
    return asked(house, service, "show_parked", event, caller)


def retry(house: House, service: str, event: ParkedEvent, caller: Caller) -> ParkedEvent:
    return asked(house, service, "retry_parked", event, caller)


def discard(house: House, service: str, event: ParkedEvent, caller: Caller, reason: str) -> ParkedEvent:
    return asked(house, service, "discard_parked", event, caller, reason=reason)


def asked(
    house: House, service: str, operation: str, event: ParkedEvent, caller: Caller, **arguments: Any
) -> ParkedEvent:
    which = {"consumer": event.consumer, "event_id": str(event.event_id)}
    return from_plain(house.gateway.ask(service, operation, caller, **which, **arguments), ParkedEvent)
