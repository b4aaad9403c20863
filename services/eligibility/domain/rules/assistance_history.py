"""What follows from the months for which the household has had assistance before: its own decisions."""

from collections.abc import Collection
from typing import Any

from services.eligibility.domain.job_stimulus_period import is_known_long_enough, months_in_a_row, stimulus_holds
from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.household import MAINTAINED_UNTIL, SCHOOLS
from services.eligibility.domain.rules.statutes import ACTIVITY, JOB_STIMULUS
from shared.kernel.money import Money
from shared.kernel.month import Month
from shared.kernel.situation import Role, School
from shared.kernel.stop_reason import StopReason
from shared.parameters import JobStimulus, Switch


@rule("months-in-a-row", law=JOB_STIMULUS)
def in_a_row(assistance_months: Collection[Month] | None, month: Month) -> int | None:
    """The months with assistance in a row just before this one; None when they are not known."""
    return None if assistance_months is None else months_in_a_row(assistance_months, month)


@rule("stimulus-by-history", law=JOB_STIMULUS)
def stimulus_by_history(
    assistance_months: Collection[Month] | None,
    assistance_known_since: Month | None,
    month: Month,
    job_stimulus: JobStimulus,
) -> bool | None:
    """Whether the stimulus holds this month by the months before; None when they are not known far enough back."""
    if assistance_months is None or not job_stimulus.percent:
        return None
    if stimulus_holds(assistance_months, month, job_stimulus):
        return True
    return False if is_known_long_enough(assistance_known_since, month, job_stimulus) else None


@rule("job-stimulus-unclear", law=JOB_STIMULUS, each="income", stop=StopReason.JOB_STIMULUS_UNCLEAR)
def job_stimulus_unclear(
    is_adults_wage: bool,
    receiver: str | None,
    receiver_has_stimulus: bool,
    received_ore: Money,
    stimulus_by_history: bool | None,
    in_a_row: int | None,
) -> dict[str, Any] | None:
    """A wage with the stimulus to which the months before give no right, or without one that they give."""
    if not is_adults_wage or stimulus_by_history is None or not received_ore:
        return None
    if receiver_has_stimulus == stimulus_by_history:
        return None
    who = {} if receiver is None else {"member": receiver}
    return {**who, "told": receiver_has_stimulus, "months": in_a_row, "received_ore": received_ore}


@rule("activity-qualified", law=ACTIVITY)
def may_be_qualified(
    in_a_row: int | None, assistance_known_since: Month | None, month: Month, activity_requirement: Switch
) -> bool:
    """Whether the months with assistance in a row may be enough: they are, or it is not known that they are not."""
    if not activity_requirement.on:
        return False
    if in_a_row is None or in_a_row >= activity_requirement.number("qualifying_months"):
        return True
    return assistance_known_since is not None and month.plus(-1 - in_a_row) < assistance_known_since


@rule("activity-requirement", law=ACTIVITY, each="member", stop=StopReason.ACTIVITY_REQUIREMENT)
def activity_required(
    member: str,
    role: Role,
    age: int,
    school: School,
    may_be_qualified: bool,
    in_a_row: int | None,
    activity_requirement: Switch,
) -> dict[str, Any] | None:
    """Whoever has had assistance for some months in a row takes part in activities (aktivitetskrav).

    A person sees to it. Off until its statute has a number. Pupils under 21 and persons of pension age are exempt.
    """
    if not may_be_qualified or role is not Role.ADULT or (age < MAINTAINED_UNTIL and school in SCHOOLS):
        return None
    if age >= activity_requirement.number("exempt_from_age"):
        return None
    known = {} if in_a_row is None else {"months": in_a_row}
    return {"member": member, "statute": activity_requirement.statute, **known}


@rule("reform", law=ACTIVITY, stop=StopReason.REFORM_IN_FORCE)
def reform_in_force(reform_2027: Switch) -> dict[str, Any] | None:
    """The reformed income support of 2027: once its statute has a number, no rule here is the law any more."""
    return {"statute": reform_2027.statute} if reform_2027.on else None
