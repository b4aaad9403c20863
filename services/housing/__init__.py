"""Housing: whether a rent is reasonable, and a home for a household that has none.

Owns: the units with their prices, the searches of households without a home, and the placements.
Hears: `application_submitted`.
Says: `housing_cost_assessed`, `home_search_opened`, `household_placed`.
Asked: `searches`, `offers`, `place`, `end_placement`, `register_units`.

A household that was placed has the cost of its placement as the cost of its home from then on, until it ends. Two
households cannot be placed in one unit at a time: the database refuses the second.
"""
