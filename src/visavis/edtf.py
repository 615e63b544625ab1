"""Arithmetic on dates in EDTF: days, months, seasons, years and intervals, as far as reports need them.

A date is known to the day, the month or the year; what is computed from it is never finer than it is itself.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Grain = Literal["day", "month", "year"]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$")
_EARLIEST, _LATEST = 1000, 9000  # years within which every sum of dates stays within the calendar
MONTHS = 12
"""Months of a year."""
DAY = len("2024-01-10")
"""Length of a date that is known to the day, and sure."""
_SEASONS = 20  # EDTF numbers the seasons 21 to 24, quarters 33 to 36, half-years 40 and 41
_QUARTERS = 32
_HALVES = 39


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of known precision: `first` is its first day, `grain` how finely it is known.

    >>> moment("2024-01").shifted(months=-1).edtf
    '2023-12'
    """

    first: date
    grain: Grain

    @property
    def edtf(self) -> str:
        """The date in EDTF."""
        return self.first.isoformat()[: {"day": DAY, "month": 7, "year": 4}[self.grain]]

    @property
    def last(self) -> date:
        """The last day it can mean."""
        if self.grain == "day":
            return self.first
        if self.grain == "month":
            return month_after(self.first, 1) - timedelta(days=1)
        return date(self.first.year, 12, 31)

    def coarse(self, grain: Grain) -> Moment:
        """Return the date no finer than `grain`."""
        order = ("day", "month", "year")
        if order.index(grain) <= order.index(self.grain):
            return self
        return Moment(self.first.replace(day=1) if grain == "month" else date(self.first.year, 1, 1), grain)

    def shifted(self, *, days: int = 0, months: int = 0, years: int = 0) -> Moment:
        """Return the date so much later; a shift finer than the date itself leaves it where it is."""
        if days:
            return Moment(self.first + timedelta(days=days), "day") if self.grain == "day" else self
        if months:
            return self if self.grain == "year" else Moment(month_after(self.first, months), "month")
        return Moment(date(self.first.year + years, 1, 1), "year") if years else self

    def distance(self, day: date) -> int:
        """Return how many days `day` lies after it (positive), before it (negative), or 0 within it."""
        if day > self.last:
            return (day - self.last).days
        return min((day - self.first).days, 0)


def moment(edtf: str | None) -> Moment | None:
    """Return the date in `edtf`, its mark of uncertainty aside; nothing for anything but a plain date.

    >>> moment("2024-01-10~").edtf
    '2024-01-10'
    >>> moment("2024-01/2024-02")
    """
    found = _DATE.match(edtf or "")
    if found is None:
        return None
    year, month, day = found.groups()
    grain: Grain = "year" if month is None else "month" if day is None else "day"
    first = calendar_day(int(year), int(month or 1), int(day or 1)) if _EARLIEST <= int(year) <= _LATEST else None
    return None if first is None else Moment(first, grain)


def is_earlier(one: str | None, other: str | None) -> bool:
    """Return whether both are known to the day, and the first is before the second.

    >>> is_earlier("2024-01-09", "2024-01-10"), is_earlier("2024-01", "2024-02-10"), is_earlier(None, "2024-02-10")
    (True, False, False)
    """
    return one is not None and other is not None and len(one) == len(other) == DAY and one < other


def wholly_behind(one: str, other: str) -> bool:
    """Return whether all of the first comes behind all of the second, however coarse they are.

    >>> wholly_behind("2024-04", "2024-03-14"), wholly_behind("2024-03", "2024-03-14"), wholly_behind("2024-21", "2024-06-14")
    (True, False, False)
    """
    first, last = moment(one.split("/", maxsplit=1)[0]), moment(other.rsplit("/", maxsplit=1)[-1])
    return first is not None and last is not None and first.first > last.last


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return that day, or nothing where the calendar has none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_after(day: date, months: int) -> date:
    """Return the first day of the month so many months after the month of `day`."""
    count = day.year * MONTHS + day.month - 1 + months
    return date(count // MONTHS, count % MONTHS + 1, 1)


def between(first: str, last: str) -> str:
    """Return the interval of two EDTF dates; the date itself where they are one.

    >>> between("2024-05-03", "2024-05-05"), between("2024", "2024")
    ('2024-05-03/2024-05-05', '2024')
    """
    return first if first == last else f"{first}/{last}"


def days(first: date, last: date) -> str:
    """Return the interval from one day to another."""
    return between(first.isoformat(), last.isoformat())


def week(day: date) -> str:
    """Return the week of `day`, Monday to Sunday.

    >>> week(date(2012, 11, 1))
    '2012-10-29/2012-11-04'
    """
    monday = day - timedelta(days=day.weekday())
    return days(monday, monday + timedelta(days=6))


def weekend(day: date) -> str:
    """Return the Saturday and Sunday that end the week of `day`."""
    saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
    return days(saturday, saturday + timedelta(days=1))


def season(year: int, number: int) -> str:
    """Return a season of a year: 1 is spring, 4 winter.

    >>> season(2025, 1)
    '2025-21'
    """
    return f"{year:04}-{_SEASONS + number}"


def part_of_year(year: int, number: int, parts: int) -> str:
    """Return one of the quarters (`parts` 4) or halves (`parts` 2) of a year.

    >>> part_of_year(2024, 1, 4)
    '2024-33'
    """
    return f"{year:04}-{(_QUARTERS if parts == 4 else _HALVES) + number}"


def decade(year: int) -> str:
    """Return the decade that begins in `year`: 1990 is `199X`."""
    return f"{year // 10:03}X"


def days_apart(one: str | None, other: str | None) -> int:
    """Return how many days lie between two days; as many as may be where one is no day.

    >>> days_apart("2018-05-26", "2018-04-27")
    29
    """
    first, second = moment(one), moment(other)
    return abs((first.first - second.first).days) if first is not None and second is not None else sys.maxsize


def begins(edtf: str) -> str:
    """Return the day, month or year in which an EDTF date or interval begins: the first month of a season or of another part of a year.

    >>> begins("2024-21"), begins("2024-01-10/2024-01-12"), begins("2024-34")
    ('2024-03', '2024-01-10', '2024-04')
    """
    first = edtf.split("/", maxsplit=1)[0].rstrip("~?")
    part = int(first[5:]) if re.fullmatch(r"\d{4}-\d{2}", first) else 0
    if part <= MONTHS:
        return first
    month = 3 * (part - _SEASONS) if part <= _QUARTERS else 3 * (part - _QUARTERS) - 2 if part <= _HALVES else 6 * (part - _HALVES) - 5
    return f"{first[:4]}-{month:02}"


def first_month(edtf: str) -> tuple[int, int] | None:
    """Return year and month in which an EDTF date or interval begins, as far as it says."""
    found = re.match(r"(\d{4})(?:-(0\d|1[0-2]))?", edtf)
    return None if found is None else (int(found[1]), int(found[2] or 1))
