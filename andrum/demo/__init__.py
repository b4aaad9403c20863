"""The demo municipality: Lindsala, which does not exist.

Everything is drawn from a seed, so that the same seed gives the same town in every process and on every machine:

    town = households(seed=2026, count=1_000)
    for application in applications(town, Month(2026, 11)):   # bodies for POST /api/v1/applications
        ...

`people` are those who work there, `units` the homes that the municipality can offer.
"""

from andrum.demo.applications import applications
from andrum.demo.economy import OCCUPATIONS
from andrum.demo.household import DemoHousehold, DemoMonth, DemoPerson
from andrum.demo.people import CLEARED, DISTRICTS, PEOPLE, person, with_role
from andrum.demo.town import HISTORY, MONTHS, MUNICIPALITY, SEED, THE_MONTH, households
from andrum.demo.units import units

__all__ = [
    "CLEARED",
    "DISTRICTS",
    "HISTORY",
    "MONTHS",
    "MUNICIPALITY",
    "OCCUPATIONS",
    "PEOPLE",
    "SEED",
    "THE_MONTH",
    "DemoHousehold",
    "DemoMonth",
    "DemoPerson",
    "applications",
    "households",
    "person",
    "units",
    "with_role",
]
