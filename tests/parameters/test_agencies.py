"""Which agencies are asked, and what their benefits are: dated, checked, and nothing unknown left out in silence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from shared.kernel.messages.agencies import AGENCIES as NAMES
from shared.kernel.month import Month
from shared.kernel.situation import IncomeType
from shared.parameters import ParameterBook, ParameterFileError
from shared.parameters.agencies import AGENCIES, AgencyBenefits

BENEFITS = "national/agency_benefits.yaml"
QUESTIONS = "national/agency_questions.yaml"


def benefits() -> AgencyBenefits:
    parameters = ParameterBook.load().on(municipality="lindsala", month=Month(2026, 11), known_on=date(2026, 10, 22))
    return parameters.agency_benefits


@pytest.mark.parametrize(
    ("code", "name", "income"),
    [
        ("FK:ABB", "", IncomeType.CHILD_BENEFIT),
        ("FK:BOB", "Bostadsbidrag", IncomeType.HOUSING_ALLOWANCE),
        ("PM:BTI", "", IncomeType.HOUSING_ALLOWANCE),
        ("FK:TFP", "", IncomeType.PARENTAL_BENEFIT),
        ("PM:EF", "", IncomeType.PENSION),
        ("CSN:GRUNDL", "Lån", IncomeType.STUDY_GRANT),
        ("SO:ERSATTNING", "", IncomeType.UNEMPLOYMENT_BENEFIT),
        ("FK:AS", "aktivitetsstöd ", IncomeType.ACTIVITY_SUPPORT),
    ],
)
def test_a_benefit_is_known_by_its_code_or_else_by_its_name(code: str, name: str, income: IncomeType) -> None:
    benefit = benefits().find(code, name)

    assert benefit is not None
    assert benefit.types[0] is income


def test_a_benefit_that_is_known_and_does_not_count_is_not_unknown() -> None:
    benefit = benefits().find("FK:MEK", "")

    assert benefit is not None
    assert benefit.types == ()


@pytest.mark.parametrize("code", ["FK:AS", "FK:EJO", "FK:QQ", "CSN:HUT", "PM:AP+BTI"])
def test_what_is_not_in_the_table_is_unknown(code: str) -> None:
    assert benefits().find(code, "") is None


def test_every_agency_has_a_name() -> None:
    assert set(NAMES) == set(AGENCIES)


SPOILT = [
    (BENEFITS, "types: [parental_benefit]", "types: [parent_benefit]", "'parent_benefit' is not one of"),
    (BENEFITS, "types: [parental_benefit]", "types: []", "names no type of income"),
    (BENEFITS, '"FK:US"', '"US"', "does not begin with an agency"),
    (BENEFITS, '"FK:US"', '"FK:"', "does not begin with an agency"),
    (BENEFITS, '"FK:US"', '"FK:BOB"', "'fk:bob' stands twice"),
    (BENEFITS, "also_from_others: true", "also_from_other: true", "did you mean 'also_from_others'"),
    (QUESTIONS, "required: [CSN, FK,", "required: [CSN, FKK,", "'FKK' is not one of"),
    (QUESTIONS, "runs_before_person: 3", "runs_before_person: few", "must be a whole number"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "message"), SPOILT, ids=[row[3] for row in SPOILT])
def test_a_mistake_in_the_files_is_refused(folder: Path, file: str, right: str, wrong: str, message: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(ParameterFileError, match=message.replace("(", r"\(")):
        ParameterBook.load(folder)
