"""All parameters of one municipality for one month, as known on one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from shared.kernel.month import Month
from shared.parameters.agencies import AgencyBenefits, AgencyQuestions
from shared.parameters.conventions import Conventions
from shared.parameters.costs import EXPENSE_TYPES, CostRule
from shared.parameters.municipal import AUTOMATABLE, Calendar, Delegation, Office
from shared.parameters.national import Amount, AssetLimit, JobStimulus, Switch
from shared.parameters.origin import Origin, ParameterMissing, Sourced
from shared.parameters.rent_caps import RentCap, RentCapTable
from shared.parameters.riksnorm import Riksnorm
from shared.parameters.travel_card import TravelCard

V = TypeVar("V", bound=Sourced)


class Book(Protocol):
    """Where the values stand: a `ParameterBook`."""

    def value(self, name: str, municipality: str, month: Month, known_on: date) -> Sourced: ...


class MonthParameters:
    """What the rules ask. Each property raises ParameterMissing when it is read and no value counts.

    Made by `ParameterBook.on`, which keeps it, so that a value is looked up once and not once a household.
    """

    def __init__(self, book: Book, municipality: str, month: Month, known_on: date) -> None:
        self._book = book
        self.municipality = municipality
        self.month = month
        self.known_on = known_on
        self._costs: dict[str, CostRule] = {}

    @cached_property
    def riksnorm(self) -> Riksnorm:
        """The national standard (riksnorm), 12 kap. 2–3 §§ SoF."""
        return self._value("riksnorm", Riksnorm)

    @cached_property
    def price_base_amount(self) -> Amount:
        """The price base amount (prisbasbelopp) of the year: `.ore`."""
        return self._value("price_base_amount", Amount)

    def price_base_amount_for(self, month: Month) -> Amount:
        """That of the year in which another month lies, as known on the same day."""
        value = self._book.value("price_base_amount", self.municipality, month, self.known_on)
        assert isinstance(value, Amount)
        return value

    @cached_property
    def price_base_amount_of_income(self) -> Amount:
        """That of the year of the month whose income counts: in January that of the year before."""
        return self.price_base_amount_for(self.month.previous)

    @cached_property
    def job_stimulus(self) -> JobStimulus:
        """The share of a wage that is left out (jobbstimulans), 12 kap. 8 § SoL."""
        return self._value("job_stimulus", JobStimulus)

    @cached_property
    def conventions(self) -> Conventions:
        """What is done where the law is silent: rounding, a child's age, the threshold of a change."""
        return self._value("conventions", Conventions)

    @cached_property
    def asset_limit(self) -> AssetLimit:
        """What a household may hold before a person must look."""
        return self._value("asset_limit", AssetLimit)

    @cached_property
    def travel_card(self) -> TravelCard:
        """Whether and at what price a travel card (SL-kort) is part of the calculation."""
        return self._value("travel_card", TravelCard)

    @cached_property
    def calendar(self) -> Calendar:
        """The last day to apply, and payday."""
        return self._value("calendar", Calendar)

    @cached_property
    def office(self) -> Office:
        """What stands at the head of a letter, and where to appeal."""
        return self._value("office", Office)

    @cached_property
    def agency_benefits(self) -> AgencyBenefits:
        """Which of our types of income an agency's benefit is."""
        return self._value("agency_benefits", AgencyBenefits)

    @cached_property
    def agency_questions(self) -> AgencyQuestions:
        """Which agencies are asked about whom, and whose answer is needed."""
        return self._value("agency_questions", AgencyQuestions)

    @cached_property
    def activity_requirement(self) -> Switch:
        """The activity requirement (aktivitetskrav): off until a statute number is entered."""
        return self._value("activity_requirement", Switch)

    @cached_property
    def reform_2027(self) -> Switch:
        """The reformed income support of 2027 (bidragstak): off until a statute number is entered."""
        return self._value("reform_2027", Switch)

    @cached_property
    def _rent_caps(self) -> RentCapTable:
        return self._value("rent_caps", RentCapTable)

    def rent_cap(
        self,
        *,
        adults: int,
        children: int,
        persons: int | None = None,
        rooms: int | None = None,
        adult_ages: Sequence[int] = (),
    ) -> RentCap:
        """The highest rent the municipality counts for such a household: the first row of its table that fits.

        `persons` is adults and children when left out. Raises FactMissing when the table asks for rooms or ages
        that were not given, ParameterMissing when no row fits or the amount is not known.
        """
        household = {
            "adults": adults,
            "children": children,
            "persons": adults + children if persons is None else persons,
            "rooms": rooms,
            "youngest_adult": min(adult_ages, default=None),
            "oldest_adult": max(adult_ages, default=None),
        }
        return self._rent_caps.for_household(household)

    def cost_rule(self, expense_type: str) -> CostRule:
        """How an expense counts. One without a parameter for the month needs a person's judgement."""
        rule = self._costs.get(expense_type)
        if rule is None:
            if expense_type not in EXPENSE_TYPES:
                raise ValueError(f"not a type of expense: {expense_type!r}")
            try:
                rule = self._value(f"costs.{expense_type}", CostRule)
            except ParameterMissing:
                rule = CostRule.without_parameter(expense_type, self.municipality, self.month, self.known_on)
            self._costs[expense_type] = rule
        return rule

    def automation(self, decision_type: str = "full_grant") -> Delegation | None:
        """The delegation that lets such a decision be made without a person; None when there is none."""
        if decision_type not in AUTOMATABLE:
            return None
        try:
            delegation = self._value(f"automation.{decision_type}", Delegation)
        except ParameterMissing:
            return None
        return delegation if delegation.allowed else None

    def trace(self, name: str) -> Origin:
        """The origin of the value of that name: `riksnorm`, `rent_caps`, `costs.medicine`."""
        return self._value(name, Sourced).origin

    def _value(self, name: str, kind: type[V]) -> V:
        value = self._book.value(name, self.municipality, self.month, self.known_on)
        assert isinstance(value, kind), f"{name} is a {type(value).__name__}"
        return value
