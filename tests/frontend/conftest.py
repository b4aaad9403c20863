"""The sample town, and somebody at a desk in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from services.frontend.web import viewing
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household


class Desk:
    """A browser without scripts, logged in as one person."""

    def __init__(self, app: Flask, person: str | None) -> None:
        self.client = app.test_client()
        if person:
            self.post("/login", {"person": person}, token_from="/login")

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, **more)

    def post(self, path: str, data: dict[str, Any], token_from: str = "/about", **more: Any) -> TestResponse:
        """Send a form with the token of a page that was seen before."""
        page = self.client.get(token_from, follow_redirects=True).text
        found = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert found is not None, page
        return self.client.post(path, data={"csrf_token": found[1], **data}, **more)

    def case_form(self, application_id: UUID) -> dict[str, str]:
        """The hidden fields of a case's form, as the page has them."""
        page = self.get(f"/cases/{application_id}").text
        names = ("version", "seen_at", "seen_amount", "seen_state", "seen_reasons", "pay_on")
        found = {name: re.search(rf'name="{name}"[^>]*value="([^"]*)"', page) for name in names}
        return {name: unescape(one[1]) for name, one in found.items() if one}


@pytest.fixture(autouse=True)
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bus of this town stands still until it is drained: waiting for the board to hear would be for nothing."""
    monkeypatch.setattr(viewing, "HEARD_WITHIN_SECONDS", 0)


@pytest.fixture
def town() -> Town:
    return Town(households=16, exceptions=10)


@pytest.fixture
def at_desk(town: Town) -> Callable[[str | None], Desk]:
    """`at_desk("eva")`: somebody of the sample's staff, logged in."""
    app = town.app()
    return lambda person: Desk(app, person)


@pytest.fixture
def exception(town: Town) -> Household:
    """The first household in working order that has last month to compare with."""
    return next(one for one in town.households.values() if not one.automatic and one.view.last_month_ore)
