"""A mistake in a parameter file is refused with the file, the line and the way out."""

from datetime import date
from pathlib import Path

import pytest

from shared.parameters import ParameterBook, ParameterFileError, check

RIKSNORM = "national/riksnorm.yaml"
LIMIT = "municipalities/lindsala/asset_limit.yaml"
CAPS = "municipalities/lindsala/rent_caps.yaml"
CARD = "municipalities/lindsala/travel_card.yaml"
ORDER = "municipalities/lindsala/automation.yaml"

SPOILT = [
    (LIMIT, "    source:", "    sourse:", "unknown key 'sourse': did you mean 'source'?"),
    (LIMIT, "    limit: 5000", "    limits: 5000", "unknown key 'limits': did you mean 'limit'?"),
    (LIMIT, "    limit: 5000", "    limit: 5000.50", "'limit' must be a whole number, not 5000.5"),
    (LIMIT, "    limit: 5000", "    limit: -1", "'limit' must not be negative"),
    (LIMIT, "    source: Lindsalas", "    source: ''  # Lindsalas", "'source' is empty"),
    (LIMIT, "    verified: true\n", "", "'verified' is missing"),
    (LIMIT, "    known: 2024-11-20", "    known: soon", "'known' must be a day (2026-11-30), not 'soon'"),
    (LIMIT, "  - from: 2025-01", "  - from: 2025-13", "not a month: '2025-13'"),
    (LIMIT, "    limit: 5000", "    limit: 5000\n    limit: 6000", "the key 'limit' stands twice"),
    (LIMIT, "    limit: 5000", "    until: 2024-12\n    limit: 5000", "'until' is before 'from'"),
    (LIMIT, "values:", "value:", "unknown key 'value': did you mean 'values'?"),
    (LIMIT, "values:", "values: [", "expected"),
    (RIKSNORM, "7-10: 3820", "7-11: 3820", "unknown key '7-11': did you mean '"),
    (RIKSNORM, "1280, 1410, ", "1410, ", "'common' must be seven amounts"),
    (CAPS, "children: 4+,", "childen: 4+,", "unknown key 'childen': did you mean 'children'?"),
    (CAPS, "children: 4+, amount", "adults: 1+, amount", "'per_extra_child' needs the condition 'children'"),
    (CAPS, "children: 4+,", "children: many,", "not a span: 'many'"),
    (CAPS, "[heating, hot_water]", "[heating, sauna]", "'sauna' is not one of"),
    (CARD, "IN_NORM", "IN_NROM", "'mode' must be one of IN_NORM"),
    (CARD, "ages: 12-19", "ages: 13-19", "the age 12 must be in exactly one group"),
    (ORDER, "full_grant:", "refusal:", "unknown key 'refusal'"),
    (ORDER, "      decision_number: SN 2025/412 § 118\n", "", "needs the number of the committee's decision"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "message"), SPOILT, ids=[row[3][:40] for row in SPOILT])
def test_a_mistake_is_found_by_file_and_line(folder: Path, file: str, right: str, wrong: str, message: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(ParameterFileError) as refused:
        ParameterBook.load(folder)

    assert str(refused.value).startswith(f"{file}:")
    assert message in str(refused.value)
    assert refused.value.line > 0


def test_a_mistake_points_at_its_own_line(folder: Path) -> None:
    path = folder / LIMIT
    lines = path.read_text().splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "source:" in line)
    path.write_text("\n".join(lines).replace("    source:", "    sourse:"))

    with pytest.raises(ParameterFileError) as refused:
        ParameterBook.load(folder)

    assert refused.value.line == number


def test_a_file_of_an_unknown_name_is_refused(folder: Path) -> None:
    (folder / "municipalities/malmo/rent_cap.yaml").write_text("values: []\n")

    with pytest.raises(ParameterFileError, match=r"did you mean rent_caps\.yaml"):
        ParameterBook.load(folder)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="not a folder of parameters"):
        ParameterBook.load(tmp_path)


def test_the_shipped_parameters_have_nothing_to_put_right(book: ParameterBook) -> None:
    assert check(book) == []


def test_guidelines_past_their_review_are_warned_of(book: ParameterBook) -> None:
    warnings = check(book, today=date(2026, 11, 25))

    assert all(complaint.warning for complaint in warnings)
    assert {complaint.where.split("/")[1] for complaint in warnings} == {"malmo", "hogsby", "vimmerby", "uddevalla"}


@pytest.mark.parametrize(
    ("file", "right", "wrong", "problem"),
    [
        (RIKSNORM, "7-10: 3820", "7-10: 3280", "no one percentage makes the amounts of 2026-01"),
        (RIKSNORM, "until: 2019-12", "until: 2019-11", "nothing from 2019-12 to 2019-12"),
        (CAPS, "until: 2025-12\n    known: 2024-11-20", "known: 2025-11-19", "decided the same day"),
        (LIMIT, "verified: true", "verified: false", "no note says what is missing"),
    ],
)
def test_what_can_be_read_but_not_be_right_is_complained_of(
    folder: Path, file: str, right: str, wrong: str, problem: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")

    complaints = [str(complaint) for complaint in check(ParameterBook.load(folder))]

    assert any(problem in complaint and file in complaint for complaint in complaints)


def test_a_riksnorm_unlike_the_year_before_can_be_signed_off(folder: Path) -> None:
    path = folder / RIKSNORM
    signed = "source: SFS 2025:1046\n    sign_off: Compared with the ordinance on paper."
    text = path.read_text().replace("7-10: 3820", "7-10: 3280", 1).replace("source: SFS 2025:1046", signed, 1)
    path.write_text(text)

    assert check(ParameterBook.load(folder)) == []
