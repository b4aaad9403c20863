"""What agencies answered, as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from services.eligibility.domain.agency_facts import AgencyAnswer
from services.eligibility.store.part import Part
from services.eligibility.store.rows import AgencyAnswerRow
from shared.events.codec import decode, encode


class AgencyAnswerPart(Part):
    """The last answer of each agency about each member."""

    def agency_answers(self, applications: Sequence[UUID]) -> dict[UUID, tuple[AgencyAnswer, ...]]:
        rows = select(AgencyAnswerRow.application_id, AgencyAnswerRow.body).where(
            AgencyAnswerRow.application_id.in_(applications)
        )
        found: dict[UUID, tuple[AgencyAnswer, ...]] = {}
        for application, body in self.session.execute(rows.order_by(AgencyAnswerRow.member, AgencyAnswerRow.agency)):
            found[application] = (*found.get(application, ()), decode(AgencyAnswer, body))
        return found

    def put_agency_answers(self, answers: Mapping[UUID, Sequence[AgencyAnswer]]) -> None:
        rows = [answer_row(application, one) for application, some in answers.items() for one in some]
        if not rows:
            return
        insert_or_replace = postgresql.insert if self.on_postgresql else sqlite.insert
        statement = insert_or_replace(AgencyAnswerRow)
        self.session.execute(
            statement.on_conflict_do_update(
                index_elements=["application_id", "member", "agency"],
                set_={name: statement.excluded[name] for name in ("state", "answered_at", "body")},
            ),
            rows,
        )


def answer_row(application_id: UUID, answer: AgencyAnswer) -> dict[str, Any]:
    return {
        "application_id": application_id,
        "member": answer.member,
        "agency": str(answer.agency),
        "state": str(answer.state),
        "answered_at": answer.at,
        "body": encode(answer),
    }
