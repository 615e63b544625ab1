"""Dates of any precision as spans of days."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from visavis.errors import DateError

FIRST = "0000-00-00"
LAST = "9999-99-99"

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$")


@lru_cache(maxsize=4096)
def bounds(date: str) -> tuple[str, str]:
    """Return the first and last day that an EDTF date or interval can mean, as ISO dates.

    >>> bounds("2024-02")
    ('2024-02-01', '2024-02-29')
    >>> bounds("2024-01-10~")
    ('2024-01-10', '2024-01-10')
    """
    if "/" in date:
        first, _, last = date.partition("/")
        return (FIRST if first in ("", "..") else bounds(first)[0], LAST if last in ("", "..") else bounds(last)[1])
    found = _DATE.match(date)
    if found is None:
        raise DateError(f"{date!r} is no EDTF date: write 2024-01-10, 2024-01, 2024 or 2024-01-10/2024-01-12")
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12:
        raise DateError(f"{date!r} has no such month")
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]:02d}"
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
