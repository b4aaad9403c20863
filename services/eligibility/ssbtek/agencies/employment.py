"""The employment service (Arbetsförmedlingen, AF): whether somebody is registered, and what is decided. No payments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, Notice
from services.eligibility.ssbtek.agencies.told import Told, check_person
from services.eligibility.ssbtek.faults import AnswerError
from services.eligibility.ssbtek.safe_xml import child, children, needed, text

DONE = "0"


def read(data: etree._Element, personal_number: str) -> Mapping[Agency, Told]:
    """Plain XML: `Svar`, with a status of its own."""
    answer = needed(data, "Svar")
    check_person(text(answer, "IdentitetsbeteckningFysiskPerson"), personal_number)
    status = text(answer, "StatusSokandeinformationKod")
    if status != DONE:
        raise AnswerError(f"status_{status[:10]}", text(answer, "StatusSokandeinformationKodText"), source="BT")
    return {Agency.AF: Told(notices=[*registration(answer), *decisions(answer)])}


def registration(answer: etree._Element) -> Iterator[Notice]:
    seeker = child(answer, "ArbetssokandeInfo")
    if seeker is None:
        return
    facts: dict[str, Any] = {
        "registered": text(seeker, "Arbetssokande") == "true",
        "registered_on": text(seeker, "ArbetssokandeRegistrerad")[:10],
        "category": text(seeker, "ArbetssokandeSKAT"),
        "ended_on": text(seeker, "ArbetssokandeAvaktualiserad")[:10],
        "last_report_on": text(seeker, "AktivetetsRapportDatum", "SenasteAktivitetsRapportDatum")[:10],
        "fund": text(answer, "Akassetillhorighet"),
    }
    yield Notice(kind="job_seeker", facts={name: value for name, value in facts.items() if value != ""})


def decisions(answer: etree._Element) -> Iterator[Notice]:
    for one in children(child(answer, "BeslutInfo", "EkonomiskaBeslut"), "Beslut"):
        period = {"from": text(one, "BeslutFrom")[:10], "until": text(one, "BeslutTom")[:10]}
        yield Notice(kind="decision", facts={"name": text(one, "ErsattningTyp"), **period})
