"""docker-compose.yml is the production shape: each service by itself, watched and started again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SERVICES = ("applications", "housing", "eligibility", "payments", "frontend")
SECRETS = ("ANDRUM_SECRET", "ANDRUM_DATABASE_PASSWORD", "ANDRUM_AMQP_PASSWORD")


@pytest.fixture(scope="module")
def containers() -> dict[str, Any]:
    containers: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    return containers


@pytest.mark.parametrize("service", SERVICES)
def test_each_service_runs_by_itself(service: str, containers: dict[str, Any]) -> None:
    container = containers[service]
    assert container["command"] == ["up", service]
    assert container["healthcheck"]["test"] == ["CMD", "andrum", "health", service]
    assert container["restart"] == "unless-stopped"
    assert container["environment"]["ANDRUM_ADAPTER"] == "rabbitmq"
    assert container["environment"]["ANDRUM_DATABASE_URL"].endswith("@postgres/andrum_{service}")
    assert container["depends_on"]["migrate"]["condition"] == "service_completed_successfully"


@pytest.mark.parametrize("server", ["postgres", "rabbitmq"])
def test_the_servers_are_watched_and_keep_their_data(server: str, containers: dict[str, Any]) -> None:
    container = containers[server]
    assert container["healthcheck"]["test"]
    assert container["restart"] == "unless-stopped"
    assert any(volume.startswith(f"{server}:") for volume in container["volumes"])
    assert "ports" not in container, "only the front end can be reached from outside"


def test_only_the_front_end_is_published(containers: dict[str, Any]) -> None:
    assert {name for name, container in containers.items() if "ports" in container} == {"frontend"}


def test_every_service_gets_a_database() -> None:
    script = (ROOT / "tools" / "postgres" / "create_databases.sql").read_text()
    assert re.findall(r"CREATE DATABASE andrum_(\w+);", script) == list(SERVICES)


def test_no_secret_has_a_default() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    for secret in SECRETS:
        assert f"${{{secret}:?" in text
        assert f"${{{secret}:-" not in text
        assert f"{secret}=\n" in (ROOT / ".env.example").read_text()


def test_the_municipality_is_named_by_whoever_installs() -> None:
    assert "${ANDRUM_MUNICIPALITY:?" in (ROOT / "docker-compose.yml").read_text()
    assert "ANDRUM_MUNICIPALITY=\n" in (ROOT / ".env.example").read_text()


def compose_commands() -> list[list[str]]:
    commands = [["docker", "compose"], ["docker-compose"]]
    return [command for command in commands if shutil.which(command[0]) and works([*command, "version"])]


def works(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True).returncode == 0


def test_docker_compose_accepts_it() -> None:
    """Asks each docker compose there is. Where there is none, the tests above are all that can be said."""
    environment = {**os.environ, **dict.fromkeys((*SECRETS, "ANDRUM_MUNICIPALITY"), "told")}
    for command in compose_commands():
        done = subprocess.run(
            [*command, "--file", "docker-compose.yml", "config", "-q"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
