"""A row as the situation it tells of, in the form that `andrum assess` reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from andrum.examples import headings as h
from andrum.examples import notation
from andrum.examples.notation import CellError, Entry
from shared.events.situation_schema import Told as Read
from shared.events.situation_schema import read_situation
from shared.kernel.messages import tell
from shared.kernel.month import Month
from shared.kernel.problem import Fault, Problem
from shared.parameters import ParameterBook

Cells = Mapping[str, str]
Told = dict[str, Any]


class ColumnError(Exception):
    """A column of a row that cannot be read, and why."""

    def __init__(self, column: str | None, why: str) -> None:
        super().__init__(column, why)
        self.column = column
        self.why = why


class RowReader:
    """Reads the cells of one row, and remembers which column each part of the situation came from."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.columns: dict[str, str] = {}

    def read(self, column: str, how: Any, *more: Any, otherwise: Any = None) -> Any:
        """A cell, read; what it is when empty."""
        text = self.cells.get(column, "")
        try:
            return how(text, *more) if text else otherwise
        except CellError as error:
            raise ColumnError(column, str(error)) from None

    def situation(self, book: ParameterBook) -> Read:
        """The household. Raises ColumnError for the first thing that is wrong."""
        data = self.told(self.needed(h.MONTH, notation.month))
        try:
            if data["municipality"] not in book.municipalities():
                facts = {"value": self.cells[h.MUNICIPALITY], "known": book.municipalities()}
                raise Problem(Fault("unknown_municipality", "municipality", facts))
            return read_situation(data)
        except Problem as problem:
            fault = problem.faults[0]
            raise ColumnError(self.column_of(fault.field or ""), tell(fault)) from None

    def needed(self, column: str, how: Any, *more: Any) -> Any:
        if not self.cells.get(column):
            raise ColumnError(column, "cellen är tom, och utan den går inget att räkna")
        return self.read(column, how, *more)

    def told(self, month: Month) -> Told:
        """The whole situation, as the situation file writes it."""
        first_day = month.first_day
        adults = self.needed(h.ADULTS, notation.adults, first_day)
        assets = self.read(h.ASSETS, lambda text: list(notation.entries(text)), otherwise=[])
        return {
            "id": self.needed(h.NAME, str)[:100],
            "municipality": self.needed(h.MUNICIPALITY, key_of),
            "month": str(month),
            "decided_on": str(self.read(h.DECIDED, notation.day, otherwise=first_day)),
            "cohabiting": self.read(h.COHABITING, notation.yes_or_no, otherwise=len(adults) == 2),
            "others_in_home": self.read(h.OTHERS, notation.whole, otherwise=0),
            "members": [*adults, *self.children(first_day, len(adults))],
            "home": self.home(),
            "expenses": self.entries(h.EXPENSES, "expenses", expense),
            "incomes": self.entries(h.RECEIVED, "incomes", lambda entry: income(entry, month.previous)),
            "assets": [{"type": "tillgång", "amount_ore": asset.amount_ore} for asset in assets],
            "job_stimulus": self.read(h.STIMULUS, stimulated, otherwise=[]),
        }

    def children(self, first_day: date, adults: int) -> list[Told]:
        """The children, each with what it has earned this year."""
        found: list[Told] = self.read(h.CHILDREN, notation.children, first_day, otherwise=[])
        by_id = {child["id"]: child for child in found}
        for number in range(len(found)):
            self.columns[f"members.{adults + number}."] = h.CHILDREN
        for entry in self.read(h.EARNED, lambda text: list(notation.entries(text)), otherwise=[]):
            if entry.who not in by_id:
                raise ColumnError(h.EARNED, "skriv vilket barn, som b1: 65000")
            by_id[entry.who]["earned_this_year_ore"] = entry.amount_ore
        return found

    def home(self) -> Told:
        kind = self.read(h.HOME, notation.one_of, h.HOME_KINDS, otherwise="rental")
        rent = self.read(h.RENT, notation.money)
        rooms = self.read(h.ROOMS, notation.whole)
        return {"kind": kind} | ({} if rent is None else {"rent_ore": rent}) | ({"rooms": rooms} if rooms else {})

    def entries(self, columns: Mapping[str, str], key: str, as_told: Callable[[Entry], Told]) -> list[Told]:
        """The costs or incomes, column by column."""
        found: list[Told] = []
        for column, kind in columns.items():
            for told in self.read(column, lambda text: [as_told(one) for one in notation.entries(text)], otherwise=[]):
                self.columns[f"{key}.{len(found)}."] = column
                found.append({"type": kind, **told})
        return found

    def column_of(self, path: str) -> str | None:
        """The column that a key of the situation came from."""
        known = self.columns | PATHS
        fitting = [start for start in known if f"{path}.".startswith(start)]
        return known[max(fitting, key=len)] if fitting else None


PATHS = {
    "members.": h.ADULTS, "municipality.": h.MUNICIPALITY, "month.": h.MONTH, "decided_on.": h.DECIDED,
    "cohabiting.": h.COHABITING, "others_in_home.": h.OTHERS, "home.": h.HOME, "home.rent_ore.": h.RENT,
    "home.rooms.": h.ROOMS, "assets.": h.ASSETS, "job_stimulus.": h.STIMULUS, "id.": h.NAME,
}  # fmt: skip


def expense(entry: Entry) -> Told:
    return {
        "amount_ore": entry.amount_ore,
        "counted_before_ore": entry.money("räknat"),
        "approved_before_ore": entry.money("godkänt"),
        **whose(entry),
    }


def income(entry: Entry, usual: Month) -> Told:
    """An income without a month came in the usual one."""
    kept_back = {"set_off": entry.money("kvittning"), "distraint": entry.money("utmätning")}
    meant_for = entry.month("för")
    return {
        "net_ore": entry.amount_ore,
        "month": str(entry.month("i") or usual),
        "deductions": [{"kind": kind, "amount_ore": amount} for kind, amount in kept_back.items() if amount],
        **({"meant_for": str(meant_for)} if meant_for else {}),
        **whose(entry),
    }


def whose(entry: Entry) -> Told:
    return {"member": entry.who} if entry.who else {}


def key_of(name: str) -> str:
    """`Högsby kommun` as `hogsby`, the name of its folder of parameters."""
    plain = unicodedata.normalize("NFKD", name.strip().lower()).encode("ascii", "ignore").decode()
    return plain.removesuffix(" kommun").removesuffix(" stad")


def stimulated(text: str) -> list[str]:
    """`ja` is the first adult; else each who has it: `v1, v2`."""
    if text.lower() in notation.YES_OR_NO:
        return ["v1"] if notation.yes_or_no(text) else []
    return [part.strip().lower() for part in text.split(",")]
