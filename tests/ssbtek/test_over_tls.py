"""The client against the simulator, a process of its own, over real TLS."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from andrum.ssbtek_simulator.certificates import certificates_in
from services.eligibility.domain.agency_facts import Agency, AgencyAnswer, AnswerState
from services.eligibility.ssbtek import AnswerError, Connection, Ssbtek, connection_from
from tests.ssbtek.samples import NOW, NUMBER, QUESTION
from tests.support.agencies import SLOW_SECONDS, TIMEOUT_SECONDS, Agencies, running_agencies

INSIDE = ("AF", "CSN", "FK", "SKV", "SO", "TNS", "MIV")


@pytest.fixture(scope="module")
def simulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agencies]:
    with running_agencies(tmp_path_factory.mktemp("simulator")) as agencies:
        agencies.pay_to(NUMBER, "FK:BOB", "2026-09-25", 1_200)
        yield agencies


@pytest.fixture
def connection(simulator: Agencies) -> Connection:
    simulator.behave("well")
    connection = connection_from(simulator.environment)
    assert connection is not None
    return connection


def ask(connection: Connection) -> dict[Agency, AgencyAnswer]:
    (answers,) = Ssbtek(connection).ask([QUESTION], NOW)
    return {one.agency: one for one in answers}


def codes(connection: Connection) -> set[str]:
    """Why nobody answered."""
    answers = ask(connection)
    assert {one.state for one in answers.values()} == {AnswerState.FAILED}
    return {one.fault.code for one in answers.values() if one.fault}


def test_the_right_certificate_is_answered(connection: Connection) -> None:
    answers = ask(connection)

    assert set(answers) == set(Agency)
    assert {one.state for one in answers.values()} == {AnswerState.ANSWERED}
    assert [one.net_ore for one in answers[Agency.FK].payments] == [120_000]


def test_only_who_is_named_is_asked(connection: Connection) -> None:
    question = replace(QUESTION, agencies=frozenset({Agency.SO, Agency.PM}))
    (answers,) = Ssbtek(connection).ask([question], NOW)

    assert {one.agency for one in answers} == {Agency.SO, Agency.PM}


def test_a_certificate_of_another_authority_is_not_answered(connection: Connection, tmp_path: Path) -> None:
    ours = certificates_in(tmp_path / "another")
    stranger = replace(connection, certificate=ours.certificate("client"), key=ours.key("client"))

    assert codes(stranger) <= {"certificate", "no_connection"}


def test_a_service_of_another_authority_is_not_asked(
    connection: Connection, tmp_path: Path, simulator: Agencies
) -> None:
    asked = simulator.questions()

    assert codes(replace(connection, authority=certificates_in(tmp_path / "another").authority)) == {"certificate"}
    assert simulator.questions() == asked


def test_a_service_by_another_name_is_not_asked(connection: Connection) -> None:
    assert codes(replace(connection, url=connection.url.replace("127.0.0.1", "127.1"))) == {"certificate"}


def test_without_a_certificate_nobody_is_answered(connection: Connection) -> None:
    """As a browser would come: the handshake or the first read fails."""
    client = f"""
import ssl, http.client
context = ssl.create_default_context(cafile={str(connection.authority)!r})
call = http.client.HTTPSConnection("127.0.0.1", {connection.port}, timeout=5, context=context)
try:
    call.request("POST", "/", b"<x/>")
    print(call.getresponse().status)
except (OSError, http.client.HTTPException):
    print("refused")
"""
    done = subprocess.run([sys.executable, "-c", client], capture_output=True, text=True, timeout=30)
    assert done.stdout.strip() == "refused", done.stderr


def test_a_certificate_that_is_not_there_is_a_failure_like_others(connection: Connection, tmp_path: Path) -> None:
    (tmp_path / "broken.pem").write_text("not a certificate")
    assert codes(replace(connection, certificate=tmp_path / "broken.pem")) == {"certificate"}


def test_nobody_at_home(connection: Connection) -> None:
    assert codes(replace(connection, url="https://127.0.0.1:9/")) == {"no_connection"}


def test_a_slow_service_is_given_up_in_time(connection: Connection, simulator: Agencies) -> None:
    simulator.behave("slow")
    began = time.monotonic()

    assert codes(connection) == {"timeout"}
    assert time.monotonic() - began < SLOW_SECONDS
    assert time.monotonic() - began >= TIMEOUT_SECONDS


@pytest.mark.parametrize(
    ("behaviour", "code"),
    [("down", "no_connection"), ("broken", "unreadable"), ("wrong", "unreadable"), ("huge", "unreadable"),
     ("bomb", "unreadable")],
)  # fmt: skip
def test_a_service_that_misbehaves_is_a_failure_and_no_more(
    behaviour: str, code: str, connection: Connection, simulator: Agencies
) -> None:
    simulator.behave(behaviour)
    assert codes(connection) == {code}


@pytest.mark.parametrize("behaviour", ["slow", "down", "partial", "broken", "wrong", "bomb"])
@pytest.mark.parametrize("element", INSIDE)
def test_an_agency_that_misbehaves_fails_alone(
    element: str, behaviour: str, connection: Connection, simulator: Agencies
) -> None:
    simulator.behave(behaviour, element)
    answers = ask(connection)

    failed = {str(one.agency) for one in answers.values() if one.state is AnswerState.FAILED}
    assert failed == ({"FK", "PM"} if element == "FK" else {element})


def test_an_agency_without_measure_takes_the_whole_answer_with_it(connection: Connection, simulator: Agencies) -> None:
    simulator.behave("huge", "SKV")
    assert codes(connection) == {"unreadable"}


def test_a_service_that_answers_about_strangers_is_not_believed(connection: Connection, simulator: Agencies) -> None:
    simulator.behave("stranger")
    faults = {str(one.agency): one.fault.code for one in ask(connection).values() if one.fault}

    # The transport agency does not say whom its answer is about.
    assert faults == dict.fromkeys(("AF", "CSN", "FK", "PM", "SKV", "SO", "MIV"), "wrong_person")


def test_when_nobody_is_there_the_rest_is_not_tried(connection: Connection, simulator: Agencies) -> None:
    simulator.behave("down")
    asked = simulator.questions()
    answers = Ssbtek(connection).ask([QUESTION] * 60, NOW)

    assert len(answers) == 60
    assert simulator.questions() - asked < 30
    assert answers[-1][0].fault is not None and answers[-1][0].fault.code == "not_tried"


def test_a_municipality_without_a_number_asks_nobody(connection: Connection, simulator: Agencies) -> None:
    asked = simulator.questions()
    question = replace(QUESTION, asker=replace(QUESTION.asker, organisation_number=""))
    (answers,) = Ssbtek(connection).ask([question], NOW)

    assert {one.fault.code for one in answers if one.fault} == {"organisation_number"}
    assert simulator.questions() == asked


def test_it_asks_in_nameko_processes_too(connection: Connection, simulator: Agencies) -> None:
    """Where everything is patched before it is imported."""
    client = f"""
import eventlet; eventlet.monkey_patch()
from services.eligibility.ssbtek import Ssbtek, connection_from
from tests.ssbtek.samples import NOW, QUESTION
answers = Ssbtek(connection_from({simulator.environment!r})).ask([QUESTION] * 30, NOW)
print(sum(one.fault is None for some in answers for one in some))
"""
    command = [sys.executable, "-W", "ignore", "-c", client]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == str(30 * len(Agency)), done.stderr


def test_whether_they_are_there(connection: Connection, simulator: Agencies) -> None:
    simulator.behave("down", "SO")
    assert Ssbtek(connection).check() == {name: "TEKNISKT_FEL" if name == "SO" else "" for name in INSIDE}
    simulator.behave("down")
    with pytest.raises(AnswerError):
        Ssbtek(connection).check()


def test_the_command_says_who_is_there(simulator: Agencies) -> None:
    simulator.behave("well")
    command = [sys.executable, "-m", "andrum", "ssbtek-check"]
    done = subprocess.run(command, env=simulator.environment, capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[::2] == list(INSIDE)
