"""Every amount and every choice that a law or a municipality makes: for a month, as known on a day.

The values are the YAML files of `parameters/`; this package reads them and never holds an amount itself.

    book = ParameterBook.load()
    p = book.on(municipality="lindsala", month=Month(2026, 11), known_on=date(2026, 10, 22))
    p.riksnorm.common(4)              # öre: 203 000
    p.riksnorm.source                 # "SFS 2025:1046"

A value counts when its months hold the month and it was decided on or before `known_on`; of several, the one
decided last, then the one that begins last. So a decision can be repeated, years later, as it was made. When no
value counts, the property raises `ParameterMissing`, and only when it is asked for.
"""

from shared.parameters.agencies import AgencyBenefits, AgencyQuestions, Benefit
from shared.parameters.book import ParameterBook
from shared.parameters.changes import file_for, touched, unlike
from shared.parameters.check import Complaint, check
from shared.parameters.conventions import AboveCap, AgeOn, Conventions, Gap, OwnMeans, Rounding, Unjudged
from shared.parameters.costs import CostKind, CostPeriod, CostRule
from shared.parameters.municipal import Calendar, Delegation, Office, Payday
from shared.parameters.national import Amount, AssetLimit, JobStimulus, Switch
from shared.parameters.on_month import MonthParameters
from shared.parameters.origin import FactMissing, Origin, ParameterMissing, Sourced
from shared.parameters.record import ParameterFileError
from shared.parameters.rent_caps import RentCap
from shared.parameters.riksnorm import Riksnorm
from shared.parameters.travel_card import TravelCard, TravelCardMode

__all__ = [
    "AboveCap",
    "AgeOn",
    "AgencyBenefits",
    "AgencyQuestions",
    "Amount",
    "AssetLimit",
    "Benefit",
    "Calendar",
    "Complaint",
    "Conventions",
    "CostKind",
    "CostPeriod",
    "CostRule",
    "Delegation",
    "FactMissing",
    "Gap",
    "JobStimulus",
    "MonthParameters",
    "Office",
    "Origin",
    "OwnMeans",
    "ParameterBook",
    "ParameterFileError",
    "ParameterMissing",
    "Payday",
    "RentCap",
    "Riksnorm",
    "Rounding",
    "Sourced",
    "Switch",
    "TravelCard",
    "TravelCardMode",
    "Unjudged",
    "check",
    "file_for",
    "touched",
    "unlike",
]
