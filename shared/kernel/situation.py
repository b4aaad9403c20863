"""One household, one month: what it has told. The plain values that intake, housing and eligibility speak of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.stop_reason import Stop


class Role(StrEnum):
    ADULT = "adult"
    CHILD = "child"


class School(StrEnum):
    NONE = "none"
    PRESCHOOL = "preschool"
    COMPULSORY = "compulsory"
    UPPER_SECONDARY = "upper_secondary"


class HomeKind(StrEnum):
    RENTAL = "rental"
    SUBLET = "sublet"
    OWNED = "owned"
    LODGING = "lodging"
    TEMPORARY = "temporary"
    NONE = "none"


class ExpenseType(StrEnum):
    ELECTRICITY = "electricity"
    HOME_INSURANCE = "home_insurance"
    UNION_FEE = "union_fee"
    UNEMPLOYMENT_FUND = "unemployment_fund"
    WORK_TRAVEL = "work_travel"
    INTERNET = "internet"
    MEDICAL_CARE = "medical_care"
    MEDICINE = "medicine"
    DENTAL_CARE = "dental_care"
    GLASSES = "glasses"
    CHILDCARE_FEE = "childcare_fee"
    VISITATION = "visitation"
    OTHER = "other"


class IncomeType(StrEnum):
    WAGE = "wage"
    CHILD_BENEFIT = "child_benefit"
    LARGE_FAMILY_SUPPLEMENT = "large_family_supplement"
    HOUSING_ALLOWANCE = "housing_allowance"
    MAINTENANCE_SUPPORT = "maintenance_support"
    PARENTAL_BENEFIT = "parental_benefit"
    SICKNESS_BENEFIT = "sickness_benefit"
    UNEMPLOYMENT_BENEFIT = "unemployment_benefit"
    ACTIVITY_SUPPORT = "activity_support"
    STUDY_GRANT = "study_grant"
    CHILD_PENSION = "child_pension"
    PENSION = "pension"
    TAX_REFUND = "tax_refund"
    GIFT = "gift"
    CAPITAL = "capital"
    RENT_SHARE = "rent_share"
    LEISURE_CARD = "leisure_card"
    JOB_PREMIUM = "job_premium"
    OTHER = "other"


class DeductionKind(StrEnum):
    """What was taken from an income before it came: tax, a debt to the payer (kvittning), or distraint (utmätning)."""

    TAX = "tax"
    SET_OFF = "set_off"
    DISTRAINT = "distraint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person of the household. `days`: of the month spent here; None means the whole month.

    `earned_this_year_ore`: what a schoolchild has earned in the calendar year of the month whose income counts.
    """

    id: str
    role: Role
    born: date
    occupation: str | None = None
    school: School = School.NONE
    lunch_away: bool = False
    days: int | None = None
    earned_this_year_ore: Money = 0

    def age_on(self, day: date) -> int:
        """Whole years of age on a day; negative before birth."""
        before_birthday = (day.month, day.day) < (self.born.month, self.born.day)
        return day.year - self.born.year - before_birthday


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The dwelling. `rooms` counts rooms besides the kitchen; None when not told."""

    kind: HomeKind
    rent_ore: Money = 0
    rooms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expense:
    """A cost. `counted_before_ore`: what has counted of the type for that person in the twelve months before.

    `approved_before_ore`: what a person has approved before, for the same cost.
    """

    type: ExpenseType
    amount_ore: Money
    member: str | None = None
    counted_before_ore: Money = 0
    approved_before_ore: Money = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction:
    kind: DeductionKind
    amount_ore: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Income:
    """Money received: `month` is the month it came, `net_ore` what came; `meant_for` the month it should have come.

    `gross_ore` less the deductions is what came, where they are told.
    """

    type: IncomeType
    month: Month
    net_ore: Money
    member: str | None = None
    gross_ore: Money | None = None
    deductions: tuple[Deduction, ...] = ()
    meant_for: Month | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    type: str
    amount_ore: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownChild:
    """A grown child who lives at home and is no member of the household; one of those in `others_in_home`.

    `income_ore`: its own income after tax of the month that counts.
    """

    born: date
    income_ore: Money = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything the calculation of one household's month starts from. `docs/situation.md` explains each key."""

    id: str
    municipality: str
    month: Month
    members: tuple[Member, ...]
    home: Home
    cohabiting: bool = False
    others_in_home: int = 0
    expenses: tuple[Expense, ...] = ()
    incomes: tuple[Income, ...] = ()
    assets: tuple[Asset, ...] = ()
    job_stimulus: tuple[str, ...] = ()
    grown_children: tuple[GrownChild, ...] = ()
    assistance_months: tuple[Month, ...] | None = None
    assistance_known_since: Month | None = None

    @property
    def adults(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.role is Role.ADULT)

    @property
    def children(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.role is Role.CHILD)


@dataclass(frozen=True, slots=True, kw_only=True)
class HousingCost:
    """What the home may cost (skälig boendekostnad): `asked_ore` a month, of which `accepted_ore` counts.

    `cap_ore` is the municipality's highest acceptable rent, None where none applies; `source` names it.
    """

    asked_ore: Money
    accepted_ore: Money
    cap_ore: Money | None = None
    source: str | None = None
    stops: tuple[Stop, ...] = ()
