"""What each simulated agency sends, in its own form."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from andrum.ssbtek_simulator.people import Payout
from shared.kernel.money import Money

AF = "http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2"
SO = "http://INT014.UBPService.Schemas"
TNS = "http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1"
CARS = "http://schema.transportstyrelsen.se/ssbtek/fordon/1"
CSN = "http://schema.csn.se/v4.0/kommunfraga"
CSN_PERSON = "http://schema.csn.se/v4.0/person"
CSN_STUDY = "http://schema.csn.se/v4.0/studiehjalp"
CSN_TYPES = "http://schema.csn.se/v4.0/csntyper"
SKV = "http://xmls.skatteverket.se/se/skatteverket/zg/instans/standardiseradInformation/1.0"
SKV_TAX = "http://xmls.skatteverket.se/se/skatteverket/zg/komponent/infoForBeskattning/1.0"
SKV_PERSON = "http://xmls.skatteverket.se/se/skatteverket/zg/komponent/infoForFolkbokforing/1.0"

WORDS = {
    "ABB": "Barnbidrag", "BOB": "Bostadsbidrag", "US": "Underhållsstöd", "FP": "Föräldrapenning", "SJP": "Sjukpenning",
    "AS": "Aktivitetsstöd", "SA": "Sjukersättning", "EF": "Efterlevandeförmåner", "AP": "Allmän pension",
    "STUDB": "Studiebidrag",
}  # fmt: skip

Payload = Callable[[str, Sequence[Payout]], Element]


def add(parent: Element, namespace: str, name: str, content: str | None = None) -> Element:
    element = SubElement(parent, f"{{{namespace}}}{name}" if namespace else name)
    element.text = content
    return element


def whole_kronor(ore: Money) -> str:
    return str(ore // 100)


def decimal(ore: Money) -> str:
    return f"{ore / 100:.2f}"


def employment(number: str, payouts: Sequence[Payout]) -> Element:
    data = Element("data")
    answer = add(data, AF, "Svar")
    add(answer, AF, "Schemaversion", "4.0")
    add(answer, AF, "IdentitetsbeteckningFysiskPerson", number)
    seeker = add(answer, AF, "ArbetssokandeInfo")
    add(seeker, AF, "Arbetssokande", "true")
    add(seeker, AF, "ArbetssokandeRegistrerad", "2026-01-12+01:00")
    add(answer, AF, "StatusSokandeinformationKod", "0")
    add(answer, AF, "StatusSokandeinformationKodText", "Frågan har behandlats normalt.")
    return data


def study(number: str, payouts: Sequence[Payout]) -> Element:
    root = Element(f"{{{CSN}}}CSNSvar", schemaVersion="4.0")
    result = add(add(root, CSN, "GemensamtSvarEkbistand"), CSN, "Resultat")
    add(result, CSN, "ResultatKod", "0")
    add(result, CSN, "ResultatText", "Allt OK, inget att rapportera")
    person = SubElement(
        add(root, CSN, "Personer"), f"{{{CSN}}}Person", personnummer=number[2:], sekel=number[:2], Status=" " * 10
    )
    errands = add(add(person, CSN_PERSON, "Studiehjalp"), CSN_PERSON, "Arenden")
    plan = add(add(errands, CSN_PERSON, "Arende"), CSN_STUDY, "UtbetalningsPlan")
    for one in payouts:
        payment = add(plan, CSN_STUDY, "Utbetalning")
        add(payment, CSN_TYPES, "utbetdatum", f"{one.paid_on:%Y%m%d}")
        add(payment, CSN_TYPES, "utbetstatus", "Planerad" if one.planned else "Utbetald")
        time = add(add(payment, CSN_TYPES, "Utbetaldatider"), CSN_TYPES, "Utbetaldtid")
        amount = add(add(time, CSN_TYPES, "Beloppen"), CSN_TYPES, "Belopp")
        add(amount, CSN_TYPES, "beloppstyp", one.code)
        add(amount, CSN_TYPES, "klartext", WORDS.get(one.code, one.code))
        add(amount, CSN_TYPES, "belopp", whole_kronor(one.net_ore))
    return wrapped("svar", tostring(root))


def wrapped(name: str, content: bytes) -> Element:
    """Data that is base64 of something else."""
    data = Element("data")
    SubElement(data, name).text = base64.b64encode(content).decode()
    return data


def tax(number: str, payouts: Sequence[Payout]) -> Element:
    root = Element(f"{{{SKV}}}SvarBeskattningsuppgifterEnligtSFS2008-975")
    person = add(add(root, SKV, "PersonuppgiftLista"), SKV, "Personuppgift")
    add(person, SKV_PERSON, "IdentitetsbeteckningFysiskPerson", number)
    capital = add(person, SKV, "Kapitaluppgift")
    add(capital, SKV_TAX, "Taxeringsar", "2025")
    add(capital, SKV_TAX, "SummaIntakterPaKapital", "12")
    add(capital, SKV_TAX, "OverskottPaKapital", "12")
    account = add(person, SKV, "Skattekontouppgift")
    for one in payouts:
        refund = add(account, SKV, "Aterbetalning")
        add(refund, SKV_TAX, "Utbetalningsdatum", one.paid_on.isoformat())
        add(refund, SKV_TAX, "Belopp", whole_kronor(one.net_ore))
    data = Element("data")
    SubElement(data, "svar").text = tostring(root, encoding="unicode")
    return data


def unemployment(number: str, payouts: Sequence[Payout]) -> Element:
    data = Element("data")
    add(data, SO, "IdentificationNumber", number)
    fund = add(add(data, SO, "ArbetsloshetsersattningLista"), SO, "Arbetsloshetsersattning")
    add(fund, SO, "SvarandeOrganisation", "Påhittade a-kassan")
    for one in payouts:
        payment = add(fund, SO, "Utbetalningar")
        add(payment, SO, "Utbetalningsdatum", one.paid_on.isoformat())
        add(payment, SO, "NettoEfterSkatt", decimal(one.net_ore + one.set_off_ore + one.distraint_ore))
        add(payment, SO, "NettoEfterAvdrag", decimal(one.net_ore))
    return data


def vehicles(number: str, payouts: Sequence[Payout]) -> Element:
    """Every tenth person has a car, the same one each time."""
    data = Element("data")
    add(data, TNS, "resultat", "OK")
    owned = add(data, TNS, "fordonsinnehav")
    if number.endswith("8"):
        car = add(owned, CARS, "fordon")
        for name, content in (("regnr", "ABC12X"), ("fabrikat", "VOLVO"), ("fordonsar", "2009"),
                              ("fordonsslag", "PERSONBIL"), ("handelsbeteckning", "V50")):  # fmt: skip
            add(car, CARS, name, content)
    return data


def migration(number: str, payouts: Sequence[Payout]) -> Element:
    data = Element("data")
    answer = add(data, "", "response")
    add(answer, "", "correlationid", "0")
    add(answer, "", "personnummer", number)
    add(answer, "", "svarCollection")
    return data


FORMS: dict[str, Payload] = {
    "AF": employment, "CSN": study, "SKV": tax, "SO": unemployment, "TNS": vehicles, "MIV": migration,
}  # fmt: skip
"""Of every agency but FK, whose answer two agencies share."""
