"""What the pages stand on: the gateway to the services, the board, and the surroundings they were started in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar, cast

from flask import current_app, g

from services.frontend.store import BoardStore
from services.frontend.web.access import caller
from services.frontend.web.streams import Streams
from shared.events.codec import from_plain
from shared.kernel.caller import Caller
from shared.platform.caller_token import CallerTokens
from shared.platform.gateway import Gateway

T = TypeVar("T")
Transaction = Callable[..., AbstractContextManager[Any]]
"""`host.transaction` of the front end's own host: takes `read_only`, gives its BoardStore."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """All that the pages need from outside."""

    gateway: Gateway
    tokens: CallerTokens
    board: Transaction
    municipality: str
    demo: bool
    persons: tuple[Caller, ...]
    streams: Streams = field(default_factory=Streams)


def front() -> Front:
    """The surroundings of the request that is being answered."""
    return cast(Front, current_app.extensions["andrum"])


@contextmanager
def board(*, read_only: bool = True) -> Iterator[BoardStore]:
    """The board inside one transaction."""
    with front().board(read_only=read_only) as store:
        yield store


def today() -> date:
    """The day in Sweden by the board's clock, which a demo sets; looked up once per request."""
    if "today" not in g:
        with board() as store:
            g.today = store.today
    found: date = g.today
    return found


def ask(service: str, operation: str, wanted: type[T], **arguments: Any) -> T:
    """Ask a service in the name of whoever is logged in."""
    return from_plain(front().gateway.ask(service, operation, caller(), **arguments), wanted)
