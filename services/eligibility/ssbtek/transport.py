"""One call over mutual TLS: a limit on time and on length."""

from __future__ import annotations

import http.client
import ssl
import time

from services.eligibility.ssbtek.connection import Connection
from services.eligibility.ssbtek.faults import AnswerError, unreadable
from services.eligibility.ssbtek.safe_xml import LONGEST

PIECE = 65_536
SOAP_FAULT_STATUS = 500
"""SOAP 1.1 carries its own faults under this status."""


def post(connection: Connection, tls: ssl.SSLContext, body: bytes) -> bytes:
    """The body of the answer. Raises AnswerError, in time."""
    deadline = time.monotonic() + connection.timeout
    call = http.client.HTTPSConnection(connection.host, connection.port, timeout=connection.timeout, context=tls)
    try:
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '""', "Accept": "text/xml"}
        call.request("POST", connection.path, body, headers)
        response = call.getresponse()
        if response.status not in (200, SOAP_FAULT_STATUS):
            raise AnswerError(f"http_{response.status}", reaches_all=True)
        return read(response, deadline)
    except TimeoutError:
        raise AnswerError("timeout", f"no answer in {connection.timeout:g} s", reaches_all=True) from None
    except ssl.SSLError as error:
        raise AnswerError("certificate", error.reason or "", reaches_all=True) from None
    except (OSError, http.client.HTTPException) as error:
        raise AnswerError("no_connection", type(error).__name__, reaches_all=True) from None
    finally:
        call.close()


def read(response: http.client.HTTPResponse, deadline: float) -> bytes:
    """All of it, piece by piece: one that drips for ever or never ends is cut off."""
    pieces: list[bytes] = []
    length = 0
    while piece := response.read1(PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > LONGEST:
            raise unreadable("longer than any answer")
        if time.monotonic() > deadline:
            raise TimeoutError
    return b"".join(pieces)
