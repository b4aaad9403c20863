"""Swedish, and English by switch. The Swedish text is the message id."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Blueprint, Flask, redirect, request, session, url_for
from flask_babel import Babel, get_locale
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from services.frontend.web.access import open_to_all
from services.frontend.web.login import local_path

LANGUAGES = {"sv": "Svenska", "en": "English"}
CATALOGUES = Path(__file__).parent / "translations"

log = logging.getLogger(__name__)
switch = Blueprint("language", __name__)


@switch.get("/language/<code>")
@open_to_all
def choose(code: str) -> Response:
    if code not in LANGUAGES:
        raise NotFound
    session["language"] = code
    return redirect(local_path(request.args.get("next")) or url_for("queue.show"), code=303)


def chosen_language() -> str:
    """The reader's choice; Swedish until one is made."""
    language: str = session.get("language", "sv")
    return language if language in LANGUAGES else "sv"


def language() -> str:
    """The language of the request that is being answered."""
    return str(get_locale() or "sv")


def add_language(app: Flask) -> None:
    compile_catalogues(CATALOGUES)
    Babel(
        app,
        default_locale="sv",
        default_timezone="Europe/Stockholm",
        default_translation_directories=str(CATALOGUES),
        locale_selector=chosen_language,
    )
    app.register_blueprint(switch)


def compile_catalogues(folder: Path) -> None:
    """Write each `.mo` that is missing or older than its `.po`; whole or not at all, as several may start at once."""
    for source in folder.glob("*/LC_MESSAGES/messages.po"):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as words:
            catalogue = read_po(words, locale=source.parent.parent.name)
        try:
            with tempfile.NamedTemporaryFile(dir=source.parent, delete=False) as file:
                write_mo(file, catalogue)
            Path(file.name).replace(target)
        except OSError as error:
            log.warning("%s cannot be written (%s): its texts stay Swedish", target, error)


if __name__ == "__main__":  # when an image is made, where nothing can be written later
    compile_catalogues(CATALOGUES)
