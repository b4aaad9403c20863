"""Bank files held against the schema of ISO 20022."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).parent / "schemas"


class BankFileError(Exception):
    """A file that must not reach a bank. It is a fault of ours: nothing that a person typed leads here."""


@cache
def schema(name: str) -> etree.XMLSchema:
    """A compiled schema, such as `pain.001.001.03`."""
    return etree.XMLSchema(etree.parse(SCHEMAS / f"{name}.xsd"))


def parse(content: bytes) -> etree._Element:
    """The root of a file. Nothing outside it is fetched, and no entity is replaced."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def validate(content: bytes, name: str = "pain.001.001.03") -> etree._Element:
    """The root of a file that fits its schema. Raises BankFileError with the first place that does not."""
    try:
        root = parse(content)
        schema(name).assertValid(root)
    except etree.LxmlError as error:
        raise BankFileError(f"{name}: {error}") from error
    return root
