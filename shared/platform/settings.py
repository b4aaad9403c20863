"""What the surroundings decide: environment variables as typed settings."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. `docs/operations/settings.md` says what each is for."""

    data: Path
    adapter: str
    database_url: str
    amqp_url: str
    port: int
    host: str
    demo: bool
    secret: str
    municipality: str
    amqp_prefix: str
    queue_type: str

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read `ANDRUM_*` and `PORT`. Raises ValueError that names the setting and the way out."""
        adapter = one_of("ANDRUM_ADAPTER", environment.get("ANDRUM_ADAPTER", "embedded"), ("embedded", "rabbitmq"))
        data = Path(environment.get("ANDRUM_DATA", "var")).resolve()
        if adapter == "rabbitmq":
            database_url = needed(environment, "ANDRUM_DATABASE_URL")
            if "{service}" not in database_url:
                raise ValueError("ANDRUM_DATABASE_URL must hold {service}: each service has a database of its own")
            secret = needed(environment, "ANDRUM_SECRET")
        else:
            database_url = f"sqlite:///{data}/{{service}}.sqlite"
            secret = environment.get("ANDRUM_SECRET") or kept_secret(data)
        return cls(
            data=data,
            adapter=adapter,
            database_url=database_url,
            amqp_url=needed(environment, "ANDRUM_AMQP_URL") if adapter == "rabbitmq" else "",
            port=whole_number("PORT", environment.get("PORT", "8000")),
            host=environment.get("ANDRUM_HOST", "127.0.0.1" if adapter == "embedded" else "0.0.0.0"),  # noqa: S104
            demo=environment.get("ANDRUM_DEMO", "") == "1",
            secret=secret,
            municipality=municipality(environment),
            amqp_prefix=environment.get("ANDRUM_AMQP_PREFIX", "andrum"),
            queue_type=one_of(
                "ANDRUM_QUEUE_TYPE", environment.get("ANDRUM_QUEUE_TYPE", "classic"), ("classic", "quorum")
            ),
        )


def municipality(environment: Mapping[str, str] = os.environ) -> str:
    """The key of the municipality that this installation serves; the invented one unless another is named."""
    return environment.get("ANDRUM_MUNICIPALITY", "lindsala")


def needed(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name)
    if not value:
        raise ValueError(f"{name} is not set; it is needed when ANDRUM_ADAPTER is rabbitmq")
    return value


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(f"{name} is {value!r}; it can be {' or '.join(allowed)}")
    return value


def whole_number(name: str, value: str) -> int:
    if not value.isdigit():
        raise ValueError(f"{name} is {value!r}; it must be a whole number")
    return int(value)


def kept_secret(data: Path) -> str:
    """The secret that signs calls and sessions of the embedded mode, made once and kept beside the data."""
    path = data / "secret"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text()
