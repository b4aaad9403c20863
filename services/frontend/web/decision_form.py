"""The decision form of a case. It carries what the reader saw, so that a change since then can be shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from flask_babel import gettext, lazy_gettext
from wtforms import DateField, Form, HiddenField, RadioField, TextAreaField
from wtforms.fields import choices as wtforms_choices
from wtforms.validators import InputRequired, Length, Optional, StopValidation, ValidationError

from shared.events.answers import CaseView
from shared.kernel.money import Money
from shared.kernel.stop_reason import StopReason

GRANT, HOLD, REFUSE = "grant", "hold", "refuse"
FIELD_OF = {"until": "until", "motivation": "text", "reason": "text"}
MOTIVATION_LENGTH = 4000
LONGEST_HOLD = timedelta(days=366)
AGAINST = {
    StopReason.RENT_ABOVE_CAP: lazy_gettext("hela hyran räknas inte"),
    StopReason.COST_CAPPED: lazy_gettext("hela kostnaden räknas inte"),
    StopReason.COST_NEEDS_JUDGEMENT: lazy_gettext("en kostnad räknas inte"),
    StopReason.LOWER_THAN_LAST_MONTH: lazy_gettext("biståndet blir lägre än förra månaden"),
}
"""What in a grant goes against the household, so that it must say why (32 § FL)."""

OUTCOMES = (
    (GRANT, lazy_gettext("Bifall")),
    (HOLD, lazy_gettext("På vent")),
    (REFUSE, lazy_gettext("Avslag")),
)


def choice(code: str, words: Any) -> Any:
    """One outcome to choose."""
    return wtforms_choices.SelectChoice(value=code, label=words)  # type: ignore[attr-defined]


def hold_needs_a_day(form: Form, field: DateField) -> None:
    """A day when the case is put on hold, and only then; a day that cannot be read is as good as none."""
    if form["outcome"].data == HOLD and field.data is None:
        field.errors = []
        raise StopValidation(gettext("Ange till vilken dag ärendet ska vara på vent."))


def within_a_year(form: Any, field: DateField) -> None:
    """A slip of the pen in the year must not hide a case for ever."""
    if form["outcome"].data == HOLD and field.data and field.data - form.today > LONGEST_HOLD:
        raise ValidationError(gettext("Välj en dag inom tolv månader."))


class DecisionForm(Form):
    """One text for all outcomes: the motivation of a decision, or why the case is on hold."""

    today: date
    """By the board's clock."""

    outcome = RadioField(
        lazy_gettext("Ditt beslut"),
        choices=[choice(code, words) for code, words in OUTCOMES],
        validators=[InputRequired(lazy_gettext("Välj bifall, på vent eller avslag."))],
    )
    until = DateField(lazy_gettext("På vent till"), validators=[hold_needs_a_day, Optional(), within_a_year])
    text = TextAreaField(
        lazy_gettext("Motivering"),
        validators=[Length(max=MOTIVATION_LENGTH, message=lazy_gettext("Texten är för lång."))],
    )
    version = HiddenField()
    seen_at = HiddenField()
    seen_amount = HiddenField()
    seen_state = HiddenField()
    seen_reasons = HiddenField()
    pay_on = HiddenField()

    @property
    def seen_version(self) -> int:
        """The version that the reader saw; one that is not a number is none that exists."""
        text = self.version.data or ""
        return int(text) if text.isascii() and text.isdigit() else -1

    @property
    def seen_ore(self) -> Money | None:
        """The amount that the reader saw."""
        text = self.seen_amount.data or ""
        return int(text) if text.isascii() and text.isdigit() else None

    @property
    def goes_against(self) -> list[str]:
        """What in a grant goes against the household, in words, as the reader saw it."""
        return against((self.seen_reasons.data or "").split(","))

    @property
    def is_after_payday(self) -> bool:
        """Whether the household would wait for its money."""
        return bool(self.until.data and self.pay_on.data) and str(self.until.data) > str(self.pay_on.data)

    def validate_text(self, field: TextAreaField) -> None:
        if (field.data or "").strip():
            return
        if self.outcome.data == HOLD:
            raise ValidationError(gettext("Skriv varför ärendet läggs på vent."))
        if self.outcome.data == REFUSE:
            raise ValidationError(gettext("Skriv varför ansökan avslås. Texten står i beslutsbrevet."))
        if self.outcome.data == GRANT and self.goes_against:
            why = ", ".join(self.goes_against)
            raise ValidationError(gettext("Skriv en motivering: %(why)s. Den står i beslutsbrevet.", why=why))

    def see(self, case: CaseView) -> None:
        """From now on the form is about the case as it is here."""
        self.version.data = str(case.version)
        self.seen_at.data = max((entry.at.isoformat() for entry in case.history), default="")
        self.seen_amount.data = "" if case.assistance_ore is None else str(case.assistance_ore)
        self.seen_state.data = case.state
        self.seen_reasons.data = ",".join(stop.reason for stop in case.stops)
        self.pay_on.data = str(case.pay_on)

    def take_faults(self, faults: Iterable[tuple[str | None, str]]) -> None:
        """Put what a service found beside the field that it is about, or above the form."""
        for name, text in faults:
            known = FIELD_OF.get(name or "")
            if known:
                self[known].errors = [*self[known].errors, text]
            else:
                self.form_errors = [*self.form_errors, text]

    def all_errors(self) -> list[tuple[str | None, str]]:
        """For the summary: the id of the input, and what is wrong with it."""
        ids = {"outcome": "outcome-0"}
        found: list[tuple[str | None, str]] = [(None, text) for text in self.form_errors]
        return found + [(ids.get(one.name, one.id), text) for one in self for text in one.errors]


def blank_form(case: CaseView) -> DecisionForm:
    """A new form; a grant is proposed when there is something to grant."""
    form = DecisionForm()
    if case.assistance_ore:
        form.outcome.data = GRANT
    form.see(case)
    return form


def against(reasons: Iterable[str]) -> list[str]:
    """Of some stop reasons, what in a grant goes against the household."""
    found = set(reasons)
    return [str(words) for code, words in AGAINST.items() if code in found]
