"""The REST API over the applications service on SQLite, asked as an e-service asks it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from andrum.token import api_tokens, issue_token
from services.applications.service import service
from services.frontend.web.api import register_api
from shared.kernel.caller import UserRole
from shared.platform.gateway import LocalGateway
from shared.platform.host import Host
from tests.support.databases import scratch_database

SECRET = "only for tests"
NOW = datetime(2026, 10, 20, 8, 15, tzinfo=UTC)


class Sender:
    """An e-service with a token."""

    def __init__(self, app: Flask, token: str) -> None:
        self.app = app
        self.client = app.test_client()
        self.headers = {"Authorization": f"Bearer {token}"}

    def submits(self, application: Any, **headers: str) -> TestResponse:
        return self.client.post("/api/v1/applications", json=application, headers=self.headers | named(headers))

    def sends(self, body: bytes, content_type: str = "application/json") -> TestResponse:
        return self.client.post("/api/v1/applications", data=body, content_type=content_type, headers=self.headers)

    def reads(self, path: str, **headers: str) -> TestResponse:
        return self.client.get(path, headers=self.headers | named(headers))


def named(headers: dict[str, str]) -> dict[str, str]:
    """`accept_language` as `Accept-Language`."""
    return {name.replace("_", "-"): value for name, value in headers.items()}


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    with scratch_database(service, "sqlite", tmp_path) as database:
        yield Host(service, database, lambda: NOW)


@pytest.fixture
def app(host: Host) -> Flask:
    app = Flask("andrum")
    register_api(app, LocalGateway({"applications": host}), api_tokens(SECRET))
    return app


@pytest.fixture
def sender(app: Flask) -> Sender:
    return Sender(app, issue_token(SECRET, UserRole.ADMINISTRATOR, "e-tjänsten"))
