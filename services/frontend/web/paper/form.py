"""The paper application's form, and its rows. It asks for nothing that the application does not need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, FieldList, Form, FormField, HiddenField
from wtforms.fields import Field

from services.frontend.web.paper import choices
from services.frontend.web.paper.choices import ADULTS, CHILDREN, ChoiceField
from services.frontend.web.paper.fields import DayField, KronorField, MonthField, Needed, Quiet, TextField, WholeField

MOST = {"adults": ADULTS, "children": CHILDREN, "expenses": 12, "incomes": 16, "assets": 6}
"""Rows of each kind."""


class Row(Form):
    """A row that counts as empty until something is written in it."""

    quiet: tuple[str, ...] = ()
    """Fields that always hold something, such as a list with its first line chosen."""

    @property
    def empty(self) -> bool:
        return not any(field.data for name, field in self._fields.items() if name not in self.quiet)


class AdultRow(Row):
    name = TextField(_("Namn"), [Needed()])
    personal_number = TextField(_("Personnummer"), [Needed()], description=_("ÅÅÅÅMMDD-NNNN"))
    occupation = TextField(_("Sysselsättning"))
    job_stimulus = BooleanField(_("Har jobbstimulans"))


class ChildRow(Row):
    quiet = ("school",)

    name = TextField(_("Namn"), [Needed()])
    personal_number = TextField(_("Personnummer"), [Quiet()], description=_("ÅÅÅÅMMDD-NNNN"))
    born = DayField(_("Född"), [Quiet()], description=_("Om personnummer saknas"))
    school = ChoiceField(_("Skola"), choices=choices.schools)
    days = WholeField(_("Dagar i hushållet"), [Quiet()], description=_("Tomt: hela månaden"))
    lunch_away = BooleanField(_("Äter lunch i förskolan fem dagar i veckan"))


class ExpenseRow(Row):
    quiet = ("member",)

    type = ChoiceField(_("Kostnad"), choices=choices.costs, validators=[Quiet()])
    member = ChoiceField(_("Vems"), choices=choices.persons)
    amount = KronorField(_("Kronor"), [Quiet()])


class IncomeRow(Row):
    quiet = ("member",)

    type = ChoiceField(_("Inkomst"), choices=choices.incomes, validators=[Quiet()])
    member = ChoiceField(_("Vems"), choices=choices.persons)
    amount = KronorField(_("Kronor efter skatt"), [Quiet()])


class AssetRow(Row):
    type = TextField(_("Tillgång"), [Quiet()])
    amount = KronorField(_("Kronor"), [Quiet()])


def rows(row: type[Row], name: str, at_least: int) -> Any:
    return FieldList(FormField(row), min_entries=at_least, max_entries=MOST[name])


class PaperForm(Form):
    """`application_id` is made when the form is first shown: sent twice, it is still one application."""

    application_id = HiddenField()
    month = MonthField(_("Månad som ansökan gäller"), [Needed()], description=_("Skriv som 2026-11"))
    received_on = DayField(_("Ansökan kom"), [Needed()])
    district = ChoiceField(_("Område"), validators=[Needed()])
    address = TextField(_("Adress"), [Needed()])
    protected_identity = BooleanField(_("Skyddade personuppgifter"))
    adults = rows(AdultRow, "adults", 1)
    children = rows(ChildRow, "children", 0)
    home_kind = ChoiceField(_("Boende"), choices=choices.homes, validators=[Needed()])
    rent = KronorField(_("Hyra eller boendekostnad per månad"), [Quiet()])
    rooms = WholeField(_("Rum utöver köket"))
    others_in_home = WholeField(_("Andra som bor i bostaden men inte hör till hushållet"))
    expenses = rows(ExpenseRow, "expenses", 3)
    incomes = rows(IncomeRow, "incomes", 2)
    assets = rows(AssetRow, "assets", 1)
    payee_kind = ChoiceField(_("Betalas till"), choices=choices.payees, validators=[Needed()])
    clearing = TextField(_("Clearingnummer"), [Quiet()])
    number = TextField(_("Konto- eller gironummer"), [Needed()])
    reference = TextField(_("OCR-nummer"), [Quiet()])
    payee_name = TextField(_("Mottagarens namn"), description=_("Tomt: den sökande"))

    def add_row(self, kind: str) -> str | None:
        """One more empty row of a kind; returns the id of its first field, None when there can be no more."""
        listed: Any = self[kind] if kind in MOST else None
        if listed is None or len(listed) >= MOST[kind]:
            return None
        first: Field = next(iter(listed.append_entry().form))
        return first.id

    def offer_persons(self) -> None:
        """Whose an income or a cost can be: only those for whom there is a row."""
        offered = choices.persons(len(self.adults), len(self.children))
        for row in (*self.expenses, *self.incomes):
            row.form.member.choices = offered

    def take_faults(self, faults: list[tuple[Field | None, str]]) -> None:
        """Put what is wrong beside its field, the first of each; above the form when it is about none."""
        for field, text in faults:
            if field is None:
                self.form_errors = [*self.form_errors, text]
            elif not field.errors:
                field.errors = [text]

    def all_errors(self) -> list[tuple[str | None, str]]:
        """For the summary, in the order of the page: the id of the input, whose it is, its label and what is wrong."""
        found: list[tuple[str | None, str]] = [(None, text) for text in self.form_errors]
        for whose, field in inputs(self):
            label = f"{whose}, {field.label.text}" if whose else field.label.text
            found += [(field.id, f"{label}: {text}") for text in field.errors]
        return found


def inputs(form: Form) -> Iterator[tuple[str, Field]]:
    """All fields that can be written in, in the order of the page, each with the name of the row that it stands in."""
    for field in form:
        if isinstance(field, FieldList):
            for number, entry in enumerate(field, 1):
                yield from ((row_name(field.name, number), one) for one in entry.form)
        else:
            yield "", field


def row_name(kind: str, number: int) -> str:
    """What a row is called, on the page and in the summary."""
    if kind == "adults":
        return str(gettext("Sökande") if number == 1 else gettext("Medsökande"))
    words = {
        "children": gettext("Barn"),
        "expenses": gettext("Kostnader"),
        "incomes": gettext("Inkomster"),
        "assets": gettext("Tillgångar"),
    }
    return f"{words[kind]} {number}"
