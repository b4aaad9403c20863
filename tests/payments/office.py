"""A payment office for tests: decisions come in, people look, approve and fetch files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from services.payments.domain.summary import PayoutSummary
from services.payments.service import service
from shared.events import DecisionMade, Event, Outcome
from shared.events.answers import PaymentFile, PaymentFileView, PayoutView
from shared.events.codec import from_plain
from shared.events.envelope import Envelope
from shared.kernel.caller import Caller, UserRole
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.payee import Payee, PayeeKind
from shared.platform.database import Database
from shared.platform.host import Host

DECEMBER = Month(2026, 12)
PAYDAY = date(2026, 11, 30)

ANNA = Caller(id="anna", name="Anna Ek", roles=frozenset({UserRole.DECISION_MAKER, UserRole.UNIT_HEAD}))
"""She decides, and could approve what others have decided."""
PAULA = Caller(id="paula", name="Paula Ros", roles=frozenset({UserRole.PAYMENT_OFFICER}))
AUDITOR = Caller(id="rolf", name="Rolf Sten", roles=frozenset({UserRole.AUDITOR}))

HER_ACCOUNT = Payee(name="Åsa Öberg", kind=PayeeKind.ACCOUNT, clearing="6789", number="123456789")
LANDLORD = Payee(name="Lindsala Bostäder AB", kind=PayeeKind.BANKGIRO, number="9912346", reference="1234567897")
LANDLORD_PLUSGIRO = Payee(name="Hyreshus & Söner", kind=PayeeKind.PLUSGIRO, number="1234566", reference="faktura 12")


def granted(kronor: int = 9_000, payee: Payee = HER_ACCOUNT, **facts: Any) -> DecisionMade:
    """A decision that Anna made about December, if nothing else is said."""
    usual: dict[str, Any] = {
        "household_id": new_id(),
        "decision_id": new_id(),
        "application_id": new_id(),
        "month": DECEMBER,
        "outcome": Outcome.GRANTED,
        "amount_ore": kronor * 100,
        "automatic": False,
        "decided_by": ANNA.id,
        "decided_by_name": ANNA.name,
        "decided_at": datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        "household_name": payee.name,
        "district": "Norra",
        "adults": 1,
        "children": 0,
        "protected_identity": False,
        "payee": payee,
        "pay_on": PAYDAY,
        "last_month_ore": None,
        "stops": (),
    }
    return DecisionMade(**usual | facts)


@dataclass
class PaymentOffice:
    """The payments service as its callers meet it, on the morning of 23 November 2026 unless the clock is moved."""

    database: Database
    now: datetime = field(default_factory=lambda: datetime(2026, 11, 23, 8, 0, tzinfo=UTC))

    def __post_init__(self) -> None:
        self.host = Host(service, self.database, lambda: self.now)

    def hears(self, *events: DecisionMade) -> int:
        """Deliver decisions, each in a new envelope; returns how many had to be parked."""
        return self.host.deliver(DecisionMade.name, [Envelope.around(event) for event in events])

    def waiting(self, caller: Caller = PAULA, **only: str) -> list[PayoutView]:
        return from_plain(self.host.call("waiting", caller, only), list[PayoutView])

    def summary(self, caller: Caller = PAULA) -> PayoutSummary:
        return from_plain(self.host.call("summary", caller, {}), PayoutSummary)

    def approve(
        self,
        caller: Caller = PAULA,
        payouts: Sequence[PayoutView] | None = None,
        sum_ore: int | None = None,
        **seen: int,
    ) -> PaymentFileView:
        """Approve these payouts, or all that wait."""
        chosen = self.waiting(caller) if payouts is None else payouts
        arguments = {
            "payout_ids": [str(payout.payout_id) for payout in chosen],
            "expected_sum_ore": sum(payout.amount_ore for payout in chosen) if sum_ore is None else sum_ore,
            **seen,
        }
        return from_plain(self.host.call("approve", caller, arguments), PaymentFileView)

    def files(self, caller: Caller = PAULA) -> list[PaymentFileView]:
        return from_plain(self.host.call("files", caller, {}), list[PaymentFileView])

    def file(self, made: PaymentFileView, caller: Caller = PAULA) -> PaymentFile:
        return from_plain(self.host.call("file", caller, {"file_id": str(made.file_id)}), PaymentFile)

    def said(self, contract: type[Event]) -> list[Any]:
        """What the service has announced of one kind."""
        with self.database.session(read_only=True) as session:
            sent = self.host.messages.unsent(session.connection(), 10_000)
        return [envelope.open(contract) for envelope in sent.values() if envelope.name == contract.name]
