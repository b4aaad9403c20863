"""What every answer carries: a strict content policy, and how long it may be kept."""

from __future__ import annotations

import gzip
import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Response, current_app, request
from werkzeug.exceptions import BadRequest

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
A_YEAR = "public, max-age=31536000, immutable"
WORTH_PACKING = (".css", ".js")


def refuse_other_sites() -> None:
    """Before every request: a form on another site must not post here, whatever it knows."""
    if request.method != "GET" and request.headers.get("Sec-Fetch-Site") == "cross-site":
        raise BadRequest


def add_headers(response: Response) -> Response:
    """After every request."""
    response.headers.setdefault("Content-Security-Policy", CONTENT_POLICY)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    if request.endpoint == "static" and response.status_code == 200:
        response.headers["Cache-Control"] = A_YEAR
        return packed(response)
    response.headers["Cache-Control"] = "no-store"
    return response


def packed(response: Response) -> Response:
    """Our own stylesheets and scripts, compressed. Pages are not: they mix secrets with what readers type."""
    name = (request.view_args or {}).get("filename", "")
    if not name.endswith(WORTH_PACKING) or "gzip" not in request.headers.get("Accept-Encoding", ""):
        return response
    response.direct_passthrough = False
    response.set_data(gzipped(static_folder() / name))
    response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    return response


def static_folder() -> Path:
    return Path(current_app.static_folder or "")


@lru_cache
def gzipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


@lru_cache
def static_version(path: Path) -> str:
    """Of the content, so that a changed file has another address and all others can be kept for a year."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def add_static_version(endpoint: str, values: dict[str, str]) -> None:
    """For every address that is written: static files carry their version."""
    if endpoint == "static" and "filename" in values:
        values["v"] = static_version(static_folder() / values["filename"])
