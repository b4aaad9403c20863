"""The job stimulus (jobbstimulans, den särskilda beräkningsregeln): a part of a wage is left out of the income."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.income import COUNTED
from services.eligibility.domain.rules.statutes import CHILDRENS_WAGE, JOB_STIMULUS
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import IncomeType, Role
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions, JobStimulus


@rule("adults-wage", law=JOB_STIMULUS, each="income")
def is_adults_wage(income_type: IncomeType, months_before: int, is_childs_wage: bool) -> bool:
    """Income from employment that is counted, other than a child's (third paragraph of 12 kap. 9 § SoL)."""
    return income_type is IncomeType.WAGE and months_before == COUNTED and not is_childs_wage


@rule("left-out-percent", law=JOB_STIMULUS, each="income")
def left_out_percent(is_adults_wage: bool, receiver_has_stimulus: bool, job_stimulus: JobStimulus) -> int:
    """How much of the income is left out, in per cent: 0 without the stimulus, and before there was one."""
    return job_stimulus.percent if is_adults_wage and receiver_has_stimulus else 0


@rule("left-out-of-wage", law=JOB_STIMULUS, each="income")
def disregarded_ore(left_out_percent: int, received_ore: Money, conventions: Conventions) -> Money:
    """The part of the net wage that is left out, in öre."""
    if not left_out_percent:
        return 0
    return conventions.job_stimulus.divide(received_ore * left_out_percent, 100)


@rule(
    "job-stimulus",
    law=JOB_STIMULUS,
    each="income",
    part=Part.INCOME,
    deducts=True,
    facts=(
        "type=income_type",
        "member=receiver",
        "month=income_month",
        "received_ore",
        "disregarded_ore",
        "percent=left_out_percent",
        "meant_for=late_for",
    ),
)
def job_stimulus_ore(left_out_percent: int, received_ore: Money, disregarded_ore: Money) -> Money | None:
    """What counts of the wage of a member who has the stimulus, in öre: the net wage less the part left out."""
    return received_ore - disregarded_ore if left_out_percent else None


@rule("receiver-unclear", law=JOB_STIMULUS, each="income", stop=StopReason.RECEIVER_UNCLEAR)
def receiver_unclear(
    is_adults_wage: bool, receiver: str | None, has_job_stimulus: tuple[bool, ...], received_ore: Money
) -> dict[str, Any] | None:
    """A wage, and it matters whose: somebody in the household has the stimulus. It is counted in full."""
    if is_adults_wage and receiver is None and received_ore and any(has_job_stimulus):
        return {"type": str(IncomeType.WAGE), "received_ore": received_ore}
    return None


@rule("wage-earner", law=CHILDRENS_WAGE, each="member")
def may_earn_as_a_child(role: Role, age: int, earned_this_year_ore: Money, conventions: Conventions) -> bool:
    """A child who is old enough to work, or has worked this year."""
    return role is Role.CHILD and (earned_this_year_ore > 0 or age >= conventions.wage_earner_from_age)


@rule("childs-or-adults-wage", law=CHILDRENS_WAGE, each="income", stop=StopReason.RECEIVER_UNCLEAR)
def childs_or_adults_wage(
    is_adults_wage: bool, is_named: bool, may_earn_as_a_child: tuple[bool, ...], received_ore: Money
) -> dict[str, Any] | None:
    """A wage that may be a child's, whose wages are left out. It is counted as an adult's."""
    if is_adults_wage and not is_named and received_ore and any(may_earn_as_a_child):
        return {"type": str(IncomeType.WAGE), "received_ore": received_ore}
    return None
