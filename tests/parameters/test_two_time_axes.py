"""The month a value is for, and the day it was decided: an old decision is repeated as it was made."""

from datetime import date
from pathlib import Path

import pytest

from shared.kernel.month import Month
from shared.parameters import MonthParameters, ParameterBook, ParameterMissing

CORRECTED = """
  - from: 2026-06
    known: 2026-05-20
    source: {source}
    verified: true
    limit: {limit}
"""


def limit(book: ParameterBook, month: str, known_on: date) -> int | None:
    return on(book, month, known_on).asset_limit.ore


def on(book: ParameterBook, month: str, known_on: date) -> MonthParameters:
    return book.on(municipality="lindsala", month=Month.parse(month), known_on=known_on)


@pytest.fixture
def corrected(folder: Path) -> ParameterBook:
    """Lindsala raised its asset limit from June 2026, on 20 May."""
    with (folder / "municipalities/lindsala/asset_limit.yaml").open("a") as file:
        file.write(CORRECTED.format(source="Lindsalas riktlinjer, ändrade", limit=8000))
    return ParameterBook.load(folder)


@pytest.mark.parametrize(
    ("month", "known_on", "kronor"),
    [
        ("2026-05", date(2026, 11, 1), 5_000),
        ("2026-06", date(2026, 5, 19), 5_000),
        ("2026-06", date(2026, 5, 20), 8_000),
        ("2026-11", date(2026, 5, 1), 5_000),
        ("2026-11", date(2026, 10, 22), 8_000),
    ],
)
def test_a_change_counts_from_its_month_and_from_its_day(
    corrected: ParameterBook, month: str, known_on: date, kronor: int
) -> None:
    assert limit(corrected, month, known_on) == kronor * 100


def test_a_municipality_that_had_not_decided_yet_follows_the_country(book: ParameterBook) -> None:
    before = on(book, "2025-01", date(2024, 11, 1))

    assert before.asset_limit.ore is None
    assert before.asset_limit.for_norm(522_000) == 522_000


def test_the_delegation_order_counts_from_its_month(book: ParameterBook) -> None:
    order = on(book, "2026-01", date(2025, 12, 20)).automation("full_grant")

    assert order is not None
    assert order.decision_number == "SN 2025/412 § 118"
    assert on(book, "2025-12", date(2025, 12, 20)).automation("full_grant") is None
    assert on(book, "2026-01", date(2025, 12, 9)).automation("full_grant") is None


def test_a_guideline_that_was_not_reviewed_stands_but_is_not_verified(book: ParameterBook) -> None:
    for month, verified in (("2020-12", True), ("2021-01", False)):
        p = book.on(municipality="malmo", month=Month.parse(month), known_on=date(2026, 11, 25))
        cap = p.rent_cap(adults=1, children=0)
        assert (cap.amount_ore, cap.verified) == (632_500, verified)


def test_what_is_asked_for_twice_is_looked_up_once(book: ParameterBook) -> None:
    one, other = (on(book, "2026-11", date(2026, 10, 22)) for _ in range(2))

    assert one is other
    assert one.riksnorm is other.riksnorm


def test_an_origin_says_where_to_look(book: ParameterBook) -> None:
    origin = on(book, "2026-11", date(2026, 10, 22)).trace("riksnorm")

    assert (origin.source, origin.file) == ("SFS 2025:1046", "national/riksnorm.yaml")
    assert origin.line > 1


def test_an_unknown_municipality_is_named(book: ParameterBook) -> None:
    with pytest.raises(KeyError, match="atlantis"):
        book.on(municipality="atlantis", month=Month(2026, 11), known_on=date(2026, 10, 22))


def test_the_version_names_the_content(book: ParameterBook, folder: Path, corrected: ParameterBook) -> None:
    assert ParameterBook.load().version == book.version
    assert corrected.version != book.version


def test_the_environment_names_another_folder(
    corrected: ParameterBook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANDRUM_PARAMETERS", str(folder))

    assert ParameterBook.load().version == corrected.version


def test_showing_a_value_gives_the_file_and_the_kronor(book: ParameterBook) -> None:
    shown = book.show("asset_limit", "lindsala", Month(2026, 11), date(2026, 10, 22))

    assert shown["value"] == {"limit": 5000}
    assert shown["municipality"] == "lindsala"
    assert shown["file"].startswith("municipalities/lindsala/asset_limit.yaml:")


def test_showing_what_is_missing_is_the_same_error(book: ParameterBook) -> None:
    with pytest.raises(ParameterMissing, match="riksnorm for 2027-01"):
        book.show("riksnorm", "lindsala", Month(2027, 1), date(2026, 10, 22))
