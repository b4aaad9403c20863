"""A housing office for tests: applications come in, an officer looks for a home and places a household."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from services.housing.service import service
from shared.events import ApplicationSubmitted, Channel, Event, HousingCostAssessed, Person
from shared.events.answers import SearchView, UnitOffer
from shared.events.codec import from_plain
from shared.events.envelope import Envelope
from shared.kernel.caller import SYSTEM, Caller, UserRole
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.situation import Home, HomeKind, HousingCost, Member, Role, Situation
from shared.platform.database import Database
from shared.platform.host import Host

NOVEMBER = Month(2026, 11)
HUGO = Caller(id="hugo", name="Hugo Falk", roles=frozenset({UserRole.HOUSING_OFFICER}))
NO_HOME = Home(kind=HomeKind.NONE)


def family(adults: int = 1, children: int = 0) -> tuple[Member, ...]:
    """So many adults of forty and children of eight."""
    grown = [Member(id=f"a{number}", role=Role.ADULT, born=date(1986, 3, 1)) for number in range(adults)]
    small = [Member(id=f"c{number}", role=Role.CHILD, born=date(2018, 3, 1)) for number in range(children)]
    return (*grown, *small)


def application(
    home: Home = NO_HOME,
    members: tuple[Member, ...] | None = None,
    month: Month = NOVEMBER,
    household_id: UUID | None = None,
    **facts: Any,
) -> ApplicationSubmitted:
    """One adult without a home who applies for November, if nothing else is said."""
    usual: dict[str, Any] = {
        "household_id": household_id or new_id(),
        "application_id": new_id(),
        "month": month,
        "received_on": date(2026, 10, 8),
        "submitted_at": datetime(2026, 10, 8, 12, 0, tzinfo=UTC),
        "channel": Channel.E_SERVICE,
        "district": "Norra",
        "persons": (Person(member="a0", name="Olga Lind", personal_number="189001019802"),),
        "address": "Storgatan 1",
        "situation": Situation(
            id="h-1", municipality="lindsala", month=month, members=members or family(), home=home,
            cohabiting=len([member for member in members or () if member.role is Role.ADULT]) > 1,
        ),
        "payee": Payee(name="Olga Lind", kind=PayeeKind.ACCOUNT, clearing="6789", number="123456789"),
    }  # fmt: skip
    return ApplicationSubmitted(**usual | facts)


def unit(label: str = "Björkgatan 1", kronor: int = 6_500, **facts: Any) -> dict[str, Any]:
    """A municipal flat of one room with two beds, as it is registered."""
    usual = {
        "id": str(new_id()),
        "label": label,
        "kind": "municipal_flat",
        "district": "Norra",
        "address": f"{label}, Lindsala",
        "rooms": 1,
        "beds": 2,
        "step_free": False,
        "kitchen": True,
        "monthly_cost_ore": kronor * 100,
        "free_from": "2026-10-01",
    }
    return usual | facts


@dataclass
class HousingOffice:
    """The housing service as its callers meet it, on 9 October 2026."""

    database: Database

    def __post_init__(self) -> None:
        self.host = Host(service, self.database, lambda: datetime(2026, 10, 9, 8, 0, tzinfo=UTC))

    def hears(self, *events: ApplicationSubmitted) -> int:
        """Deliver applications, each in a new envelope; returns how many had to be parked."""
        return self.host.deliver(ApplicationSubmitted.name, [Envelope.around(event) for event in events])

    def costs(self, event: ApplicationSubmitted) -> list[HousingCost]:
        """What was said that the home of this application may cost."""
        said = self.said(HousingCostAssessed)
        return [assessed.cost for assessed in said if assessed.application_id == event.application_id]

    def registers(self, *units: dict[str, Any]) -> int:
        return int(self.host.call("register_units", SYSTEM, {"units": list(units)}))

    def searches(self, caller: Caller = HUGO) -> list[SearchView]:
        return from_plain(self.host.call("searches", caller, {}), list[SearchView])

    def offers(self, search: SearchView, caller: Caller = HUGO) -> list[UnitOffer]:
        return from_plain(self.host.call("offers", caller, {"search_id": str(search.search_id)}), list[UnitOffer])

    def place(self, search: SearchView, unit_id: UUID | str, caller: Caller = HUGO, **when: str) -> SearchView:
        arguments = {"search_id": str(search.search_id), "unit_id": str(unit_id), **when}
        return from_plain(self.host.call("place", caller, arguments), SearchView)

    def end(self, search: SearchView, last_month: str, caller: Caller = HUGO) -> SearchView:
        arguments = {"search_id": str(search.search_id), "last_month": last_month}
        return from_plain(self.host.call("end_placement", caller, arguments), SearchView)

    def search_of(self, event: ApplicationSubmitted) -> SearchView:
        return next(search for search in self.searches() if search.household_id == event.household_id)

    def said(self, contract: type[Event]) -> list[Any]:
        """What the service has announced of one kind."""
        with self.database.session(read_only=True) as session:
            sent = self.host.messages.unsent(session.connection(), 10_000)
        return [envelope.open(contract) for envelope in sent.values() if envelope.name == contract.name]
