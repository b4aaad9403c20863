"""One payment in LEFI's two shapes: that of Försäkringskassan, and that of the pensions agency.

A deduction is told apart: tax, set-off (kvittning) and distraint (utmätning), and others. Only the first is no
question for a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from services.eligibility.domain.agency_facts import Payment
from services.eligibility.ssbtek.agencies.lefi_json import Json, items, part, word
from services.eligibility.ssbtek.amounts import kronor
from services.eligibility.ssbtek.faults import unreadable
from services.eligibility.ssbtek.safe_xml import day
from shared.kernel.money import Money

TAX = frozenset({"PS", "PST", "SS", "SST", "PF"})
SET_OFF = frozenset({"KVI", "SKV", "KVIKAN", "KVIOVR"})
DISTRAINT = frozenset({"INF", "UTMATNING", "UTMHELA", "UTMTV"})
OTHERS = frozenset({
    "AFR", "ALA", "ART", "AVB", "AVR", "FMF", "FUM", "INC", "INM", "INU", "KOA", "OAV", "SAV", "SOC", "UMG", "UTF",
    "ÅFA", "ÖVA", "AVDRAGKANTRA", "AVDRAGOVRIGT", "INSTITUTION", "SOCAVDRAG", "UTLFORDRAN",
})  # fmt: skip
DEDUCTIONS = TAX | SET_OFF | DISTRAINT | OTHERS
"""Types of amounts that are taken off; every other type is something that is paid."""


def insurance_payment(one: Json, *, planned: bool) -> Payment:
    """Of `utbetalningsuppgift`: amounts with a currency, and a row for each part and each deduction."""
    rows = items(one, "utbetalningsdetalj")
    taken = [(kind, ore) for kind, ore in map(deduction_in, rows) if kind in DEDUCTIONS]
    family = part(one, "formansfamilj")
    benefit, name = benefit_of(rows, family)
    return Payment(
        benefit=f"FK:{benefit}",
        name=name,
        paid_on=day(word(one, "datum")),
        net_ore=money(one, "nettobelopp"),
        gross_ore=money(one, "bruttobelopp") if "bruttobelopp" in one else None,
        planned=planned,
        **taken_apart(taken, money(one, "skattebelopp") if "skattebelopp" in one else None),
    )


def benefit_of(rows: Iterable[Json], family: Json) -> tuple[str, str]:
    """The benefit that the paying rows agree on, by code and name; else the family that the payment belongs to."""
    paying = [part(row, "forman") for row in rows if word(part(row, "beloppstyp"), "id") not in DEDUCTIONS]
    found = {(word(one, "id"), word(one, "beskrivning")) for one in paying if one}
    if len(found) == 1:
        return found.pop()
    return word(family, "id"), word(family, "beskrivning")


def deduction_in(row: Json) -> tuple[str, Money]:
    """The type of a row's amount, and how much it takes off: tax stands in a field of its own."""
    kind = word(part(row, "beloppstyp"), "id")
    amounts = [money(row, name) for name in ("avdragsbelopp", "skattebelopp") if name in row]
    return kind, max(map(abs, amounts), default=0)


def pension_payment(one: Json, *, planned: bool) -> Payment:
    """Of `utbetalningar`: whole kronor, deductions and rows each with a code that begins with PM:."""
    taken = [(code_in(row, "avdragstyp"), abs(kronor(row.get("belopp")))) for row in items(one, "avdrag")]
    groups = {code_in(row, "formansgrupp"): part(row, "formansgrupp") for row in items(one, "utbetalningsrader")}
    return Payment(
        # Several at once have one tax between them: what each is after tax cannot be told, and a person looks.
        benefit=f"PM:{'+'.join(sorted(groups))}",
        name=" och ".join(sorted(word(group, "beskrivning") for group in groups.values())),
        paid_on=day(word(one, "utbetalningsdatum")),
        net_ore=kronor(one.get("nettobelopp")),
        gross_ore=kronor(one["bruttobelopp"]) if one.get("bruttobelopp") is not None else None,
        planned=planned,
        **taken_apart(taken, None),
    )


def code_in(row: Json, name: str) -> str:
    return word(part(row, name), "kod").removeprefix("PM:")


def money(data: Json, name: str) -> Money:
    """An amount with its currency, in öre. Another currency than kronor is not converted: it is unreadable."""
    amount = part(data, name)
    if word(amount, "valuta") not in ("", "SEK"):
        raise unreadable("an amount in another currency")
    return kronor(amount.get("summa"))


def taken_apart(taken: Iterable[tuple[str, Money]], tax: Money | None) -> dict[str, Any]:
    """Deductions by what they are for. `tax` is the whole payment's, where it is told."""
    sums = {"tax_ore": 0, "set_off_ore": 0, "distraint_ore": 0, "other_deductions_ore": 0}
    for kind, ore in taken:
        name = (
            "tax_ore" if kind in TAX
            else "set_off_ore" if kind in SET_OFF
            else "distraint_ore" if kind in DISTRAINT
            else "other_deductions_ore"
        )  # fmt: skip
        sums[name] += ore
    if tax is not None:
        sums["tax_ore"] = abs(tax)
    return sums
