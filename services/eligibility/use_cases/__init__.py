"""What happens: each use case is one transaction on the store that it is given."""

from services.eligibility.use_cases.decide_case import approve_cases, hold_cases, refuse_cases
from services.eligibility.use_cases.receive import receive_applications, receive_housing_costs
from services.eligibility.use_cases.run_month import decide_chunk, look_at_run, start_run
from services.eligibility.use_cases.view_case import list_open_cases, look_up_decision, view_case

__all__ = [
    "approve_cases",
    "decide_chunk",
    "hold_cases",
    "list_open_cases",
    "look_at_run",
    "look_up_decision",
    "receive_applications",
    "receive_housing_costs",
    "refuse_cases",
    "start_run",
    "view_case",
]
