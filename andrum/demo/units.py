"""The homes that Lindsala can offer: hotel rooms by the month, hostels, emergency, transition and municipal flats."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from andrum.demo.names import POSTAL_CODES, STREETS
from andrum.demo.people import CENTRE, NORTH, SOUTH
from shared.kernel.money import Money, from_kronor

Unit = dict[str, Any]

HOTELS = (
    ("Hotell Stationen", CENTRE, "Järnvägsgatan 3", 4, from_kronor(23_400)),
    ("Hotell Slussen", SOUTH, "Slussgatan 1", 3, from_kronor(21_000)),
)
"""Name, district, address, rooms that the municipality may have, and what each costs a month."""

HOSTELS = (
    ("Vandrarhemmet Spinneriet", NORTH, "Spinnerigatan 8", 3, from_kronor(12_900)),
    ("Vandrarhemmet Hyttan", SOUTH, "Hyttgatan 12", 3, from_kronor(12_300)),
)

FLATS: tuple[tuple[str, str, tuple[tuple[str, int, int, int], ...]], ...] = (
    (
        "emergency_flat",
        "Akutlägenhet",
        ((NORTH, 1, 2, 9_200), (NORTH, 2, 4, 10_900), (CENTRE, 1, 2, 9_600), (CENTRE, 3, 6, 13_200),
         (SOUTH, 2, 4, 10_600), (SOUTH, 3, 5, 12_700)),
    ),
    (
        "transition_flat",
        "Träningslägenhet",
        ((NORTH, 1, 1, 6_400), (NORTH, 1, 2, 6_900), (NORTH, 2, 3, 8_300), (CENTRE, 1, 1, 6_800),
         (CENTRE, 2, 4, 8_900), (SOUTH, 1, 2, 6_600), (SOUTH, 2, 4, 8_500), (SOUTH, 3, 5, 10_200)),
    ),
    (
        "municipal_flat",
        "Kommunal lägenhet",
        ((NORTH, 1, 2, 5_900), (NORTH, 2, 3, 7_600), (NORTH, 3, 5, 9_400), (NORTH, 4, 7, 11_300),
         (CENTRE, 1, 2, 6_500), (CENTRE, 2, 4, 8_200), (CENTRE, 3, 5, 10_100), (CENTRE, 5, 8, 13_400),
         (SOUTH, 1, 2, 6_100), (SOUTH, 2, 4, 7_900), (SOUTH, 3, 5, 9_700), (SOUTH, 4, 6, 11_000),
         (SOUTH, 5, 9, 12_800)),
    ),
)  # fmt: skip
"""By kind: district, rooms, beds, kronor a month."""

FREE_FROM = ("2026-10-01", "2026-10-01", "2026-11-01", "2026-12-01")
"""Every fourth home is free from one of these days."""


@cache
def _units() -> tuple[Unit, ...]:
    return (*_rooms("hotel", HOTELS), *_rooms("hostel", HOSTELS), *_flats())


def units() -> list[Unit]:
    """Forty homes, the same ones whatever the seed: what `register_units` of the housing service takes."""
    return [dict(unit) for unit in _units()]


def for_the_night(district: str) -> list[Unit]:
    """Where a household in a temporary home lives: in its own district if there is anything."""
    temporary = [unit for unit in _units() if unit["kind"] in ("hotel", "hostel", "emergency_flat")]
    return [unit for unit in temporary if unit["district"] == district]


def _rooms(kind: str, houses: tuple[tuple[str, str, str, int, Money], ...]) -> Iterator[Unit]:
    for name, district, address, rooms, cost in houses:
        for number in range(1, rooms + 1):
            beds = 2 + number % 3
            label = f"{name}, rum {number:02}"
            yield _unit(number, label, kind, district, address, 1, beds, cost + from_kronor(900 * (beds - 2)))


def _flats() -> Iterator[Unit]:
    for kind, word, rows in FLATS:
        for place, (district, rooms, beds, kronor) in enumerate(rows):
            street = STREETS[district][(place * 5 + rooms) % len(STREETS[district])]
            address = f"{street} {2 * place + rooms}"
            label = f"{word} {address}"
            yield _unit(place, label, kind, district, address, rooms, beds, from_kronor(kronor))


def _unit(place: int, label: str, kind: str, district: str, address: str, rooms: int, beds: int, cost: Money) -> Unit:
    return {
        "id": str(uuid5(NAMESPACE_URL, f"lindsala/{label}")),
        "label": label,
        "kind": kind,
        "district": district,
        "address": f"{address}, {POSTAL_CODES[district]} Lindsala",
        "rooms": rooms,
        "beds": beds,
        "step_free": place % 3 == 0,
        "kitchen": kind not in ("hotel",),
        "monthly_cost_ore": cost,
        "free_from": FREE_FROM[place % len(FREE_FROM)],
    }
