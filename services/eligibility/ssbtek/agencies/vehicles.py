"""The transport agency (Transportstyrelsen, TNS): vehicles that somebody is registered for."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, Notice
from services.eligibility.ssbtek.agencies.told import Told
from services.eligibility.ssbtek.faults import AnswerError
from services.eligibility.ssbtek.safe_xml import child, children, needed, text

DONE = "OK"


def read(data: etree._Element, personal_number: str) -> Mapping[Agency, Told]:
    """It does not say whose they are; there may be none."""
    if text(needed(data, "resultat")) != DONE:
        fault = child(data, "felresultat")
        raise AnswerError(text(fault, "felkod") or "error", text(fault, "feltext"), source="BT")
    return {Agency.TNS: Told(notices=[vehicle(one) for one in children(child(data, "fordonsinnehav"), "fordon")])}


def vehicle(one: etree._Element) -> Notice:
    facts = {
        "registration": text(one, "regnr"),
        "kind": text(one, "fordonsslag"),
        "make": " ".join((text(one, "fabrikat"), text(one, "handelsbeteckning"))).strip(),
        "year": text(one, "fordonsar"),
    }
    return Notice(kind="vehicle", facts={name: value for name, value in facts.items() if value})
