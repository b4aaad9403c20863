"""What the household's own decisions say, put in place of what anybody may have told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.eligibility.domain.decision import DecisionRecord
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import Expense, Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHistory:
    """The months for which assistance was granted, and the first month about which anything was decided here."""

    months: tuple[Month, ...] = ()
    known_since: Month | None = None


def with_own_history(situation: Situation, last: DecisionRecord | None, history: OwnHistory | None) -> Situation:
    """The situation, with what has counted before of its costs, and for which months there was assistance.

    Only decisions say what was approved: whoever applies cannot. `history` None leaves the months as they are.
    """
    before = counted_in(last)
    expenses = tuple([as_approved(expense, before) for expense in situation.expenses])
    known = replace(situation, expenses=expenses) if expenses != situation.expenses else situation
    if history is None:
        return known
    # Where nothing was ever decided here, it is not known what was before.
    months = history.months if history.known_since is not None else None
    return replace(known, assistance_months=months, assistance_known_since=history.known_since)


def as_approved(expense: Expense, before: dict[str, Money]) -> Expense:
    """What was approved of the type stands with the first cost of it."""
    approved = before.pop(str(expense.type), 0)
    return expense if expense.approved_before_ore == approved else replace(expense, approved_before_ore=approved)


def counted_in(last: DecisionRecord | None) -> dict[str, Money]:
    """What counted of each type of cost in last month's grant: a person had seen what was unusual about it."""
    if last is None or last.outcome != "granted":
        return {}
    lines = [line for line in last.findings if "asked_ore" in line.facts and "type" in line.facts]
    return {str(line.facts["type"]): line.amount_ore for line in lines}


def counted_of(records: Sequence[DecisionRecord], kind: str, member: str, before: Month) -> Money:
    """What has counted of a person's costs of a type in the twelve months before a month.

    Of a month in which several persons had such costs, each counts with what it asked, up to what counted for all.
    """
    total = 0
    for record in records:
        if before.plus(-12) <= record.month < before and record.outcome == "granted":
            asked = sum(one.amount_ore for one in record.situation.expenses if is_theirs(one, kind, member, record))
            total += min(asked, counted_in(record).get(kind, 0))
    return total


def is_theirs(expense: Expense, kind: str, member: str, record: DecisionRecord) -> bool:
    """Whether a cost is the member's: named, or the only adult's that nobody was named for."""
    adults = record.situation.adults
    only = adults[0].id if len(adults) == 1 else None
    return expense.type == kind and (expense.member or only) == member
