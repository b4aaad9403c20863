"""What docs/api.md tells one to type can be typed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from flask import Flask
from werkzeug.serving import make_server

from andrum.token import api_tokens
from services.frontend.web.api import register_api
from services.frontend.web.api.description import APPLICATION_EXAMPLE
from shared.platform.gateway import LocalGateway
from shared.platform.host import Host

HOUSE = Path(__file__).parents[2]
SECRET = "only for tests, and long enough for the command that makes a token"
COMMAND = ".venv/bin/andrum"


@pytest.fixture
def port(host: Host) -> Iterator[int]:
    """The API, served where curl reaches it."""
    app = Flask("andrum")
    register_api(app, LocalGateway({"applications": host}), api_tokens(SECRET))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()


def test_the_commands_send_the_example_and_read_it_back(port: int, tmp_path: Path) -> None:
    [commands] = re.findall(r"```sh\n(.*?)```", (HOUSE / "docs" / "api.md").read_text(encoding="utf-8"), re.DOTALL)
    assert COMMAND in commands
    typed = commands.replace(COMMAND, f"{sys.executable} -m andrum").replace("localhost:8000", f"127.0.0.1:{port}")
    surroundings = {"PATH": "/usr/bin:/bin", "ANDRUM_SECRET": SECRET, "ANDRUM_DATA": str(tmp_path / "andrum")}

    shell = subprocess.run(["bash", "-euc", typed], cwd=HOUSE, env=surroundings, capture_output=True, timeout=120)

    answers = shell.stdout.decode()
    assert re.findall(r"^HTTP/1.1 (\d+)", answers, re.MULTILINE) == ["201", "200"], answers + shell.stderr.decode()
    assert "Test Persson" in answers


def test_the_example_that_is_sent_is_the_one_that_is_described() -> None:
    sent = json.loads((HOUSE / "docs" / "application.json").read_text(encoding="utf-8"))

    assert sent == APPLICATION_EXAMPLE
