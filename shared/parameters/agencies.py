"""What agencies are asked, and which of our types of income the benefits are that they have paid."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from shared.kernel.situation import IncomeType
from shared.parameters.dated import Kind
from shared.parameters.origin import Origin, Sourced
from shared.parameters.record import Record

AGENCIES = ("AF", "CSN", "FK", "PM", "SKV", "SO", "TNS", "MIV")


@dataclass(frozen=True, slots=True)
class Benefit:
    """A kind of payment. `types`: as what a household tells it; none when it is no income of a month."""

    types: tuple[IncomeType, ...]
    codes: tuple[str, ...]
    names: tuple[str, ...]
    also_from_others: bool

    @property
    def agencies(self) -> frozenset[str]:
        """Who pays it."""
        return frozenset(code.partition(":")[0] for code in self.codes)


@dataclass(frozen=True, kw_only=True)
class AgencyBenefits(Sourced):
    """Every benefit that is known."""

    benefits: tuple[Benefit, ...]

    @cached_property
    def by_word(self) -> dict[str, Benefit]:
        """By code and by name, in lower case."""
        return {word.casefold(): one for one in self.benefits for word in (*one.names, *one.codes)}

    def find(self, code: str, name: str) -> Benefit | None:
        """The benefit of that code, or else of that name; None when it is unknown."""
        return self.by_word.get(code.casefold()) or self.by_word.get(name.strip().casefold())


@dataclass(frozen=True, kw_only=True)
class AgencyQuestions(Sourced):
    """Which agencies are asked about whom, whose answer is needed, and how often it is waited for."""

    agencies: tuple[str, ...]
    required: tuple[str, ...]
    children_from_age: int
    runs_before_person: int


def read_benefits(record: Record, origin: Origin) -> AgencyBenefits:
    counted = [read_benefit(one) for one in record.records("counted")]
    others = [read_not_counted(one) for one in record.records("not_counted")] if "not_counted" in record else []
    words = [word.casefold() for one in (*counted, *others) for word in (*one.codes, *one.names)]
    twice = sorted({word for word in words if words.count(word) > 1})
    if twice:
        raise record.wrong(f"{twice[0]!r} stands twice")
    return AgencyBenefits(origin=origin, benefits=(*counted, *others))


def read_benefit(record: Record) -> Benefit:
    record.only(("types", "codes", "names", "also_from_others"))
    types = chosen_from(record, "types", tuple(IncomeType))
    if not types:
        raise record.wrong("'types' names no type of income", "types")
    return Benefit(
        tuple(map(IncomeType, types)), codes_of(record), record.texts("names"), record.flag("also_from_others", False)
    )


def read_not_counted(record: Record) -> Benefit:
    record.only(("codes", "names"))
    return Benefit((), codes_of(record), record.texts("names"), False)


def codes_of(record: Record) -> tuple[str, ...]:
    codes = record.texts("codes")
    for code in codes:
        if code.partition(":")[0] not in AGENCIES or not code.partition(":")[2]:
            raise record.wrong(f"{code!r} does not begin with an agency, as FK:BOB does", "codes")
    return codes


def chosen_from(record: Record, name: str, among: tuple[str, ...]) -> tuple[str, ...]:
    """A list of which each must be one of the known ones."""
    values = record.texts(name)
    for value in values:
        if value not in among:
            raise record.wrong(f"{name!r}: {value!r} is not one of {', '.join(among)}", name)
    return values


def read_questions(record: Record, origin: Origin) -> AgencyQuestions:
    agencies = chosen_from(record, "agencies", AGENCIES)
    return AgencyQuestions(
        origin=origin,
        agencies=agencies,
        required=chosen_from(record, "required", agencies),
        children_from_age=record.whole("children_from_age"),
        runs_before_person=record.whole("runs_before_person"),
    )


AGENCY_BENEFITS = Kind(("counted", "not_counted"), read_benefits)
AGENCY_QUESTIONS = Kind(("agencies", "required", "children_from_age", "runs_before_person"), read_questions)
