"""How the benchmark speaks with a peer, which runs as a process of its own: one JSON object a line, both ways.

First come the amounts and the households; the peer answers with the totals and reasons of each. Then, for every line
`round`, it explains every household once and answers with the CPU time of one, in microseconds. Standard library only.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from typing import Any

Household = dict[str, Any]
Explain = Callable[[Any], Any]
TOTALS = ("norm", "costs", "income", "need", "assistance")
REASONS = (
    "rent_above_cap", "cost_needs_judgement", "cost_capped", "income_changed", "income_missing", "new_income",
    "unknown_income", "asset_above_limit", "school_unclear", "no_need", "cost_unusual", "income_needs_judgement",
    "deduction_needs_judgement", "late_transfer", "receiver_unclear",
)  # fmt: skip


def serve(prepare: Callable[[dict[str, Any], Household], Any], explain: Explain, outcome: Callable[[Any], Any]) -> None:
    """Answer until standard input ends. `prepare` brings a household into the form the engine takes, untimed."""
    given = json.loads(sys.stdin.readline())
    prepared = [prepare(given["amounts"], household) for household in given["households"]]
    answer({"outcomes": [outcome(explain(household)) for household in prepared]})
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        assert line.strip() == "round"
        answer({"cpu_us": cpu_of_one(prepared, explain)})


def cpu_of_one(prepared: list[Any], explain: Explain) -> float:
    """Each explanation is let go before the next, as a program does that writes it out."""
    began = time.process_time()
    for household in prepared:
        explain(household)
    return (time.process_time() - began) / len(prepared) * 1_000_000


def answer(what: dict[str, Any]) -> None:
    print(json.dumps(what), flush=True)
