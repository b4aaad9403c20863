"""What an administrator hears who brings in a file of applications."""

from __future__ import annotations

import json
from typing import Any

import pytest

from andrum.import_applications import Summary, import_applications
from shared.kernel.caller import Caller
from shared.platform.gateway import LocalGateway, ServiceAwayError
from tests.applications.conftest import Intake
from tests.applications.given import Json, alone, couple
from tests.applications.test_many_at_once import town


def lines(*applications: Json) -> list[bytes]:
    return [json.dumps(application).encode() + b"\n" for application in applications]


class Desk:
    """Where the file is brought in, and what is said meanwhile."""

    def __init__(self, intake: Intake) -> None:
        self.gateway = LocalGateway({"applications": intake.host})
        self.said: list[str] = []
        self.done = 0

    def imports(self, file: list[bytes], language: str = "sv") -> Summary:
        return import_applications(
            file, self.gateway, say=self.said.append, advance=self.advance, language=language, pauses=(0,)
        )

    def advance(self, size: int) -> None:
        self.done += size


@pytest.fixture
def desk(intake: Intake) -> Desk:
    return Desk(intake)


def test_a_file_comes_in_once_however_often_it_is_brought(desk: Desk, intake: Intake) -> None:
    file = lines(*town(600), couple())

    first = desk.imports(file)
    again = desk.imports(file)

    assert (first, again) == (Summary(new=601), Summary(here=601))
    assert (first.exit_status, desk.said) == (0, [])
    assert desk.done == 2 * sum(map(len, file))
    assert {event.channel for event in intake.said()} == {"import"}


def test_each_line_that_cannot_be_taken_is_told_with_its_number_and_holds_up_no_other(desk: Desk) -> None:
    file = [
        b"\xef\xbb\xbf" + lines(alone())[0],
        b"\n",
        b"{broken\n",
        b"\xff\n",
        b"[]\n",
        b'{"month": "2026-11", "month": "2026-12"}\n',
        *lines(couple(month="nov"), couple(), alone(address="Annan gata")),
    ]

    summary = desk.imports(file)

    assert summary == Summary(new=2, refused=6)
    assert summary.exit_status == 1
    assert summary.in_words("sv") == "2 nya, 0 fanns redan, 6 nekade."
    assert desk.said[0].startswith("Rad 3: Raden är inte giltig JSON")
    assert desk.said[1:5] == [
        "Rad 4: Raden är inte giltig UTF-8.",
        "Rad 5: Ska vara ett objekt med uppgifter.",
        "Rad 6: Nyckeln month står två gånger.",
        "Rad 7: month: Ska vara en månad, skriven som 2026-11.",
    ]
    assert desk.said[5].startswith("Rad 9: month: Hushållet, eller en vuxen i det, har redan en annan ansökan")


def test_it_is_told_in_english_to_who_reads_english(desk: Desk) -> None:
    summary = desk.imports(lines(couple(month="nov")), "en")

    assert desk.said == ["Line 1: month: Must be a month, written as 2026-11."]
    assert summary.in_words() == "0 new, 0 here already, 1 refused."
    assert Summary(new=1, refused=1).in_words("sv") == "1 ny, 0 fanns redan, 1 nekad."


def test_several_faults_of_a_line_are_one_sentence(desk: Desk) -> None:
    payee = {"kind": "account", "clearing": "94201", "number": "12"}

    desk.imports(lines(alone(payee=payee)), "en")

    assert desk.said == [
        "Line 1: payee.clearing: The clearing number is not right: four digits, or five when it begins with 8; "
        "payee.number: An account number has five to twelve digits."
    ]


def test_a_batch_whose_answer_was_lost_is_sent_again_and_recognised(desk: Desk, intake: Intake) -> None:
    gateway, asked = desk.gateway, []

    class Unsteady:
        def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any:
            answer = gateway.ask(service, operation, caller, **arguments)
            asked.append(operation)
            if len(asked) == 1:
                raise ServiceAwayError
            return answer

    desk.gateway = Unsteady()  # type: ignore[assignment]

    assert desk.imports(lines(alone(), couple())) == Summary(here=2)
    assert len(intake.said()) == 2


def test_when_nobody_answers_it_stops_and_can_be_brought_again(desk: Desk) -> None:
    class Silent:
        def ask(self, service: str, operation: str, caller: Caller, **arguments: Any) -> Any:
            raise ServiceAwayError

    gateway = desk.gateway
    desk.gateway = Silent()  # type: ignore[assignment]
    with pytest.raises(ServiceAwayError):
        desk.imports(lines(alone()))

    desk.gateway = gateway
    assert desk.imports(lines(alone())) == Summary(new=1)
