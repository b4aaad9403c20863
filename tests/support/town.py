"""A town to tell stories in: households apply, the month is run, caseworkers decide, money is paid.

The same words on both adapters: `embedded` is one process on SQLite; `production` is every service in processes
of its own, on PostgreSQL and RabbitMQ.
"""

from __future__ import annotations

import base64
import io
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from pypdf import PdfReader

from andrum.demo.numbers import Accounts, PersonalNumbers
from shared.events.answers import CaseView, Letter, MonthRunView, PaymentFile, PaymentFileView, PayoutView
from shared.events.codec import from_plain
from shared.kernel.caller import SYSTEM, Caller, UserRole
from shared.kernel.ids import new_id
from shared.kernel.money import Money, from_kronor
from shared.kernel.month import Month
from shared.kernel.problem import Problem
from shared.platform.gateway import Gateway

CASEWORKER = Caller(id="elin", name="Elin Test", roles=frozenset({UserRole.CASEWORKER, UserRole.DECISION_MAKER}))
PAYMENT_OFFICER = Caller(id="bo", name="Bo Test", roles=frozenset({UserRole.PAYMENT_OFFICER}))
HOUSING_OFFICER = Caller(id="siv", name="Siv Test", roles=frozenset({UserRole.HOUSING_OFFICER}))
AUDITOR = Caller(id="ruth", name="Ruth Test", roles=frozenset({UserRole.AUDITOR}))
ADMINISTRATOR = Caller(id="ulla", name="Ulla Test", roles=frozenset({UserRole.ADMINISTRATOR}))

T = TypeVar("T")

numbers = PersonalNumbers()
accounts = Accounts()
random = Random(1)
birthdays = itertools.count()


def with_district(caller: Caller, district: str) -> Caller:
    """The same person, who sees one district only."""
    return replace(caller, district=district)


def kr(kronor: int) -> Money:
    """Whole kronor in öre, for a reader."""
    return from_kronor(kronor)


@dataclass(frozen=True)
class Person:
    name: str
    role: str
    born: date
    details: dict[str, Any] = field(default_factory=dict)


def adult(name: str, born: int = 1985, **details: Any) -> Person:
    return Person(name, "adult", a_day_in(born), details)


def child(name: str, born: int, **details: Any) -> Person:
    school = "preschool" if born >= 2021 else "compulsory"
    return Person(name, "child", date(born, 2, 1 + len(name) % 27), {"school": school, **details})


def a_day_in(year: int) -> date:
    """Another day each time, so that no two persons of a test run are the same."""
    place = next(birthdays)
    return date(year - place // 280 % 20, 1 + place % 280 // 28, 1 + place % 28)


class Town:
    """What the tests speak to. Subclasses know where the services run."""

    gateway: Gateway

    def settle(self) -> None:
        """Wait until everything that was said has been heard."""
        raise AssertionError("each adapter settles in its own way")

    def household(self, *persons: Person, **facts: Any) -> Household:
        """Somebody lives here. `facts` hold for every month unless a month says otherwise."""
        return Household(self, persons, facts)

    def runs(self, month: str) -> MonthRunView:
        """The monthly run, from start to end."""
        self.settle()
        view = self.ask("eligibility", "start_month_run", SYSTEM, MonthRunView, month=month)
        self.settle()
        if view.state == "running":
            view = self.ask("eligibility", "month_run", SYSTEM, MonthRunView, month=month)
            assert view.state == "done"
        return view

    def rehearses(self, month: str) -> MonthRunView:
        self.settle()
        return self.ask("eligibility", "rehearse_month_run", SYSTEM, MonthRunView, month=month)

    def payouts_waiting(self) -> list[PayoutView]:
        self.settle()
        return self.ask("payments", "waiting", PAYMENT_OFFICER, list[PayoutView])

    def approves_payouts(self, *households: Household, by: Caller = PAYMENT_OFFICER) -> str:
        """A person approves what waits for these households; returns the bank's file."""
        chosen = [
            payout for payout in self.payouts_waiting() if payout.decision_id in {h.decision() for h in households}
        ]
        made = self.ask(
            "payments",
            "approve",
            by,
            PaymentFileView,
            payout_ids=[str(payout.payout_id) for payout in chosen],
            expected_sum_ore=sum(payout.amount_ore for payout in chosen),
            new_accounts_seen=sum(payout.new_account for payout in chosen),
        )
        self.settle()
        return self.ask("payments", "file", by, PaymentFile, file_id=str(made.file_id)).content

    def ask(self, service: str, operation: str, caller: Caller, wanted: type[T], **arguments: Any) -> T:
        return from_plain(self.gateway.ask(service, operation, caller, **arguments), wanted)


class Household:
    """A household of the town, and what it meets."""

    def __init__(self, town: Town, persons: tuple[Person, ...], facts: dict[str, Any]) -> None:
        self.town = town
        self.persons = persons
        self.facts = facts
        self.payee = accounts.next(random, persons[0].name)
        self.numbers = [numbers.next(person.born, woman=True) for person in persons]
        self.month = ""
        self.applications: dict[str, UUID] = {}

    def applies(self, month: str, by: Caller = ADMINISTRATOR, **facts: Any) -> dict[str, Any]:
        """Sends the application of a month. `wage=9_000` and `rent=7_200` are kronor; see `application`."""
        application = self.application(month, **facts)
        answer: dict[str, Any] = self.town.gateway.ask("applications", "submit", by, application=application)
        self.month = month
        self.applications[month] = UUID(answer["application_id"])
        self.town.settle()
        return answer

    def application(self, month: str, **facts: Any) -> dict[str, Any]:
        told = {**self.facts, **facts}
        before = str(Month.parse(month).previous)
        incomes = [
            {"type": kind, "month": before, "net_ore": kr(kronor), **({"member": "p1"} if kind == "wage" else {})}
            for kind, kronor in told.get("incomes", {}).items()
        ]
        if told.get("wage"):
            incomes.append({"type": "wage", "member": "p1", "month": before, "net_ore": kr(told["wage"])})
        return {
            "id": str(new_id()),
            "month": month,
            "received_on": told.get("received_on", f"{before}-05"),
            "channel": "e_service",
            "district": told.get("district", "Norra"),
            "address": "Testgatan 1, 999 99 Lindsala",
            "protected_identity": told.get("protected_identity", False),
            "persons": [
                {"member": f"p{place}", "name": person.name, "personal_number": number}
                for place, (person, number) in enumerate(zip(self.persons, self.numbers, strict=True), 1)
            ],
            "payee": {"kind": "account", "clearing": self.payee.clearing, "number": self.payee.number},
            "cohabiting": sum(person.role == "adult" for person in self.persons) == 2,
            "others_in_home": told.get("others_in_home", 0),
            "members": [
                {"id": f"p{place}", "role": person.role, "born": person.born.isoformat(), **person.details}
                for place, person in enumerate(self.persons, 1)
            ],
            "home": told.get("home", {"kind": "rental", "rent_ore": kr(told.get("rent", 0)), "rooms": 2}),
            "expenses": [{"type": kind, "amount_ore": kr(kronor)} for kind, kronor in told.get("expenses", {}).items()],
            "incomes": incomes,
            "assets": [{"type": "bank", "amount_ore": kr(told["savings"])}] if told.get("savings") else [],
            "job_stimulus": told.get("job_stimulus", []),
        }

    def case(self, month: str | None = None) -> CaseView:
        """The month as a caseworker sees it."""
        application = self.applications[month or self.month]
        return self.town.ask("eligibility", "case", CASEWORKER, CaseView, application_id=str(application))

    def reasons(self) -> list[str]:
        """Why a person must look."""
        return [str(stop.reason) for stop in self.case().stops]

    def decision(self) -> UUID | None:
        return self.case().decision_id

    def is_granted(self) -> Money | None:
        """What the decision grants; None while there is none."""
        case = self.case()
        return case.assistance_ore if case.decision_id else None

    def is_decided_by_the_machine(self) -> bool | None:
        return next(month.automatic for month in self.case().months if str(month.month) == self.month)

    def is_approved(self, motivation: str = "Uppgifterna är kontrollerade.", by: Caller = CASEWORKER) -> Household:
        self.is_told("approve", by, motivation=motivation)
        return self

    def is_refused(self, motivation: str, by: Caller = CASEWORKER) -> Household:
        self.is_told("refuse", by, motivation=motivation)
        return self

    def is_put_on_hold(self, until: str, reason: str, by: Caller = CASEWORKER) -> Household:
        self.is_told("hold", by, until=until, reason=reason)
        return self

    def is_told(self, operation: str, by: Caller, **arguments: Any) -> None:
        case = self.case()
        self.town.gateway.ask(
            "eligibility", operation, by, application_id=str(case.application_id), version=case.version, **arguments
        )
        self.town.settle()

    def is_paid(self) -> list[Money]:
        """The payouts that wait for this household's decision, or have been approved for it."""
        decision = self.decision()
        return [payout.amount_ore for payout in self.town.payouts_waiting() if payout.decision_id == decision]

    def letter_bytes(self) -> bytes:
        letter = self.town.ask("eligibility", "letter", CASEWORKER, Letter, decision_id=str(self.decision()))
        return base64.b64decode(letter.content_base64)

    def letter(self) -> str:
        """The text of the decision letter."""
        pages = PdfReader(io.BytesIO(self.letter_bytes())).pages
        return "\n".join(page.extract_text() for page in pages).replace("\xa0", " ")


def refused_with(action: Callable[[], Any]) -> str:
    """The code of the problem that an action ends in."""
    try:
        action()
    except Problem as problem:
        return problem.code
    raise AssertionError("nothing was refused")
