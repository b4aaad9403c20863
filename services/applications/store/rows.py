"""Between an application and its row."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from services.applications.domain.application import NamedPerson
from services.applications.domain.household import Filing
from services.applications.domain.views import ApplicationView, PersonView
from services.applications.store.tables import ApplicationRow
from shared.events.codec import from_plain, to_plain
from shared.kernel.payee import Payee
from shared.kernel.situation import Situation


def application_row(filing: Filing, submitted_at: datetime, submitted_by: str) -> dict[str, Any]:
    """The row of a new application."""
    application = filing.application
    return {
        "id": application.id,
        "household_id": filing.household_id,
        "month": application.month,
        "received_on": application.received_on,
        "submitted_at": submitted_at,
        "submitted_by": submitted_by,
        "channel": application.channel,
        "district": application.district,
        "fingerprint": application.fingerprint,
        "protected_identity": application.protected_identity,
        "first_application": filing.first_application,
        "content": to_plain(
            {
                "persons": application.persons,
                "address": application.address,
                "payee": application.payee,
                "situation": application.situation,
            }
        ),
    }


def view_of(row: ApplicationRow) -> ApplicationView:
    """An application as somebody may see it."""
    content = row.content
    persons = from_plain(content["persons"], tuple[NamedPerson, ...])
    return ApplicationView(
        application_id=row.id,
        household_id=row.household_id,
        month=row.month,
        received_on=row.received_on,
        submitted_at=row.submitted_at,
        channel=row.channel,
        district=row.district,
        address=content["address"],
        persons=tuple(
            PersonView(
                member=person.member,
                name=person.name,
                personal_number_masked=person.personal_number.masked if person.personal_number else None,
            )
            for person in persons
        ),
        payee_label=from_plain(content["payee"], Payee).masked,
        protected_identity=row.protected_identity,
        first_application=row.first_application,
        situation=from_plain(content["situation"], Situation),
    )
