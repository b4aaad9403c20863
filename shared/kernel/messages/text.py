"""A text in the two languages of the house, and how facts are put into it."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from shared.kernel.messages.agencies import AGENCIES
from shared.kernel.messages.words import COSTS, INCOMES
from shared.kernel.money import MINUS, NARROW_SPACE, in_kronor


class Text(NamedTuple):
    """Swedish and English. `{rent_ore}` is the place of a fact."""

    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """English for `en` and its kin, Swedish for everything else."""
        return self.en if language.lower().startswith("en") else self.sv


def filled(texts: Sequence[Text], facts: Mapping[str, Any], language: str) -> str:
    """The first of the texts for which all facts are there, with them in it; the last must need none."""
    words = readable(facts, language)
    for text in texts:
        template = text.in_language(language)
        if places(template) <= words.keys():
            return template.format_map(words)
    return ""


def places(template: str) -> set[str]:
    """The names of the facts that a text needs."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def readable(facts: Mapping[str, Any], language: str) -> dict[str, str]:
    """Facts as a person reads them; those that are None are not there.

    Names ending in `_ore` become kronor, a percentage gets its sign, a `type` is also there as `{income}`
    and `{cost}`, and an `agency` as `{source}`, in words.
    """
    words = {name: fact_in_words(name, value) for name, value in facts.items() if value is not None}
    kind = facts.get("type")
    if isinstance(kind, str):
        words["income"] = Text(*INCOMES.get(kind, (kind, kind))).in_language(language)
        words["cost"] = Text(*COSTS.get(kind, (kind, kind))).in_language(language)
    agency = facts.get("agency")
    if isinstance(agency, str):
        words["source"] = Text(*AGENCIES.get(agency, (agency, agency))).in_language(language)
    return words


def fact_in_words(name: str, value: Any) -> str:
    if name.endswith("_ore") and isinstance(value, int):
        return in_kronor(value)
    if name == "percent" and isinstance(value, int):
        return f"{MINUS if value < 0 else '+'}{abs(value)}{NARROW_SPACE}%"
    if isinstance(value, (list, tuple)):
        return ", ".join(str(item) for item in value)
    return str(value)
