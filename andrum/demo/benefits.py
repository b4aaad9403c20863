"""What families receive by law: child benefit and its supplement, study grant, maintenance support, to the krona."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from shared.kernel.money import Money, from_kronor
from shared.kernel.month import Month
from shared.kernel.situation import IncomeType

CHILD_BENEFIT = from_kronor(1250)
STUDY_GRANT = from_kronor(1250)
SUPPLEMENT = tuple(from_kronor(kronor) for kronor in (0, 0, 150, 730, 1740))
"""The large family supplement (flerbarnstillägg) for so many children; each beyond the fourth adds a child benefit."""

MAINTENANCE = ((7, from_kronor(1673)), (15, from_kronor(1823)), (99, from_kronor(2223)))
"""Maintenance support (underhållsstöd) for a child below an age."""

WITHOUT_STUDY_GRANT = (7, 8)
"""Months without school."""


def benefits(
    children: Iterable[tuple[str, date]], supported: Collection[str], month: Month
) -> list[tuple[IncomeType, str | None, Money]]:
    """What a family with these children (id, born) receives in a month. `supported`: for whom there is maintenance."""
    born_before = [(child, born) for child, born in children if born < month.first_day]
    with_benefit = [born for _, born in born_before if month <= last_month_of_child_benefit(born)]
    students = [child for child, born in born_before if is_paid_to_study(born, month)]
    family = len(with_benefit) + len(students)
    rows: list[tuple[IncomeType, str | None, Money]] = [
        (IncomeType.CHILD_BENEFIT, None, len(with_benefit) * CHILD_BENEFIT),
        (IncomeType.LARGE_FAMILY_SUPPLEMENT, None, supplement(family)),
        *((IncomeType.STUDY_GRANT, child, STUDY_GRANT) for child in students),
        *((IncomeType.MAINTENANCE_SUPPORT, None, support(b, month)) for c, b in born_before if c in supported),
    ]
    return [row for row in rows if row[2]]


def supplement(children: int) -> Money:
    return SUPPLEMENT[min(children, 4)] + max(children - 4, 0) * CHILD_BENEFIT


def last_month_of_child_benefit(born: date) -> Month:
    """The last of the quarter in which the child turns sixteen."""
    return Month(born.year + 16, (born.month + 2) // 3 * 3)


def is_paid_to_study(born: date, month: Month) -> bool:
    """Between child benefit and the end of upper secondary school, in the months of school."""
    return month > last_month_of_child_benefit(born) and month.number not in WITHOUT_STUDY_GRANT


def support(born: date, month: Month) -> Money:
    age = month.year - born.year - ((born.month, born.day) > (month.number, 1))
    return next(amount for below, amount in MAINTENANCE if age < below)
