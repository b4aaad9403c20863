"""The migration agency (Migrationsverket, MIV): permits that were applied for and decided."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, Notice
from services.eligibility.ssbtek.agencies.told import Told, check_person
from services.eligibility.ssbtek.safe_xml import child, children, needed, text


def read(data: etree._Element, personal_number: str) -> Mapping[Agency, Told]:
    """Somebody who never applied for one has none."""
    answer = needed(data, "response")
    check_person(text(answer, "personnummer"), personal_number)
    return {Agency.MIV: Told(notices=[permit(one) for one in children(child(answer, "svarCollection"), "svar")])}


def permit(one: etree._Element) -> Notice:
    facts = {
        "name": text(one, "beslutsTypNamn") or text(one, "arendeTypNamn"),
        "outcome": text(one, "beslutsKodNamn"),
        "decided_on": text(one, "beslutsdatum")[:10],
        "from": text(one, "fromDatum")[:10],
        "until": text(one, "tomDatum")[:10],
        "permanent": text(one, "giltighetstid") == "PERMANENT",
    }
    return Notice(kind="permit", facts={name: value for name, value in facts.items() if value != ""})
