"""Who decided (31 § FL): a person by name, or the automated function by what gave it the right."""

from __future__ import annotations

from datetime import date

from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.letter.blocks import Heading, Paragraph
from services.eligibility.domain.letter.statutes import AUTOMATED_DECISION, DELEGATION_TO_A_FUNCTION


def who_decided(record: DecisionRecord, decided_on: date) -> tuple[Heading | Paragraph, ...]:
    """The words and the versions with which the calculation can be made again."""
    words = by_the_function(record, decided_on) if record.automatic else by_a_person(record)
    return (
        Heading("Vem som har beslutat"),
        Paragraph(words),
        Paragraph(f"Regler: version {record.rules_version}. Belopp: version {record.parameters_version}."),
    )


def by_the_function(record: DecisionRecord, decided_on: date) -> str:
    """Raises ValueError when the delegation order is not named: then nothing gave the function the right."""
    if not record.delegation:
        raise ValueError(f"the automatic decision {record.decision_id} names no delegation")
    return (
        "Beslutet är fattat automatiskt. Ingen person har fattat eller föredragit det. "
        f"Det fattades av funktionen {record.decided_by_name}. "
        f"{record.office.committee} har gett funktionen den rätten i sin delegationsordning, {record.delegation}. "
        f"Stödet i lag finns i {DELEGATION_TO_A_FUNCTION.cite(decided_on)} "
        f"och {AUTOMATED_DECISION.cite(decided_on)}. "
        "Funktionen kan bara bevilja hela det bistånd som beräkningen visar. Den kan aldrig säga nej."
    )


def by_a_person(record: DecisionRecord) -> str:
    return (
        f"Beslutet är fattat av {record.decided_by_name} för {record.office.committee}. "
        "Beräkningen är gjord i systemet Andrum. En person har gått igenom den och beslutat."
    )
