"""The demo town, grown once."""

from __future__ import annotations

import pytest

from andrum.demo import DemoHousehold, households


@pytest.fixture(scope="session")
def town() -> list[DemoHousehold]:
    return households()
