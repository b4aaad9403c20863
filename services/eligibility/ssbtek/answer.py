"""The answer: for each agency its data or its error, read into facts. Partial answers are what is normal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, AgencyAnswer, Question, answered, failed
from services.eligibility.ssbtek.agencies import employment, insurance, migration, study, tax, unemployment, vehicles
from services.eligibility.ssbtek.agencies.told import Told
from services.eligibility.ssbtek.faults import AnswerError, unreadable
from services.eligibility.ssbtek.question import SOAP, SSBT
from services.eligibility.ssbtek.safe_xml import child, children, needed, parse, text

READERS: Mapping[str, Callable[[etree._Element, str], Mapping[Agency, Told]]] = {
    "AF": employment.read,
    "CSN": study.read,
    "FK": insurance.read,
    "SKV": tax.read,
    "SO": unemployment.read,
    "TNS": vehicles.read,
    "MIV": migration.read,
}
"""By the element of the answer; each gets its data and the personal number that was asked about."""

INSIDE: Mapping[str, tuple[Agency, ...]] = {
    **{element: (Agency(element),) for element in READERS},
    "FK": (Agency.FK, Agency.PM),
}


def read_answer(content: bytes, question: Question, correlation: str, now: datetime) -> tuple[AgencyAnswer, ...]:
    """What each agency of the question said. Raises AnswerError when the whole of it cannot be used."""
    data = read_body(content, "hamtaBastjanstInformationResponse")
    echoed = text(data, "korrelationsid")
    if echoed and echoed != correlation:
        raise AnswerError("wrong_answer", "it belongs to another question")
    given = needed(data, "svarsdata")
    answers: list[AgencyAnswer] = []
    for element, agencies in INSIDE.items():
        wanted = [agency for agency in agencies if agency in question.agencies]
        if wanted:
            answers += read_one(child(given, element), element, wanted, question, now)
    return tuple(answers)


def read_body(content: bytes, response: str) -> etree._Element:
    """The response inside the envelope. Raises AnswerError, with its own code for a fault of the service."""
    root = parse(content)
    if root.tag != f"{{{SOAP}}}Envelope":
        raise unreadable("not a SOAP envelope")
    body = needed(root, "Body")
    fault = child(body, "Fault")
    if fault is not None:
        raise fault_in(fault)
    found = child(body, response)
    if found is None or found.tag != f"{{{SSBT}}}{response}":
        raise unreadable(f"no {response} of version 10")
    return found


def fault_in(fault: etree._Element) -> AnswerError:
    """A fault of the joint service itself: with its own code, or else SOAP's."""
    detail = child(fault, "detail", "hamtaBastjanstInformationFault")
    code = text(detail, "felkod") or text(fault, "faultcode") or "fault"
    message = text(detail, "felmeddelande") or text(fault, "faultstring")
    return AnswerError(code, message, source="SSBT", reaches_all=True)


def read_one(
    part: etree._Element | None, element: str, agencies: list[Agency], question: Question, now: datetime
) -> list[AgencyAnswer]:
    """The answers in one element. A part that is missing, in error or unreadable fails alone."""
    try:
        if part is None:
            raise AnswerError("no_answer", "it was asked and is not in the answer")
        told = READERS[element](data_of(part), question.personal_number)
    except AnswerError as fault:
        return [failed(question.member, one, now, fault.source, fault.code, fault.message) for one in agencies]
    return [answer_of(one, told.get(one), question.member, now) for one in agencies]


def answer_of(agency: Agency, told: Told | None, member: str, now: datetime) -> AgencyAnswer:
    if told is None:
        return failed(member, agency, now, "BT", "no_answer")
    if told.fault is not None:
        return failed(member, agency, now, told.fault.source, told.fault.code, told.fault.message)
    return answered(member, agency, now, tuple(told.payments), tuple(told.notices))


def data_of(part: etree._Element) -> etree._Element:
    """The data, or the error that stands in its place."""
    error = child(part, "error")
    if error is not None:
        messages = [text(one) for one in children(error, "felmeddelande")]
        source = text(error, "kalla")
        raise AnswerError(
            text(error, "felkod") or "error", "; ".join(messages), source=source if source in ("SSBT", "BT") else "SSBT"
        )
    return needed(part, "data")


def read_health(content: bytes) -> dict[str, str]:
    """Of testaBastjanstInformation: what is wrong with each agency, empty when nothing is."""
    data = read_body(content, "testaBastjanstInformationResponse")
    found = {}
    for element in READERS:
        part = child(data, element)
        if part is not None:
            error = child(part, "error")
            found[element] = "" if error is None else text(error, "felkod") or "error"
    return found
