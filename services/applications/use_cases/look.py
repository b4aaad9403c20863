"""Somebody asks for an application or a household. What is not for this person is unknown."""

from __future__ import annotations

from uuid import UUID

from services.applications.domain.views import ApplicationView, HouseholdView
from services.applications.use_cases.ports import Applications
from shared.kernel.caller import Caller
from shared.kernel.problem import Problem


def show_application(store: Applications, caller: Caller, application_id: UUID) -> ApplicationView:
    """Raises Problem (404) for one that is unknown, another district's, or not for this person: all look the same."""
    found = store.application(application_id)
    if found is None or caller.district not in (None, found.district):
        raise Problem.one("application_unknown", status=404)
    if is_hidden(store, caller, found.household_id) or (found.protected_identity and not caller.cleared):
        raise Problem.one("application_unknown", status=404)
    return found


def show_household(store: Applications, caller: Caller, household_id: UUID) -> HouseholdView:
    """A household and its applications, the latest first; those of another district are left out."""
    found = store.household(household_id)
    if found is not None:
        found = found.seen_from(caller.district)
    if found is None or is_hidden(store, caller, household_id):
        raise Problem.one("household_unknown", status=404)
    return found


def is_hidden(store: Applications, caller: Caller, household_id: UUID) -> bool:
    """A protected identity hides what the household told before, too: its name is in it."""
    return not caller.cleared and store.is_protected(household_id)
