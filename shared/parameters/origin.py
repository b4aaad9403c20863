"""Where an amount comes from, and what is said when there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shared.kernel.month import Month


class ParameterMissing(LookupError):  # noqa: N818 - named for what is missing, as it is in the list of stop reasons
    """No value is known for the month. The case stops: the nearest year is never taken instead.

    `name` is the parameter (`riksnorm`, `rent_caps`, `riksnorm.lunch_away`), `municipality` whose, if anyone's.
    """

    def __init__(self, name: str, month: Month, municipality: str | None = None, note: str = "") -> None:
        super().__init__(name, month, municipality, note)
        self.name = name
        self.month = month
        self.municipality = municipality
        self.note = note

    def __str__(self) -> str:
        whose = f" in {self.municipality}" if self.municipality else ""
        why = f": {self.note}" if self.note else ""
        return f"no value of {self.name} for {self.month}{whose}{why}"


class FactMissing(LookupError):  # noqa: N818 - the counterpart of ParameterMissing
    """The table is there, but which row of it holds depends on a fact that was not given, such as `rooms`."""

    def __init__(self, fact: str, parameter: str) -> None:
        super().__init__(fact, parameter)
        self.fact = fact
        self.parameter = parameter

    def __str__(self) -> str:
        return f"{self.parameter} cannot be read without {self.fact}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The origin of a value, as read for one month: what a finding cites.

    `known` is the day it was decided; `since` and `until` the first and last month it covers (`until` None: it
    stands until it is replaced). `verified` says that the source was read and that nobody need look at it again
    for this month; `unverified` names the parts for which it was not, such as `lunch_away`.
    """

    name: str
    municipality: str | None
    month: Month
    since: Month
    until: Month | None
    known: date
    source: str
    url: str | None = None
    verified: bool
    unverified: tuple[str, ...] = ()
    note: str = ""
    file: str = ""
    line: int = 0

    def missing(self, part: str = "") -> ParameterMissing:
        """The error to raise when the value, or the named part of it, is not known."""
        name = f"{self.name}.{part}" if part else self.name
        return ParameterMissing(name, self.month, self.municipality, self.note)


@dataclass(frozen=True, kw_only=True)
class Sourced:
    """What every value has: an origin."""

    origin: Origin

    @property
    def source(self) -> str:
        """SFS number, paragraph or guideline."""
        return self.origin.source

    @property
    def verified(self) -> bool:
        """Whether the source was read, for the whole value."""
        return self.origin.verified

    def verified_in(self, part: str) -> bool:
        """Whether the source was read for one named part, such as the riksnorm's `lunch_away`."""
        return self.origin.verified and part not in self.origin.unverified
