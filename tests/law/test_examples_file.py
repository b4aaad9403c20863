"""Files of examples as people really write them: what is read, and what is said of a row that is wrong."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from andrum.examples import run
from andrum.examples.example import Example, Unreadable, read_examples
from shared.kernel.month import Month
from shared.kernel.situation import School
from tests.law.vocabulary import book, kr

HEADINGS = "Namn;Månad;Kommun;Vuxna;Hyra;Väntat bistånd"
RIGHT = "ensam;2026-11;Lindsala;1;7000;13280"


def rows_of(text: str, folder: Path) -> list[Example | Unreadable]:
    file = folder / "egna.csv"
    file.write_text(text, encoding="utf-8")
    return list(read_examples(file, book()))


def said_of(row: str, folder: Path, headings: str = HEADINGS) -> str:
    (unreadable,) = rows_of(f"{headings}\n{row}\n", folder)
    assert isinstance(unreadable, Unreadable)
    return str(unreadable)


def example_of(cells: dict[str, str], folder: Path) -> Example:
    told = dict(zip(HEADINGS.split(";"), RIGHT.split(";"), strict=True)) | cells
    (row,) = rows_of(f"{';'.join(told)}\n{';'.join(told.values())}\n", folder)
    assert isinstance(row, Example), row
    return row


def run_on(text: str, folder: Path, encoding: str = "utf-8") -> tuple[int, str]:
    file, out = folder / "egna.csv", io.StringIO()
    file.write_text(text, encoding=encoding)
    return run(str(file), out), out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_file_whose_rows_are_right_says_so(encoding: str, tmp_path: Path) -> None:
    assert run_on(f"{HEADINGS}\r\n{RIGHT}\r\n;;;;;\r\n", tmp_path, encoding) == (0, "1 stämmer, 0 stämmer inte.\n")


def test_a_row_that_comes_out_otherwise_names_itself_and_shows_the_calculation(tmp_path: Path) -> None:
    status, text = run_on(f"{HEADINGS};Väntade orsaker\n{RIGHT};inga\nfel;2026-11;Lindsala;1;7301;1;inga\n", tmp_path)
    assert status == 1
    assert text.replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "egna.csv rad 3, fel: stämmer inte",
        "  Väntat bistånd: 1 kr, men det blev 13 580 kr",
        "  Väntade orsaker: inga; men det blev: Hyran är över taket",
        "  Så räknar Andrum:",
        "         +3 940 kr  Personliga kostnader (v1, vuxen), 12 kap. 2 § SoF (2025:468)",
        "         +1 280 kr  Gemensamma hushållskostnader (1 person), 12 kap. 2–3 §§ SoF (2025:468)",
        "         +7 300 kr  Boendekostnad (hyresrätt, begärt 7 301 kr, högst 7 300 kr räknas), "
        "12 kap. 7 § första stycket 2 SoL (2025:400)",
        "         +1 060 kr  Resekort (v1, 40 år), 12 kap. 1 § och 7 § första stycket 2 SoL (2025:400)",
        "          5 220 kr  norm",
        "          8 360 kr  kostnader",
        "         13 580 kr  behov",
        "              0 kr  inkomster",
        "         13 580 kr  bistånd",
        "    Orsak: Hyran 7 301 kr är över taket 7 300 kr",
        "1 stämmer, 1 stämmer inte.",
    ]


def test_a_whole_household_is_read_from_its_cells(tmp_path: Path) -> None:
    example = example_of(
        {
            "Vuxna": "38 år, 24 år 10 dagar", "Barn": "4 år lunch förskola, född 2009-11-01 gymnasiet",
            "Andra i bostaden": "1", "Boende": "andrahandsbostad", "Rum": "3", "Hyra": "8 900,50 kr",
            "El": "1 450 godkänt 500", "Läkemedel": "v2: 160 räknat 99",
            "Lön": "v2: 4000 + b2: 500 i 2026-09 för 2026-07 utmätning 10", "Tjänat i år": "b2: 12000",
            "Jobbstimulans": "v2", "Tillgångar": "1 200 + 0,5", "Beslutsdag": "2026-10-22",
        },
        tmp_path,
    )  # fmt: skip
    situation, first = example.told.situation, Month(2026, 11).first_day
    assert [member.age_on(first) for member in situation.members] == [38, 24, 4, 17]
    assert [member.days for member in situation.members] == [None, 10, None, None]
    assert situation.members[2].lunch_away and situation.members[2].school is School.PRESCHOOL
    assert situation.members[3].earned_this_year_ore == kr(12_000)
    assert (situation.home.kind, situation.home.rent_ore, situation.home.rooms) == ("sublet", 890_050, 3)
    assert [(i.member, str(i.month), i.net_ore, str(i.meant_for), len(i.deductions)) for i in situation.incomes] == [
        ("v2", "2026-10", kr(4_000), "None", 0),
        ("b2", "2026-09", kr(500), "2026-07", 1),
    ]
    assert {(one.amount_ore, one.approved_before_ore, one.counted_before_ore) for one in situation.expenses} == {
        (kr(1_450), kr(500), 0),
        (kr(160), 0, kr(99)),
    }
    assert [asset.amount_ore for asset in situation.assets] == [kr(1_200), 50]
    assert (situation.cohabiting, situation.job_stimulus, str(example.told.decided_on)) == (True, ("v2",), "2026-10-22")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("x;2026-11;Lindsala;1;sju;1", "kolumnen Hyra: 'sju' är inte ett belopp"),
        ("x;2026-11;Lindsala;1;8.500;1", "kolumnen Hyra: '8.500' är inte ett belopp"),
        ("x;2026-11;Lindsala;1;-1;1", "kolumnen Hyra: '-1' är inte ett belopp"),
        ("x;2026-11;Lindsala;1;;1", "kolumnen Hyra: Uppgiften saknas."),
        ("x;november;Lindsala;1;1;1", "kolumnen Månad: 'november' är inte en månad"),
        ("x;;Lindsala;1;1;1", "kolumnen Månad: cellen är tom"),
        ("x;2026-11;Lindsalla;1;1;1", "kolumnen Kommun: Okänd kommun Lindsalla."),
        ("x;2026-11;Lindsala;3;1;1", "kolumnen Vuxna: Ett hushåll har högst två vuxna."),
        ("x;2026-11;Lindsala;tre;1;1", "kolumnen Vuxna: 'tre': börja med åldern"),
        ("x;2026-11;Lindsala;15 år;1;1", "kolumnen Vuxna: Under 18 år"),
        ("x;2026-11;Lindsala;1;1;", "raden säger inte vad som väntas"),
        ("x;2026-11;Lindsala;1;1;1;9", "raden har fler celler än rubrikraden"),
        (";2026-11;Lindsala;1;1;1", "kolumnen Namn: cellen är tom"),
    ],
)
def test_a_row_that_cannot_be_read_says_which_column_and_why(row: str, why: str, tmp_path: Path) -> None:
    said = said_of(row, tmp_path)
    assert said.startswith("egna.csv rad 2, ")
    assert why in said


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        ("Barn", "4", "kolumnen Barn: '4': börja med åldern"),
        ("Barn", "4 år middag", "kolumnen Barn: '4 år middag': 'middag' går inte att läsa"),
        ("Barn", "19 år", "kolumnen Barn: Den som är 19 år är barn i hushållet bara under gymnasiestudier"),
        ("Barn", "3 år 40 dagar", "kolumnen Barn: Ska vara mellan 1 och 31."),
        ("Lön", "v9: 100", "kolumnen Lön: Ingen i hushållet har id v9."),
        ("Lön", "100 i oktober", "kolumnen Lön: 'oktober' är inte en månad"),
        ("Lön", "100 +", "kolumnen Lön: ett belopp saknas bredvid plustecknet"),
        ("Jobbstimulans", "b1", "kolumnen Jobbstimulans: Ingen i hushållet har id b1."),
        ("Tjänat i år", "500", "kolumnen Tjänat i år: skriv vilket barn"),
        ("Sammanboende", "kanske", "kolumnen Sammanboende: 'kanske': skriv ja eller nej"),
        ("Sammanboende", "ja", "kolumnen Sammanboende: Ett sammanboende par är två vuxna."),
        ("Boende", "slott", "kolumnen Boende: 'slott' är okänt (något av: hyresrätt"),
        ("Rum", "två", "kolumnen Rum: 'två' är inte ett helt tal"),
        ("Beslutsdag", "i går", "kolumnen Beslutsdag: 'i går' är inte en dag"),
        (
            "Väntade orsaker",
            "hyran är för hög",
            "kolumnen Väntade orsaker: 'hyran är för hög' är okänt; menades hyran är över taket?",
        ),
    ],
)
def test_a_cell_that_cannot_be_read_says_what_it_should_be(column: str, cell: str, why: str, tmp_path: Path) -> None:
    assert why in said_of(f"{RIGHT};{cell}", tmp_path, f"{HEADINGS};{column}")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Namn,Månad,Hyra\n", "kolumnerna ska skiljas åt med semikolon"),
        (f"{HEADINGS};Hyran\n", "okänd rubrik: Hyran. Menades Hyra?"),
        (f"{HEADINGS};hyra\n", "rubriken Hyra står två gånger"),
        ("Namn;Väntat bistånd\n", "rubriker saknas: Månad, Kommun, Vuxna, Hyra"),
        ("Namn;Månad;Kommun;Vuxna;Hyra\n", "ingen rubrik säger vad som väntas"),
        ("", "rubriker saknas"),
        (f'{HEADINGS}\n"öppet citat', "hela filen"),
    ],
)
def test_a_file_with_wrong_headings_says_what_is_wrong(text: str, why: str, tmp_path: Path) -> None:
    status, said = run_on(text, tmp_path)
    assert status == 1
    assert why in said


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    first, second = rows_of(f"{HEADINGS}\n{RIGHT}\n{RIGHT}\n", tmp_path)
    assert isinstance(first, Example)
    assert isinstance(second, Unreadable)
    assert (second.column, second.place.line) == ("Namn", 3)


def test_a_file_in_another_encoding_says_how_to_save_it(tmp_path: Path) -> None:
    assert "spara som CSV UTF-8" in run_on(HEADINGS, tmp_path, "cp1252")[1]


def test_a_folder_is_all_its_files_and_a_wrong_path_is_told(tmp_path: Path) -> None:
    out = io.StringIO()
    assert run(str(tmp_path / "inget.csv"), out) == 2
    assert "ingen CSV-fil" in out.getvalue()
    run_on(f"{HEADINGS}\n{RIGHT}\n", tmp_path)
    assert run(str(tmp_path), out) == 0


def test_last_months_decision_is_of_the_same_household(tmp_path: Path) -> None:
    example = example_of(
        {"Bistånd förra månaden": "13 000", "I bostaden förra månaden": "3", "Hyra förra månaden": "6900"}, tmp_path
    )
    assert example.last_month is not None
    last = example.last_month
    assert (last.assistance_ore, last.persons_in_dwelling, last.rent_ore) == (kr(13_000), 3, kr(6_900))
