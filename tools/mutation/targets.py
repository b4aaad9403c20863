"""What is mutated, and which mutants are no mistakes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from tools.mutation.mutants import ROOT, Part, parts_of

RULES = "services/eligibility/domain/rules"
ALSO: dict[str, tuple[str, ...] | None] = {
    "services/eligibility/domain/facts.py": ("household_facts", "member_facts"),
    "services/eligibility/domain/cost_facts.py": None,
    "services/eligibility/domain/income_facts.py": None,
    "services/eligibility/domain/job_stimulus_period.py": None,
    "services/eligibility/domain/last_month.py": (
        "LastMonth.of", "incomes_by_receiver", "receivers_of", "receiver_of", "household_of",
        "persons_in_dwelling_of",
    ),
    "services/housing/domain/reasonable_rent.py": ("reasonable_rent", "cap_for", "held_against"),
    "shared/kernel/money.py": ("divided_half_up", "divided_half_even"),
    "shared/parameters/conventions.py": ("Rounding.divide", "Conventions.per_day"),
    "shared/parameters/national.py": ("AssetLimit.for_norm",),
    "shared/parameters/rent_caps.py": ("Row.fits", "Row.cap", "RentCapTable.for_household"),
    "shared/parameters/riksnorm.py": ("Riksnorm.child", "Riksnorm.common", "by_age"),
    "shared/parameters/span.py": ("Span.__contains__",),
    "shared/parameters/travel_card.py": ("TravelCardMode.given_without_applying", "TravelCard.price_for"),
}  # fmt: skip
"""The facts and the arithmetic that the rules stand on: some functions of a module, or (None) all of it."""

EXPLAINED: dict[str, str] = yaml.safe_load(Path(__file__).with_name("explained.yaml").read_text(encoding="utf-8")) or {}
"""Mutants that survive, and why each of them changes nothing that anybody could see."""


def targets() -> list[Part]:
    """Everything that is mutated, the rules first."""
    rules = sorted((ROOT / RULES).glob("*.py"))
    found = [part for file in rules for part in parts_of(str(file.relative_to(ROOT)))]
    found += [part for file, names in ALSO.items() for part in parts_of(file, names)]
    twice = [name for name, number in Counter(part.name for part in found).items() if number > 1]
    assert not twice, f"the record needs other names for {twice}"
    return found
