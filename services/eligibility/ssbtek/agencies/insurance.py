"""Försäkringskassan (FK) and, inside its answer, the pensions agency (PM): base64 of JSON, LEFI Online version 9."""

from __future__ import annotations

import json
from collections.abc import Mapping

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, AgencyFault, Payment, Question
from services.eligibility.ssbtek.agencies.lefi_json import Json, items, loaded, part, word
from services.eligibility.ssbtek.agencies.lefi_payments import insurance_payment, pension_payment
from services.eligibility.ssbtek.agencies.study import decoded
from services.eligibility.ssbtek.agencies.told import Told, check_person
from services.eligibility.ssbtek.faults import unreadable
from services.eligibility.ssbtek.safe_xml import needed, text

FK_GROUPS = (
    "ABB", "AP", "AS", "BOB", "BST", "BTI", "DPE", "EJO", "ET", "FP", "FSJP", "GP", "HE", "MABB", "MEK", "NP", "OMV",
    "PJOB", "PROG", "RBE", "SA", "SBP", "SJP", "TFP", "US", "VB", "YL",
)  # fmt: skip
PM_GROUPS = ("AP", "BTI", "EF")
WHO_ANSWERS = {"FK": Agency.FK, "PM": Agency.PM}
WORKS = "OK"


def lefi_question(question: Question) -> bytes:
    """Payments made and decided, of every group of benefits, and who the person is."""
    groups = []
    if Agency.FK in question.agencies:
        groups += [f"FK:{group}" for group in FK_GROUPS]
    if Agency.PM in question.agencies:
        groups += [f"PM:{group}" for group in PM_GROUPS]
    asked = {
        "personnummer": question.personal_number,
        "period": {"from": question.from_day.isoformat(), "tom": question.until_day.isoformat()},
        "utbetalningar": groups,
        "preliminaraUtbetalningar": groups,
        "ovrigInformation": ["FK:GEPI"] if Agency.FK in question.agencies else [],
    }
    return json.dumps(asked, separators=(",", ":")).encode()


def read(data: etree._Element, personal_number: str) -> Mapping[Agency, Told]:
    """What each of the two says. One that is not `OK` has told nothing, and is a failure of its own."""
    answer = loaded(decoded(text(needed(data, "lefiJsonSvar"))))
    if "utlamnare" not in answer:
        raise unreadable("no utlamnare")
    insured = part(answer, "formansinformation")
    for person in items(insured, "generellPersoninformation"):
        check_person(word(person, "personnummer"), personal_number)
    told = {}
    for supplier in items(answer, "utlamnare"):
        agency = WHO_ANSWERS.get(word(part(supplier, "utlamnare"), "kod"))
        if agency is not None:
            told[agency] = told_by(agency, answer, insured, word(part(supplier, "tillstand"), "kod"))
    return told


def told_by(agency: Agency, answer: Json, insured: Json, state: str) -> Told:
    gap = deviation(agency, part(answer, "avvikelser"))
    if state != WORKS or gap:
        return Told(fault=AgencyFault(source="BT", code=(gap or state or "no_state").lower()))
    if agency is Agency.FK:
        return Told(payments=insurance_payments(insured))
    return Told(payments=pension_payments(answer))


def deviation(agency: Agency, deviations: Json) -> str:
    """Why some payments could not be told. What is missing must not look like nothing."""
    for name in ("utbetalningar", "preliminaraUtbetalningar"):
        for one in items(deviations, name):
            if word(part(one, "formansgrupp"), "kod").startswith(f"{agency}:"):
                return word(part(one, "avvikelse"), "kod") or "avvikelse"
    return ""


def insurance_payments(insured: Json) -> list[Payment]:
    made = [insurance_payment(one, planned=False) for one in items(insured, "utbetalningsuppgift")]
    return made + [insurance_payment(one, planned=True) for one in items(insured, "preliminarautbetalningar")]


def pension_payments(answer: Json) -> list[Payment]:
    made = [pension_payment(one, planned=False) for one in items(answer, "utbetalningar")]
    return made + [pension_payment(one, planned=True) for one in items(answer, "preliminaraUtbetalningar")]
