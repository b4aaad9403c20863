"""How a service declares what it hears and what it can be asked. Neither adapter of the bus is known here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from shared.events.contract import Event
from shared.kernel.caller import UserRole
from shared.platform.store import Store

S = TypeVar("S", bound=Store)
E = TypeVar("E", bound=Event)
Handler = Callable[[Sequence[E], S], None]
Action = Callable[..., Any]


class Transactions(Protocol):
    """Opens a transaction on the service's store: `with transactions(read_only=True) as store`."""

    def __call__(self, *, read_only: bool = False) -> AbstractContextManager[Any]: ...


Preparation = Callable[[Sequence[E], Transactions], None]


@dataclass(frozen=True)
class Operation:
    """Something the service can be asked, by whom, and whether it only reads.

    With `own_transactions` the action is not given a store in a transaction, but what opens one.
    """

    action: Action
    roles: frozenset[UserRole]
    read_only: bool
    own_transactions: bool = False


class Service(Generic[S]):
    """A service's entry points: one handler per contract it hears, and its operations by name."""

    def __init__(self, name: str, store: type[S]) -> None:
        self.name = name
        self.store = store
        self.handlers: dict[type[Event], Callable[[Sequence[Any], Any], None]] = {}
        self.preparations: dict[type[Event], Callable[[Sequence[Any], Transactions], None]] = {}
        self.operations: dict[str, Operation] = {}

    def on(self, contract: type[E]) -> Callable[[Handler[E, S]], Handler[E, S]]:
        """Declare the handler of a contract: it takes a list of events and the store, inside one transaction."""

        def declare(handler: Handler[E, S]) -> Handler[E, S]:
            if contract in self.handlers:
                raise ValueError(f"{self.name} already hears {contract.name}")
            self.handlers[contract] = handler
            return handler

        return declare

    def before(self, contract: type[E]) -> Callable[[Preparation[E]], Preparation[E]]:
        """Declare what is done before the handler of a contract, outside its transaction.

        For what is slow and not ours, such as asking another authority: nothing is locked while it lasts. It opens
        short transactions of its own, and may be done again for the same events.
        """

        def declare(preparation: Preparation[E]) -> Preparation[E]:
            self.preparations[contract] = preparation
            return preparation

        return declare

    def command(self, *roles: UserRole) -> Callable[[Action], Action]:
        """Declare an operation that changes something: `action(store, caller, **arguments)`."""
        return self.operation(roles, read_only=False)

    def query(self, *roles: UserRole) -> Callable[[Action], Action]:
        """Declare an operation that only reads."""
        return self.operation(roles, read_only=True)

    def operation(self, roles: tuple[UserRole, ...], *, read_only: bool) -> Callable[[Action], Action]:
        def declare(action: Action) -> Action:
            self.operations[action.__name__] = Operation(action, frozenset(roles), read_only)
            return action

        return declare
