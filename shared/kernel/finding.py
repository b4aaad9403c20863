"""One legal question, answered: what a rule made of the facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from shared.kernel.money import Money


class Part(StrEnum):
    """Which total a finding belongs to."""

    NORM = "norm"
    COST = "cost"
    INCOME = "income"


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of a calculation: the rule, its law, what went in and what came out.

    What the household needs is positive, what it has is negative, so that the amounts of all findings of
    a calculation add up to need less income.
    """

    rule: str
    version: int
    law: str
    part: Part
    amount_ore: Money
    facts: Mapping[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """As `andrum assess` writes it and a decision keeps it."""
        return {
            "rule": self.rule,
            "version": self.version,
            "law": self.law,
            "part": str(self.part),
            "amount_ore": self.amount_ore,
            "facts": dict(self.facts),
        }
