"""The named reasons for which a case goes to a person, or waits for a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class StopReason(StrEnum):
    """The catalogue. A code is published in events and in `andrum assess`, and is never renamed."""

    NO_NEED = "no_need"
    RENT_ABOVE_CAP = "rent_above_cap"
    COST_NEEDS_JUDGEMENT = "cost_needs_judgement"
    COST_CAPPED = "cost_capped"
    INCOME_CHANGED = "income_changed"
    INCOME_MISSING = "income_missing"
    NEW_INCOME = "new_income"
    UNKNOWN_INCOME = "unknown_income"
    ASSET_ABOVE_LIMIT = "asset_above_limit"
    HOUSEHOLD_CHANGED = "household_changed"
    LOWER_THAN_LAST_MONTH = "lower_than_last_month"
    PARAMETER_MISSING = "parameter_missing"
    PARAMETER_UNVERIFIED = "parameter_unverified"
    SOURCE_UNAVAILABLE = "source_unavailable"
    LATE_APPLICATION = "late_application"
    ACTIVITY_REQUIREMENT = "activity_requirement"
    TEMPORARY_HOME = "temporary_home"
    PROTECTED_IDENTITY = "protected_identity"
    RANDOM_CHECK = "random_check"
    NO_HOME = "no_home"
    FIRST_APPLICATION = "first_application"
    NOT_DELEGATED = "not_delegated"
    FACT_MISSING = "fact_missing"
    SCHOOL_UNCLEAR = "school_unclear"
    RECEIVER_UNCLEAR = "receiver_unclear"
    UNDECLARED_INCOME = "undeclared_income"
    INCOME_DIFFERS = "income_differs"
    BENEFIT_WITHHELD = "benefit_withheld"
    NO_DECISION_LAST_MONTH = "no_decision_last_month"
    REFUSED_LAST_MONTH = "refused_last_month"
    PAYEE_CHANGED = "payee_changed"
    LETTER_NOT_DRAWABLE = "letter_not_drawable"
    CALCULATION_FAILED = "calculation_failed"
    COST_UNUSUAL = "cost_unusual"
    HOUSING_COST_CHANGED = "housing_cost_changed"
    INCOME_OTHER_MONTH = "income_other_month"
    INCOME_NEEDS_JUDGEMENT = "income_needs_judgement"
    DEDUCTION_NEEDS_JUDGEMENT = "deduction_needs_judgement"
    LATE_TRANSFER = "late_transfer"
    JOB_STIMULUS_UNCLEAR = "job_stimulus_unclear"
    RENT_SHARE_DIFFERS = "rent_share_differs"
    REFORM_IN_FORCE = "reform_in_force"

    @property
    def retryable(self) -> bool:
        """True when time alone may cure it: the run tries again before a person is asked."""
        return self is StopReason.SOURCE_UNAVAILABLE


@dataclass(frozen=True, slots=True)
class Stop:
    """A reason with the facts that raised it, such as the rent and the cap."""

    reason: StopReason
    facts: Mapping[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return {"reason": str(self.reason), "facts": dict(self.facts)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Stop:
        """The inverse of `as_dict`."""
        return cls(StopReason(data["reason"]), data["facts"])
