"""Applications as the e-service sends them: bodies for POST /api/v1/applications."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from andrum.demo.household import DemoHousehold
from shared.kernel.month import Month
from shared.kernel.payee import Payee
from shared.kernel.situation import Home, Member, School, Situation

Json = dict[str, Any]


def applications(households: Iterable[DemoHousehold], month: Month) -> Iterator[Json]:
    """One application for each household that applies for the month, in the order of the households."""
    return (application(one, month) for one in households if month in one.months)


def application(household: DemoHousehold, month: Month) -> Json:
    told = household.months[month]
    return {
        "id": str(told.application_id),
        "received_on": told.received_on.isoformat(),
        "channel": told.channel,
        "district": household.district,
        "address": household.address,
        "protected_identity": household.protected_identity,
        "persons": [
            {"member": one.member, "name": one.name, "personal_number": one.personal_number}
            for one in household.persons_in(month)
        ],
        "payee": payee(told.payee),
        **situation(told.situation),
    }


def payee(one: Payee) -> Json:
    return {"name": one.name, "kind": str(one.kind), "clearing": one.clearing, "number": one.number}


def situation(one: Situation) -> Json:
    """The situation without its id; defaults are left out, as a form leaves them out."""
    return {
        "municipality": one.municipality,
        "month": str(one.month),
        "cohabiting": one.cohabiting,
        "others_in_home": one.others_in_home,
        "members": [member(person) for person in one.members],
        "home": home(one.home),
        "expenses": [
            told({"type": str(expense.type), "amount_ore": expense.amount_ore, "member": expense.member})
            for expense in one.expenses
        ],
        "incomes": [
            told({"type": str(i.type), "member": i.member, "month": str(i.month), "net_ore": i.net_ore})
            for i in one.incomes
        ],
        "assets": [{"type": asset.type, "amount_ore": asset.amount_ore} for asset in one.assets],
        "job_stimulus": list(one.job_stimulus),
    }


def member(one: Member) -> Json:
    row = {
        "id": one.id,
        "role": str(one.role),
        "born": one.born.isoformat(),
        "occupation": one.occupation,
        "school": None if one.school is School.NONE else str(one.school),
        "lunch_away": one.lunch_away or None,
        "days": one.days,
        "earned_this_year_ore": one.earned_this_year_ore or None,
    }
    return told(row)


def home(one: Home) -> Json:
    return told({"kind": str(one.kind), "rent_ore": one.rent_ore or None, "rooms": one.rooms})


def told(row: Json) -> Json:
    return {key: value for key, value in row.items() if value is not None}
