"""Money is whole öre, a month is a calendar month."""

from datetime import date

import pytest

from shared.kernel.money import divided_half_up, in_kronor, rounded_to_krona
from shared.kernel.month import Month


@pytest.mark.parametrize(
    ("ore", "text"),
    [(1_315_400, "13 154 kr"), (1_250, "12,50 kr"), (-48_000, "−480 kr"), (0, "0 kr"), (5, "0,05 kr")],
)
def test_an_amount_reads_as_a_swede_writes_it(ore: int, text: str) -> None:
    assert in_kronor(ore).replace("\xa0", " ") == text


def test_a_difference_shows_its_sign() -> None:
    assert in_kronor(29_000, signed=True).replace("\xa0", " ") == "+290 kr"
    assert in_kronor(0, signed=True).replace("\xa0", " ") == "0 kr"


@pytest.mark.parametrize(("ore", "rounded"), [(50_750, 50_800), (50_749, 50_700), (50_800, 50_800), (49, 0), (50, 100)])
def test_half_a_krona_is_rounded_up(ore: int, rounded: int) -> None:
    assert rounded_to_krona(ore) == rounded


def test_a_quotient_is_rounded_half_up() -> None:
    assert [divided_half_up(number, 4) for number in range(8)] == [0, 0, 1, 1, 1, 1, 2, 2]


def test_a_month_knows_its_neighbours_and_days() -> None:
    assert Month.parse("2026-12").next == Month(2027, 1)
    assert Month(2026, 1).previous == Month(2025, 12)
    assert Month(2026, 11).plus(-14) == Month(2025, 9)
    assert Month(2028, 2).last_day == date(2028, 2, 29)
    assert Month(2026, 2) < Month(2026, 10) < Month(2027, 1)


@pytest.mark.parametrize("text", ["2026-13", "2026-1", "2026", "november", "2026-00", "20261-1"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a month"):
        Month.parse(text)
