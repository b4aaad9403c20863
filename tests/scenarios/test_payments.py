"""Paid once, and only when a second person has seen it."""

from dataclasses import replace

from lxml import etree

from shared.kernel.caller import UserRole
from tests.support.town import CASEWORKER, Town, adult, kr, refused_with

PAIN = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"}


def test_a_grant_is_paid_once_a_second_person_has_approved_it(town: Town) -> None:
    household = town.household(adult("Karin"), rent=4_000)
    household.applies("2026-10")
    town.runs("2026-10")
    household.is_approved()

    file = etree.fromstring(town.approves_payouts(household).encode())

    assert file.findtext(".//p:PmtInf/p:CtrlSum", namespaces=PAIN) == "10280.00"
    assert [amount.text for amount in file.findall(".//p:InstdAmt", namespaces=PAIN)] == ["10280.00"]
    assert household.is_paid() == []


def test_whoever_decided_cannot_also_pay(town: Town) -> None:
    household = town.household(adult("Lovisa"), rent=4_000)
    household.applies("2026-10")
    town.runs("2026-10")
    both = replace(CASEWORKER, roles=CASEWORKER.roles | {UserRole.PAYMENT_OFFICER})
    household.is_approved(by=both)

    assert refused_with(lambda: town.approves_payouts(household, by=both)) == "four_eyes"
    assert household.is_paid() == [kr(10_280)]
