"""A released template is drawn for ever as it was."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from services.eligibility.domain.decision import TEMPLATE_VERSION
from services.eligibility.domain.letter import TEMPLATES, as_text, compose
from shared.kernel.finding import Finding, Part
from tests.letters import fixed

GOLDEN = {"2026-1": "a0874eb028224fffbeb2248ec9d00d9eb23b1148d39f3586e4b7b77143398708"}
"""The sha256 of one letter's words by each template. A change here means: make a new template instead."""


def test_new_decisions_have_a_template() -> None:
    assert TEMPLATE_VERSION in TEMPLATES
    assert TEMPLATES.keys() == GOLDEN.keys()


@pytest.mark.parametrize("version", GOLDEN)
def test_the_words_of_a_released_template_do_not_change(version: str) -> None:
    text = as_text(compose(replace(fixed.record(), template_version=version)))
    assert sha256(text.encode()).hexdigest() == GOLDEN[version], text


def test_a_template_that_is_not_here_is_an_error() -> None:
    with pytest.raises(LookupError, match="1999-1"):
        compose(replace(fixed.record(), template_version="1999-1"))


def test_lines_that_do_not_add_up_are_never_sent() -> None:
    record = fixed.record()
    extra = Finding("personal-costs", 1, fixed.SOF, Part.NORM, 1, {})
    with pytest.raises(ValueError, match="do not add up"):
        compose(replace(record, findings=(*record.findings, extra)))


def test_an_automatic_decision_without_a_delegation_has_no_letter() -> None:
    with pytest.raises(ValueError, match="delegation"):
        compose(replace(fixed.record(), delegation=None))
