"""Swedish by default, English by switch, and no text that has only one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from services.frontend.web.language import CATALOGUES, compile_catalogues
from tests.frontend.conftest import Desk

AtDesk = Callable[[str | None], Desk]
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
KEYWORDS = {"_": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2)}


def texts() -> Iterator[tuple[str, str]]:
    """Every text of the pages, with the file that it stands in."""
    for name, _, text, _, _ in extract_from_dir(CATALOGUES.parent, METHODS, {}, keywords=KEYWORDS):
        yield name, text[0] if isinstance(text, tuple) else text


def test_every_text_has_its_english() -> None:
    with (CATALOGUES / "en" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        english = read_po(file, locale="en")
    missing = [(name, text) for name, text in texts() if not (entry := english.get(text)) or not entry.string]
    assert missing == []


def test_no_english_is_left_of_a_text_that_is_gone() -> None:
    with (CATALOGUES / "en" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        english = read_po(file, locale="en")
    used = {text for _, text in texts()}
    kept = {entry.id[0] if isinstance(entry.id, (tuple, list)) else entry.id for entry in english if entry.id}
    assert kept - used == set()


def test_a_reader_switches_to_english_and_stays_there(at_desk: AtDesk) -> None:
    desk = at_desk("eva")
    assert "Arbetskö</h1>" in desk.get("/").text
    answer = desk.get("/language/en?next=/%3Ftab=on_hold")
    assert answer.headers["Location"] == "/?tab=on_hold"
    page = desk.get("/").text
    assert '<html lang="en"' in page
    assert "Work queue</h1>" in page
    assert "The rent of" in page
    assert desk.get("/language/de").status_code == 404


def test_a_changed_catalogue_is_compiled_anew(tmp_path: Path) -> None:
    source = tmp_path / "en" / "LC_MESSAGES" / "messages.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n\nmsgid "hej"\nmsgstr "hello"\n')
    compile_catalogues(tmp_path)
    first = source.with_suffix(".mo").read_bytes()
    assert b"hello" in first
    compile_catalogues(tmp_path)
    assert source.with_suffix(".mo").read_bytes() == first
