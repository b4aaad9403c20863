"""How much an event costs on the wire: msgspec on the contract's types beside marshmallow on the same application.

python -m benchmarks.wire
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from shared.events import ApplicationSubmitted
from shared.events.codec import decode
from shared.events.situation_schema import SituationSchema

SAMPLE = Path(__file__).parents[1] / "tests" / "contracts" / "samples" / "application_submitted.v1.json"
TIMES = 2_000


def cpu_microseconds(action: Callable[[], object]) -> float:
    """CPU time of one call, over many."""
    start = time.process_time()
    for _ in range(TIMES):
        action()
    return (time.process_time() - start) / TIMES * 1_000_000


def main() -> None:
    text = SAMPLE.read_text()
    situation = json.dumps(json.loads(text)["situation"])
    schema = SituationSchema()
    typed = cpu_microseconds(lambda: decode(ApplicationSubmitted, text))
    checked = cpu_microseconds(lambda: schema.load(json.loads(situation)))
    print(f"whole event, msgspec     {typed:8.1f} µs")
    print(f"its situation, marshmallow {checked:6.1f} µs")
    print(f"ratio                    {checked / typed:8.0f}")


if __name__ == "__main__":
    main()
