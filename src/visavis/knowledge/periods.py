"""Dates of any precision as spans of days."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from visavis.errors import DateError

FIRST = "0000-00-00"
LAST = "9999-99-99"

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$")
_DECADE = re.compile(r"\d{3}X[~?%]?$")
_PARTS = {  # first month and length: seasons (winter runs into the next year), quarters, half-years
    "21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3),
    "33": (1, 3), "34": (4, 3), "35": (7, 3), "36": (10, 3), "40": (1, 6), "41": (7, 6),
}  # fmt: skip


@lru_cache(maxsize=4096)
def bounds(date: str) -> tuple[str, str]:
    """Return the first and last day that an EDTF date or interval can mean, as ISO dates.

    >>> bounds("2024-02")
    ('2024-02-01', '2024-02-29')
    >>> bounds("2024-01-10~")
    ('2024-01-10', '2024-01-10')
    >>> bounds("2024-33"), bounds("199X")
    (('2024-01-01', '2024-03-31'), ('1990-01-01', '1999-12-31'))
    """
    if _DECADE.match(date):
        return f"{date[:3]}0-01-01", f"{date[:3]}9-12-31"
    if "/" in date:
        first, _, last = date.partition("/")
        return (FIRST if first in ("", "..") else bounds(first)[0], LAST if last in ("", "..") else bounds(last)[1])
    found = _DATE.match(date)
    if found is None:
        raise DateError(f"{date!r} is no EDTF date: write 2024-01-10, 2024-01, 2024 or 2024-01-10/2024-01-12")
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if month in _PARTS:
        begin, length = _PARTS[month]
        until = int(year) + (begin + length - 2) // 12, (begin + length - 2) % 12 + 1
        return f"{year}-{begin:02}-01", f"{until[0]}-{until[1]:02}-{monthrange(*until)[1]:02}"
    if not 1 <= int(month) <= 12:
        raise DateError(f"{date!r} has no such month")
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]:02d}"
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
