"""The two halves of a case are heard, in either order."""

from __future__ import annotations

from collections.abc import Sequence

from services.eligibility.domain.case import CaseEvent, Told
from services.eligibility.domain.decision import PersonOnRecord
from services.eligibility.use_cases.ports import Cases
from shared.events import ApplicationSubmitted, HousingCostAssessed


def receive_applications(store: Cases, events: Sequence[ApplicationSubmitted]) -> None:
    """Keep what the households told; a case whose housing cost is known too becomes ready."""
    applications = [event.application_id for event in events]
    store.open_cases([(event.application_id, event.household_id, event.month) for event in events])
    store.put_told({event.application_id: told_by(event) for event in events})
    store.note(
        [
            CaseEvent(
                application_id=event.application_id,
                at=event.submitted_at,
                who=event.persons[0].name,
                what="application_received",
            )
            for event in events
        ]
    )
    store.mark_complete(applications)


def told_by(event: ApplicationSubmitted) -> Told:
    persons = tuple(
        PersonOnRecord(member=person.member, name=person.name, personal_number=person.personal_number or "")
        for person in event.persons
    )
    return Told(
        household_name=persons[0].name,
        district=event.district,
        address=event.address,
        received_on=event.received_on,
        channel=str(event.channel),
        persons=persons,
        situation=event.situation,
        payee=event.payee,
        protected_identity=event.protected_identity,
        first_application=event.first_application,
    )


def receive_housing_costs(store: Cases, events: Sequence[HousingCostAssessed]) -> None:
    """Keep what the homes may cost; a case whose application is known too becomes ready."""
    store.open_cases([(event.application_id, event.household_id, event.month) for event in events])
    store.put_housing({event.application_id: event.cost for event in events})
    store.mark_complete([event.application_id for event in events])
