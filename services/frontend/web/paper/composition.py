"""What was typed, as an application; and the faults of the application, at the fields where it was typed.

Nothing is judged here: a missing value is left out and a wrong one goes on as it is, so that the applications
service says what is wrong with all of it at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wtforms.fields import Field

from services.frontend.web.paper.form import AdultRow, ChildRow, ExpenseRow, IncomeRow, PaperForm
from shared.kernel.month import Month
from shared.kernel.personal_number import PersonalNumber
from shared.kernel.problem import Fault

Json = dict[str, Any]


class Composition:
    """An application put together from the form; `places` knows which field each of its values came from."""

    def __init__(self, form: PaperForm) -> None:
        self.form: Any = form
        self.places: dict[str, Field] = {}
        self.application: Json = {"channel": "paper"}
        self.put("id", form.application_id, form.application_id.data)
        for field in (form.month, form.received_on, form.district, form.address):
            self.put(field.name, field, field.typed)
        self.application["protected_identity"] = form.protected_identity.data
        self.put("others_in_home", form.others_in_home, form.others_in_home.number)
        self.put_persons()
        self.put_home()
        self.put_amounts()
        self.put_payee()

    def put(self, path: str, field: Field, value: Any) -> None:
        """Keep the place of a value, and the value itself when there is one. The path leads into the application."""
        self.places[path] = field
        if value is None:
            return
        *above, last = path.split(".")
        part: Any = self.application
        for step in above:
            part = part[int(step)] if isinstance(part, list) else part[step]
        part[last] = value

    def put_persons(self) -> None:
        form = self.form
        self.application |= {"persons": [], "members": [], "job_stimulus": []}
        adults = [entry.form for n, entry in enumerate(form.adults) if n == 0 or not entry.form.empty]
        children = [(n, entry.form) for n, entry in enumerate(form.children, 1) if not entry.form.empty]
        for n, adult in enumerate(adults, 1):
            self.put_adult(f"p{n}", adult)
        for n, child in children:
            self.put_child(f"c{n}", child)
        self.application["cohabiting"] = len(adults) > 1
        self.places |= {"persons": form.adults[0].form.name, "members": form.adults[0].form.name}

    def put_adult(self, member: str, row: AdultRow) -> None:
        at = self.put_person(member, "adult", row)
        self.put(f"members.{at}.born", row.personal_number, born_of(row.personal_number.typed))
        self.put(f"members.{at}.occupation", row.occupation, row.occupation.typed)
        if row.job_stimulus.data:
            self.places[f"job_stimulus.{len(self.application['job_stimulus'])}"] = row.job_stimulus
            self.application["job_stimulus"].append(member)

    def put_child(self, member: str, row: ChildRow) -> None:
        at = self.put_person(member, "child", row)
        born = row.born.typed or born_of(row.personal_number.typed)
        self.put(f"members.{at}.born", row.personal_number if row.personal_number.typed else row.born, born)
        self.put(f"members.{at}.school", row.school, row.school.typed)
        self.put(f"members.{at}.days", row.days, row.days.number)
        self.application["members"][at]["lunch_away"] = row.lunch_away.data

    def put_person(self, member: str, role: str, row: AdultRow | ChildRow) -> int:
        """A person and a member at the same place of their lists, which it returns."""
        at = len(self.application["persons"])
        self.application["persons"].append({"member": member})
        self.application["members"].append({"id": member, "role": role})
        self.put(f"persons.{at}.name", row.name, row.name.typed)
        self.put(f"persons.{at}.personal_number", row.personal_number, row.personal_number.typed)
        self.places |= {f"persons.{at}": row.name, f"members.{at}": row.name}
        return at

    def put_home(self) -> None:
        form = self.form
        self.application["home"] = {}
        self.put("home.kind", form.home_kind, form.home_kind.typed)
        self.put("home.rent_ore", form.rent, form.rent.ore)
        self.put("home.rooms", form.rooms, form.rooms.number)

    def put_amounts(self) -> None:
        """Costs, incomes and assets. The incomes of a paper form are those of the month before."""
        for name, key in (("expenses", "amount_ore"), ("incomes", "net_ore"), ("assets", "amount_ore")):
            self.application[name] = []
            for row in (entry.form for entry in self.form[name] if not entry.form.empty):
                at = f"{name}.{len(self.application[name])}"
                self.application[name].append({})
                self.put(f"{at}.type", row.type, row.type.typed)
                self.put(f"{at}.{key}", row.amount, row.amount.ore)
                if isinstance(row, ExpenseRow | IncomeRow):
                    self.put(f"{at}.member", row.member, row.member.typed)
                if isinstance(row, IncomeRow):
                    self.put(f"{at}.month", self.form.month, month_before(self.form.month.typed))

    def put_payee(self) -> None:
        form = self.form
        self.application["payee"] = {}
        self.put("payee.kind", form.payee_kind, form.payee_kind.typed)
        self.put("payee.clearing", form.clearing, form.clearing.typed)
        self.put("payee.number", form.number, form.number.typed)
        self.put("payee.reference", form.reference, form.reference.typed)
        self.put("payee.name", form.payee_name, form.payee_name.typed)

    def at_fields(self, faults: Iterable[Fault]) -> list[tuple[Field | None, Fault]]:
        """Each fault with the field that it is about, or that what is missing would have been typed in."""
        # A number that cannot be read has no day of birth either: the number is what to tell first.
        in_order = sorted(faults, key=lambda fault: ".born" in (fault.field or ""))
        return [(self.place_of(fault.field), fault) for fault in in_order]

    def place_of(self, path: str | None) -> Field | None:
        """The field of a path, or of what it lies in."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path.rpartition(".")[0]
        return None


def born_of(digits: str | None) -> str | None:
    """The day of birth in a personal number; None when it cannot be read."""
    try:
        return PersonalNumber.parse(digits or "").born.isoformat()
    except ValueError:
        return None


def month_before(text: str | None) -> str | None:
    try:
        return str(Month.parse(text or "").previous)
    except ValueError:
        return text
