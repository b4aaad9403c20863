"""What one agency has told about one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.eligibility.domain.agency_facts import AgencyFault, Notice, Payment
from services.eligibility.ssbtek.faults import AnswerError


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Facts; or `fault`, when an agency inside another's answer did not take part in it."""

    payments: Sequence[Payment] = ()
    notices: Sequence[Notice] = ()
    fault: AgencyFault | None = None


def check_person(told: str, asked: str) -> None:
    """Raises AnswerError when the answer is about somebody else. One that names nobody is taken.

    Ten digits are compared with the last ten.
    """
    digits = told.replace("-", "").strip()
    if digits and digits != asked and not (len(digits) == 10 and asked.endswith(digits)):
        raise AnswerError("wrong_person", "it is about another person")
