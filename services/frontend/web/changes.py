"""What has happened to a case since a reader opened it: both versions side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from flask_babel import gettext

from services.frontend.web.decision_form import GRANT, HOLD, REFUSE, DecisionForm
from services.frontend.web.words import kr, reason, word
from shared.events.answers import CaseView, HistoryEntry

MOMENTS_AGO = timedelta(minutes=2)
DONE_AS = {GRANT: "approved", REFUSE: "refused", HOLD: "put_on_hold"}
"""How the history tells what the form asks for."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something about the case as the reader saw it, and as it is now."""

    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs, what has happened, and the text that stands in the case now beside the one that was typed."""

    rows: list[Change]
    entries: list[HistoryEntry]
    typed: str

    @property
    def text_now(self) -> str:
        return next((entry.text for entry in reversed(self.entries) if entry.text), "")


def changes_since(form: DecisionForm, case: CaseView) -> Changes:
    """What is different from what the reader saw."""
    reasons = ",".join(stop.reason for stop in case.stops)
    rows = [
        Change(gettext("Belopp"), kr(form.seen_ore), kr(case.assistance_ore)),
        Change(gettext("Status"), word(form.seen_state.data or "", "states"), word(case.state, "states")),
        Change(gettext("Orsaker"), in_words(form.seen_reasons.data or ""), in_words(reasons)),
    ]
    later = sorted((entry for entry in case.history if is_later(entry, form)), key=lambda entry: entry.at)
    return Changes([row for row in rows if row.before != row.now], later, (form.text.data or "").strip())


def is_later(entry: HistoryEntry, form: DecisionForm) -> bool:
    return entry.at.isoformat() > (form.seen_at.data or "")


def in_words(reasons: str) -> str:
    return ", ".join(reason(code) for code in reasons.split(",") if code) or "–"


def is_done_already(form: DecisionForm, case: CaseView, name: str, now: datetime) -> bool:
    """Whether this same person did this same thing a moment ago: the button was pressed twice."""
    last = max(case.history, key=lambda entry: entry.at, default=None)
    return (
        last is not None
        and last.who == name
        and last.what == DONE_AS.get(str(form.outcome.data))
        and (last.text or "").strip() == (form.text.data or "").strip()
        and now - last.at < MOMENTS_AGO
    )
