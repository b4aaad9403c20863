"""The facts of a household's incomes: what came, to whom, in which month, and what came the month before."""

from __future__ import annotations

from typing import Any

from services.eligibility.domain.last_month import (
    Incomes,
    LastMonth,
    Receiver,
    incomes_by_receiver,
    receiver_of,
    receivers_of,
)
from shared.kernel.month import Month
from shared.kernel.situation import DeductionKind, Income, IncomeType, Role, Situation

INCOME_FACTS = (
    "income_type", "income_month", "months_before", "received_ore", "receiver", "receiver_is_child",
    "receiver_has_stimulus", "receiver_earned_this_year_ore", "is_named", "late_for", "late_ore", "set_off_ore",
    "distraint_ore",
)  # fmt: skip
COMPARED_FACTS = ("compared_type", "compared_member", "compared_is_child", "before_ore", "now_ore", "is_told_now")

Key = tuple[IncomeType, str | None, Month]


def income_facts(situation: Situation) -> dict[str, Any]:
    """The incomes, summed by type, person and month: a late payment adds to another, and never replaces it."""
    if not situation.incomes:
        return dict.fromkeys(INCOME_FACTS, ())
    members = {member.id: member for member in situation.members}
    groups: dict[Key, list[Income]] = {}
    for income in situation.incomes:
        key = (income.type, receiver_of(income.type, income.member, situation), income.month)
        groups.setdefault(key, []).append(income)
    receivers = [members.get(receiver or "") for _, receiver, _ in groups]
    return {
        "income_type": tuple([kind for kind, _, _ in groups]),
        "income_month": tuple([str(month) for _, _, month in groups]),
        "months_before": tuple([months_between(month, situation.month) for _, _, month in groups]),
        "received_ore": tuple([sum([one.net_ore for one in group]) for group in groups.values()]),
        "receiver": tuple([receiver for _, receiver, _ in groups]),
        "receiver_is_child": tuple([who is not None and who.role is Role.CHILD for who in receivers]),
        "receiver_has_stimulus": tuple([receiver in situation.job_stimulus for _, receiver, _ in groups]),
        "receiver_earned_this_year_ore": tuple([who.earned_this_year_ore if who else 0 for who in receivers]),
        "is_named": tuple([all(one.member is not None for one in group) for group in groups.values()]),
        **rarer_facts(list(groups.values())),
    }


def rarer_facts(groups: list[list[Income]]) -> dict[str, Any]:
    """What was meant for an earlier month, and what was kept back for a debt: in most households nothing."""
    if not any(one.meant_for or one.deductions for group in groups for one in group):
        none = (0,) * len(groups)
        return {"late_for": (None,) * len(groups), "late_ore": none, "set_off_ore": none, "distraint_ore": none}
    late = [[one for one in group if one.meant_for is not None and one.meant_for < one.month] for group in groups]
    return {
        "late_for": tuple([first_month_of(some) for some in late]),
        "late_ore": tuple([sum([one.net_ore for one in some]) for some in late]),
        "set_off_ore": tuple([kept_back(group, DeductionKind.SET_OFF) for group in groups]),
        "distraint_ore": tuple([kept_back(group, DeductionKind.DISTRAINT) for group in groups]),
    }


def first_month_of(late: list[Income]) -> str | None:
    return str(min(one.meant_for for one in late if one.meant_for is not None)) if late else None


def kept_back(group: list[Income], kind: DeductionKind) -> int:
    return sum([cut.amount_ore for one in group for cut in one.deductions if cut.kind is kind])


def months_between(earlier: Month, later: Month) -> int:
    return (later.year - earlier.year) * 12 + later.number - earlier.number


def comparison_facts(situation: Situation, last_month: LastMonth | None) -> dict[str, Any]:
    """Incomes by type and person, now and the month before: as last month's decision counted them, else as told.

    Where one of the two months names nobody for a type, the whole type is compared.
    """
    month_before = situation.month.plus(-2)
    ids = receivers_of(situation) if last_month else None
    now = incomes_by_receiver(situation, situation.month.previous, ids)
    before = last_month.incomes if last_month else incomes_by_receiver(situation, month_before, None)
    known = last_month is not None or bool(before)
    if not now and not before:
        return {"month_before_is_known": known, "compared_month": None, **dict.fromkeys(COMPARED_FACTS, ())}
    whole = {kind for kind, who in (*now, *before) if who is None}
    if whole:
        now, before = by_type_where(whole, now), by_type_where(whole, before)
    keys = tuple([key for key in dict.fromkeys((*now, *before)) if now.get(key) or before.get(key)])
    names = ids.items() if ids else [(member.id, member.id) for member in situation.members]
    by_name: dict[Receiver, str] = {name: id for id, name in names}
    children = {member.id for member in situation.members if member.role is Role.CHILD}
    members = tuple([by_name.get(who) for _, who in keys])
    return {
        "month_before_is_known": known,
        "compared_month": str(month_before),
        "compared_type": tuple([IncomeType(kind) for kind, _ in keys]),
        "compared_member": members,
        "compared_is_child": tuple([member in children for member in members]),
        "before_ore": tuple([before.get(key, 0) for key in keys]),
        "now_ore": tuple([now.get(key, 0) for key in keys]),
        "is_told_now": tuple([key in now for key in keys]),
    }


def by_type_where(whole: set[str], incomes: Incomes) -> dict[tuple[str, Receiver], int]:
    """The incomes, those of some types added up over all persons."""
    sums: dict[tuple[str, Receiver], int] = {}
    for (kind, who), amount in incomes.items():
        key = (kind, None if kind in whole else who)
        sums[key] = sums.get(key, 0) + amount
    return sums
