"""Names come from everywhere. What the font has is drawn; what it has not is refused by name, never shown as a box."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.eligibility.domain.letter import compose
from services.eligibility.letter_pdf import LetterNotDrawableError, draw
from tests.letters import fixed
from tests.letters.reading import text_of


def letter_to(name: str) -> bytes:
    record = fixed.record()
    return draw(compose(replace(record, persons=(replace(record.persons[0], name=name),))))


@pytest.mark.parametrize(
    "name",
    [
        "Łucja Dervišević",
        "Zoë Åberg-Öst",
        "Iñaki O’Brien",
        "Győző Şahin",
        "Țepeș Mārtiņš",
        "Ængla Þór",
        "Anna <b>&amp;",
    ],
)
def test_a_latin_name_is_drawn_as_it_is_written(name: str) -> None:
    assert name in text_of(letter_to(name))


@pytest.mark.parametrize(
    ("name", "character"),
    [
        ("محمد", "م"),
        ("דוד", "ד"),
        ("王芳", "王"),
        ("Anna 🌷", "🌷"),
        ("e\N{COMBINING ACUTE ACCENT}va", "\N{COMBINING ACUTE ACCENT}"),
        ("An\N{RIGHT-TO-LEFT OVERRIDE}na", "\N{RIGHT-TO-LEFT OVERRIDE}"),
        ("An\x07na", "\x07"),
    ],
)
def test_a_name_that_cannot_be_drawn_is_refused_by_its_character(name: str, character: str) -> None:
    with pytest.raises(LetterNotDrawableError) as refusal:
        letter_to(name)
    assert refusal.value.character == character
    assert f"U+{ord(character):04X}" in str(refusal.value)


def test_a_caseworkers_text_cannot_be_markup_nor_break_the_page() -> None:
    text = "A <para> & 'B' </font>\r\n\r\n" + "x" * 400 + "\n" + "Ett långt skäl. " * 400
    drawn = text_of(draw(compose(replace(fixed.record(), automatic=False, decided_by_name="Per Ek", motivation=text))))
    assert "A <para> & 'B' </font>" in drawn
    assert drawn.count("långt") == 400
