"""Who is a child of the household (hemmavarande barn, skolungdom)."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE
from shared.kernel.situation import Role, School
from shared.kernel.stop_reason import StopReason

OF_AGE = 18
SCHOOLS = (School.COMPULSORY, School.UPPER_SECONDARY)


@rule("school-unclear", law=ASSISTANCE, each="member", stop=StopReason.SCHOOL_UNCLEAR)
def school_unclear(member: str, role: Role, age: int, school: School) -> dict[str, Any] | None:
    """Parents maintain a child of 18 who goes to school (underhållsskyldighet, 7 kap. 1 § föräldrabalken).

    Whoever has left school at that age is a case of their own; whether this one has, a person must ask.
    """
    if role is Role.CHILD and age >= OF_AGE and school not in SCHOOLS:
        return {"member": member, "age": age}
    return None
