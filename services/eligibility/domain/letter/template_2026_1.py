"""The letter of template 2026-1: which parts it has, and in which order.

A released template is never changed: a decision made with it is drawn by it for ever. Another wording is another
template with a module of its own, entered in `TEMPLATES`. The golden letters of the tests hold this one still.
"""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from services.eligibility.domain.decision import DecisionRecord, PersonOnRecord
from services.eligibility.domain.letter.appeal import how_to_appeal
from services.eligibility.domain.letter.blocks import Block, Heading, Letter, Pairs, Paragraph, Points
from services.eligibility.domain.letter.calculation import calculation_of
from services.eligibility.domain.letter.decider import who_decided
from services.eligibility.domain.letter.not_counted import what_did_not_count
from services.eligibility.domain.letter.opening import in_short, summary
from services.eligibility.domain.letter.statutes import REPAYMENT
from services.eligibility.domain.letter.swedish import Address, address_of, day_in_words, month_in_words
from shared.kernel.money import in_kronor
from shared.kernel.personal_number import PersonalNumber

VERSION = "2026-1"
SWEDISH_TIME = ZoneInfo("Europe/Stockholm")


def compose(record: DecisionRecord) -> Letter:
    """The decision in plain Swedish."""
    office = record.office
    decided_on = record.decided_at.astimezone(SWEDISH_TIME).date()
    return Letter(
        decision_id=record.decision_id,
        template_version=VERSION,
        decided_at=record.decided_at,
        language="sv-SE",
        title=f"Beslut om ekonomiskt bistånd för {month_in_words(record.month)}",
        sender=(office.municipality, office.committee),
        recipient=(*(person.name for person in adults(record)), *address_lines(record.address)),
        reference=(
            ("Datum", day_in_words(decided_on)),
            ("Sökande", f"{record.persons[0].name}, {masked(record.persons[0].personal_number)}"),
            ("Beslut", str(record.decision_id)),
            ("Ansökan kom", day_in_words(record.received_on)),
        ),
        notice=invented(record),
        blocks=tuple(blocks_of(record, decided_on)),
    )


def blocks_of(record: DecisionRecord, decided_on: date) -> list[Block]:
    you = address_of(len(record.situation.adults))
    names = {person.member: person.name.split()[0] for person in record.persons}
    return [
        summary(record, you),
        Paragraph(in_short(record, decided_on, you)),
        *why(record, you),
        *who_decided(record, decided_on),
        Heading("Så har vi räknat"),
        calculation_of(record, names),
        *what_is_left_over(record),
        *compared_with_last_month(record),
        *who_lives_here(record),
        *duty_to_tell(record, decided_on, you),
        *how_to_appeal(you, record.office, decided_on, str(record.decision_id)),
        *contact(record, you),
    ]


def why(record: DecisionRecord, you: Address) -> list[Block]:
    """The caseworker's own words, and what did not count. Nothing when there is nothing to explain."""
    left_out = what_did_not_count(record, you)
    differs = record.outcome == "granted" and record.amount_ore != record.assistance_ore
    blocks: list[Block] = [
        Paragraph(" ".join(text.split())) for text in (record.motivation or "").splitlines() if text.strip()
    ]
    if differs:
        calculated, granted = in_kronor(record.assistance_ore), in_kronor(record.amount_ore)
        blocks.append(Paragraph(f"Beräkningen visar {calculated}. Beslutet är {granted}."))
    if left_out:
        blocks += [Paragraph("Det här räknas inte:"), Points(left_out)]
    return [Heading("Varför"), *blocks] if blocks else []


def what_is_left_over(record: DecisionRecord) -> list[Block]:
    """Assistance is never less than nothing: says so where the lines come to less."""
    over = record.income_ore - record.need_ore
    if over <= 0:
        return []
    return [Paragraph(f"Inkomsterna är {in_kronor(over)} högre än det som hushållet behöver. Då blir biståndet 0 kr.")]


def compared_with_last_month(record: DecisionRecord) -> list[Block]:
    if record.last_month_ore is None or record.outcome != "granted":
        return []
    before, difference = in_kronor(record.last_month_ore), record.amount_ore - record.last_month_ore
    if difference == 0:
        return [Paragraph(f"Förra månaden var beloppet också {before}.")]
    word = "mer" if difference > 0 else "mindre"
    return [Paragraph(f"Förra månaden var beloppet {before}. Nu är det {in_kronor(abs(difference))} {word}.")]


def who_lives_here(record: DecisionRecord) -> list[Block]:
    """The members, when there are several; one alone stands at the head of the letter."""
    if len(record.persons) == 1:
        return []
    return [
        Heading("Hushållet"),
        Pairs(tuple((person.name, masked(person.personal_number)) for person in record.persons)),
    ]


def duty_to_tell(record: DecisionRecord, decided_on: date, you: Address) -> list[Block]:
    return [
        Heading("Berätta om något ändras"),
        Paragraph(
            f"{you.capital_you} måste genast berätta för oss om något ändras som kan påverka biståndet. "
            "Det kan vara inkomster, hyran, vem som bor i hemmet, eller om någon börjar arbeta eller studera. "
            "Den som lämnar fel uppgifter, eller inte berättar, kan bli skyldig att betala tillbaka pengarna. "
            f"Det står i {REPAYMENT.cite(decided_on)}."
        ),
    ]


def contact(record: DecisionRecord, you: Address) -> list[Block]:
    office = record.office
    phone = f"Ring {office.phone}" if office.phone else "Hör av dig" if you.you == "du" else "Hör av er"
    return [
        Heading("Frågor"),
        Paragraph(
            f"{phone} eller skriv till {office.address}. Vi kan läsa upp beslutet och förklara det. "
            "Vi kan också ordna tolk."
        ),
    ]


def masked(personal_number: str) -> str:
    """A newborn has no number for some weeks."""
    return PersonalNumber(personal_number).masked if personal_number else "har inte fått sitt personnummer än"


def invented(record: DecisionRecord) -> str | None:
    if not record.office.invented:
        return None
    return f"{record.office.municipality} är påhittad. Brevet är ett exempel och gäller ingen verklig person."


def adults(record: DecisionRecord) -> list[PersonOnRecord]:
    members = {member.id for member in record.situation.adults}
    return [person for person in record.persons if person.member in members]


def address_lines(address: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in address.split(",") if part.strip())
