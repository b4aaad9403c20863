"""Progress streams never take the whole web server, whoever opens them and goes away."""

from __future__ import annotations

import socket
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from waitress.server import create_server

from services.frontend.web.streams import MOST, Held
from tests.browser.conftest import free_port
from tests.frontend.conftest import Desk
from tests.frontend.sample import Town

AtDesk = Callable[[str | None], Desk]
STREAM = "/month-runs/2026-11/events"


@pytest.fixture
def running(town: Town) -> Town:
    town.run = replace(town.run, state="running", done=3)
    return town


def test_one_stream_too_many_gets_the_state_and_is_asked_to_come_again(running: Town, at_desk: AtDesk) -> None:
    desk = at_desk("dag")
    streams = desk.client.application.extensions["andrum"].streams
    held = [Held(streams, iter(())) for _ in range(MOST) if streams.take()]
    refused = desk.get(STREAM)
    assert refused.status_code == 503
    assert refused.headers["Retry-After"]
    assert "3 av 16" in refused.text
    assert 'hx-get="/month-runs/2026-11/state"' in refused.text

    held[0].close()
    assert desk.get(STREAM).status_code == 200


def test_a_stream_that_has_nothing_to_tell_says_that_it_is_there(
    running: Town, at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.frontend.web.pages.month_runs.HEARTBEAT_SECONDS", 0)
    answer = at_desk("dag").get(STREAM)
    events = answer.iter_encoded()
    told = [next(events) for _ in range(3)]
    assert told[1].startswith(b"data:")
    assert told[2].startswith(b":")
    answer.close()


@pytest.fixture
def address(running: Town) -> Iterator[tuple[str, int]]:
    """The town behind a server with the threads of a real one."""
    port = free_port()
    server = create_server(running.app(), host="127.0.0.1", port=port, threads=24)
    threading.Thread(target=server.run, daemon=True).start()
    yield "127.0.0.1", port
    server.close()


def test_thirty_streams_that_were_opened_and_dropped_leave_the_house_answering(
    running: Town, at_desk: AtDesk, address: tuple[str, int]
) -> None:
    cookie = at_desk("dag").client.get_cookie("andrum")
    assert cookie is not None
    request = f"GET {STREAM} HTTP/1.1\r\nHost: x\r\nCookie: andrum={cookie.value}\r\n\r\n".encode()
    sockets = [socket.create_connection(address) for _ in range(30)]
    for one in sockets:
        one.sendall(request)
    assert sockets[0].recv(12) == b"HTTP/1.1 200"
    assert is_healthy(address)
    for one in sockets:
        one.close()
    assert is_healthy(address)

    time.sleep(2.5)
    with socket.create_connection(address) as again:
        again.sendall(request)
        assert again.recv(12) == b"HTTP/1.1 200"


def is_healthy(address: tuple[str, int]) -> bool:
    host, port = address
    with urllib.request.urlopen(f"http://{host}:{port}/healthz", timeout=2) as answer:
        return bool(answer.status == 200)
