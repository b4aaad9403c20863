"""What agencies have answered, as a case's page shows it: those with something to tell, the others in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.frontend.web.words import thing
from shared.events.answers import AgencyState, CaseView


@dataclass(frozen=True, slots=True)
class AgencyList:
    """`telling` is what each has told or why it has not; `silent` the names of those that know nothing, by person."""

    telling: Sequence[tuple[str, str, AgencyState]]
    silent: Sequence[tuple[str, str, AgencyState]]

    @classmethod
    def of(cls, case: CaseView) -> AgencyList:
        people = {person.member: person.name for person in case.persons}
        rows = [(thing(one.agency), people.get(one.member, ""), one) for one in case.agencies]
        rows.sort(key=lambda row: (row[2].state == "answered", row[1], row[0]))
        telling = [row for row in rows if not knows_nothing(row[2])]
        nothing = [row for row in rows if knows_nothing(row[2])]
        return cls(telling, [one_line(nothing, member) for member in dict.fromkeys(row[2].member for row in nothing)])


def knows_nothing(state: AgencyState) -> bool:
    """It has answered, and has no payment and nothing else to tell."""
    return state.state == "answered" and not state.payments and not state.notes


def one_line(rows: Sequence[tuple[str, str, AgencyState]], member: str) -> tuple[str, str, AgencyState]:
    """The names of those that know nothing of a person, with the last of their answers."""
    theirs = [row for row in rows if row[2].member == member]
    return (
        ", ".join(row[0] for row in theirs),
        theirs[0][1],
        max((row[2] for row in theirs), key=lambda one: str(one.at)),
    )
