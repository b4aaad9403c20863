"""Reads the JSON body of a request, and says precisely why when it cannot."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from flask import request
from werkzeug.exceptions import RequestEntityTooLarge, UnsupportedMediaType

from shared.kernel.problem import Problem

MOST_BYTES = 256 * 1024
"""A household of twenty with a hundred incomes is 30 kB."""


def json_object() -> dict[str, Any]:
    """The object in the body. Raises for another media type (415), too much (413), and what is no JSON object (400)."""
    if request.mimetype != "application/json":
        raise UnsupportedMediaType
    if request.content_length is not None and request.content_length > MOST_BYTES:
        raise RequestEntityTooLarge
    # The server stops reading here when nobody said how long the body is.
    request.max_content_length = MOST_BYTES
    try:
        body = json.loads(request.get_data(cache=False), parse_constant=no_number)
    except (ValueError, RecursionError) as error:
        raise Problem.one("json_broken", status=400) from error
    if not isinstance(body, dict):
        raise Problem.one("not_an_object", status=400)
    return body


def no_number(text: str) -> NoReturn:
    """NaN and Infinity are JavaScript, not JSON."""
    raise ValueError(text)
