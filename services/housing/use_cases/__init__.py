"""What happens: a rent is weighed, a search opened, homes ranked, a household placed. Each is one transaction."""

from services.housing.use_cases.assess_homes import assess_homes
from services.housing.use_cases.end_placement import end_placement
from services.housing.use_cases.find_home import list_searches, rank_offers
from services.housing.use_cases.place_household import place_household
from services.housing.use_cases.register_units import register_units
from services.housing.use_cases.weigh_homes import weigh_homes

__all__ = [
    "assess_homes",
    "end_placement",
    "list_searches",
    "place_household",
    "rank_offers",
    "register_units",
    "weigh_homes",
]
