"""Which costs besides the norm count, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record

EXPENSE_TYPES = (
    "electricity",
    "home_insurance",
    "union_fee",
    "unemployment_fund",
    "work_travel",
    "internet",
    "medical_care",
    "medicine",
    "dental_care",
    "glasses",
    "childcare_fee",
    "visitation",
    "other",
)


class CostKind(StrEnum):
    """What becomes of a cost of this type."""

    ACTUAL = "actual"
    """The reasonable actual cost (skälig kostnad) counts as it is."""
    CAPPED = "capped"
    """The actual cost counts up to the cap."""
    JUDGEMENT = "judgement"
    """A person judges it."""


class CostPeriod(StrEnum):
    """What a cap is for."""

    MONTH = "month"
    """The household's costs of the type in one month."""
    TWELVE_MONTHS = "twelve_months"
    """One person's costs of the type in twelve months: high-cost protection (högkostnadsskydd)."""


@dataclass(frozen=True, kw_only=True)
class CostRule(Sourced):
    """How one type of expense counts. `cap_ore` is set when, and only when, the kind is CAPPED.

    An actual cost above `look_above_ore` counts in full, and a person looks; that amount is the household's, or with
    `look_per_person` each person's.
    """

    kind: CostKind
    cap_ore: Money | None = None
    period: CostPeriod = CostPeriod.MONTH
    look_above_ore: Money | None = None
    look_per_person: bool = False

    @classmethod
    def without_parameter(cls, expense_type: str, municipality: str, month: Month, known_on: date) -> CostRule:
        """The rule of a type that has no parameter for the month: a person judges it."""
        origin = Origin(
            name=f"costs.{expense_type}",
            municipality=municipality,
            month=month,
            since=month,
            until=month,
            known=known_on,
            source="no parameter for the month",
            verified=True,
        )
        return cls(origin=origin, kind=CostKind.JUDGEMENT)


def read_cost_rule(record: Record, origin: Origin) -> CostRule:
    """A rule; `cap` and `per` only where there is a cap, `look_above` where the cost counts as it is."""
    kind = CostKind(record.choice("kind", tuple(CostKind)))
    if kind is not CostKind.CAPPED and ("cap" in record or "per" in record):
        raise record.wrong(f"a cost of kind {kind} has no cap", "cap")
    if kind is not CostKind.ACTUAL and "look_above" in record:
        raise record.wrong(f"a cost of kind {kind} is not looked at for its amount", "look_above")
    if kind is CostKind.JUDGEMENT:
        return CostRule(origin=origin, kind=kind)
    if kind is CostKind.ACTUAL:
        per_person = record.flag("look_per_person", False)
        return CostRule(
            origin=origin, kind=kind, look_above_ore=record.kronor("look_above"), look_per_person=per_person
        )
    period = CostPeriod(record.choice("per", tuple(CostPeriod)))
    return CostRule(origin=origin, kind=kind, cap_ore=record.kronor("cap"), period=period)


COST_RULE = Kind(("kind", "cap", "per", "look_above", "look_per_person"), read_cost_rule)
