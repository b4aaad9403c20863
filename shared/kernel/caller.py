"""Who asks for something to be done, and as what."""

from dataclasses import dataclass, field
from enum import StrEnum


class UserRole(StrEnum):
    """The roles of the house. A person may have several."""

    CASEWORKER = "caseworker"
    DECISION_MAKER = "decision_maker"
    HOUSING_OFFICER = "housing_officer"
    ADMINISTRATOR = "administrator"
    PAYMENT_OFFICER = "payment_officer"
    UNIT_HEAD = "unit_head"
    AUDITOR = "auditor"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A person, or a machine acting for the house. `district` limits what is seen; None is the whole municipality.

    `cleared`: is among the named staff who may see households with a protected identity (skyddade personuppgifter).
    """

    id: str
    name: str
    roles: frozenset[UserRole] = field(default_factory=frozenset)
    district: str | None = None
    cleared: bool = False


SYSTEM = Caller(id="andrum", name="Andrum", roles=frozenset(UserRole), cleared=True)
"""The house itself: the command line and the monthly run on the machine that owns the data."""
