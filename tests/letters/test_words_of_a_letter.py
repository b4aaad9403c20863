"""A household opens its letter: what was decided, who did it, every krona, and what to do if it is wrong."""

from __future__ import annotations

import pytest

from services.eligibility.domain.letter import compose
from services.eligibility.letter_pdf import draw
from shared.kernel.money import in_kronor
from shared.kernel.personal_number import PersonalNumber
from tests.letters import records
from tests.letters.reading import lix, plain, reader, sentences_of, text_of

EVERYBODY = pytest.mark.parametrize("name", records.ALL)


def read(name: str) -> str:
    return text_of(draw(compose(records.ALL[name]())))


@EVERYBODY
def test_every_line_is_there_with_its_law_and_its_amount(name: str) -> None:
    record, text = records.ALL[name](), read(name)
    assert record.findings
    for finding in record.findings:
        assert plain(in_kronor(finding.amount_ore)) in text
        assert plain(finding.law) in text
    for total in (record.norm_ore, record.costs_ore, -record.income_ore, record.assistance_ore):
        assert plain(in_kronor(total)) in text


@EVERYBODY
def test_it_says_when_it_was_decided_for_which_month_and_under_which_number(name: str) -> None:
    text = read(name)
    assert "22 oktober 2026" in text, "the day in Sweden, not in Greenwich"
    assert "Beslut om ekonomiskt bistånd för november 2026" in text
    assert str(records.DECISION) in text


@EVERYBODY
def test_it_says_how_to_appeal(name: str) -> None:
    text = read(name)
    for words in (
        "Överklagandet ska vara skriftligt",
        "ställt till Förvaltningsrätten i Lindsala",
        "lämnar in det till Socialnämnden i Lindsala",
        "inom tre veckor från den dag då",
        "fick del av beslutet",
        f"beslutet den 22 oktober 2026, nummer {records.DECISION}",
        "vill att beslutet ändras",
        "Skriv under",
        "35 kap. 1 § socialtjänstlagen (2025:400)",
        "44 §§ förvaltningslagen (2017:900)",
    ):
        assert words in text


@EVERYBODY
def test_no_personal_number_stands_in_full(name: str) -> None:
    record, text = records.ALL[name](), read(name)
    for person in record.persons:
        number = PersonalNumber(person.personal_number)
        assert person.name in text
        assert number.masked in text
        assert number.digits[-4:] not in text.replace(str(records.DECISION), "")


@EVERYBODY
def test_it_asks_to_hear_of_changes_and_says_that_the_town_is_invented_on_every_page(name: str) -> None:
    pdf = draw(compose(records.ALL[name]()))
    assert "måste genast berätta" in text_of(pdf)
    assert "33 kap. 1 § socialtjänstlagen (2025:400)" in text_of(pdf)
    for page in reader(pdf).pages:
        assert "Lindsala kommun är påhittad." in page.extract_text()


@EVERYBODY
def test_it_can_be_read(name: str) -> None:
    assert lix(sentences_of(compose(records.ALL[name]()))) <= 40


def test_a_grant_by_the_function_says_that_nobody_decided() -> None:
    text = read("granted_by_the_function")
    for words in (
        "Du får 8 421 kr",
        "Pengarna kommer den 30 oktober 2026 till konto 5021-…4157.",
        "Beslutet är fattat automatiskt. Ingen person har fattat eller föredragit det.",
        "Andrum, automatiserad beslutsfunktion",
        "SN 2025/412 § 118",
        "6 kap. 37 § kommunallagen (2017:725)",
        "28 § förvaltningslagen (2017:900)",
        records.ALL["granted_by_the_function"]().rules_version,
    ):
        assert words in text


def test_a_grant_by_a_person_names_the_person_and_gives_the_reasons() -> None:
    text = read("granted_by_a_person")
    for words in (
        "Ni får",
        "Beslutet är fattat av Hanna Lindell för Socialnämnden i Lindsala.",
        "Glasögonen prövas för sig när offerten från optikern har kommit.",
        "Ni har begärt 2 400 kr för glasögon. Den kostnaden ingår inte i beräkningen.",
        "Ni har begärt 1 240 kr för hushållsel. Vi räknar högst 900 kr för det.",
        "Ebba, 4 år, äter lunch i förskolan",
        "Łukasz, 12 år, 10 dagar i månaden",
        "Lön Erik, 8 500 kr i oktober 2026, 25 % räknas inte: 2 125 kr",
    ):
        assert words in text
    assert "automatiskt" not in text


def test_a_rent_above_the_cap_is_explained() -> None:
    words = (
        "Din hyra är 8 450 kr. Kommunen räknar högst 7 300 kr för ett hushåll som ditt. Därför räknas inte 1 150 kr."
    )
    assert words in read("rent_above_cap")


def test_a_refusal_says_why_and_promises_no_money() -> None:
    text = read("refused")
    assert "Du får inte ekonomiskt bistånd" in text
    assert "Socialnämnden i Lindsala avslår ansökan om ekonomiskt bistånd för november 2026." in text
    assert "Hushållets inkomster är 19 350 kr. De räcker till det som hushållet behöver, 13 180 kr." in text
    assert "Lönen för oktober räcker till november." in text
    assert "Inkomsterna är 6 170 kr högre" in text
    assert "Betalas ut" not in text


def test_a_long_calculation_goes_on_with_its_header_on_the_next_page() -> None:
    pages = [page.extract_text() for page in reader(draw(compose(records.eight_persons()))).pages]
    assert len(pages) >= 3
    with_lines = [page for page in pages if "Personliga kostnader" in page or "Barnbidrag" in page]
    assert len(with_lines) >= 2
    assert all("Lagrum" in page for page in with_lines)
    for number, page in enumerate(pages, start=1):
        assert f"Sida {number} ({len(pages)})" in page
