"""Who lives in a household: how many of which kind there are, and the people in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from andrum.demo.life import Someone
from andrum.demo.names import LAST, MEN, WOMEN
from andrum.demo.numbers import PersonalNumbers
from shared.kernel.situation import Role

YEAR = 2026
BETWEEN_SIBLINGS = timedelta(days=310)
SCHOOL_AGE = date(2008, 1, 1)
"""Who was born before has left upper secondary school, and is an adult with a case of his or her own."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of household: `share` of a thousand, adults, children, and what is special about it."""

    kind: str
    share: int
    adults: int = 1
    children: int = 0
    special: str = ""


SHAPES = (
    Shape("single", 484),
    Shape("single_shares", 55, special="shares"),
    Shape("single_lodges", 25, special="lodges"),
    Shape("single_temporary", 14, special="temporary"),
    Shape("single_homeless", 12, special="homeless"),
    Shape("single_protected", 4, special="protected"),
    Shape("visited_parent", 26, children=1, special="visited"),
    Shape("visited_parent_2", 14, children=2, special="visited"),
    Shape("single_parent_1", 71, children=1),
    Shape("single_parent_2", 52, children=2),
    Shape("single_parent_3", 22, children=3),
    Shape("single_parent_4", 8, children=4),
    Shape("single_parent_grown_child", 10, children=1, special="grown_child"),
    Shape("single_parent_temporary", 4, children=2, special="temporary"),
    Shape("single_parent_homeless", 4, children=2, special="homeless"),
    Shape("single_parent_protected", 3, children=2, special="protected"),
    Shape("couple", 52, adults=2),
    Shape("couple_1", 30, adults=2, children=1),
    Shape("couple_2", 40, adults=2, children=2),
    Shape("couple_3", 30, adults=2, children=3),
    Shape("couple_4", 15, adults=2, children=4),
    Shape("couple_5", 8, adults=2, children=5),
    Shape("couple_6", 5, adults=2, children=6),
    Shape("couple_grown_child", 7, adults=2, children=2, special="grown_child"),
    Shape("couple_temporary", 2, adults=2, children=2, special="temporary"),
    Shape("couple_homeless", 3, adults=2, children=2, special="homeless"),
)
"""Of a thousand households: 594 single adults without children."""

SINGLE_ADULT = frozenset(shape.kind for shape in SHAPES if shape.adults == 1 and not shape.children)


STEP = 617
"""Without a divisor in common with a thousand: a walk in such steps meets each place of a thousand once."""


def shape_of(seed: int, place: int) -> Shape:
    """Each thousand households has exactly the shares above, mixed."""
    ticket = (place * STEP + seed) % 1000
    for shape in SHAPES:
        ticket -= shape.share
        if ticket < 0:
            return shape
    raise AssertionError("the shares make a thousand")


def named(woman: bool, last: str, rng: Random) -> str:
    return f"{rng.choice(WOMEN if woman else MEN)} {last}"


class People:
    """Makes people up, each with a name and a number of their own."""

    def __init__(self) -> None:
        self.numbers = PersonalNumbers()

    def of(self, shape: Shape, rng: Random) -> list[Someone]:
        """Adults first, then children, the eldest first. A family mostly shares its last name."""
        last = rng.choice(LAST)
        adults = [self._adult(f"p{place + 1}", last, shape, rng) for place in range(shape.adults)]
        births = self._births(shape, adults, rng)
        children = [self.born_on(f"p{len(adults) + place + 1}", last, born, rng) for place, born in enumerate(births)]
        for place, one in enumerate(people := adults + children):
            while one.name in {other.name for other in people[:place]}:
                one.name = named(one.woman, last, rng)
        return people

    def _adult(self, member: str, last: str, shape: Shape, rng: Random) -> Someone:
        low, high = (27, 52) if shape.children else (19, 64)
        woman = rng.random() < (0.82 if shape.adults == 1 and shape.children and shape.special != "visited" else 0.47)
        name = last if member == "p1" or rng.random() < 0.7 else rng.choice(LAST)
        if shape.special == "grown_child":
            low = 42
        born = date(YEAR - rng.randint(low, high), 1, 1) + timedelta(days=rng.randrange(365))
        return self.someone(member, name, woman, born, Role.ADULT, rng)

    def _births(self, shape: Shape, adults: list[Someone], rng: Random) -> list[date]:
        """The eldest first: no parent was younger than eighteen, no child is past upper secondary school."""
        oldest = min(18, YEAR - max(adult.born.year for adult in adults) - 18)
        youngest = 2 if shape.special == "visited" else 0
        ages = rng.sample(range(youngest, max(oldest + 1, youngest + shape.children)), shape.children)
        births: list[date] = []
        for age in sorted(ages):
            born = date(YEAR - age, 1, 1) + timedelta(days=rng.randrange(180 if age == 0 else 365))
            births.append(min(born, births[-1] - BETWEEN_SIBLINGS) if births else born)
        return [max(born, SCHOOL_AGE) for born in reversed(births)]

    def born_on(self, member: str, last: str, born: date, rng: Random) -> Someone:
        return self.someone(member, last, rng.random() < 0.49, born, Role.CHILD, rng)

    def someone(self, member: str, last: str, woman: bool, born: date, role: Role, rng: Random) -> Someone:
        while not self.numbers.has_one_for(born, woman):
            born -= timedelta(days=1)
        return Someone(
            id=member,
            name=named(woman, last, rng),
            woman=woman,
            born=born,
            personal_number=self.numbers.next(born, woman),
            role=role,
            preschool=role is Role.CHILD and rng.random() < 0.85,
        )
