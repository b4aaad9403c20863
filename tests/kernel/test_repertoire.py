"""What the house says that a letter can show is what the letter's font has."""

from __future__ import annotations

import pytest

from services.eligibility.letter_pdf import fonts
from shared.kernel.repertoire import DRAWN, undrawable


def test_the_repertoire_is_that_of_the_font_files() -> None:
    assert fonts.load() == DRAWN


@pytest.mark.parametrize("name", ["Åsa Öberg", "Łucja Dervišević", "Ольга Иванова", "Țepeș O’Brien", "Γιώργος"])
def test_a_name_that_the_font_has_can_be_drawn(name: str) -> None:
    assert undrawable(name) is None


@pytest.mark.parametrize(("name", "character"), [("李 伟", "李"), ("Ali علي", "ع"), ("An\N{SOFT HYPHEN}na", "\xad")])
def test_a_name_that_no_letter_can_carry_is_told_by_its_first_such_character(name: str, character: str) -> None:
    assert undrawable(name) == character
