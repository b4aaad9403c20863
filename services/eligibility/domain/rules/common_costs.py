"""What a household shares: consumables, newspaper, telephone (gemensamma hushållskostnader), part of riksnormen."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import COMMON_COSTS
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.parameters import Conventions, Riksnorm


@rule(
    "common-costs",
    law=COMMON_COSTS,
    part=Part.NORM,
    facts=("persons", "persons_in_dwelling", "whole_dwelling_ore", "source=riksnorm_source"),
)
def common_costs_ore(
    whole_dwelling_ore: Money, persons: int, persons_in_dwelling: int, conventions: Conventions
) -> Money:
    """The household's common costs in öre: all of the dwelling's, or its members' share of them.

    Whoever shares a dwelling without being family (hushållsgemenskap) has an equal part of what all who live there
    have in common, in whole kronor. The ordinance says so of an adult; a household of several has that part for each
    member. Days of visiting do not change it.
    """
    if persons_in_dwelling == persons:
        return whole_dwelling_ore
    return conventions.common_share.divide(whole_dwelling_ore, persons_in_dwelling) * persons


@rule("common-costs-of-dwelling", law=COMMON_COSTS)
def whole_dwelling_ore(persons_in_dwelling: int, riksnorm: Riksnorm) -> Money:
    """The common costs of all who live in the dwelling; above seven, the step from six to seven for each (3 §)."""
    return riksnorm.common(persons_in_dwelling)


@rule("riksnorm-source", law=COMMON_COSTS)
def riksnorm_source(riksnorm: Riksnorm) -> str:
    """The statute that has the table of the year."""
    return riksnorm.source
