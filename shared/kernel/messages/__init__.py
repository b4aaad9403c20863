"""What people read: faults, stop reasons and lines of a calculation, in Swedish and English.

A new code gets its texts in `faults.py`, `stops.py` or `lines.py`. A code without texts is shown as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.kernel.messages.faults import FAULTS
from shared.kernel.messages.lines import COST_OR_INCOME, LINES
from shared.kernel.messages.stops import STOPS
from shared.kernel.messages.text import Text, filled, readable
from shared.kernel.messages.words import COSTS, HOMES, INCOMES
from shared.kernel.problem import Fault
from shared.kernel.stop_reason import Stop

SWEDISH = "sv"
ENGLISH = "en"

__all__ = [
    "COSTS",
    "ENGLISH",
    "FAULTS",
    "HOMES",
    "INCOMES",
    "LINES",
    "STOPS",
    "SWEDISH",
    "Text",
    "explain",
    "name_line",
    "name_reason",
    "tell",
]


def tell(fault: Fault, language: str = SWEDISH) -> str:
    """One fault as a sentence, without the name of the field."""
    return filled(FAULTS.get(fault.code, ()), fault.facts, language) or fault.code


def explain(stop: Stop, language: str = SWEDISH) -> str:
    """Why a case stopped, with its facts: `Hyran 9 800 kr är över taket 8 900 kr`."""
    return filled(STOPS.get(stop.reason, ()), stop.facts, language) or str(stop.reason)


def name_reason(reason: str, language: str = SWEDISH) -> str:
    """A stop reason by itself, for lists and counts: `Hyran är över taket`."""
    return filled(STOPS.get(reason, ()), {}, language) or reason


def name_line(rule: str, facts: Mapping[str, Any], language: str = SWEDISH) -> str:
    """A line of a calculation by rule and type: `Gemensamma hushållskostnader`, `Lön`, `Hushållsel`."""
    words = readable(facts, language)
    by_type = words.get(COST_OR_INCOME.get(rule, ""))
    if by_type:
        return by_type[0].upper() + by_type[1:]
    return LINES[rule].in_language(language) if rule in LINES else rule
