"""The entry points of payments: what it hears and what it can be asked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from functools import cache

from services.payments import use_cases
from services.payments.bank_file import write_bank_file
from services.payments.domain.bank_order import SWEDISH_TIME
from services.payments.domain.payer import Payer, payer_of
from services.payments.domain.summary import PayoutSummary
from services.payments.store import PaymentStore
from shared.events import DecisionMade
from shared.events.answers import PaymentFile, PaymentFileView, PayoutView
from shared.kernel.caller import Caller, UserRole
from shared.kernel.month import Month
from shared.parameters import ParameterBook
from shared.platform.service import Service
from shared.platform.settings import municipality

service = Service("payments", PaymentStore)

READERS = (UserRole.PAYMENT_OFFICER, UserRole.UNIT_HEAD, UserRole.DECISION_MAKER, UserRole.AUDITOR)
FILE_READERS = (UserRole.PAYMENT_OFFICER, UserRole.UNIT_HEAD, UserRole.AUDITOR)
"""A file holds every name and account of a month: whoever only decides does not need it."""


@cache
def book() -> ParameterBook:
    """The parameters, read once per process."""
    return ParameterBook.load()


def payer(at: datetime) -> Payer:
    """The municipality of ANDRUM_MUNICIPALITY, that pays from the account ANDRUM_PAYER_IBAN at ANDRUM_PAYER_BIC."""
    today = at.astimezone(SWEDISH_TIME).date()
    office = book().on(municipality=municipality(), month=Month.of(today), known_on=today).office
    return payer_of(office, os.environ.get("ANDRUM_PAYER_IBAN"), os.environ.get("ANDRUM_PAYER_BIC"))


@service.on(DecisionMade)
def decision_made(events: Sequence[DecisionMade], store: PaymentStore) -> None:
    use_cases.order_payouts(store, events)


@service.query(*READERS)
def waiting(store: PaymentStore, caller: Caller, only: str | None = None) -> list[PayoutView]:
    """The payouts that wait for a second person, the most urgent first.

    `only` lists those of one mark: `first`, `new_account` or `unpayable`.
    """
    return use_cases.list_waiting(store, caller, only)


@service.query(*READERS)
def summary(store: PaymentStore, caller: Caller) -> PayoutSummary:
    """Count, sum, difference from last month, new accounts, and what no bank would take, of all that waits."""
    return use_cases.summarise_waiting(store, caller)


@service.command(*use_cases.APPROVERS)
def approve(
    store: PaymentStore, caller: Caller, payout_ids: list[str], expected_sum_ore: int, new_accounts_seen: int = 0
) -> PaymentFileView:
    """Approve payouts as a second person: one bank file, frozen.

    The sum, in öre, and the number of new accounts are those that the person saw of these payouts.
    """
    seen = use_cases.Seen(expected_sum_ore, new_accounts_seen)
    return use_cases.approve_payouts(store, caller, payout_ids, seen, payer, write_bank_file)


@service.query(*READERS)
def files(store: PaymentStore, caller: Caller) -> list[PaymentFileView]:
    """The bank files, the newest first; for a district, those of its own payouts only."""
    return use_cases.list_files(store, caller)


@service.query(*FILE_READERS)
def file(store: PaymentStore, caller: Caller, file_id: str) -> PaymentFile:
    """A bank file: the same bytes each time. One with protected identities is for those who are cleared."""
    return use_cases.read_file(store, caller, file_id)
