"""XML from outside, read so that it can do nothing: no document type, no entities, no network, nothing endless."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxml import etree

from services.eligibility.ssbtek.faults import unreadable

LONGEST = 8 * 1024 * 1024
"""Bytes of an answer. One about one person is some tens of thousands."""


def parse(content: bytes) -> etree._Element:
    """The root. Raises AnswerError for what is no XML, too long, too deep, or brings a document type."""
    if len(content) > LONGEST:
        raise unreadable("longer than any answer")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError):
        # What the parser says may repeat what it read.
        raise unreadable("not XML") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise unreadable("it brings a document type")
    return root


def name_of(element: etree._Element) -> str:
    """Without its namespace: of the agencies' parts some have one and some have none."""
    return etree.QName(element).localname


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Its children of that name, in whatever namespace; none of None."""
    for child in () if element is None else element.iterchildren("{*}*"):
        if name_of(child) == name:
            yield child


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along a path of names."""
    for name in path:
        element = next(children(element, name), None)
    return element


def needed(element: etree._Element, *path: str) -> etree._Element:
    """The same. Raises AnswerError when it is not there."""
    found = child(element, *path)
    if found is None:
        raise unreadable(f"no {'/'.join(path)}")
    return found


def text(element: etree._Element | None, *path: str) -> str:
    """The trimmed text along a path; empty when there is none."""
    found = child(element, *path)
    return "" if found is None else "".join(found.itertext()).strip()


def day(written: str) -> date:
    """A day, written 2026-10-25, 20261025, or with a time zone after it. Raises AnswerError."""
    digits = written[:10].replace("-", "")[:8]
    if len(digits) != 8 or not digits.isascii() or not digits.isdigit():
        raise unreadable("not a day")
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        raise unreadable("not a day") from None
