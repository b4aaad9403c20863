"""Where SSBTEK is, and with which certificate it is asked."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

URL = "ANDRUM_SSBTEK_URL"
CERTIFICATE = "ANDRUM_SSBTEK_CERTIFICATE"
KEY = "ANDRUM_SSBTEK_KEY"
AUTHORITY = "ANDRUM_SSBTEK_CA"
ACTOR = "ANDRUM_SSBTEK_ACTOR"
TIMEOUT = "ANDRUM_SSBTEK_TIMEOUT"
DEFAULT_TIMEOUT = "20"


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """`certificate` and `key` are ours, `authority` is whose certificates we trust: PEM files.

    `actor` is the municipality's id at Försäkringskassan (aktörsid); `timeout` is in seconds, for the whole of a call.
    """

    url: str
    certificate: Path
    key: Path
    authority: Path
    actor: str
    timeout: float

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        return urlsplit(self.url).port or 443

    @property
    def path(self) -> str:
        return urlsplit(self.url).path or "/"

    def tls(self) -> ssl.SSLContext:
        """Both sides show a certificate, and the other's is checked. Raises OSError when a file cannot be used."""
        context = ssl.create_default_context(cafile=str(self.authority))
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(self.certificate, self.key)
        return context


def connection_from(environment: Mapping[str, str]) -> Connection | None:
    """The connection that ANDRUM_SSBTEK_* speak of; None when no URL is set: then no agency is asked.

    Raises ValueError that names the setting and the way out.
    """
    url = environment.get(URL, "")
    if not url:
        return None
    if urlsplit(url).scheme != "https" or not urlsplit(url).hostname:
        raise ValueError(f"{URL} is {url!r}; it must begin with https://")
    timeout = environment.get(TIMEOUT, DEFAULT_TIMEOUT)
    if not timeout.isdigit() or int(timeout) == 0:
        raise ValueError(f"{TIMEOUT} is {timeout!r}; it must be a whole number of seconds")
    return Connection(
        url=url,
        certificate=file_of(environment, CERTIFICATE),
        key=file_of(environment, KEY),
        authority=file_of(environment, AUTHORITY),
        actor=needed(environment, ACTOR),
        timeout=float(timeout),
    )


def file_of(environment: Mapping[str, str], name: str) -> Path:
    path = Path(needed(environment, name))
    if not path.is_file():
        raise ValueError(f"{name} is {str(path)!r}; there is no such file")
    return path


def needed(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name)
    if not value:
        raise ValueError(f"{name} is not set; it is needed when {URL} is")
    return value
