"""The question: a SOAP 1.1 envelope, document/literal."""

from __future__ import annotations

import base64
from datetime import datetime

from lxml import etree

from services.eligibility.domain.agency_facts import RIGHT_TO_DATA, Agency, Question
from services.eligibility.ssbtek.agencies.insurance import lefi_question

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
SSBT = "http://schema.forsakringskassan.se/integration/ssbt/10"
PURPOSE = "Beslut om eller kontroll av ekonomiskt bistånd"
OFFICER = "Andrum, automatiserad handläggning"
CENTURY_OF_ORGANISATIONS = "16"
"""Put before the ten digits of an organisation, so that they are twelve as a person's are."""

IN_THE_QUESTION = ("AF", "CSN", "FK", "SKV", "SO", "TNS", "MIV")
"""In the order of the schema. The pensions agency is asked with Försäkringskassan."""


def envelope(operation: str) -> tuple[etree._Element, etree._Element]:
    """An empty envelope, and the element of the operation inside it."""
    root = etree.Element(f"{{{SOAP}}}Envelope", nsmap={"soap": SOAP, "ssbt": SSBT})
    body = etree.SubElement(root, f"{{{SOAP}}}Body")
    return root, etree.SubElement(body, f"{{{SSBT}}}{operation}")


def written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def ask_about(question: Question, actor: str, correlation: str, now: datetime) -> bytes:
    """hamtaBastjanstInformation about one person."""
    root, asked = envelope("hamtaBastjanstInformation")
    general = add(asked, "generellaFrageparametrar")
    add(general, "frageTidpunkt", now.isoformat(timespec="seconds"))
    add(general, "korrelationsid", correlation)
    add(general, "fraganSkallInkluderasISvaret", "false")
    asker = add(general, "ingivare")
    add(asker, "organisationsnummer", CENTURY_OF_ORGANISATIONS + question.asker.organisation_number.replace("-", ""))
    add(asker, "namn", question.asker.name)
    add(asker, "handlaggare", OFFICER)
    add(general, "personidentitet", question.personal_number)
    add(general, "arendeidentitet", str(question.application_id))
    period = add(general, "tidsperiod")
    add(period, "fromDatum", question.from_day.isoformat())
    add(period, "tomDatum", question.until_day.isoformat())
    add(general, "syfte", PURPOSE)
    add(general, "lagtext", RIGHT_TO_DATA.cite(question.asked_on))
    specific = add(asked, "specifikaFrageparametrar")
    for agency in IN_THE_QUESTION:
        ask_one(specific, agency, question, actor)
    return written(root)


def ask_one(specific: etree._Element, agency: str, question: Question, actor: str) -> None:
    """The block of one agency: included or not."""
    wanted = is_included(agency, question)
    block = add(specific, agency)
    block.set("inkludera", "true" if wanted else "false")
    if agency == "FK" and wanted:
        inner = add(block, "fraga")
        add(inner, "version", "v9")
        add(inner, "aktorsid", actor)
        add(inner, "lefiJsonFraga", base64.b64encode(lefi_question(question)).decode())


def is_included(agency: str, question: Question) -> bool:
    if agency == "FK":
        return bool({Agency.FK, Agency.PM} & question.agencies)
    return Agency(agency) in question.agencies


def health_question() -> bytes:
    """testaBastjanstInformation: are the agencies there?"""
    return written(envelope("testaBastjanstInformation")[0])


def add(parent: etree._Element, name: str, content: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{SSBT}}}{name}")
    element.text = content
    return element
