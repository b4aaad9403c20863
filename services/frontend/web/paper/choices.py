"""What can be chosen in the paper form: the codes of an application, in the reader's words."""

from __future__ import annotations

from typing import Any

from flask_babel import gettext, lazy_gettext
from wtforms import SelectField
from wtforms.fields import choices as wtforms_choices

from services.frontend.web.codes import SCHOOLS
from services.frontend.web.language import language
from shared.kernel.messages import COSTS, HOMES, INCOMES
from shared.kernel.payee import PayeeKind
from shared.kernel.situation import ExpenseType, HomeKind, IncomeType, School

ADULTS, CHILDREN = 2, 12
"""A household has at most two adults; more children than that are registered by import."""

PAYEES = {
    PayeeKind.ACCOUNT: lazy_gettext("bankkonto"),
    PayeeKind.BANKGIRO: lazy_gettext("bankgiro"),
    PayeeKind.PLUSGIRO: lazy_gettext("plusgiro"),
}


class ChoiceField(SelectField):
    """One of a list. A code that is not in the list is refused by the service, not here."""

    def __init__(self, label: str | None = None, **options: Any) -> None:
        super().__init__(label, validate_choice=False, **options)

    @property
    def typed(self) -> str | None:
        return self.data or None


def costs() -> list[Any]:
    return [nothing(), *(choice(code, spoken(COSTS[code])) for code in ExpenseType)]


def incomes() -> list[Any]:
    return [nothing(), *(choice(code, spoken(INCOMES[code])) for code in IncomeType)]


def homes() -> list[Any]:
    return [nothing(), *(choice(code, spoken(HOMES[code])) for code in HomeKind)]


def schools() -> list[Any]:
    return [choice(code, str(SCHOOLS[code])) for code in School]


def payees() -> list[Any]:
    return [choice(code, str(words)) for code, words in PAYEES.items()]


def persons(adults: int = ADULTS, children: int = CHILDREN) -> list[Any]:
    """Whose an income or a cost is, of so many rows. The codes are those that the form gives the members."""
    grown = [choice("p1", gettext("sökande")), choice("p2", gettext("medsökande"))][:adults]
    young = [choice(f"c{n}", gettext("barn %(number)s", number=n)) for n in range(1, children + 1)]
    return [choice("", gettext("hushållet")), *grown, *young]


def choice(code: str, words: str) -> Any:
    # Not a tuple, which WTForms is about to drop; its types do not know of this yet.
    return wtforms_choices.SelectChoice(value=str(code), label=words)  # type: ignore[attr-defined]


def nothing() -> Any:
    return choice("", gettext("Välj"))


def spoken(words: tuple[str, str]) -> str:
    return words[1 if language() == "en" else 0]
