"""Decisions as rows, each in the chain of its household."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from services.eligibility.domain.case import CaseState
from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.own_history import OwnHistory
from services.eligibility.store.cases import CasePart
from services.eligibility.store.rows import DecisionRow
from shared.events.codec import decode, encode
from shared.kernel.month import Month
from shared.kernel.problem import Problem


class DecisionPart(CasePart):
    """Decisions, which are added and never changed."""

    def last_decisions(self, households: Sequence[UUID], before: Month) -> dict[UUID, DecisionRecord]:
        rows = select(DecisionRow.household_id, DecisionRow.record).where(
            DecisionRow.household_id.in_(households), DecisionRow.month == before.previous
        )
        return {household: decode(DecisionRecord, record) for household, record in self.session.execute(rows)}

    def own_histories(self, households: Sequence[UUID], before: Month) -> dict[UUID, OwnHistory]:
        rows = (
            select(DecisionRow.household_id, DecisionRow.month, DecisionRow.outcome)
            .where(DecisionRow.household_id.in_(households), DecisionRow.month < before)
            .order_by(DecisionRow.month)
        )
        decided: dict[UUID, list[tuple[Month, str]]] = {}
        for household, month, outcome in self.session.execute(rows):
            decided.setdefault(household, []).append((month, outcome))
        return {
            household: OwnHistory(
                months=tuple(month for month, outcome in months if outcome == "granted"), known_since=months[0][0]
            )
            for household, months in decided.items()
        }

    def add_decisions(self, records: Sequence[DecisionRecord]) -> None:
        if not records:
            return
        chains = self.ends_of_chains([record.household_id for record in records])
        self.session.execute(insert(DecisionRow), [decision_row(record, chains) for record in records])
        self.change(
            [record.application_id for record in records],
            state=CaseState.DECIDED,
            stops=[],
            hold_until=None,
            hold_reason=None,
        )

    def ends_of_chains(self, households: Sequence[UUID]) -> dict[UUID, tuple[int, str]]:
        """Per household the place and hash of its last decision."""
        rows = (
            select(DecisionRow.household_id, DecisionRow.place_in_chain, DecisionRow.sha256)
            .where(DecisionRow.household_id.in_(households))
            .order_by(DecisionRow.place_in_chain)
        )
        return {household: (place, sha256) for household, place, sha256 in self.session.execute(rows)}

    def decision(self, decision_id: UUID) -> DecisionRecord:
        record = self.session.scalar(select(DecisionRow.record).where(DecisionRow.decision_id == decision_id))
        if record is None:
            raise Problem.one("decision_unknown", status=404, decision_id=str(decision_id))
        return decode(DecisionRecord, record)

    def decisions_about(self, month: Month) -> list[UUID]:
        rows = select(DecisionRow.decision_id).where(DecisionRow.month == month)
        return list(self.session.scalars(rows.order_by(DecisionRow.decision_id)))

    def household_decisions(self, household_id: UUID) -> list[DecisionRecord]:
        rows = select(DecisionRow.record).where(DecisionRow.household_id == household_id).order_by(DecisionRow.month)
        return [decode(DecisionRecord, record) for record in self.session.scalars(rows)]


def decision_row(record: DecisionRecord, chains: Mapping[UUID, tuple[int, str]]) -> dict[str, Any]:
    """A decision with its link to the one before: the household's chain shows what was removed or changed."""
    place, previous = chains.get(record.household_id, (0, None))
    text = encode(record)
    return {
        "decision_id": record.decision_id,
        "application_id": record.application_id,
        "household_id": record.household_id,
        "month": record.month,
        "outcome": record.outcome,
        "amount_ore": record.amount_ore,
        "automatic": record.automatic,
        "decided_at": record.decided_at,
        "record": text,
        "sha256": link_hash(previous, text),
        "previous_sha256": previous,
        "place_in_chain": place + 1,
    }


def link_hash(previous: str | None, record: str) -> str:
    """sha256 over the hash of the decision before and the record's canonical JSON."""
    return hashlib.sha256(f"{previous or ''}\n{record}".encode()).hexdigest()
