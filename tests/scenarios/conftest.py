"""Every scenario is told twice: once in this process, once in the production shape."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.adapters import EmbeddedTown, ProductionTown, embedded_town, production_town
from tests.support.town import Town


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedTown]:
    with embedded_town(tmp_path_factory.mktemp("embedded")) as town:
        yield town


@pytest.fixture(scope="session")
def production(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProductionTown]:
    with production_town(tmp_path_factory.mktemp("production")) as town:
        yield town


@pytest.fixture(params=["embedded", pytest.param("production", marks=[pytest.mark.broker, pytest.mark.postgres])])
def town(request: pytest.FixtureRequest) -> Town:
    town: Town = request.getfixturevalue(request.param)
    return town
