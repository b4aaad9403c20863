"""What the surroundings decide: environment variables as typed settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from shared.platform.data_folder import SHORTEST_SECRET, kept_secret


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
        in_production = adapter == "rabbitmq"
        data = data_folder(environment)
        return cls(
            data=data,
            adapter=adapter,
            database_url=database_url(environment) if in_production else sqlite_url(data),
            amqp_url=amqp_url(environment) if in_production else "",
            port=port(environment.get("PORT", "8000")),
            host=environment.get("ANDRUM_HOST", "0.0.0.0" if in_production else "127.0.0.1"),  # noqa: S104
            demo=environment.get("ANDRUM_DEMO", "") == "1",
            secret=secret(environment, data, in_production),
            municipality=needed(environment, "ANDRUM_MUNICIPALITY") if in_production else municipality(environment),
            amqp_prefix=environment.get("ANDRUM_AMQP_PREFIX", "andrum"),
            queue_type=one_of(
                "ANDRUM_QUEUE_TYPE", environment.get("ANDRUM_QUEUE_TYPE", "classic"), ("classic", "quorum")
            ),
        )


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the data is. It need not be there yet."""
    data = Path(environment.get("ANDRUM_DATA") or "var").resolve()
    if data.exists() and not data.is_dir():
        raise ValueError(f"ANDRUM_DATA is {data}, which is a file; name a folder, new or of an Andrum")
    return data


def sqlite_url(data: Path) -> str:
    folder = str(data).replace("{", "{{").replace("}", "}}")
    return f"sqlite:///{folder}/{{service}}.sqlite"


def database_url(environment: Mapping[str, str]) -> str:
    url = needed(environment, "ANDRUM_DATABASE_URL")
    if "{service}" not in url:
        raise ValueError("ANDRUM_DATABASE_URL must hold {service}: each service has a database of its own")
    if urlsplit(url).scheme.partition("+")[0] != "postgresql":
        raise ValueError("ANDRUM_DATABASE_URL must begin with postgresql://")
    return url


def amqp_url(environment: Mapping[str, str]) -> str:
    url = needed(environment, "ANDRUM_AMQP_URL")
    if urlsplit(url).scheme not in ("amqp", "amqps"):
        raise ValueError("ANDRUM_AMQP_URL must begin with amqp:// or amqps://")
    return url


def secret(environment: Mapping[str, str], data: Path, in_production: bool) -> str:
    """The one that is set; in the embedded mode otherwise the one that is kept beside the data."""
    told = environment.get("ANDRUM_SECRET")
    if told is None and not in_production:
        try:
            return kept_secret(data)
        except OSError as error:
            raise ValueError(f"ANDRUM_DATA is {data}, which cannot be used: {error.strerror}") from error
    if len((told or "").strip()) < SHORTEST_SECRET:
        raise ValueError(
            f"ANDRUM_SECRET must have at least {SHORTEST_SECRET} characters; "
            "python3 -c 'import secrets; print(secrets.token_hex(32))' makes one"
        )
    return told or ""


def municipality(environment: Mapping[str, str] = os.environ) -> str:
    """The key of the municipality that this installation serves; the invented one unless another is named."""
    return environment.get("ANDRUM_MUNICIPALITY") or "lindsala"


def needed(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name)
    if not value:
        raise ValueError(f"{name} is not set; it is needed when ANDRUM_ADAPTER is rabbitmq")
    return value


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(f"{name} is {value!r}; it can be {' or '.join(allowed)}")
    return value


def port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 65_535):
        raise ValueError(f"PORT is {value!r}; it must be a whole number from 1 to 65535")
    return int(value)
