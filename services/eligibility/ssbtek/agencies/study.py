"""Study support (CSN): base64 of XML, schema 4.0. Payments that are made, and those that are planned."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, Payment
from services.eligibility.ssbtek.agencies.told import Told, check_person
from services.eligibility.ssbtek.amounts import kronor
from services.eligibility.ssbtek.faults import AnswerError, unreadable
from services.eligibility.ssbtek.safe_xml import child, children, day, name_of, needed, parse, text

DONE = "0"
PLANNED = "planerad"
KINDS = ("Studiemedel", "Studiehjalp", "HemutrustningsLan", "Studiestartsstod", "Omstallningsstudiestod")


def read(data: etree._Element, personal_number: str) -> Mapping[Agency, Told]:
    """Every amount of every payment plan. A person whom CSN does not know has none."""
    root = parse(decoded(text(needed(data, "svar"))))
    if name_of(root) != "CSNSvar":
        raise unreadable("no CSNSvar")
    result = needed(root, "GemensamtSvarEkbistand", "Resultat")
    if text(result, "ResultatKod") != DONE:
        raise AnswerError(text(result, "ResultatKod") or "error", text(result, "ResultatText"), source="BT")
    payments: list[Payment] = []
    for person in children(child(root, "Personer"), "Person"):
        check_person(person.get("personnummer", ""), personal_number)
        payments += payments_to(person)
    return {Agency.CSN: Told(payments=payments)}


def decoded(content: str) -> bytes:
    try:
        return base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError):
        raise unreadable("not base64") from None


def payments_to(person: etree._Element) -> Iterator[Payment]:
    for kind in KINDS:
        for errand in children(child(person, kind, "Arenden"), "Arende"):
            for payment in children(child(errand, "UtbetalningsPlan"), "Utbetalning"):
                yield from amounts_of(payment)


def amounts_of(payment: etree._Element) -> Iterator[Payment]:
    """One for each type of amount, since loan and grant are different benefits."""
    paid_on = day(text(payment, "utbetdatum"))
    planned = text(payment, "utbetstatus").casefold() == PLANNED
    for time in children(child(payment, "Utbetaldatider"), "Utbetaldtid"):
        for amount in children(child(time, "Beloppen"), "Belopp"):
            ore = kronor(text(amount, "belopp"))
            yield Payment(
                benefit=f"CSN:{text(amount, 'beloppstyp')}",
                name=text(amount, "klartext"),
                paid_on=paid_on,
                net_ore=ore,
                gross_ore=ore,
                planned=planned,
            )
