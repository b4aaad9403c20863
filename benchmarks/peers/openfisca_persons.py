"""What each member needs and has, as OpenFisca writes it: a formula for each value, over columns of öre."""

from __future__ import annotations

from typing import Any

from numpy import maximum, minimum, where
from openfisca_core.entities import build_entity
from openfisca_core.periods import MONTH
from openfisca_core.variables import Variable

Person = build_entity(key="person", plural="persons", label="A member of the household", is_person=True)
Household = build_entity(
    key="household",
    plural="households",
    label="A household",
    roles=[{"key": "adult", "plural": "adults"}, {"key": "child", "plural": "children"}],
)
DAYS = 30
CARD_FROM_DAYS = 15
WORKS_FROM_AGE = 16


def told(name: str, entity: Any, kind: type = int) -> type[Variable]:
    """Something that the household tells."""
    return type(name, (Variable,), {"value_type": kind, "entity": entity, "definition_period": MONTH, "label": name})


def calculated(formula: Any, entity: Any, kind: type = int, name: str = "") -> type[Variable]:
    """A rule, with what it is about and where it stands."""
    name = name or formula.__name__
    about = {"value_type": kind, "entity": entity, "definition_period": MONTH, "label": formula.__doc__ or name}
    return type(name, (Variable,), {**about, "reference": "12 kap. SoL (2025:400)", "formula": formula})


def whole_month_cost(person: Any, period: Any, parameters: Any) -> Any:
    """The ordinance's amount for a whole month."""
    norm, age = parameters(period).riksnorm, person("age", period)
    couple = person.household.nb_persons(Household.ADULT) == 2
    away = person("lunch", period) & (age <= 6)
    child = where(away, norm.child_with_lunch.calc(age), norm.child.calc(age))
    return where(person.has_role(Household.CHILD), child, where(couple, norm.couple // 2, norm.single))


def personal_costs(person: Any, period: Any) -> Any:
    """A member's personal costs for the time spent here."""
    whole, days = person("whole_month_cost", period), person("days", period)
    per_day = (2 * whole * 12 + 36_500) // (2 * 36_500) * 100
    return where((days < 0) | (days >= DAYS), whole, per_day * days)


def school_unclear_of(person: Any, period: Any) -> Any:
    """A child of age that goes to no school."""
    return person.has_role(Household.CHILD) & (person("age", period) >= 18) & (person("school", period) == 0)


def travel_card(person: Any, period: Any, parameters: Any) -> Any:
    """The card that is given without applying; a child has it who is here often enough."""
    days, price = person("days", period), parameters(period).travel_card.calc(person("age", period))
    visits = person.has_role(Household.CHILD) & (days >= 0) & (days < CARD_FROM_DAYS)
    return where(visits, 0, price)


def adults_wage(person: Any, period: Any) -> Any:
    """Income from employment, other than a child's."""
    return where(person.has_role(Household.ADULT), person("wage", period.last_month), 0)


def left_out_percent(person: Any, period: Any, parameters: Any) -> Any:
    """How much of the wage is left out."""
    return where(person("stimulus", period), parameters(period).job_stimulus_percent, 0)


def left_out_of_wage(person: Any, period: Any) -> Any:
    """The part of the wage that is left out."""
    return (person("adults_wage", period) * person("left_out_percent", period) * 2 + 100) // 200


def counted_wage(person: Any, period: Any) -> Any:
    """What counts of an adult's wage."""
    return person("adults_wage", period) - person("left_out_of_wage", period)


def childrens_wage(person: Any, period: Any, parameters: Any) -> Any:
    """What of a child's wage lies above a price base amount in the year."""
    wage = where(person.has_role(Household.CHILD), person("wage", period.last_month), 0)
    earned = maximum(person("earned_this_year", period), wage)
    return minimum(wage, maximum(earned - parameters(period).price_base_amount, 0))


def may_earn_as_a_child(person: Any, period: Any) -> Any:
    """A child who is old enough to work, or has worked this year."""
    works = (person("age", period) >= WORKS_FROM_AGE) | (person("earned_this_year", period) > 0)
    return person.has_role(Household.CHILD) & works


def own_means(person: Any, period: Any) -> Any:
    """A child's own income other than wages."""
    return where(person.has_role(Household.CHILD), person("child_pension", period.last_month), 0)


def childrens_means(person: Any, period: Any) -> Any:
    """A child's own means, up to its own need."""
    return minimum(person("own_means", period), person("personal_costs", period))


TOLD = ("age", "days", "wage", "child_pension", "earned_this_year")
PERSON_VARIABLES = [
    *(told(name, Person) for name in TOLD),
    *(told(name, Person, bool) for name in ("lunch", "stimulus", "school")),
    *(calculated(rule, Person, bool) for rule in (school_unclear_of, may_earn_as_a_child)),
    *(
        calculated(rule, Person)
        for rule in (
            whole_month_cost, personal_costs, travel_card, adults_wage, left_out_percent, left_out_of_wage,
            counted_wage, childrens_wage, own_means, childrens_means,
        )
    ),
]  # fmt: skip
