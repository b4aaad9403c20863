"""Applications to begin with. Personal numbers are Skatteverket's test series: birth numbers 980 to 999."""

from __future__ import annotations

from typing import Any

from shared.kernel.personal_number import passes_luhn

Json = dict[str, Any]


def number(born: str, serial: int = 980) -> str:
    """A test personal number of somebody born that day."""
    stem = born.replace("-", "") + str(serial)
    return next(stem + digit for digit in "0123456789" if passes_luhn(stem[2:] + digit))


def person(member: str, name: str, born: str, serial: int = 980) -> Json:
    return {"member": member, "name": name, "personal_number": number(born, serial)}


def alone(serial: int = 980, **changes: Any) -> Json:
    """Somebody who lives alone in a rented flat, born on 1 May 1985."""
    told: Json = {
        "month": "2026-11",
        "district": "Norra",
        "address": "Provgatan 1, 999 99 Lindsala",
        "persons": [person("p1", "Test Persson", "1985-05-01", serial)],
        "payee": {"kind": "account", "clearing": "5021", "number": "000 1234"},
        "members": [{"id": "p1", "role": "adult", "born": "1985-05-01"}],
        "home": {"kind": "rental", "rent_ore": 690000, "rooms": 2},
        "expenses": [{"type": "electricity", "amount_ore": 40000}, {"type": "internet", "amount_ore": 30000}],
        "incomes": [{"type": "housing_allowance", "month": "2026-10", "net_ore": 130000}],
    }
    return told | changes


def couple(**changes: Any) -> Json:
    """Anna and Bo, who live together with a newborn who has no personal number yet."""
    told: Json = {
        "cohabiting": True,
        "persons": [
            person("p1", "Anna Test", "1988-04-02", 982),
            person("p2", "Bo Test", "1990-09-30", 983),
            {"member": "p3", "name": "Nyfödd Test"},
        ],
        "members": [
            {"id": "p1", "role": "adult", "born": "1988-04-02"},
            {"id": "p2", "role": "adult", "born": "1990-09-30"},
            {"id": "p3", "role": "child", "born": "2026-09-15"},
        ],
    }
    return alone() | told | changes


ANNA: Json = {
    "persons": [person("p1", "Anna Test", "1988-04-02", 982)],
    "members": [{"id": "p1", "role": "adult", "born": "1988-04-02"}],
}
BO: Json = {
    "persons": [person("p1", "Bo Test", "1990-09-30", 983)],
    "members": [{"id": "p1", "role": "adult", "born": "1990-09-30"}],
}
