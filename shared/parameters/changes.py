"""Changes to a book before they are made: which file a parameter stands in, and which parameters a file changes."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from shared.parameters.book import ParameterBook
from shared.parameters.folder import MUNICIPAL, NATIONAL, TYPES

COUNTRY = "national"


def file_for(parameter: str, municipality: str) -> str:
    """The file of a parameter such as `riksnorm`, `rent_caps` or `costs.electricity`.

    What a municipality can decide is its own file; `national/costs` is the country's, `malmo/costs` Malmö's. Raises
    ValueError, with the nearest right name, for one that is not known.
    """
    where, _, name = parameter.rpartition("/")
    stem, _, kind = name.partition(".")
    own = where != COUNTRY and stem in MUNICIPAL
    known = MUNICIPAL if where not in ("", COUNTRY) else NATIONAL if where == COUNTRY else {**NATIONAL, **MUNICIPAL}
    if stem not in known or (kind and kind not in TYPES.get(stem, ())):
        names = sorted({*known, *(f"{one}.{kind}" for one, kinds in TYPES.items() if one in known for kind in kinds)})
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"known here: {', '.join(names)}"
        raise ValueError(f"no parameter is called {parameter!r}: {hint}")
    return f"municipalities/{where or municipality}/{stem}.yaml" if own else f"{COUNTRY}/{stem}.yaml"


def touched(before: ParameterBook, after: ParameterBook) -> list[str]:
    """The names of the parameters of which some value differs, such as `riksnorm` or `lindsala/costs.electricity`."""
    one, other = plain(before), plain(after)
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def plain(book: ParameterBook) -> dict[str, list[dict[str, Any]]]:
    return {name: [value.record.plain() for value in values] for name, values in book.series()}


def unlike(book: ParameterBook, files: Mapping[str, str]) -> dict[str, str | None]:
    """What must be changed in a book to make it one of these files; None takes a file away."""
    own = book.files
    return {name: files.get(name) for name in sorted(own.keys() | files.keys()) if own.get(name) != files.get(name)}
