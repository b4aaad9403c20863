"""The decision form of a case. It carries what the reader saw, so that a change since then can be shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from flask_babel import gettext, lazy_gettext
from wtforms import DateField, Form, HiddenField, RadioField, TextAreaField
from wtforms.fields import choices as wtforms_choices
from wtforms.validators import InputRequired, Length, Optional, StopValidation, ValidationError

from services.frontend.web.words import kr, moment, reason, word
from shared.events.answers import CaseView

GRANT, HOLD, REFUSE = "grant", "hold", "refuse"
FIELD_OF = {"until": "until", "motivation": "text", "reason": "text"}
MOTIVATION_LENGTH = 4000
OUTCOMES = (
    (GRANT, lazy_gettext("Bifall")),
    (HOLD, lazy_gettext("På vent")),
    (REFUSE, lazy_gettext("Avslag")),
)


def choice(code: str, words: Any) -> Any:
    """One outcome to choose."""
    return wtforms_choices.SelectChoice(value=code, label=words)  # type: ignore[attr-defined]


def rest_needs_a_day(form: Form, field: DateField) -> None:
    """A day when the case is to rest, and only then; a day that cannot be read is as good as none."""
    if form["outcome"].data == HOLD and field.data is None:
        field.errors = []
        raise StopValidation(gettext("Ange till vilken dag ärendet ska vila."))


class DecisionForm(Form):
    """One text for all outcomes: the motivation of a decision, or why the case rests."""

    outcome = RadioField(
        lazy_gettext("Ditt beslut"),
        choices=[choice(code, words) for code, words in OUTCOMES],
        validators=[InputRequired(lazy_gettext("Välj bifall, på vent eller avslag."))],
    )
    until = DateField(lazy_gettext("På vent till"), validators=[rest_needs_a_day, Optional()])
    text = TextAreaField(
        lazy_gettext("Motivering"),
        validators=[Length(max=MOTIVATION_LENGTH, message=lazy_gettext("Texten är för lång."))],
    )
    version = HiddenField()
    seen_at = HiddenField()
    seen_amount = HiddenField()
    seen_state = HiddenField()
    seen_reasons = HiddenField()

    @property
    def seen_version(self) -> int:
        """The version that the reader saw; one that is not a number is none that exists."""
        text = self.version.data or ""
        return int(text) if text.isascii() and text.isdigit() else -1

    def validate_text(self, field: TextAreaField) -> None:
        if (field.data or "").strip():
            return
        if self.outcome.data == HOLD:
            raise ValidationError(gettext("Skriv varför ärendet ska vila."))
        if self.outcome.data == REFUSE:
            raise ValidationError(gettext("Skriv varför ansökan avslås. Texten står i beslutsbrevet."))

    def see(self, case: CaseView) -> None:
        """From now on the form is about the case as it is here."""
        self.version.data = str(case.version)
        self.seen_at.data = max((entry.at for entry in case.history), default=datetime.now(UTC)).isoformat()
        self.seen_amount.data = "" if case.assistance_ore is None else str(case.assistance_ore)
        self.seen_state.data = case.state
        self.seen_reasons.data = ",".join(stop.reason for stop in case.stops)

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


def changes_since(form: DecisionForm, case: CaseView) -> list[str]:
    """What is different from what the reader saw, in words."""
    before = form.seen_amount.data or ""
    now = "" if case.assistance_ore is None else str(case.assistance_ore)
    changes = []
    if before != now:
        amount = kr(int(before)) if before.lstrip("-").isdigit() else kr(None)
        changes.append(gettext("Belopp: %(before)s → %(now)s", before=amount, now=kr(case.assistance_ore)))
    if form.seen_state.data != case.state:
        old, new = word(form.seen_state.data or "", "states"), word(case.state, "states")
        changes.append(gettext("Status: %(before)s → %(now)s", before=old, now=new))
    reasons = [str(stop.reason) for stop in case.stops]
    if form.seen_reasons.data != ",".join(reasons):
        changes.append(gettext("Orsaker nu: %(reasons)s", reasons=", ".join(map(reason, reasons)) or "–"))
    return changes + [
        f"{moment(entry.at)} {entry.who}: {word(entry.what, 'history')} {entry.text or ''}".strip()
        for entry in case.history
        if entry.at.isoformat() > (form.seen_at.data or "")
    ]
