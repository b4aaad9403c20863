"""What the front end hears. It answers nobody: people come to it by way of `web`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from services.frontend import use_cases
from services.frontend.store import BoardStore
from shared.events import (
    ApplicationSubmitted,
    CasePutOnHold,
    CaseworkerNeeded,
    DecisionMade,
    HomeSearchOpened,
    HouseholdPlaced,
    PayoutApproved,
    PayoutOrdered,
)
from shared.parameters import ParameterBook
from shared.platform.service import Service

service = Service("frontend", BoardStore)


@cache
def book() -> ParameterBook:
    """The parameters, read once per process."""
    return ParameterBook.load()


@service.on(ApplicationSubmitted)
def application_submitted(events: Sequence[ApplicationSubmitted], store: BoardStore) -> None:
    use_cases.put_applications(events, store, book())


@service.on(CaseworkerNeeded)
def caseworker_needed(events: Sequence[CaseworkerNeeded], store: BoardStore) -> None:
    use_cases.put_exceptions(events, store)


@service.on(CasePutOnHold)
def case_put_on_hold(events: Sequence[CasePutOnHold], store: BoardStore) -> None:
    use_cases.put_holds(events, store)


@service.on(DecisionMade)
def decision_made(events: Sequence[DecisionMade], store: BoardStore) -> None:
    use_cases.put_decisions(events, store)


@service.on(PayoutOrdered)
def payout_ordered(events: Sequence[PayoutOrdered], store: BoardStore) -> None:
    use_cases.put_payouts(events, store)


@service.on(PayoutApproved)
def payout_approved(events: Sequence[PayoutApproved], store: BoardStore) -> None:
    use_cases.put_approvals(events, store)


@service.on(HomeSearchOpened)
def home_search_opened(events: Sequence[HomeSearchOpened], store: BoardStore) -> None:
    use_cases.put_searches(events, store)


@service.on(HouseholdPlaced)
def household_placed(events: Sequence[HouseholdPlaced], store: BoardStore) -> None:
    use_cases.put_placements(events, store)
