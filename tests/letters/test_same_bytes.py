"""An auditor pulls the same letter twice, years and machines apart: not a byte differs."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from services.eligibility.domain.letter import compose
from services.eligibility.letter_pdf import draw, fonts
from tests.letters import fixed, records
from tests.letters.reading import reader

IN_ANOTHER_PROCESS = """
import hashlib
from services.eligibility.domain.letter import compose
from services.eligibility.letter_pdf import draw
from tests.letters import fixed
print(hashlib.sha256(draw(compose(fixed.record()))).hexdigest())
"""


def hash_in_another_process(**environment: str) -> str:
    answer = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return answer.stdout.strip()


def test_the_same_decision_gives_the_same_bytes() -> None:
    for make in (fixed.record, *records.ALL.values()):
        assert draw(compose(make())) == draw(compose(make()))


def test_neither_time_zone_nor_hash_seed_nor_build_date_reaches_the_letter() -> None:
    here = sha256(draw(compose(fixed.record()))).hexdigest()
    assert here == hash_in_another_process(TZ="Asia/Tokyo", PYTHONHASHSEED="1")
    assert here == hash_in_another_process(TZ="America/New_York", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="1000000000")


def test_another_letter_drawn_before_leaves_no_trace() -> None:
    first = draw(compose(fixed.record()))
    draw(compose(records.eight_persons()))
    assert draw(compose(fixed.record())) == first


def test_many_letters_drawn_at_once_are_each_what_they_are_alone() -> None:
    letters = [compose(make()) for make in records.ALL.values()]
    alone = [draw(letter) for letter in letters]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(draw, letters * 8)) == alone * 8


def test_another_decision_is_another_file() -> None:
    record = fixed.record()
    other = replace(record, motivation="Ett ord mer.")
    assert reader(draw(compose(record))).trailer["/ID"] != reader(draw(compose(other))).trailer["/ID"]


def test_the_file_says_what_it_is() -> None:
    pdf = reader(draw(compose(fixed.record())))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Beslut om ekonomiskt bistånd för november 2026"
    assert pdf.metadata.creation_date_raw == "D:20261021223000+00'00'"
    assert pdf.trailer["/Root"]["/Lang"] == "sv-SE"  # type: ignore[index]


def test_only_the_shipped_faces_are_in_the_file_and_both_are_embedded() -> None:
    pdf = draw(compose(records.eight_persons()))
    assert b"Helvetica" not in pdf
    faces = set()
    for page in reader(pdf).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            faces.add(str(font.get_object()["/BaseFont"]).partition("+")[2])
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]
    assert faces == {"LiberationSans", "LiberationSans-Bold"}


def test_the_font_is_the_one_it_should_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file, _ in fonts.FILES.values():
        (tmp_path / file).write_bytes((fonts.FOLDER / file).read_bytes() + b" ")
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    with pytest.raises(fonts.WrongFontError):
        fonts.load.__wrapped__()


def test_the_font_comes_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts.FOLDER / "OFL.txt").read_text()
