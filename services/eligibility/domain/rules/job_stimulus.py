"""The job stimulus (jobbstimulans, den särskilda beräkningsregeln): a part of a wage is left out of the income."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.income import COUNTED
from services.eligibility.domain.rules.statutes import JOB_STIMULUS
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import IncomeType
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions, JobStimulus


@rule("adults-wage", law=JOB_STIMULUS, each="income")
def is_adults_wage(income_type: IncomeType, months_before: int, is_childs_wage: bool) -> bool:
    """Income from employment that is counted, other than a child's (third paragraph of 12 kap. 9 § SoL)."""
    return income_type is IncomeType.WAGE and months_before == COUNTED and not is_childs_wage


@rule(
    "job-stimulus",
    law=JOB_STIMULUS,
    each="income",
    part=Part.INCOME,
    facts=("member=receiver", "month=income_month", "received_ore"),
)
def job_stimulus_ore(
    is_adults_wage: bool,
    receiver_has_stimulus: bool,
    received_ore: Money,
    job_stimulus: JobStimulus,
    conventions: Conventions,
) -> Money | None:
    """The part of the net wage that is left out, in öre, for a member who has the stimulus.

    The wage stands in full on its own line; this line gives the part back.
    """
    if not is_adults_wage or not receiver_has_stimulus:
        return None
    return conventions.job_stimulus.divide(received_ore * job_stimulus.percent, 100)


@rule("receiver-unclear", law=JOB_STIMULUS, each="income", stop=StopReason.RECEIVER_UNCLEAR)
def receiver_unclear(
    is_adults_wage: bool, receiver: str | None, has_job_stimulus: tuple[bool, ...], received_ore: Money
) -> dict[str, Any] | None:
    """A wage, and it matters whose: somebody in the household has the stimulus. It is counted in full."""
    if is_adults_wage and receiver is None and received_ore and any(has_job_stimulus):
        return {"type": str(IncomeType.WAGE), "received_ore": received_ore}
    return None
