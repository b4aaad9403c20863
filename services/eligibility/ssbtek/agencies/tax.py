"""The tax agency (Skatteverket, SKV): XML inside a text. Income of capital by year; tax that was paid back by day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, Notice, Payment
from services.eligibility.ssbtek.agencies.told import Told, check_person
from services.eligibility.ssbtek.amounts import kronor
from services.eligibility.ssbtek.faults import unreadable
from services.eligibility.ssbtek.safe_xml import child, children, day, name_of, needed, parse, text

ROOT = "SvarBeskattningsuppgifterEnligtSFS2008-975"


def read(data: etree._Element, personal_number: str) -> Mapping[Agency, Told]:
    """A year's income of capital is no income of a month: a notice. Tax paid back is a payment."""
    root = parse(text(needed(data, "svar")).encode())
    if name_of(root) != ROOT:
        raise unreadable(f"no {ROOT}")
    notices: list[Notice] = []
    payments: list[Payment] = []
    for person in children(needed(root, "PersonuppgiftLista"), "Personuppgift"):
        check_person(text(person, "IdentitetsbeteckningFysiskPerson"), personal_number)
        notices += capital(person)
        payments += refunds(person)
    return {Agency.SKV: Told(payments=payments, notices=notices)}


def capital(person: etree._Element) -> Iterator[Notice]:
    for one in children(person, "Kapitaluppgift"):
        yield Notice(
            kind="capital",
            facts={
                "year": text(one, "Taxeringsar"),
                "income_ore": kronor(text(one, "SummaIntakterPaKapital") or "0"),
                "surplus_ore": kronor(text(one, "OverskottPaKapital") or "0"),
            },
        )


def refunds(person: etree._Element) -> Iterator[Payment]:
    """Tax paid back (6 § förordningen (2008:975)). That it is told in these elements is an assumption."""
    for one in children(child(person, "Skattekontouppgift"), "Aterbetalning"):
        yield Payment(
            benefit="SKV:SKATTEKONTO",
            name="Skatteåterbäring",
            paid_on=day(text(one, "Utbetalningsdatum")),
            net_ore=kronor(text(one, "Belopp")),
        )
