"""The book of all parameters, read and checked once."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from shared.kernel.month import Month
from shared.parameters.dated import ABOUT_A_VALUE, Dated, chosen
from shared.parameters.folder import Contents, contents_of, read_municipalities, read_national, version_of
from shared.parameters.on_month import MonthParameters
from shared.parameters.origin import ParameterMissing, Sourced

SHIPPED = Path(__file__).parents[2] / "parameters"
FOLDER_VARIABLE = "ANDRUM_PARAMETERS"
REMEMBERED = 4096
"""How many combinations of municipality, month and day are kept ready."""


class ParameterBook:
    """Every value, and which of them counts. Does not change once it is loaded; safe to share between threads."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.version = version_of(contents)
        self.national = read_national(contents)
        self.municipal = read_municipalities(contents)
        self._on = lru_cache(maxsize=REMEMBERED)(self._parameters)

    @classmethod
    def load(cls, path: Path | None = None) -> ParameterBook:
        """Read a folder of parameters; by default that of ANDRUM_PARAMETERS, else the one Andrum comes with.

        Raises ParameterFileError, with file and line, for the first thing that is wrong.
        """
        folder = path or Path(os.environ.get(FOLDER_VARIABLE) or SHIPPED)
        if not (folder / "national").is_dir() or not (folder / "municipalities").is_dir():
            raise FileNotFoundError(f"{folder} is not a folder of parameters: it has no national/ and municipalities/")
        return cls(contents_of(folder))

    def changed(self, files: Mapping[str, bytes | None]) -> ParameterBook:
        """The book as it would be with other files in their places, by name; None takes one away.

        Its version is the one that it will have once they are there. Raises ParameterFileError.
        """
        contents = {**self.contents, **files}
        return ParameterBook({name: content for name, content in contents.items() if content is not None})

    @property
    def files(self) -> dict[str, str]:
        """The whole book as texts by file name; `ParameterBook.of_files` makes the same book of them."""
        return {name: content.decode("utf-8") for name, content in self.contents.items()}

    @classmethod
    def of_files(cls, files: Mapping[str, str]) -> ParameterBook:
        """A book from the texts of its files. Raises ParameterFileError."""
        return cls({name: text.encode("utf-8") for name, text in files.items()})

    def municipalities(self) -> list[str]:
        """The keys of the municipalities that have parameters, such as `malmo`."""
        return sorted(self.municipal)

    def on(self, *, municipality: str, month: Month, known_on: date) -> MonthParameters:
        """The parameters of a municipality for a month, as known on a day. Raises KeyError for an unknown key."""
        return self._on(municipality, month, known_on)

    def dated(self, name: str, municipality: str, month: Month, known_on: date) -> Dated:
        """The municipality's own value if it has one that counts, else the country's. Raises ParameterMissing."""
        own = chosen(self.municipal[municipality].get(name, ()), month, known_on)
        dated = own or chosen(self.national.get(name, ()), month, known_on)
        if dated is None:
            raise ParameterMissing(name, month, municipality, f"as known on {known_on}")
        return dated

    def value(self, name: str, municipality: str, month: Month, known_on: date) -> Sourced:
        """The value that counts, with its origin. Raises ParameterMissing."""
        return self.dated(name, municipality, month, known_on).value_for(month)

    def names(self, municipality: str) -> list[str]:
        """The names of all parameters that such a household can meet."""
        return sorted(self.national.keys() | self.municipal[municipality].keys())

    def show(self, name: str, municipality: str, month: Month, known_on: date) -> dict[str, Any]:
        """The value that counts, as it stands in its file (whole kronor), with its origin; to be printed."""
        dated = self.dated(name, municipality, month, known_on)
        origin = dated.origin(month)
        plain = dated.record.plain()
        return {
            "name": name,
            "municipality": dated.municipality,
            "month": str(month),
            "known_on": known_on.isoformat(),
            "value": {key: value for key, value in plain.items() if key not in ABOUT_A_VALUE},
            "from": str(origin.since),
            "until": str(origin.until) if origin.until else None,
            "known": origin.known.isoformat(),
            "source": origin.source,
            "url": origin.url,
            "verified": origin.verified,
            "unverified": list(origin.unverified),
            "note": origin.note,
            "file": f"{origin.file}:{origin.line}",
            "version": self.version,
        }

    def series(self) -> list[tuple[str, list[Dated]]]:
        """Every list of dated values with its full name, such as `malmo/rent_caps`."""
        own = [(f"{key}/{name}", values) for key, pack in self.municipal.items() for name, values in pack.items()]
        return [*self.national.items(), *own]

    def last_known(self, names: Collection[str]) -> date:
        """The day on which the last of the values of these series was decided; the first of days when there is none."""
        return max(
            (value.known for name, values in self.series() if name in names for value in values), default=date.min
        )

    def _parameters(self, municipality: str, month: Month, known_on: date) -> MonthParameters:
        if municipality not in self.municipal:
            raise KeyError(f"no parameters for the municipality {municipality!r}")
        return MonthParameters(self, municipality, month, known_on)
