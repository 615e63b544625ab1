"""Days as numbers: the spans of EDTF dates in proleptic Gregorian ordinals."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from visavis.errors import DateError
from visavis.knowledge.periods import bounds

LAST = date.max.toordinal()
COARSE = 27
"""A date whose last day is so many days after its first is known to the month or worse; a visit or summit is shorter."""


@lru_cache(maxsize=65536)
def span(edtf: str | None) -> tuple[int, int] | None:
    """Return the first and last day that a date can mean; nothing for no date, or one that the calendar does not have.

    >>> span("2024-02"), span("2024-01-10~"), span("2024-02-30")
    ((738917, 738945), (738895, 738895), None)
    """
    if not edtf:
        return None
    try:
        first, last = bounds(edtf)
        return (_ordinal(first) or 1), (_ordinal(last) or LAST)
    except (DateError, ValueError):
        return None


def _ordinal(day: str) -> int | None:
    """The number of a day, nothing for the open ends of time."""
    return None if day[:4] in ("0000", "9999") else date.fromisoformat(day).toordinal()


def iso(day: int) -> str:
    """Return the day in ISO form.

    >>> iso(738895)
    '2024-01-10'
    """
    return date.fromordinal(day).isoformat()
