"""A served sample town, a browser that may speak to nobody else, and the accessibility checks of axe."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from waitress.server import create_server

from tests.browser.visitor import Visitor
from tests.frontend.sample import Town

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_context_args,
        "locale": "sv-SE",
        "timezone_id": "Europe/Stockholm",
        "viewport": {"width": 1440, "height": 900},
        "reduced_motion": "reduce",
    }


@pytest.fixture(scope="module")
def town() -> Iterator[Town]:
    """The sample town of a module, its bus at work."""
    town = Town()
    town.bus.start()
    yield town
    town.bus.stop()


@pytest.fixture(scope="module")
def town_url(town: Town) -> Iterator[str]:
    """The town behind the same server as in front of people."""
    port = free_port()
    server = create_server(town.app(), host="127.0.0.1", port=port, threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{port}"
    server.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def visitor(page: Page, town_url: str) -> Visitor:
    """Somebody at a browser, not logged in yet."""
    return Visitor(page, town_url)


@pytest.fixture(autouse=True)
def only_own_origin(context: BrowserContext) -> Iterator[None]:
    """No page asks another host for anything: the first host that is asked is ours."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield
    web = [url for url in asked if not url.startswith(("data:", "blob:"))]
    own = "/".join(web[0].split("/")[:3]) if web else ""
    assert [url for url in web if not url.startswith(f"{own}/")] == []


@pytest.fixture
def console(page: Page) -> list[str]:
    """What the browser complained about, as it comes."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Fails with what axe finds on the page, WCAG 2.2 AA and best practice."""

    def check(page: Page) -> None:
        page.evaluate(AXE)  # through the developer tools, so the page's content policy does not stop it
        found = page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES)
        faults = [
            f"{fault['id']} ({fault['impact']}): {fault['help']} -> {[node['target'] for node in fault['nodes']]}"
            for fault in found["violations"]
        ]
        assert faults == []

    return check
