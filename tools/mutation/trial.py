"""The tests of the law, run on mutants.

First quickly: the tests are collected once, and each fork of that process gets the change put into the loaded modules.
What survives that, or cannot be put there, is tried once more from the ground: a fork of a process that has loaded
nothing of Andrum gets the changed module when the tests import it, and runs all of them. No file is ever touched.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import json
import os
import sys
from collections.abc import Collection, Iterator, Sequence
from types import ModuleType
from typing import Any

import pytest

from tools.mutation.forks import Verdict, be_quiet, in_forks
from tools.mutation.mutants import ROOT, Mutant
from tools.mutation.swap import put_in_place

TESTS = ROOT / "tests" / "law"
LEFT_OUT = (
    "test_properties.py", "test_mutation.py", "test_law_page.py", "test_examples_file.py", "test_what_if.py",
)  # fmt: skip
"""Random households find mistakes too, but not the same ones each year; the others are not about the law."""
SECOND = (
    "test_assistance_history.py", "test_independent.py", "test_worked_examples.py", "test_situation_file.py",
    "test_assess.py", "test_engine.py", "test_unverified.py",
)  # fmt: skip
"""They take longer, and run only where the others have found nothing."""
PRELOADED = ("hypothesis", "yaml", "marshmallow", "holidays", "msgspec", "pytest_timeout")


def try_all(mutants: Sequence[Mutant], jobs: int, *, all_tests: bool, known: Collection[str] = ()) -> Iterator[Verdict]:
    """Try each; each verdict when it is there. With `all_tests`, all tests that fail are told, not only the first.

    A survivor whose key is `known`, because it is explained, is not tried from the ground.
    """
    # The plugins for browsers, brokers and schemas take longer to load than the law to test.
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(ROOT)
    for name in PRELOADED:
        __import__(name)
    again = []
    for verdict in quickly(mutants, jobs, all_tests):
        if verdict.survived and verdict.mutant.key not in known:
            again.append(verdict.mutant)
        else:
            yield verdict
    yield from in_forks(again, jobs, lambda mutant: from_the_ground(mutant, all_tests))


def options(all_tests: bool) -> list[str]:
    return ["-q", "--tb=no", "-p", "no:cacheprovider", "-p", "pytest_timeout", *([] if all_tests else ["-x"])]


def first_files() -> list[str]:
    return [str(file) for file in sorted(TESTS.glob("test_*.py")) if file.name not in (*LEFT_OUT, *SECOND)]


class FailedTests:
    """A plugin of pytest that remembers which tests failed; a module that cannot be imported counts as one."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.names.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.names.append(report.nodeid)


# ---------------------------------------------------------------- quickly


def quickly(mutants: Sequence[Mutant], jobs: int, all_tests: bool) -> Iterator[Verdict]:
    """In a process of its own, so that this one stays free of Andrum."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        os.close(reading)
        be_quiet()
        with os.fdopen(writing, "w", buffering=1) as answers:
            plugin = TriedOnCollected(mutants, jobs, all_tests, answers)
            pytest.main([*options(all_tests), *first_files()], plugins=[plugin])
        os._exit(0)
    os.close(writing)
    left = dict(enumerate(mutants))
    with os.fdopen(reading) as answers:
        for line in answers:
            number, failed = json.loads(line)
            yield Verdict(left.pop(number), tuple(failed))
    os.waitpid(process, 0)
    yield from (Verdict(mutant, ()) for mutant in left.values())


class TriedOnCollected(FailedTests):
    """A plugin of pytest: once the tests are collected, they run on every mutant instead of once."""

    def __init__(self, mutants: Sequence[Mutant], jobs: int, all_tests: bool, answers: Any) -> None:
        super().__init__()
        self.mutants, self.jobs, self.all_tests, self.answers = mutants, jobs, all_tests, answers

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        numbers = {id(mutant): number for number, mutant in enumerate(self.mutants)}
        for verdict in in_forks(self.mutants, self.jobs, lambda mutant: self.run(session, mutant)):
            self.answers.write(json.dumps([numbers[id(verdict.mutant)], verdict.failed]) + "\n")
        return True

    def run(self, session: pytest.Session, mutant: Mutant) -> list[str]:
        """In a fork: the tests that fail, none when the change cannot be put in place."""
        if not put_in_place(mutant):
            return []
        for item, following in zip(session.items, [*session.items[1:], None], strict=True):
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.names and not self.all_tests:
                break
        return self.names


# ---------------------------------------------------------------- from the ground


class ChangedModule(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives Python the changed source of one module."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, name: str, path: Any = None, target: ModuleType | None = None) -> Any:
        if name != self.mutant.module:
            return None
        file = ROOT / self.mutant.file
        spec = importlib.machinery.ModuleSpec(name, self, origin=str(file), is_package=file.name == "__init__.py")
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(str(file.parent))
        return spec

    def get_source(self, fullname: str) -> str:
        return self.mutant.source


def from_the_ground(mutant: Mutant, all_tests: bool) -> list[str]:
    """In a fork: every test, on freshly loaded modules."""
    sys.meta_path.insert(0, ChangedModule(mutant))
    plugin = FailedTests()
    for files in (first_files(), [str(TESTS / name) for name in SECOND if (TESTS / name).exists()]):
        status = pytest.main([*options(all_tests), *files], plugins=[plugin])
        if plugin.names or status != pytest.ExitCode.OK:
            return plugin.names or [f"pytest ended with {status}"]
    return []
