"""Personal numbers: only real ones come in, and none is printed whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from personnummer import personnummer

from shared.kernel.personal_number import PersonalNumber

# Of the series that Skatteverket publishes for tests.
TEST_NUMBERS = ["189001019802", "196408233234", "190001019801", "191401682396"]


@pytest.mark.parametrize("digits", TEST_NUMBERS)
def test_a_number_of_the_test_series_is_taken_and_masked(digits: str) -> None:
    number = PersonalNumber.parse(f"{digits[:8]}-{digits[8:]}")

    assert number.digits == digits
    assert str(number) == f"{digits[:8]}-XXXX"
    assert digits[8:] not in repr(number)


def test_a_coordination_number_tells_the_day_of_birth() -> None:
    number = PersonalNumber.parse("191401682396")

    assert number.is_coordination_number
    assert number.born == date(1914, 1, 8)


@pytest.mark.parametrize("text", ["", "8901019802", "189001019803", "189013019802", "19000101980a", "١٨٩٠٠١٠١٩٨٠٢"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="personal number"):
        PersonalNumber.parse(text)


@given(st.dates(date(1890, 1, 1), date(2020, 12, 31)), st.integers(0, 9999))
def test_a_library_of_its_own_agrees(born: date, serial: int) -> None:
    digits = f"{born:%Y%m%d}{serial:04}"

    assert is_taken(digits) == personnummer.valid(digits)


def is_taken(digits: str) -> bool:
    try:
        return PersonalNumber.parse(digits).digits == digits
    except ValueError:
        return False
