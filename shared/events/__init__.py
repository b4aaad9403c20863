"""The contracts between the services, each versioned, and their wire form. Every contract is listed here."""

from shared.events.applications import ApplicationSubmitted, Channel, Person
from shared.events.contract import Event
from shared.events.eligibility import CasePutOnHold, CaseworkerNeeded, DecisionMade, MonthChunkPlanned, Outcome
from shared.events.housing import HomeSearchOpened, HouseholdPlaced, HousingCostAssessed
from shared.events.payments import PayoutApproved, PayoutOrdered

CONTRACTS: dict[str, type[Event]] = {
    contract.name: contract
    for contract in (
        ApplicationSubmitted,
        HousingCostAssessed,
        HomeSearchOpened,
        HouseholdPlaced,
        CaseworkerNeeded,
        CasePutOnHold,
        DecisionMade,
        MonthChunkPlanned,
        PayoutOrdered,
        PayoutApproved,
    )
}
"""Every event there is, by its wire name."""

__all__ = [
    "CONTRACTS",
    "ApplicationSubmitted",
    "CasePutOnHold",
    "CaseworkerNeeded",
    "Channel",
    "DecisionMade",
    "Event",
    "HomeSearchOpened",
    "HouseholdPlaced",
    "HousingCostAssessed",
    "MonthChunkPlanned",
    "Outcome",
    "PayoutApproved",
    "PayoutOrdered",
    "Person",
]
