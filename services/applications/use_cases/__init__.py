"""What happens when applications come in, and when somebody asks for one. One transaction each."""

from services.applications.use_cases.look import show_application, show_household
from services.applications.use_cases.ports import SomebodyWasFirstError
from services.applications.use_cases.submit_applications import Verdict, submit_application, submit_applications

__all__ = [
    "SomebodyWasFirstError",
    "Verdict",
    "show_application",
    "show_household",
    "submit_application",
    "submit_applications",
]
