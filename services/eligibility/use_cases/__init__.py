"""What happens: each use case is one transaction on the store that it is given. `ask_agencies` alone opens its own."""

from services.eligibility.use_cases.ask_agencies import ask_agencies
from services.eligibility.use_cases.decide_case import approve_cases, hold_cases, refuse_cases
from services.eligibility.use_cases.receive import receive_applications, receive_housing_costs
from services.eligibility.use_cases.rehearse import start_rehearsal, view_rehearsal
from services.eligibility.use_cases.rehearse_part import homes_to_weigh, rehearse_part
from services.eligibility.use_cases.release_parameters import meet_parameters, sign_parameters
from services.eligibility.use_cases.replay_decisions import list_decisions, replay_decisions
from services.eligibility.use_cases.run_month import decide_chunk, look_at_run, start_run
from services.eligibility.use_cases.view_case import list_open_cases, look_up_decision, view_case

__all__ = [
    "approve_cases",
    "ask_agencies",
    "decide_chunk",
    "hold_cases",
    "homes_to_weigh",
    "list_decisions",
    "list_open_cases",
    "look_at_run",
    "look_up_decision",
    "meet_parameters",
    "receive_applications",
    "receive_housing_costs",
    "refuse_cases",
    "rehearse_part",
    "replay_decisions",
    "sign_parameters",
    "start_rehearsal",
    "start_run",
    "view_case",
    "view_rehearsal",
]
