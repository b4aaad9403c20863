"""Answers that nobody should have to read."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from andrum.ssbtek_simulator.behaviour import Behaviour

SSBT = "http://schema.forsakringskassan.se/integration/ssbt/10"
HUGE = 20 * 1024 * 1024
PIECE = 64 * 1024
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE bomb [<!ENTITY a "boom">'
    + b"".join(b'<!ENTITY %c "%s">' % (before + 1, b"&%c;" % before * 10) for before in b"abcdefgh")
    + b"]><bomb>&i;</bomb>"
)
WITHIN = {"CSN": "svar", "FK": "lefiJsonSvar", "SKV": "svar"}
"""Agencies whose data is a text with a document of its own inside."""


def spoilt_data(element: str, behaviour: Behaviour) -> Element | None:
    """The data of one agency that misbehaves; None when it does not."""
    contents = {
        Behaviour.BROKEN: b'{"utlamnare": [<CSNSvar',
        Behaviour.WRONG: b"<quite><another/></quite>",
        Behaviour.BOMB: BOMB,
        Behaviour.HUGE: b" " * HUGE,
    }
    if behaviour not in contents:
        return None
    data = Element(f"{{{SSBT}}}data")
    if element in WITHIN:
        namespace = "" if element == "SKV" else f"{{{SSBT}}}"
        content = contents[behaviour]
        text = content.decode() if element == "SKV" else base64.b64encode(content).decode()
        SubElement(data, f"{namespace}{WITHIN[element]}").text = text
    else:
        SubElement(data, "quite").text = "another"
    return data


def spoilt_body(behaviour: Behaviour, right: bytes) -> bytes | Iterator[bytes]:
    """The whole answer of a service that misbehaves."""
    match behaviour:
        case Behaviour.BROKEN:
            return right[: len(right) // 2]
        case Behaviour.WRONG:
            return right.replace(b"/ssbt/10", b"/ssbt/9")
        case Behaviour.BOMB:
            return BOMB
        case Behaviour.HUGE:
            return (b" " * PIECE for _ in range(HUGE // PIECE))
        case _:
            return right
