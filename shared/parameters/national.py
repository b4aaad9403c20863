"""What holds in the whole country besides riksnormen: single amounts, the job stimulus, reforms not yet in force."""

from __future__ import annotations

from dataclasses import dataclass

from shared.kernel.money import Money
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record


@dataclass(frozen=True, kw_only=True)
class Amount(Sourced):
    """One amount, in öre."""

    ore: Money


@dataclass(frozen=True, kw_only=True)
class JobStimulus(Sourced):
    """The special calculation rule (jobbstimulans), 12 kap. 8 § SoL.

    `percent` of a wage is left out, for `months` months, after `qualifying_months` in a row with assistance.
    """

    percent: int
    qualifying_months: int
    months: int


@dataclass(frozen=True, kw_only=True)
class AssetLimit(Sourced):
    """What a household may hold before a person must look: an amount, or (None) its own norm for one month."""

    ore: Money | None

    def for_norm(self, norm_ore: Money) -> Money:
        """The limit of a household with that norm, in öre."""
        return norm_ore if self.ore is None else self.ore


@dataclass(frozen=True, kw_only=True)
class Switch(Sourced):
    """A reform that is off until the number of its statute (SFS) is entered."""

    statute: str | None
    facts: tuple[tuple[str, int], ...] = ()

    @property
    def on(self) -> bool:
        return self.statute is not None

    def number(self, name: str) -> int:
        """One of its facts. Raises ParameterMissing when it was not entered."""
        for fact, value in self.facts:
            if fact == name:
                return value
        raise self.origin.missing(name)


def read_amount(record: Record, origin: Origin) -> Amount:
    return Amount(origin=origin, ore=record.kronor("amount"))


def read_job_stimulus(record: Record, origin: Origin) -> JobStimulus:
    return JobStimulus(
        origin=origin,
        percent=record.whole("percent"),
        qualifying_months=record.whole("qualifying_months"),
        months=record.whole("months"),
    )


def read_asset_limit(record: Record, origin: Origin) -> AssetLimit:
    if record.data.get("limit") == "own_norm":
        return AssetLimit(origin=origin, ore=None)
    return AssetLimit(origin=origin, ore=record.kronor("limit"))


def read_switch(record: Record, origin: Origin) -> Switch:
    statute = record.text("statute") if "statute" in record else None
    facts = record.record("facts") if "facts" in record else None
    return Switch(origin=origin, statute=statute, facts=tuple((n, facts.whole(n)) for n in facts.data) if facts else ())


AMOUNT = Kind(("amount",), read_amount)
JOB_STIMULUS = Kind(("percent", "qualifying_months", "months"), read_job_stimulus)
ASSET_LIMIT = Kind(("limit",), read_asset_limit)
SWITCH = Kind(("statute", "facts"), read_switch)
