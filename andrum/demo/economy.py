"""What a household begins with: a home and its rent, regular incomes, regular costs."""

from __future__ import annotations

from datetime import date
from random import Random

from andrum.demo.life import Life, Someone, Stream
from andrum.demo.shapes import Shape
from shared.kernel.money import Money, from_kronor
from shared.kernel.situation import ExpenseType, Home, HomeKind, IncomeType

RENTS = {(1, 0): (4600, 7250), (2, 0): (5900, 8250), 1: (6700, 9250), 2: (8000, 10650), 3: (9200, 12150)}
LARGE_FAMILY_RENTS = (10_400, 13_500)
ABOVE = (250, 1900)
"""How much more the rent is of the few who live too dearly."""

SHARE_ABOVE = 0.036

INCOMES: tuple[tuple[IncomeType | None, int, int, int, str], ...] = (
    (None, 34, 0, 0, "unemployed"),
    (IncomeType.ACTIVITY_SUPPORT, 27, 4600, 6900, "labour_market_programme"),
    (IncomeType.UNEMPLOYMENT_BENEFIT, 11, 6000, 8900, "unemployed"),
    (IncomeType.SICKNESS_BENEFIT, 13, 4900, 8400, "sick"),
    (IncomeType.WAGE, 11, 2900, 7600, "employed"),
    (IncomeType.PENSION, 4, 5200, 8800, "sickness_compensation"),
)
"""An adult's own income: of which type, how many of a hundred, from, to, and the occupation that goes with it."""

OCCUPATIONS = tuple(dict.fromkeys(row[-1] for row in INCOMES))
"""What the adults of the demo do: the words that `docs/situation.md` names and the pages know."""

ROUGH_ADULT, ROUGH_CHILD = from_kronor(5_800), from_kronor(3_600)
COVERED = (58, 82)
"""Per cent of the need that incomes cover at most, or nobody would apply."""


def kronor(rng: Random, low: int, high: int, step: int = 1) -> Money:
    return from_kronor(rng.randrange(low, high + 1, step))


def settle(life: Life, shape: Shape, rng: Random) -> None:
    """Give a new household its economy."""
    life.cohabiting = shape.adults == 2
    find_home(life, shape, rng)
    for adult in life.adults:
        find_income(life, adult, rng)
    receive_housing_allowance(life, shape, rng)
    if shape.adults == 1 and shape.special != "visited":
        life.maintenance = [one.id for one in life.people if one is not life.adults[0] and rng.random() < 0.65]
    if shape.special == "grown_child":
        life.others = 1
        life.streams.append(Stream(IncomeType.RENT_SHARE, kronor(rng, 1800, 3200, 100)))
    if shape.special == "visited":
        for child in life.people[1:]:
            child.days = rng.choice((4, 6, 8, 10, 12, 14))
    leave_a_need(life, rng)
    owe_costs(life, shape, rng)


def find_home(life: Life, shape: Shape, rng: Random) -> None:
    """Most rent a flat; some live as lodgers or sublet, some in a room that the municipality pays, some nowhere."""
    if shape.special == "homeless":
        return
    low, high = rents(shape)
    rent = kronor(rng, high + ABOVE[0], high + ABOVE[1]) if rng.random() < SHARE_ABOVE else kronor(rng, low, high)
    rooms = max(1, min(6, shape.adults + shape.children - (shape.adults == 2) + rng.choice((0, 0, 1))))
    kind = rng.choices((HomeKind.RENTAL, HomeKind.SUBLET, HomeKind.OWNED), (92, 6, 2))[0]
    if shape.special == "temporary":
        kind, rent, rooms = HomeKind.TEMPORARY, kronor(rng, 8_400, 11_900, 100), 1
    elif shape.special == "lodges":
        kind, rent, rooms = HomeKind.LODGING, kronor(rng, 3_200, 5_200, 50), 1
    elif shape.special == "shares":
        life.others = rng.choice((1, 1, 1, 2))
        rent = kronor(rng, 3_000, 4_900)
    life.home = Home(kind=kind, rent_ore=rent, rooms=rooms)


def rents(shape: Shape) -> tuple[int, int]:
    """Ordinary rents, all under what the municipality counts."""
    if shape.children > 3:
        more = 1_000 * (shape.children - 4)
        return LARGE_FAMILY_RENTS[0] + more, LARGE_FAMILY_RENTS[1] + more
    return RENTS[shape.children] if shape.children else RENTS[shape.adults, 0]


def find_income(life: Life, adult: Someone, rng: Random) -> None:
    kind, _, low, high, occupation = rng.choices(INCOMES, [row[1] for row in INCOMES])[0]
    adult.occupation = occupation
    if kind is None:
        return
    stream = Stream(kind, kronor(rng, low, high), adult.id, hourly=kind is IncomeType.WAGE and rng.random() < 0.65)
    life.streams.append(stream)
    if kind is IncomeType.WAGE and rng.random() < 0.5:
        life.stimulus.append(adult.id)


def receive_housing_allowance(life: Life, shape: Shape, rng: Random) -> None:
    """Housing allowance (bostadsbidrag) is for families with children and for the young."""
    young = all(adult.born > YOUNG_UNTIL for adult in life.adults)
    if life.home.kind is HomeKind.RENTAL and (shape.children or young) and rng.random() < 0.7:
        low, high = (1200 + 400 * shape.children, 2600 + 600 * shape.children) if shape.children else (500, 1300)
        life.streams.append(Stream(IncomeType.HOUSING_ALLOWANCE, kronor(rng, low, high, 100)))


YOUNG_UNTIL = date(1998, 1, 1)


def leave_a_need(life: Life, rng: Random) -> None:
    """Lower the incomes of adults, with maintenance, until they leave a need. The rest is what the law gives."""
    children = [one for one in life.people if one not in life.adults]
    need = ROUGH_ADULT * len(life.adults) + ROUGH_CHILD * len(children) + life.home.rent_ore
    given = from_kronor(1_600) * len(children) + from_kronor(1_750) * len(life.maintenance)
    room = max(need * rng.randint(*COVERED) // 100 - given, 0)
    total = sum(stream.amount for stream in life.streams)
    if total > room:
        for stream in life.streams:
            stream.amount = stream.amount * room // total // 10_000 * 10_000
        life.streams = [stream for stream in life.streams if stream.amount]


def owe_costs(life: Life, shape: Shape, rng: Random) -> None:
    """Electricity that rises toward winter, insurance, fees, medicine that is taken every month."""
    people = shape.adults + shape.children
    own_home = life.home.kind in (HomeKind.RENTAL, HomeKind.OWNED, HomeKind.SUBLET)
    if own_home and rng.random() < 0.85:
        life.electricity = kronor(rng, 190 + 60 * people, min(330 + 95 * people, 870))
    if own_home and rng.random() < 0.75:
        life.expenses[ExpenseType.HOME_INSURANCE, None] = kronor(rng, 89 + 12 * people, min(140 + 15 * people, 245))
    if own_home and rng.random() < 0.3:
        life.expenses[ExpenseType.INTERNET, None] = kronor(rng, 199, 299, 10)
    for adult in life.adults:
        if adult.occupation in ("employed", "unemployed") and rng.random() < 0.4:
            life.expenses[ExpenseType.UNEMPLOYMENT_FUND, adult.id] = kronor(rng, 150, 180, 10)
        if adult.occupation == "employed" and rng.random() < 0.4:
            life.expenses[ExpenseType.UNION_FEE, adult.id] = kronor(rng, 120, 260, 5)
        if rng.random() < (0.35 if adult.occupation == "sick" else 0.08):
            life.expenses[ExpenseType.MEDICINE, adult.id] = kronor(rng, 90, 290)
