"""What the household has (inkomster): the income after tax of the month before the one applied for."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE, LEISURE_CARD
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import IncomeType
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions, Unjudged

COUNTED = 1
"""For application month M, the income that came in M−1 is counted."""
COMPARED = 2
"""The income of M−2 is what it is compared with."""
OLDEST_SHOWN = 12
"""An income of more months ago is hardly what was meant: the year is likely to be mistyped."""


@rule("never-counted", law=LEISURE_CARD, each="income")
def is_left_out(income_type: IncomeType, conventions: Conventions) -> bool:
    """What must not lower the assistance (fritidskort), and the job premium where it is not counted."""
    if income_type is IncomeType.JOB_PREMIUM:
        return conventions.job_premium is Unjudged.NOTHING
    return income_type is IncomeType.LEISURE_CARD


@rule(
    "income",
    law=ASSISTANCE,
    each="income",
    part=Part.INCOME,
    deducts=True,
    facts=("type=income_type", "member=receiver", "month=income_month", "meant_for=late_for"),
)
def income_ore(
    months_before: int,
    is_childs_wage: bool,
    is_childs_means: bool,
    is_left_out: bool,
    left_out_percent: int,
    received_ore: Money,
) -> Money | None:
    """An income of the month that is counted, after tax, in öre. All of it counts; the sum of each type and person.

    What has a rule of its own stands on that rule's line: a child's money, and a wage with job stimulus.
    """
    if months_before != COUNTED or is_childs_wage or is_childs_means or is_left_out or left_out_percent:
        return None
    return received_ore


@rule(
    "left-out-income",
    law=LEISURE_CARD,
    each="income",
    part=Part.INCOME,
    deducts=True,
    facts=("type=income_type", "member=receiver", "month=income_month", "received_ore"),
)
def left_out_ore(is_left_out: bool, months_before: int) -> Money | None:
    """An income that was told of and never counts: shown with nothing."""
    return 0 if is_left_out and months_before == COUNTED else None


@rule(
    "other-month",
    law=ASSISTANCE,
    each="income",
    part=Part.INCOME,
    deducts=True,
    facts=("type=income_type", "member=receiver", "month=income_month", "received_ore"),
)
def other_month_ore(months_before: int) -> Money | None:
    """An income that was told of but came in another month: shown, and not counted."""
    return None if months_before in (COUNTED, COMPARED) else 0


@rule("income-other-month", law=ASSISTANCE, each="income", stop=StopReason.INCOME_OTHER_MONTH)
def income_other_month(
    income_type: IncomeType, income_month: str, months_before: int, received_ore: Money
) -> dict[str, Any] | None:
    """An income that came later than the month that counts, or so long ago that the year must be a slip."""
    if received_ore == 0 or COUNTED <= months_before <= OLDEST_SHOWN:
        return None
    return {"type": str(income_type), "month": income_month, "amount_ore": received_ore}


@rule("unknown-income", law=ASSISTANCE, each="income", stop=StopReason.UNKNOWN_INCOME)
def unknown_income(income_type: IncomeType, months_before: int, received_ore: Money) -> dict[str, Any] | None:
    """An income of a kind that is not known. It is counted, and a person asks what it is."""
    if income_type is IncomeType.OTHER and months_before == COUNTED and received_ore:
        return {"type": str(income_type), "received_ore": received_ore}
    return None


@rule("income-needs-judgement", law=ASSISTANCE, each="income", stop=StopReason.INCOME_NEEDS_JUDGEMENT)
def income_needs_judgement(income_type: IncomeType, months_before: int, received_ore: Money) -> dict[str, Any] | None:
    """The job premium (jobbpremie): no statute was read that says whether it counts, so a person decides."""
    if income_type is IncomeType.JOB_PREMIUM and months_before == COUNTED and received_ore:
        return {"type": str(income_type), "received_ore": received_ore}
    return None


@rule("late-transfer", law=ASSISTANCE, each="income", stop=StopReason.LATE_TRANSFER)
def late_transfer(
    income_type: IncomeType, income_month: str, months_before: int, late_for: str | None, late_ore: Money
) -> dict[str, Any] | None:
    """An income that should have come earlier. It counts when it came; a person sees whether that is reasonable."""
    if late_for is None or months_before != COUNTED or not late_ore:
        return None
    return {"type": str(income_type), "month": income_month, "meant_for": late_for, "received_ore": late_ore}


@rule("deduction-needs-judgement", law=ASSISTANCE, each="income", stop=StopReason.DEDUCTION_NEEDS_JUDGEMENT)
def deduction_needs_judgement(
    income_type: IncomeType, months_before: int, receiver: str | None, set_off_ore: Money, distraint_ore: Money
) -> dict[str, Any] | None:
    """Money kept back for a debt to the payer (kvittning), or by the enforcement authority (utmätning).

    What came is what counts; whether what was kept back counts too, only a person can say.
    """
    if months_before != COUNTED or not (set_off_ore or distraint_ore):
        return None
    kept = {"set_off_ore": set_off_ore or None, "distraint_ore": distraint_ore or None, "member": receiver}
    return {"type": str(income_type), **{name: value for name, value in kept.items() if value is not None}}
