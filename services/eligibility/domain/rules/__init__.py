"""The law of the monthly calculation, one module a legal question, in the order in which a calculation is read."""

from services.eligibility.domain.rules import (
    approved_costs,
    assets,
    childrens_income,
    common_costs,
    comparison,
    household,
    housing_cost,
    income,
    job_stimulus,
    living_costs,
    medical_costs,
    need,
    other_costs,
    personal_costs,
    travel_card,
)

MODULES = (
    personal_costs,
    common_costs,
    housing_cost,
    travel_card,
    living_costs,
    medical_costs,
    other_costs,
    approved_costs,
    income,
    job_stimulus,
    childrens_income,
    household,
    assets,
    comparison,
    need,
)
