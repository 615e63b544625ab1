"""Arithmetic on dates of day, month and year."""

from __future__ import annotations

from datetime import date

import pytest

from visavis import edtf
from visavis.edtf import moment


@pytest.mark.parametrize(
    ("published", "shift", "expected"),
    [
        ("2024-03-01", {"days": -1}, "2024-02-29"),
        ("2024-03", {"days": -1}, "2024-03"),
        ("2024-01-31", {"months": 1}, "2024-02"),
        ("2024-01", {"months": -1}, "2023-12"),
        ("2024", {"months": 1}, "2024"),
        ("2024-01", {"years": -2}, "2022"),
        ("2024-01-10~", {}, "2024-01-10"),
    ],
)
def test_shifted(published: str, shift: dict[str, int], expected: str) -> None:
    """A shift makes a date as coarse as its unit, and never finer than it was."""
    found = moment(published)
    assert found is not None
    assert found.shifted(**shift).edtf == expected


@pytest.mark.parametrize("given", [None, "", "2024-13", "2024-02-30", "2024-01/2024-02", "0000", "9999-12-31", "mardi"])
def test_no_moment(given: str | None) -> None:
    """What is no plain date of a calendar year is nothing."""
    assert moment(given) is None


def test_periods() -> None:
    """Weeks, seasons, quarters and decades are written as EDTF writes them."""
    assert edtf.week(date(2024, 1, 1)) == "2024-01-01/2024-01-07"
    assert edtf.weekend(date(2012, 6, 25)) == "2012-06-30/2012-07-01"
    assert edtf.season(2012, 1) == "2012-21"
    assert edtf.part_of_year(2024, 2, 2) == "2024-41"
    assert edtf.decade(1990) == "199X"
