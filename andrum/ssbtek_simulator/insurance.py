"""What Försäkringskassan and, inside its answer, the pensions agency send: LEFI Online, version 9."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from andrum.ssbtek_simulator.payloads import WORDS, wrapped
from andrum.ssbtek_simulator.people import Payout
from shared.kernel.money import Money

Row = dict[str, Any]


def insurance(number: str, payouts: Sequence[Payout], states: Mapping[str, str]) -> Element:
    """Both agencies in one answer. `states`: of each OK, or what is wrong with it."""
    fk_made, fk_planned = made_and_planned(payouts, "FK", insurance_row)
    pm_made, pm_planned = made_and_planned(payouts, "PM", pension_row)
    answer = {
        "utlamnare": [{"utlamnare": {"kod": kod}, "tillstand": {"kod": state}} for kod, state in states.items()],
        "formansinformation": {
            "generellPersoninformation": [{"personnummer": number}],
            "utbetalningsuppgift": fk_made,
            "preliminarautbetalningar": fk_planned,
        },
        "utbetalningar": pm_made,
        "preliminaraUtbetalningar": pm_planned,
    }
    return wrapped("lefiJsonSvar", json.dumps(answer, ensure_ascii=False).encode())


def made_and_planned(
    payouts: Iterable[Payout], agency: str, row: Callable[[Payout], Row]
) -> tuple[list[Row], list[Row]]:
    theirs = [one for one in payouts if one.agency == agency]
    return [row(one) for one in theirs if not one.planned], [row(one) for one in theirs if one.planned]


def insurance_row(one: Payout) -> Row:
    """A payment with a row for what is paid and one for each deduction."""
    benefit = {"id": one.code, "beskrivning": WORDS.get(one.code, "Okänd förmån")}
    rows: list[Row] = [{"forman": benefit, "beloppstyp": {"id": "BEL"}, "bruttobelopp": sek(one.gross_ore)}]
    taken = (("PS", "skattebelopp", one.tax_ore), ("KVI", "avdragsbelopp", one.set_off_ore))
    for kind, name, ore in (*taken, ("INF", "avdragsbelopp", one.distraint_ore)):
        if ore:
            rows.append({"forman": benefit, "beloppstyp": {"id": kind}, name: sek(ore)})
    return {
        "typ": {"id": 1},
        "foretag": {"id": 1001},
        "formansfamilj": benefit,
        "datum": one.paid_on.isoformat(),
        "bruttobelopp": sek(one.gross_ore),
        "skattebelopp": sek(one.tax_ore),
        "avdragsbelopp": sek(one.gross_ore - one.net_ore),
        "nettobelopp": sek(one.net_ore),
        "utbetalningsdetalj": rows,
    }


def sek(ore: Money) -> Row:
    return {"summa": ore / 100, "valuta": "SEK"}


def pension_row(one: Payout) -> Row:
    taken = {"PM:PS": one.tax_ore, "PM:KVIOVR": one.set_off_ore, "PM:UTMATNING": one.distraint_ore}
    group = {"kod": one.benefit, "beskrivning": WORDS.get(one.code, "Okänd förmån")}
    return {
        "utbetalningsdatum": one.paid_on.isoformat(),
        "bruttobelopp": one.gross_ore // 100,
        "nettobelopp": one.net_ore // 100,
        "avdrag": [{"belopp": ore // 100, "avdragstyp": {"kod": kind}} for kind, ore in taken.items() if ore],
        "utbetalningsrader": [{"formansgrupp": group, "belopp": one.gross_ore // 100}],
    }
