"""What the household has (inkomster): the income after tax of the month before the one applied for."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.statutes import ASSISTANCE
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import IncomeType
from shared.kernel.stop_reason import StopReason

COUNTED = 1
"""For application month M, the income that came in M−1 is counted."""
COMPARED = 2
"""The income of M−2 is what it is compared with."""


@rule("childs-wage", law=ASSISTANCE, each="income")
def is_childs_wage(income_type: IncomeType, receiver_is_child: bool) -> bool:
    """A child's wage has a rule of its own (12 kap. 9 § SoL)."""
    return income_type is IncomeType.WAGE and receiver_is_child


@rule(
    "income",
    law=ASSISTANCE,
    each="income",
    part=Part.INCOME,
    deducts=True,
    facts=("type=income_type", "member=receiver", "month=income_month"),
)
def income_ore(months_before: int, is_childs_wage: bool, received_ore: Money) -> Money | None:
    """An income of the month that is counted, after tax, in öre. All of it counts; the sum of each type and person."""
    if months_before != COUNTED or is_childs_wage:
        return None
    return received_ore


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


@rule("unknown-income", law=ASSISTANCE, each="income", stop=StopReason.UNKNOWN_INCOME)
def unknown_income(income_type: IncomeType, months_before: int, received_ore: Money) -> dict[str, Any] | None:
    """An income of a kind that is not known. It is counted, and a person asks what it is."""
    if income_type is IncomeType.OTHER and months_before == COUNTED and received_ore:
        return {"type": str(income_type), "received_ore": received_ore}
    return None
