"""The households of Lindsala, and their months."""

from __future__ import annotations

from datetime import date
from random import Random

from andrum.demo.economy import settle
from andrum.demo.happenings import something_happens
from andrum.demo.household import DemoHousehold, DemoMonth, DemoPerson
from andrum.demo.life import Life
from andrum.demo.names import POSTAL_CODES, STREETS
from andrum.demo.numbers import Accounts, time_ordered_id
from andrum.demo.people import DISTRICTS
from andrum.demo.shapes import People, Shape, shape_of
from andrum.demo.turns import hourly
from andrum.demo.units import for_the_night
from shared.kernel.month import Month

MUNICIPALITY = "lindsala"
SEED = 2026
THE_MONTH = Month(2026, 11)
HISTORY = (Month(2026, 8), Month(2026, 9), Month(2026, 10))
MONTHS = (*HISTORY, THE_MONTH)

DEADLINE_DAY = 12
"""The last day to apply, in the month before. Lindsala's calendar says so; the tests hold it against it."""

NEW_PER_MONTH = 27
"""Of a thousand households, so many apply for the first time in each month after the first."""

NO_ADDRESS = "c/o Socialförvaltningen, Box 1, 000 00 Lindsala"
PROTECTED_ADDRESS = "Skatteverket, förmedlingsuppdrag, Box 9, 000 00 Lindsala"


def households(seed: int = SEED, count: int = 1_000) -> list[DemoHousehold]:
    """The first `count` households of the town that this seed grows. All of them apply for November."""
    people, accounts = People(), Accounts()
    return [household(seed, place, people, accounts) for place in range(1, count + 1)]


def household(seed: int, place: int, people: People, accounts: Accounts) -> DemoHousehold:
    """One household from its first month in the demo to November, by dice of its own."""
    rng = Random(f"{seed}/{place}")
    life = begin(rng, f"{MUNICIPALITY}-{place:04}", shape_of(seed, place), people, accounts)
    months = MONTHS[first_month(rng) :]
    told = {}
    for month in months:
        life.forget_the_month()
        hourly(life)
        happening = something_happens(life, month, people) if month != months[0] else None
        if life.changes_account:
            life.payee = accounts.next(rng, life.payee.name)
        told[month] = tell(life, month, happening)
    return DemoHousehold(
        key=life.key,
        kind=life.kind,
        district=life.district,
        address=life.address,
        persons=tuple(DemoPerson(member=p.id, name=p.name, personal_number=p.personal_number) for p in life.people),
        protected_identity=life.protected,
        new=months[0] != MONTHS[0],
        months=told,
    )


def first_month(rng: Random) -> int:
    """Most have applied all along."""
    drawn = rng.randrange(1000) // NEW_PER_MONTH
    return drawn + 1 if drawn < len(HISTORY) else 0


def begin(rng: Random, key: str, shape: Shape, people: People, accounts: Accounts) -> Life:
    """A new household: its people, where they live, what they live on."""
    members = people.of(shape, rng)
    district = rng.choices(DISTRICTS, (38, 27, 35))[0]
    life = Life(
        rng=rng,
        key=key,
        kind=shape.kind,
        district=district,
        address=address(rng, shape, district),
        people=members,
        payee=accounts.next(rng, members[0].name),
        protected=shape.special == "protected",
    )
    settle(life, shape, rng)
    return life


def address(rng: Random, shape: Shape, district: str) -> str:
    if shape.special == "homeless":
        return NO_ADDRESS
    if shape.special == "protected":
        return PROTECTED_ADDRESS
    if shape.special == "temporary":
        return str(rng.choice(for_the_night(district))["address"])
    flat = f" lgh {rng.randint(10, 15)}{rng.randint(1, 9):02}" if rng.random() < 0.6 else ""
    return f"{rng.choice(STREETS[district])} {rng.randint(1, 84)}{flat}, {POSTAL_CODES[district]} Lindsala"


def tell(life: Life, month: Month, happening: str | None) -> DemoMonth:
    """The month's application: most by the e-service, in time."""
    before, rng = month.previous, life.rng
    day = rng.randint(DEADLINE_DAY + 1, DEADLINE_DAY + 9) if life.late else rng.randint(1, DEADLINE_DAY)
    received_on = date(before.year, before.number, day)
    on_paper = life.protected or rng.random() < 0.12
    return DemoMonth(
        application_id=time_ordered_id(rng, received_on),
        received_on=received_on,
        channel="paper" if on_paper else "e_service",
        situation=life.situation(month, MUNICIPALITY),
        payee=life.payee,
        happening=happening,
    )
