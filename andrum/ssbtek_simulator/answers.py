"""The simulator's answers: a question is read, each agency is asked, and what misbehaves does so here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from andrum.ssbtek_simulator.behaviour import Behaviour, Mood
from andrum.ssbtek_simulator.insurance import insurance
from andrum.ssbtek_simulator.payloads import FORMS
from andrum.ssbtek_simulator.people import Knowledge
from andrum.ssbtek_simulator.spoilt import spoilt_data

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
SSBT = "http://schema.forsakringskassan.se/integration/ssbt/10"
ORDER = ("AF", "CSN", "FK", "SKV", "SO", "TNS", "MIV")
SOMEBODY_ELSE = "191212121212"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks."""

    personal_number: str
    from_day: date
    until_day: date
    correlation: str
    elements: tuple[str, ...]


def find(root: Element, name: str) -> Element:
    """An element of the interface's own namespace. Raises ValueError when the question lacks it."""
    found = next(root.iter(f"{{{SSBT}}}{name}"), None)
    if found is None:
        raise ValueError(f"no {name}")
    return found


def read(body: bytes) -> Asked | None:
    """The question; None for the one that only asks whether anybody is there. Raises ValueError or ParseError."""
    root = fromstring(body)
    if next(root.iter(f"{{{SSBT}}}testaBastjanstInformation"), None) is not None:
        return None
    for name in ("organisationsnummer", "namn", "handlaggare", "arendeidentitet", "syfte", "lagtext"):
        if not find(root, name).text:
            raise ValueError(f"{name} is empty")
    return Asked(
        personal_number=find(root, "personidentitet").text or "",
        from_day=date.fromisoformat(find(root, "fromDatum").text or ""),
        until_day=date.fromisoformat(find(root, "tomDatum").text or ""),
        correlation=find(root, "korrelationsid").text or "",
        elements=tuple(name for name in ORDER if find(root, name).get("inkludera") == "true"),
    )


def answer(asked: Asked | None, knowledge: Knowledge, mood: Mood) -> bytes:
    """The whole answer as XML."""
    envelope = Element(f"{{{SOAP}}}Envelope")
    body = SubElement(envelope, f"{{{SOAP}}}Body")
    if asked is None:
        told = SubElement(body, f"{{{SSBT}}}testaBastjanstInformationResponse")
        for element in ORDER:
            add_test(SubElement(told, f"{{{SSBT}}}{element}"), mood.of(element))
        return tostring(envelope)
    told = SubElement(body, f"{{{SSBT}}}hamtaBastjanstInformationResponse")
    SubElement(told, f"{{{SSBT}}}korrelationsid").text = asked.correlation
    data = SubElement(told, f"{{{SSBT}}}svarsdata")
    for place, element in enumerate(asked.elements):
        left_out = mood.of() is Behaviour.PARTIAL and place % 2 == 1
        if not left_out and mood.of(element) is not Behaviour.PARTIAL:
            add_agency(SubElement(data, f"{{{SSBT}}}{element}"), element, asked, knowledge, mood)
    return tostring(envelope)


def add_test(part: Element, behaviour: Behaviour) -> None:
    SubElement(part, f"{{{SSBT}}}anropad").text = "true"
    if behaviour is not Behaviour.WELL:
        add_error(part, "BT", "TEKNISKT_FEL", "Bastjänsten svarar inte.")


def add_error(part: Element, source: str, code: str, message: str) -> None:
    error = SubElement(part, f"{{{SSBT}}}error")
    SubElement(error, f"{{{SSBT}}}kalla").text = source
    SubElement(error, f"{{{SSBT}}}felkod").text = code
    SubElement(error, f"{{{SSBT}}}felmeddelande").text = message


def add_agency(part: Element, element: str, asked: Asked, knowledge: Knowledge, mood: Mood) -> None:
    behaviour = mood.of(element)
    if behaviour is Behaviour.DOWN:
        add_error(part, "BT", "TEKNISKT_FEL", "Bastjänsten kunde inte hantera förfrågan.")
        return
    if behaviour is Behaviour.SLOW:
        add_error(part, "SSBT", "TIMEOUT", "Bastjänsten svarade inte i tid.")
        return
    about = SOMEBODY_ELSE if Behaviour.STRANGER in (behaviour, mood.of()) else asked.personal_number
    part.append(spoilt_data(element, behaviour) or data_about(about, element, asked, knowledge, mood))


def data_about(number: str, element: str, asked: Asked, knowledge: Knowledge, mood: Mood) -> Element:
    """The data, its own elements in the interface's namespace where the agency has none."""
    period = asked.from_day, asked.until_day
    if element == "FK":
        payouts = [one for agency in ("FK", "PM") for one in knowledge.of(asked.personal_number, agency, *period)]
        away = mood.of("PM") is not Behaviour.WELL
        data = insurance(number, payouts, {"FK": "OK", "PM": "OTILLGANGLIG" if away else "OK"})
    else:
        data = FORMS[element](number, knowledge.of(asked.personal_number, element, *period))
    return in_our_namespace(data, element)


def in_our_namespace(data: Element, element: str) -> Element:
    data.tag = f"{{{SSBT}}}data"
    if element in ("CSN", "FK"):
        data[0].tag = f"{{{SSBT}}}{data[0].tag}"
    return data
