"""The front end in a small invented town, without the real services: to look at pages while they are made.

`python -m tests.frontend.sample` serves it on http://localhost:8123. The services here answer the same questions as
the real ones and say the same events; they know no law.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

from flask import Flask
from sqlalchemy.orm import DeclarativeBase

from services.frontend.service import service as frontend
from services.frontend.store import Base as FrontendBase
from services.frontend.web.app import create_app
from shared.events import (
    ApplicationSubmitted,
    CasePutOnHold,
    CaseworkerNeeded,
    Channel,
    DecisionMade,
    Event,
    Outcome,
    PayoutApproved,
    PayoutOrdered,
    Person,
)
from shared.events.answers import (
    CaseView,
    Decided,
    HistoryEntry,
    Letter,
    MonthRunView,
    PaymentFile,
    PaymentFileView,
    PayoutView,
    SearchView,
    UnitOffer,
)
from shared.kernel.caller import SYSTEM, Caller, UserRole
from shared.kernel.month import Month
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.problem import Fault, Problem
from shared.kernel.situation import Home, HomeKind, Member, Role, Situation
from shared.kernel.stop_reason import StopReason
from shared.platform.caller_token import CallerTokens
from shared.platform.database import Database
from shared.platform.embedded_bus import EmbeddedBus
from shared.platform.gateway import LocalGateway
from shared.platform.host import Host
from shared.platform.messages import service_metadata
from shared.platform.service import Service
from shared.platform.store import Store
from tests.frontend.sample_households import DISTRICTS, MONTH, NOW, Household, household, made_id

EVERY = tuple(UserRole)
NOT_IN_FULL = (StopReason.RENT_ABOVE_CAP, StopReason.COST_CAPPED, StopReason.COST_NEEDS_JUDGEMENT)
PERSONS = (
    Caller(id="eva", name="Eva Test", roles=frozenset({UserRole.CASEWORKER})),
    Caller(id="nils", name="Nils Norr", roles=frozenset({UserRole.CASEWORKER}), district="Norr"),
    Caller(id="bo", name="Bo Beslut", roles=frozenset({UserRole.DECISION_MAKER}), cleared=True),
    Caller(id="ulla", name="Ulla Utbetal", roles=frozenset({UserRole.PAYMENT_OFFICER}), cleared=True),
    Caller(id="hanna", name="Hanna Hem", roles=frozenset({UserRole.HOUSING_OFFICER})),
    Caller(id="adam", name="Adam Admin", roles=frozenset({UserRole.ADMINISTRATOR})),
    Caller(id="chef", name="Cecilia Chef", roles=frozenset({UserRole.UNIT_HEAD, UserRole.CASEWORKER}), cleared=True),
    Caller(id="rut", name="Rut Revisor", roles=frozenset({UserRole.AUDITOR}), cleared=True),
    Caller(id="dag", name="Dag Drift", roles=frozenset({UserRole.OPERATOR})),
)


class Base(DeclarativeBase):
    """The sample's services keep everything in memory; their database holds the outbox only."""

    metadata = service_metadata()


class SampleStore(Store):
    base = Base


class Town:
    """The households and everything that was decided about them, as the three other services tell it."""

    def __init__(self, households: int = 60, exceptions: int = 24) -> None:
        folder = Path(mkdtemp(prefix="andrum-sample-"))
        self.now: datetime = NOW
        self.households = {
            one.view.application_id: one
            for one in (household(number, exception=number < exceptions) for number in range(households))
        }
        self.payouts: dict[UUID, PayoutView] = {}
        self.files: dict[UUID, PaymentFileView] = {}
        self.deciders: dict[UUID, str] = {}
        self.searches = [search(number) for number in range(4)]
        self.run = MonthRunView(
            month=MONTH, state="done", dry_run=False, total=households, done=households,
            granted=households - exceptions, to_person=exceptions, granted_ore=33_420_000,
            reasons={"rent_above_cap": 9, "new_income": 7, "income_changed": 4, "random_check": 2}, started_at=NOW,
            ended_at=NOW, started_by="Dag Drift",
        )  # fmt: skip
        self.away = False
        self.services = {
            "eligibility": eligibility(self),
            "payments": payments(self),
            "housing": housing(self),
            "applications": applications(),
        }
        self.hosts = {name: self.host(folder, name, one) for name, one in self.services.items()}
        self.front = self.host(folder, "frontend", frontend)
        self.bus = EmbeddedBus([*self.hosts.values(), self.front])
        self.begin()

    def host(self, folder: Path, name: str, service: Service[Any]) -> Host:
        database = Database(f"sqlite:///{folder}/{name}.sqlite")
        base = FrontendBase if service is frontend else Base
        base.metadata.create_all(database.writing)
        return Host(service, database, clock=lambda: self.now)

    def begin(self) -> None:
        """The month has run: exceptions wait for a person, everything else is decided."""
        for one in self.households.values():
            self.say(applied(one))
            if one.automatic:
                self.hosts["eligibility"].call(
                    "decide_by_machine", SYSTEM, {"application_id": str(one.view.application_id)}
                )
            else:
                self.say(needed(one))
        self.bus.drain()

    def say(self, *events: Event) -> None:
        with self.hosts["eligibility"].transaction() as store:
            store.announce(*events)

    def change(self, application_id: UUID, **changes: Any) -> None:
        """Somebody else changes a case, so that its version is another."""
        one = self.households[application_id]
        entry = HistoryEntry(at=self.now, who="Bo Beslut", what="put_on_hold", text="Hyresavi begärd.")
        one.now_is(history=(*one.view.history, entry), **changes)

    def app(self, **more: Any) -> Flask:
        return create_app(
            **{
                "secret": "sample",
                "gateway": self.gateway(),
                "tokens": CallerTokens("sample", "api"),
                "board": self.front.transaction,
                "municipality": "Lindsala kommun",
                "demo": True,
                "persons": PERSONS,
                **more,
            }
        )

    def gateway(self) -> LocalGateway:
        return LocalGateway(self.hosts)


def applied(one: Household) -> ApplicationSubmitted:
    view = one.view
    situation = Situation(
        id=str(view.application_id), municipality="lindsala", month=MONTH, home=Home(kind=HomeKind.RENTAL),
        members=tuple(Member(id=p.member, role=Role(p.role), born=date(2026 - p.age, 1, 1)) for p in view.persons),
    )  # fmt: skip
    return ApplicationSubmitted(
        household_id=one.id, application_id=view.application_id, month=MONTH, received_on=view.received_on,
        submitted_at=town_time(view.received_on), channel=Channel(view.channel), district=view.district,
        persons=tuple(Person(member=p.member, name=p.name, personal_number="199001012384") for p in view.persons),
        address=view.address, situation=situation, payee=payee(view), protected_identity=view.protected_identity,
    )  # fmt: skip


def town_time(day: date) -> datetime:
    return datetime.combine(day, time(8, 2), UTC)


def payee(view: CaseView) -> Payee:
    return Payee(name=view.household_name, kind=PayeeKind.ACCOUNT, number="9234567")


def needed(one: Household) -> CaseworkerNeeded:
    view = one.view
    return CaseworkerNeeded(
        household_id=one.id, application_id=view.application_id, month=view.month, case_version=view.version,
        household_name=view.household_name, district=view.district, adults=1, children=one.children,
        protected_identity=view.protected_identity, stops=view.stops, last_month_ore=view.last_month_ore,
        proposed_ore=view.assistance_ore,
    )  # fmt: skip


def search(number: int) -> SearchView:
    names = ("Omar Said", "Pia Öberg", "Sara Holm", "Ali Haddad")
    return SearchView(
        search_id=made_id("search", number), household_id=made_id("homeless", number), household_name=names[number],
        district=("Norr", "Centrum", "Söder")[number % 3], opened_on=date(2026, 11, 3 + number), adults=1 + number % 2,
        children=number % 3, state="placed" if number == 3 else "open",
        placed_in="Björkgatan 4, lgh 12" if number == 3 else None, from_month=MONTH.next if number == 3 else None,
    )  # fmt: skip


def applications() -> Service[SampleStore]:
    service = Service("applications", SampleStore)

    @service.query(*EVERY)
    def districts(store: SampleStore, caller: Caller) -> list[str]:
        return list(DISTRICTS)

    return service


def eligibility(town: Town) -> Service[SampleStore]:
    service = Service("eligibility", SampleStore)

    def find(application_id: str) -> Household:
        try:
            return town.households[UUID(application_id)]
        except KeyError as error:
            raise Problem.one("case_unknown", status=404) from error

    def checked(application_id: str, version: int) -> Household:
        one = find(application_id)
        if one.view.state == "decided":
            raise Problem.one("case_already_decided", status=409)
        if one.view.version != version:
            raise Problem.one("case_changed", status=409, seen=version, now=one.view.version)
        return one

    def decide(
        store: SampleStore, one: Household, caller: Caller, outcome: Outcome, motivation: str, automatic: bool
    ) -> Decided:
        view, decision_id = one.view, made_id("decision", one.number)
        amount = (view.assistance_ore or 0) if outcome is Outcome.GRANTED else 0
        what = "decided_automatically" if automatic else "approved" if amount else "refused"
        entry = HistoryEntry(at=town.now, who=caller.name, what=what, text=motivation or None)
        one.now_is(state="decided", decision_id=decision_id, assistance_ore=amount, history=(*view.history, entry))
        one.decided_by, town.deciders[decision_id] = caller.name, caller.id
        store.announce(
            DecisionMade(
                household_id=one.id, decision_id=decision_id, application_id=view.application_id, month=MONTH,
                outcome=outcome, amount_ore=amount, automatic=automatic, decided_by=caller.id,
                decided_by_name=caller.name, decided_at=town.now, household_name=view.household_name,
                district=view.district, adults=1, children=one.children, protected_identity=view.protected_identity,
                payee=payee(view), pay_on=view.pay_on,
                last_month_ore=view.last_month_ore, stops=view.stops,
            )
        )  # fmt: skip
        if amount:
            order(town, store, one, decision_id, amount, caller, automatic)
        return Decided(decision_id=decision_id, application_id=view.application_id, amount_ore=amount)

    @service.query(*EVERY)
    def case(store: SampleStore, caller: Caller, application_id: str) -> CaseView:
        view = find(application_id).view
        if view.protected_identity and not caller.cleared:
            raise Problem.one("case_unknown", status=404)
        return view

    @service.command(*EVERY)
    def decide_by_machine(store: SampleStore, caller: Caller, application_id: str) -> Decided:
        return decide(store, find(application_id), SYSTEM, Outcome.GRANTED, "", automatic=True)

    @service.command(*EVERY)
    def approve(
        store: SampleStore, caller: Caller, application_id: str, version: int, motivation: str, expected_ore: int
    ) -> Decided:
        one = checked(application_id, version)
        if one.view.assistance_ore != expected_ore:
            raise Problem.one("case_changed", status=409, seen_ore=expected_ore, now_ore=one.view.assistance_ore)
        if not motivation.strip() and any(stop.reason in NOT_IN_FULL for stop in one.view.stops):
            raise Problem.one("motivation_needed_in_part", field="motivation")
        return decide(store, one, caller, Outcome.GRANTED, motivation, automatic=False)

    @service.command(*EVERY)
    def refuse(store: SampleStore, caller: Caller, application_id: str, version: int, motivation: str) -> Decided:
        return decide(store, checked(application_id, version), caller, Outcome.REFUSED, motivation, automatic=False)

    @service.command(*EVERY)
    def hold(store: SampleStore, caller: Caller, application_id: str, version: int, until: str, reason: str) -> None:
        one = checked(application_id, version)
        day = date.fromisoformat(until)
        if day <= town.now.date():
            raise Problem.one("hold_until_past", field="until", until=until)
        entry = HistoryEntry(at=town.now, who=caller.name, what="put_on_hold", text=reason)
        one.now_is(state="on_hold", hold_until=day, hold_reason=reason, history=(*one.view.history, entry))
        store.announce(
            CasePutOnHold(
                household_id=one.id, application_id=one.view.application_id, month=MONTH,
                case_version=one.view.version, until=day, reason=reason, by=caller.name,
            )
        )  # fmt: skip

    @service.query(*EVERY)
    def decision(store: SampleStore, caller: Caller, decision_id: str) -> dict[str, Any]:
        one = next((h for h in town.households.values() if str(h.view.decision_id) == decision_id), None)
        if one is None:
            raise Problem.one("decision_unknown", status=404)
        return {
            "decision_id": decision_id, "application_id": str(one.view.application_id),
            "outcome": "granted" if one.view.assistance_ore else "refused", "amount_ore": one.view.assistance_ore,
            "automatic": one.automatic, "decided_by_name": one.decided_by, "rules_version": "2026.1",
            "parameters_version": "2026-11-01", "motivation": one.view.history[-1].text,
            "delegation": "Delegationsordning 2026, punkt 4.2" if one.automatic else None,
        }  # fmt: skip

    @service.query(*EVERY)
    def letter(store: SampleStore, caller: Caller, decision_id: str) -> Letter:
        pdf = b"%PDF-1.4 sample " + decision_id.encode()
        return Letter(
            file_name=f"beslut-{decision_id}.pdf", content_base64=base64.b64encode(pdf).decode(),
            sha256=hashlib.sha256(pdf).hexdigest(),
        )  # fmt: skip

    @service.query(*EVERY)
    def month_run(store: SampleStore, caller: Caller, month: str) -> MonthRunView:
        return town.run if month == str(town.run.month) else blank_run(Month.parse(month))

    @service.query(*EVERY)
    def rehearse_month_run(store: SampleStore, caller: Caller, month: str) -> MonthRunView:
        return MonthRunView(
            month=Month.parse(month), state="done", dry_run=True, total=60, done=60, granted=36, to_person=24,
            granted_ore=33_420_000, reasons={"new_income": 7},
        )  # fmt: skip

    @service.command(*EVERY)
    def start_month_run(store: SampleStore, caller: Caller, month: str) -> MonthRunView:
        if month == str(town.run.month):
            return replace(town.run, already_run=True)
        return blank_run(Month.parse(month))

    return service


def blank_run(month: Month) -> MonthRunView:
    return MonthRunView(
        month=month, state="none", dry_run=False, total=0, done=0, granted=0, to_person=0, granted_ore=0, reasons={}
    )


def order(
    town: Town, store: SampleStore, one: Household, decision: UUID, amount: int, by: Caller, automatic: bool
) -> None:
    payout_id = made_id("payout", one.number)
    view = one.view
    town.payouts[payout_id] = PayoutView(
        payout_id=payout_id, decision_id=decision, payee_name=view.household_name, payee_label="8327-9…4567",
        month=MONTH, amount_ore=amount, due_on=view.pay_on, decided_by_name=by.name, automatic=automatic,
        may_approve=True, new_account=one.number % 40 == 39,
    )  # fmt: skip
    store.announce(
        PayoutOrdered(
            household_id=one.id, payout_id=payout_id, decision_id=decision, month=MONTH, amount_ore=amount,
            payee_label="8327-9…4567", due_on=view.pay_on,
        )
    )  # fmt: skip


def payments(town: Town) -> Service[SampleStore]:
    service = Service("payments", SampleStore)

    def seen_by(caller: Caller) -> list[PayoutView]:
        return [replace(one, may_approve=town.deciders[one.decision_id] != caller.id) for one in town.payouts.values()]

    @service.query(*EVERY)
    def waiting(store: SampleStore, caller: Caller) -> list[PayoutView]:
        return seen_by(caller)

    @service.query(*EVERY)
    def summary(store: SampleStore, caller: Caller) -> dict[str, int]:
        total = sum(one.amount_ore for one in town.payouts.values())
        return {
            "count": len(town.payouts),
            "sum_ore": total,
            "difference_ore": -142_000,
            "first_payouts": 3,
            "new_accounts": sum(one.new_account for one in town.payouts.values()),
        }

    @service.command(*EVERY)
    def approve(
        store: SampleStore, caller: Caller, payout_ids: list[str], expected_sum_ore: int, new_accounts_seen: int
    ) -> PaymentFileView:
        chosen = [one for one in seen_by(caller) if str(one.payout_id) in set(payout_ids)]
        if not all(one.may_approve for one in chosen):
            raise Problem.one("four_eyes", status=403, count=1)
        if sum(one.amount_ore for one in chosen) != expected_sum_ore or len(chosen) != len(payout_ids):
            raise Problem.one("payouts_changed", status=409)
        if sum(one.new_account for one in chosen) != new_accounts_seen:
            raise Problem.one("new_accounts_unseen", status=409, count=1)
        file_id = made_id("file", len(town.files))
        file = PaymentFileView(
            file_id=file_id, message_id=f"ANDRUM-20261124-{len(town.files) + 1}", count=len(chosen),
            sum_ore=expected_sum_ore, approved_by_name=caller.name, approved_at=town.now,
            sha256=hashlib.sha256(str(file_id).encode()).hexdigest(),
        )  # fmt: skip
        town.files[file_id] = file
        for one in chosen:
            del town.payouts[one.payout_id]
        store.announce(*(approved(town, one, file_id, caller) for one in chosen))
        return file

    @service.query(*EVERY)
    def files(store: SampleStore, caller: Caller) -> list[PaymentFileView]:
        return list(reversed(town.files.values()))

    @service.query(*EVERY)
    def file(store: SampleStore, caller: Caller, file_id: str) -> PaymentFile:
        return PaymentFile(file_name=f"{town.files[UUID(file_id)].message_id}.xml", content="<Document/>")

    return service


def approved(town: Town, one: PayoutView, file_id: UUID, caller: Caller) -> PayoutApproved:
    household_id = next(h.id for h in town.households.values() if h.view.decision_id == one.decision_id)
    return PayoutApproved(
        household_id=household_id, payout_id=one.payout_id, decision_id=one.decision_id, month=one.month,
        file_id=file_id, approved_by=caller.name, approved_at=town.now,
    )  # fmt: skip


def housing(town: Town) -> Service[SampleStore]:
    service = Service("housing", SampleStore)

    @service.query(*EVERY)
    def searches(store: SampleStore, caller: Caller) -> list[SearchView]:
        return town.searches

    @service.query(*EVERY)
    def offers(store: SampleStore, caller: Caller, search_id: str) -> list[UnitOffer]:
        return [offer(number) for number in range(4)]

    @service.command(*EVERY)
    def place(store: SampleStore, caller: Caller, search_id: str, unit_id: str) -> SearchView:
        at = next(number for number, one in enumerate(town.searches) if str(one.search_id) == search_id)
        one = town.searches[at]
        if one.state != "open":
            raise Problem(Fault("search_closed"), status=409)
        town.searches[at] = replace(one, state="placed", placed_in=offer(0).label, from_month=MONTH.next)
        return town.searches[at]

    return service


def offer(number: int) -> UnitOffer:
    kinds = ("municipal_flat", "transition_flat", "emergency_flat", "hotel")
    fits = (("same_district", "enough_rooms", "kitchen", "can_stay", "within_cap"), ("enough_rooms", "kitchen"), (), ())
    misfits = ((), ("other_district", "must_move_again"), ("too_few_rooms",), ("no_kitchen", "above_cap"))
    return UnitOffer(
        unit_id=made_id("unit", number), label=f"Björkgatan {number + 2}, lgh {number + 11}", kind=kinds[number],
        district="Norr", rooms=3 - number % 3, beds=4 - number % 2,
        monthly_cost_ore=(8_940 + 2_350 * number * number) * 100,
        score=9_000 + 4_000 * number, fits=fits[number], misfits=misfits[number],
    )  # fmt: skip


def main(announce: Callable[[str], None] = print) -> None:
    from waitress import serve

    town = Town()
    town.bus.start()
    announce("http://localhost:8123")
    serve(town.app(), host="127.0.0.1", port=8123, threads=16, send_bytes=1)


if __name__ == "__main__":
    main()
