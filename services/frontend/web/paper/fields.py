"""Fields of the paper form: they keep what was typed as it was typed, until it can be read."""

from __future__ import annotations

import re
from typing import Any

from flask_babel import gettext
from wtforms import StringField
from wtforms.validators import ValidationError
from wtforms.widgets import DateInput, MonthInput

from shared.kernel.money import Money

AMOUNT = re.compile(r"(\d{1,9})(?:[.,](\d{1,2}))?")


class Needed:
    """Marks a field that is not optional. Whether it is there, the applications service says, with all else."""

    field_flags = {"required": True}  # noqa: RUF012 - as WTForms wants it

    def __call__(self, form: Any, field: Any) -> None:
        """Nothing to check."""


class Quiet(Needed):
    """Marks a field of a row that may be left empty as a whole: neither needed nor called optional."""

    field_flags = {"quiet": True}  # noqa: RUF012


class TextField(StringField):
    """Text; empty is nothing."""

    @property
    def typed(self) -> str | None:
        return (self.data or "").strip() or None


class DayField(TextField):
    """A day, as the browser's own calendar writes it."""

    widget = DateInput()


class MonthField(TextField):
    widget = MonthInput()


class WholeField(TextField):
    """A whole number. What is none goes on as it was typed, and is refused by the service."""

    @property
    def number(self) -> int | str | None:
        text = self.typed
        return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else text


class KronorField(TextField):
    """An amount in kronor, with or without öre, as people write it: `7 900`, `7900,50`."""

    def pre_validate(self, form: Any) -> None:
        if isinstance(self.ore, str):
            raise ValidationError(gettext("Skriv ett belopp i kronor, till exempel 7900 eller 7900,50."))

    @property
    def ore(self) -> Money | str | None:
        """In öre. What is no amount goes on as it was typed, and is refused by the service."""
        match = AMOUNT.fullmatch(re.sub(r"[\s\u00a0]|kr$", "", self.data or ""))
        return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")) if match else self.typed
