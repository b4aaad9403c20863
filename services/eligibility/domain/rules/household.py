"""Who is a child of the household (hemmavarande barn, skolungdom), and how old."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE, PERSONAL_COSTS
from shared.kernel.situation import Role, School
from shared.kernel.stop_reason import StopReason
from shared.parameters import AgeOn, Conventions

OF_AGE = 18
MAINTAINED_UNTIL = 21
SCHOOLS = (School.COMPULSORY, School.UPPER_SECONDARY)


@rule("age", law=PERSONAL_COSTS, each="member")
def age(age_on_first_day: int, age_on_last_day: int, conventions: Conventions) -> int:
    """How old a member is all month: the ordinance has no rule for a birthday within it."""
    return age_on_first_day if conventions.child_age_on is AgeOn.FIRST_DAY else age_on_last_day


@rule("school-unclear", law=ASSISTANCE, each="member", stop=StopReason.SCHOOL_UNCLEAR)
def school_unclear(member: str, role: Role, age: int, school: School) -> dict[str, Any] | None:
    """Parents maintain a child of 18 who goes to school (underhållsskyldighet, 7 kap. 1 § föräldrabalken).

    Whoever has left school at that age is a case of their own; whether this one has, a person must ask. So it is with
    somebody under 21 who goes to school and applies alone: the parents are to maintain them.
    """
    goes_to_school = school in SCHOOLS
    if role is Role.CHILD and age >= OF_AGE and not goes_to_school:
        return {"member": member, "age": age}
    if role is Role.ADULT and age < MAINTAINED_UNTIL and goes_to_school:
        return {"member": member, "age": age}
    return None
