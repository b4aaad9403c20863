"""What holds for all tests: the surroundings they run in, and what is left out when a real server is missing."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import settings

from tests.support import reachable


def pytest_configure() -> None:
    """No test inherits the settings of whoever runs it: an installation's database is not a place for tests."""
    for name in [name for name in os.environ if name == "PORT" or name.startswith("ANDRUM_")]:
        value = os.environ.pop(name)
        if name in (reachable.AMQP, reachable.DATABASE):
            os.environ[reachable.for_tests(name)] = value


# The same examples each time: a check that fails now and then is not believed.
settings.register_profile("andrum", derandomize=True, deadline=None)
settings.load_profile("andrum")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what cannot be reached; where every check must be made (CI=true), that is a failure."""
    for marker in reachable.MARKERS:
        reason = reachable.missing(marker) if item.get_closest_marker(marker) else None
        if reason and os.environ.get("CI") == "true":
            pytest.fail(f"cannot be left out when CI=true: {reason}", pytrace=False)
        if reason:
            pytest.skip(reason)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium of the system, quiet and steady. It runs as any user, root included."""
    quiet = [
        "--no-sandbox",
        "--no-first-run",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
    ]
    return {**browser_type_launch_args, "executable_path": reachable.chromium(), "args": quiet}
