"""How many tests passed, failed and were left out, read from the result files that pytest writes."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ALL_PASSED, SOME_FAILED, NO_TESTS = 0, 1, 5


@dataclass
class Tally:
    """The sum over several runs of pytest."""

    passed: int = 0
    failed: int = 0
    skipped_in: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    broken_runs: list[int] = field(default_factory=list)

    @property
    def skipped(self) -> int:
        return sum(sum(modules.values()) for modules in self.skipped_in.values())

    def add(self, results: Path, exit_code: int) -> None:
        """One run. pytest ends with another code than these three when the run itself broke down."""
        if exit_code not in (ALL_PASSED, SOME_FAILED, NO_TESTS):
            self.broken_runs.append(exit_code)
        if not results.exists():
            return
        for case in ElementTree.parse(results).iter("testcase"):
            skipped = case.find("skipped")
            if case.find("failure") is not None or case.find("error") is not None:
                self.failed += 1
            elif skipped is not None and skipped.get("type") != "pytest.xfail":
                self.skipped_in[skipped.get("message", "")][case.get("classname", "")] += 1
            else:
                self.passed += 1

    def faults(self) -> list[str]:
        lines = [f"FAILED: pytest broke down (exit code {code})" for code in self.broken_runs]
        if self.failed:
            lines.append(f"FAILED: {self.failed} tests")
        if not self.passed and not self.failed and not self.skipped:
            lines.append("FAILED: no test was found")
        return lines

    def left_out(self) -> list[str]:
        """Loud, so that nobody takes a partial run for a whole one."""
        lines = []
        for reason, modules in self.skipped_in.items():
            lines.append(f"!!! LEFT OUT: {sum(modules.values())} tests: {reason}")
            lines += [f"!!!     {module} ({number})" for module, number in sorted(modules.items())]
        if lines:
            lines.append(
                "!!! This was not the whole suite. As root on Debian or Ubuntu, `make deb` installs what it needs."
            )
        return lines
