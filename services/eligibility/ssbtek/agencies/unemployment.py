"""The unemployment funds (a-kassorna, through their joint organisation, SO): every payment with its net."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from services.eligibility.domain.agency_facts import Agency, Payment
from services.eligibility.ssbtek.agencies.told import Told, check_person
from services.eligibility.ssbtek.amounts import kronor
from services.eligibility.ssbtek.safe_xml import children, day, needed, text


def read(data: etree._Element, personal_number: str) -> Mapping[Agency, Told]:
    """Payments of every fund that the person has belonged to."""
    check_person(text(needed(data, "IdentificationNumber")), personal_number)
    funds = children(needed(data, "ArbetsloshetsersattningLista"), "Arbetsloshetsersattning")
    return {Agency.SO: Told(payments=[payment for fund in funds for payment in payments_of(fund)])}


def payments_of(fund: etree._Element) -> Iterator[Payment]:
    """What was taken off after tax is told as one sum, and not what for."""
    for one in children(fund, "Utbetalningar"):
        after_tax, paid_out = kronor(text(one, "NettoEfterSkatt")), kronor(text(one, "NettoEfterAvdrag"))
        yield Payment(
            benefit="SO:ERSATTNING",
            name="Arbetslöshetsersättning",
            paid_on=day(text(one, "Utbetalningsdatum")),
            net_ore=paid_out,
            other_deductions_ore=max(after_tax - paid_out, 0),
        )
