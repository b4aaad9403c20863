"""Every check of Andrum, one after the other, and what came of them: `make test`.

    python -m tools.check [--lint] [TESTS ...]

First style, types and import rules; then the tests that need nothing, two at a time; then those that need a real
RabbitMQ, PostgreSQL or Chromium, one at a time, so that nobody disturbs them. All are run even when one fails.
Without arguments to pytest the whole suite runs; with paths, only the tests in them.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from tools.real_servers import reach_real_servers
from tools.tally import Tally

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
NEEDS_NOTHING = "not broker and not postgres and not browser"

LINT: dict[str, list[Path | str]] = {
    "style (ruff check)": [BIN / "ruff", "check", "."],
    "format (ruff format)": [BIN / "ruff", "format", "--check", "--quiet", "."],
    "types (mypy --strict)": [BIN / "mypy"],
    "import rules (import-linter)": [BIN / "lint-imports", "--no-logo"],
}


def main(arguments: list[str]) -> int:
    # Whoever stops us with a signal must not leave our private servers running.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    failed = [name for name, command in LINT.items() if not passes(name, command)]
    if arguments == ["--lint"]:
        return report(failed, None)
    with ExitStack() as servers:
        environment = {**os.environ, **reach_real_servers(servers)}
        tally = run_tests(arguments, environment)
    return report(failed, tally)


def passes(name: str, command: list[Path | str]) -> bool:
    """Run one check and say how it went. What it has to say comes before."""
    print(f"\n== {name}", flush=True)
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT)
    print(f"{'ok' if done.returncode == 0 else 'FAILED'}, {time.monotonic() - began:.1f} s", flush=True)
    return done.returncode == 0


def run_tests(paths: list[str], environment: dict[str, str]) -> Tally:
    """Both groups of tests. A group without tests is no fault as long as the other has some."""
    tally = Tally()
    groups = {
        "tests that need nothing": ["-m", NEEDS_NOTHING, "-n", "2", "--dist", "loadgroup"],
        "tests with real servers and a real browser": ["-m", f"not ({NEEDS_NOTHING})"],
    }
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, options) in enumerate(groups.items()):
            print(f"\n== {name}", flush=True)
            results = Path(folder, f"{number}.xml")
            command = [sys.executable, "-m", "pytest", *options, f"--junit-xml={results}", *paths]
            tally.add(results, subprocess.run(command, cwd=ROOT, env=environment).returncode)
    return tally


def report(failed: list[str], tally: Tally | None) -> int:
    """The last lines: what failed, what was left out and why, and how many tests there were."""
    everything_needed = os.environ.get("CI") == "true"
    print()
    for name in failed:
        print(f"FAILED: {name}")
    if tally is None:
        return 1 if failed else 0
    for line in [*tally.faults(), *tally.left_out()]:
        print(line)
    if tally.skipped and everything_needed:
        print("FAILED: with CI=true no test may be left out.")
    print(f"{tally.passed} passed, {tally.failed} failed" + (f", {tally.skipped} skipped" if tally.skipped else ""))
    return 1 if failed or tally.faults() or (tally.skipped and everything_needed) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
