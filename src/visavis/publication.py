"""Publication dates as people and pages give them, checked and in EDTF."""

from __future__ import annotations

import re
from datetime import date

from visavis.errors import DateError

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:\d{2}\S*)?([?~%]?)")
_DIVISIONS = range(21, 42)  # seasons, quarters and halves of a year, as EDTF numbers them


def publication_date(given: str | date) -> str:
    """Return a publication date in EDTF, whatever its precision; times of day are dropped.

    Raises DateError for what is no date of the calendar.

    >>> publication_date("2024-01"), publication_date("2024-01-10T14:05:00+01:00"), publication_date("2024-01/2024-02")
    ('2024-01', '2024-01-10', '2024-01/2024-02')
    """
    parts = [_checked(part) for part in str(given).strip().split("/")]
    if len(parts) > 2 or None in parts or parts != sorted(parts, key=str):
        raise DateError(f"{str(given)!r} is no date: write it as 2024, 2024-01, 2024-01-10 or 2024-01-10/2024-01-12 (EDTF)")
    return "/".join(map(str, parts))


def _checked(part: str) -> str | None:
    found = _PART.fullmatch(part.strip())
    if found is None:
        return None
    year, month, day, doubt = found.groups()
    if month is None:
        return year + doubt
    if day is None and int(month) in _DIVISIONS:
        return f"{year}-{month}{doubt}"
    try:
        date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return "-".join(filter(None, (year, month, day))) + str(doubt)
