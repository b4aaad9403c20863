"""A handful of invented households, as the services answer about them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from shared.events.answers import (
    AgencyNote,
    AgencyPayment,
    AgencyState,
    CaseLine,
    CasePerson,
    CaseView,
    HistoryEntry,
    MonthAmount,
)
from shared.kernel.finding import Part
from shared.kernel.month import Month
from shared.kernel.stop_reason import Stop, StopReason

MONTH = Month(2026, 11)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DISTRICTS = ("Norr", "Centrum", "Söder")
FIRST = ("Leila", "Mikael", "Carina", "Omar", "Pia", "Sara", "Łukasz", "Anders", "Fatima", "Maja", "Erik", "Amina")
LAST = ("Ismail", "Nyström", "Berg", "Dahl", "Lind", "Said", "Öberg", "Holm", "Wójcik", "Ek", "Åkesson", "Haddad")
LAW = "12 kap. 7 § SoL (2025:400), 12 kap. 2 § SoF (2025:468)"

REASONS: tuple[tuple[StopReason, dict[str, Any]], ...] = (
    (StopReason.RENT_ABOVE_CAP, {"asked_ore": 980_000, "cap_ore": 890_000}),
    (StopReason.NEW_INCOME, {"type": "wage", "now_ore": 482_000, "member": "p1"}),
    (StopReason.INCOME_CHANGED, {"type": "wage", "percent": -38, "now_ore": 310_000, "before_ore": 500_000}),
    (StopReason.COST_NEEDS_JUDGEMENT, {"type": "dental_care", "asked_ore": 345_000}),
    (StopReason.FIRST_APPLICATION, {}),
    (StopReason.LATE_APPLICATION, {"received_on": "2026-11-16"}),
    (StopReason.RANDOM_CHECK, {}),
)


def made_id(*parts: object) -> UUID:
    """The same id for the same parts, each time."""
    return UUID(int=random.Random(repr(parts)).getrandbits(128), version=4)


@dataclass(slots=True)
class Household:
    """One household's November."""

    number: int
    view: CaseView
    children: int
    automatic: bool
    decided_by: str | None = None
    history: list[HistoryEntry] = field(default_factory=list)

    @property
    def id(self) -> UUID:
        return self.view.household_id

    def now_is(self, **changes: Any) -> None:
        self.view = replace(self.view, version=self.view.version + 1, **changes)


def household(number: int, *, exception: bool) -> Household:
    """The same household for the same number."""
    chance = random.Random(number)
    children = chance.choice((0, 0, 0, 1, 2, 3))
    name = f"{FIRST[number % 12]} {LAST[(number * 7 + number // 12) % 12]}"
    stops = stops_of(chance) if exception else ()
    first = any(stop.reason is StopReason.FIRST_APPLICATION for stop in stops)
    lines = lines_of(chance, children, exception, first=first)
    now = sum(line.this_month_ore or 0 for line in lines)
    before = None if first else sum(line.last_month_ore or 0 for line in lines)
    application = made_id("application", number)
    received = date(2026, 11, chance.choice((4, 7, 9, 11, 12, 14, 16)))
    view = CaseView(
        application_id=application,
        household_id=made_id("household", number),
        household_name=name,
        district=DISTRICTS[number % 3],
        address=f"Påhittade gatan {number + 1}, 123 45 Lindsala",
        month=MONTH,
        version=3,
        state="person",
        protected_identity=number % 19 == 5,
        received_on=received,
        channel=chance.choice(("e_service", "paper")),
        persons=persons_of(chance, name, children),
        stops=stops,
        lines=lines,
        need_ore=sum(line.this_month_ore or 0 for line in lines if line.part is not Part.INCOME),
        income_ore=-sum(line.this_month_ore or 0 for line in lines if line.part is Part.INCOME),
        assistance_ore=now,
        last_month_ore=before,
        payee_label=f"{name} 8327-9…{1000 + number}",
        pay_on=date(2026, 11, 27),
        months=months_of(number, application, before, now),
        history=history_of(received),
        agencies=agencies_of(received) if number % 2 else (),
    )
    return Household(number, view, children, automatic=not exception)


def stops_of(chance: random.Random) -> tuple[Stop, ...]:
    return tuple(Stop(*one) for one in chance.sample(REASONS, chance.choice((1, 1, 1, 2))))


def persons_of(chance: random.Random, name: str, children: int) -> tuple[CasePerson, ...]:
    surname = name.split()[-1]
    adult = CasePerson(
        member="p1", name=name, personal_number_masked="19900101-XXXX", role="adult", age=36, occupation="job_seeker"
    )
    return adult, *(
        CasePerson(
            member=f"c{one}",
            name=f"{FIRST[chance.randrange(12)]} {surname}",
            personal_number_masked=f"201{one}0301-XXXX",
            role="child",
            age=4 + 3 * one,
        )
        for one in range(children)
    )


def lines_of(chance: random.Random, children: int, exception: bool, *, first: bool) -> tuple[CaseLine, ...]:
    rent = chance.randrange(6_200, 9_800, 50) * 100
    now_rent = rent + (54_000 if exception else 0)
    power = chance.choice((31_000, 42_500))
    common = 127_000 + 22_000 * children
    wage_before = -500_000 if exception else -310_000
    rows: list[tuple[str, Part, int, int, dict[str, Any]]] = [
        ("personal-costs", Part.NORM, 406_000, 406_000, {"member": "p1", "age": 36, "days": 30}),
        *(("personal-costs", Part.NORM, 348_000, 348_000, {"member": f"c{one}"}) for one in range(children)),
        ("common-costs", Part.NORM, common, common, {"persons": 1 + children}),
        ("housing-cost", Part.COST, now_rent, rent, {"asked_ore": rent + 54_000, "cap_ore": 890_000}),
        ("living-costs", Part.COST, power, 38_900, {"type": "electricity", "asked_ore": power}),
        ("income", Part.INCOME, -310_000, wage_before, {"type": "wage", "member": "p1", "month": "2026-10"}),
    ]
    if children:
        benefit = -125_000 * children
        rows.append(("income", Part.INCOME, benefit, benefit, {"type": "child_benefit", "member": "p1"}))
    return tuple(line_of(*row, first=first) for row in rows)


def line_of(rule: str, part: Part, now: int, before: int, facts: dict[str, Any], *, first: bool) -> CaseLine:
    subject = " ".join(str(facts[name]) for name in ("type", "member") if name in facts) or None
    last = None if first else before
    return CaseLine(
        rule=rule, part=part, law=LAW, subject=subject, this_month_ore=now, last_month_ore=last, facts=facts
    )


def months_of(number: int, application: UUID, before: int | None, now: int) -> tuple[MonthAmount, ...]:
    earlier = [
        MonthAmount(
            month=MONTH.plus(-back),
            application_id=made_id("application", number, back),
            amount_ore=before + 12_300 * (back - 1),
            state="decided",
            automatic=back != 2,
            decision_id=made_id("decision", number, back),
        )
        for back in (3, 2, 1)
        if before is not None
    ]
    this = MonthAmount(
        month=MONTH, application_id=application, amount_ore=now, state="person", automatic=None, decision_id=None
    )
    return (*earlier, this)


def agencies_of(received: date) -> tuple[AgencyState, ...]:
    """One that paid, one that did not answer, one that knows of a car, and one that knows nothing."""
    at = datetime(received.year, received.month, received.day, 9, 15, tzinfo=UTC)
    allowance = AgencyPayment(
        name="Bostadsbidrag", type="housing_allowance", paid_on=date(2026, 10, 27), net_ore=120_000, planned=True
    )
    sickness = AgencyPayment(
        name="Sjukpenning", type="sickness_benefit", paid_on=date(2026, 10, 25), net_ore=410_000, gross_ore=700_000,
        tax_ore=210_000, distraint_ore=80_000,
    )  # fmt: skip
    unknown = AgencyPayment(name="Något nytt", paid_on=date(2026, 10, 25), net_ore=30_000)
    car = AgencyNote(kind="vehicle", facts={"registration": "ABC12X", "make": "VOLVO V50", "year": "2009"})
    return (
        AgencyState(member="p1", agency="CSN", state="answered", at=at),
        AgencyState(member="p1", agency="FK", state="answered", at=at, payments=(allowance, sickness, unknown)),
        AgencyState(member="p1", agency="SO", state="failed", at=at, code="TIMEOUT"),
        AgencyState(member="p1", agency="TNS", state="answered", at=at, notes=(car,)),
    )


def history_of(received: date) -> tuple[HistoryEntry, ...]:
    at = datetime(received.year, received.month, received.day, 8, 2, tzinfo=UTC)
    return (
        HistoryEntry(at=at, who="Sökande", what="application_received"),
        HistoryEntry(at=at + timedelta(minutes=1), who="Andrum", what="handed_to_person"),
    )
