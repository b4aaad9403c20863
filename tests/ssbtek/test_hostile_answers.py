"""Whatever comes back, it is facts, a failed agency, or the adapter's own error: nothing else, and never slow."""

from __future__ import annotations

import contextlib
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.eligibility.domain.agency_facts import Agency, AnswerState
from services.eligibility.ssbtek import AnswerError
from services.eligibility.ssbtek.answer import read_answer
from tests.ssbtek.samples import CORRELATION, CSN_DOCUMENT, NOW, QUESTION, answers, base64_of, data, envelope, fk, lefi

RIGHT = envelope(data())
LAUGHS = "".join(
    f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefg", "bcdefgh", strict=True)
)
BOMB = f'<!DOCTYPE x [<!ENTITY a "boom">{LAUGHS}]>'
FILE = '<!DOCTYPE x [<!ENTITY h SYSTEM "file:///etc/hostname">]>'


def refused(content: bytes) -> str:
    began = time.monotonic()
    with pytest.raises(AnswerError) as error:
        read_answer(content, QUESTION, CORRELATION, NOW)
    assert time.monotonic() - began < 2
    return error.value.code


def test_the_right_one_is_read() -> None:
    assert len(read_answer(RIGHT, QUESTION, CORRELATION, NOW)) == len(Agency)


@pytest.mark.parametrize("declaration", [BOMB, FILE, "<!DOCTYPE x>"], ids=["bomb", "file", "doctype"])
def test_a_document_type_is_refused_outside_and_inside(declaration: str) -> None:
    assert refused(declaration.encode() + RIGHT.replace(b"TEST", b"&h;")) == "unreadable"
    spoilt = declaration.replace(" x", " CSNSvar") + CSN_DOCUMENT.format(code="&h;", text="&h;")
    read = answers(data(CSN=f"<ssbt:svar>{base64_of(spoilt)}</ssbt:svar>"))
    assert read[Agency.CSN].state is AnswerState.FAILED
    assert read[Agency.FK].state is AnswerState.ANSWERED


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>Service unavailable</body></html>",
        RIGHT[: len(RIGHT) // 2],
        RIGHT.decode().encode("utf-16")[:-1],
        b"<a>" * 5_000 + b"</a>" * 5_000,
        b" " * (9 * 1024 * 1024),
        envelope(data(), version="11"),
        RIGHT.replace(b"soap/envelope", b"soap12/envelope"),
        RIGHT.replace(b"svarsdata", b"svar"),
    ],
    ids=["empty", "html", "half", "utf-16", "deep", "long", "version 11", "SOAP 1.2", "no data"],
)
def test_what_is_no_answer_is_refused(content: bytes) -> None:
    assert refused(content) == "unreadable"


def test_the_answer_to_another_question_is_refused() -> None:
    assert refused(envelope(data(), correlation="other")) == "wrong_answer"


def test_a_fault_of_the_service_keeps_its_own_code() -> None:
    fault = (
        b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client'
        b"</faultcode><faultstring>nej</faultstring><detail><x:hamtaBastjanstInformationFault "
        b'xmlns:x="http://schema.forsakringskassan.se/integration/ssbt/10"><x:felkod>OBEHORIG</x:felkod>'
        b"</x:hamtaBastjanstInformationFault></detail></s:Fault></s:Body></s:Envelope>"
    )
    assert refused(fault) == "OBEHORIG"


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    with contextlib.suppress(AnswerError):
        read_answer(content, QUESTION, CORRELATION, NOW)


@given(st.integers(0, len(RIGHT)), st.integers(0, 60), st.binary(max_size=20))
def test_the_right_one_with_any_piece_of_it_replaced(at: int, length: int, piece: bytes) -> None:
    with contextlib.suppress(AnswerError):
        for one in read_answer(RIGHT[:at] + piece + RIGHT[at + length :], QUESTION, CORRELATION, NOW):
            assert (one.state is AnswerState.FAILED) == (one.fault is not None)


Anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
PLACES = (
    ("utlamnare",), ("avvikelser",), ("formansinformation",), ("formansinformation", "utbetalningsuppgift"),
    ("formansinformation", "generellPersoninformation"), ("utbetalningar",), ("preliminaraUtbetalningar",),
    ("formansinformation", "utbetalningsuppgift", 0, "datum"), ("utbetalningar", 0, "nettobelopp"),
    ("formansinformation", "utbetalningsuppgift", 0, "nettobelopp"), ("utbetalningar", 0, "avdrag"),
    ("formansinformation", "utbetalningsuppgift", 0, "utbetalningsdetalj"), ("utbetalningar", 0, "utbetalningsrader"),
    ("formansinformation", "utbetalningsuppgift", 0, "formansfamilj"),
)  # fmt: skip


@given(st.sampled_from(PLACES), Anything)
def test_anything_in_any_place_of_the_insurance_agencys_answer(place: tuple[Any, ...], value: Any) -> None:
    answer = lefi()
    inner: Any = answer
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    with contextlib.suppress(UnicodeEncodeError):
        read = answers(data(FK=fk(json.loads(json.dumps(answer)))))
        assert read[Agency.CSN].state is AnswerState.ANSWERED
        assert {read[agency].state for agency in (Agency.FK, Agency.PM)} <= {AnswerState.ANSWERED, AnswerState.FAILED}


@given(
    st.sampled_from(["AF", "CSN", "FK", "SKV", "SO", "TNS", "MIV"]),
    st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=60),
)
def test_any_text_in_the_place_of_an_agencys_data(element: str, text: str) -> None:
    inside = text.replace("&", "").replace("<", "").replace("]]>", "")
    name = {"CSN": "ssbt:svar", "FK": "ssbt:lefiJsonSvar"}.get(element, "svar")
    read = answers(data(**{element: f"<{name}>{inside}</{name}>"}))
    failed = {str(one.agency) for one in read.values() if one.state is AnswerState.FAILED}
    assert failed == ({"FK", "PM"} if element == "FK" else {element})
