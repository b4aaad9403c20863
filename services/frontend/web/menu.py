"""The main menu: each entry once, with the roles that see it. A page asks for the same roles."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app
from flask_babel import lazy_gettext

from services.frontend.web.access import caller_or_none, may
from shared.kernel.caller import UserRole

QUEUE_ROLES = (UserRole.CASEWORKER, UserRole.DECISION_MAKER, UserRole.UNIT_HEAD)
DECIDING_ROLES = (UserRole.CASEWORKER, UserRole.DECISION_MAKER)
CASE_ROLES = (*QUEUE_ROLES, UserRole.AUDITOR)
RUN_ROLES = (UserRole.OPERATOR, UserRole.UNIT_HEAD)
DECISION_ROLES = (*QUEUE_ROLES, UserRole.AUDITOR)
PAYMENT_ROLES = (UserRole.PAYMENT_OFFICER, UserRole.DECISION_MAKER, UserRole.UNIT_HEAD, UserRole.AUDITOR)
APPROVING_ROLES = (UserRole.PAYMENT_OFFICER, UserRole.UNIT_HEAD)
FILE_ROLES = (*APPROVING_ROLES, UserRole.AUDITOR)
HOUSING_ROLES = (UserRole.HOUSING_OFFICER, UserRole.CASEWORKER, UserRole.UNIT_HEAD)
PLACING_ROLES = (UserRole.HOUSING_OFFICER,)
INTAKE_ROLES = (UserRole.ADMINISTRATOR,)


@dataclass(frozen=True, slots=True)
class Entry:
    """`also` names other blueprints under the same entry."""

    endpoint: str
    text: str
    roles: tuple[UserRole, ...]
    also: tuple[str, ...] = ()

    @property
    def areas(self) -> tuple[str, ...]:
        """The blueprints by which the entry knows that the reader is there."""
        return (self.endpoint.partition(".")[0], *self.also)


ENTRIES = (
    Entry("queue.show", lazy_gettext("Arbetskö"), QUEUE_ROLES, ("cases",)),
    Entry("paper_application.form", lazy_gettext("Ny pappersansökan"), INTAKE_ROLES),
    Entry("housing.searches", lazy_gettext("Bostad"), HOUSING_ROLES),
    Entry("month_runs.show", lazy_gettext("Månadskörning"), RUN_ROLES),
    Entry("decisions.listed", lazy_gettext("Beslut"), DECISION_ROLES),
    Entry("payments.waiting", lazy_gettext("Utbetalningar"), PAYMENT_ROLES),
)


def menu() -> list[Entry]:
    """What whoever is logged in may open."""
    found = caller_or_none()
    roles = found.roles if found else frozenset()
    known = current_app.view_functions
    return [entry for entry in ENTRIES if entry.endpoint in known and not roles.isdisjoint(entry.roles)]


def first_page() -> str:
    """The endpoint that a person begins at: the first of their menu."""
    entries = menu()
    return entries[0].endpoint if entries else "about.about"


def may_queue() -> bool:
    """Whether whoever is logged in has a work queue to go back to."""
    return may(*QUEUE_ROLES)
