"""Phrases with a reference time and a value, from the test suites of two date libraries, as cases for the reader of dates."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Days = tuple[str, str]
"""First and last day, in ISO form."""

# The one suite has bare phrases. A text that is nothing but a date is a dateline to a reader of reports: each stands in a sentence of the same few words.
_CARRIERS = {"fr": ("La réunion a lieu ", " à Paris."), "en": ("The meeting takes place ", " in Paris.")}
_CLOCK = {"time", "datetime", "timerange", "datetimerange", "timezone"}
_GRAINS = {"hour", "minute", "second"}
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression in its sentence: where it stands and the readings that are right, or why it is out of scope."""

    source: str
    text: str
    published: str
    start: int = 0
    end: int = 0
    days: tuple[Days, ...] = ()
    out: str | None = None

    @property
    def words(self) -> str:
        """The expression itself."""
        return self.text[self.start : self.end]


def phrases(path: Path) -> Iterator[Phrase]:
    """Yield every expression of a file of phrases (JSON Lines), in scope or not."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["source"] == "duckling":
            yield _duckling(row)
        else:
            yield from _recognizers(row)


def _duckling(row: dict[str, Any]) -> Phrase:
    before, after = _CARRIERS.get(row["lang"], ("", ""))
    place = (row["ref"][:10], len(before), len(before) + len(row["text"]))
    text = f"{before}{row['text']}{after}"
    out = None
    if row["kind"] == "other":
        out = "open interval or holiday: the suite gives no value"
    elif row["grain"] in _GRAINS:
        out = "clock time or part of a day: reports fix days, the guide records no clock times"
    if out:
        return Phrase("duckling", text, *place, out=out)
    try:
        if row["kind"] == "value":
            first = _day(row["value"])
            last = _last_of(first, row["grain"])
        else:
            first, last = (_day(row[name]) for name in ("start", "end"))
            if row.get("end_exclusive"):
                last -= datetime.timedelta(days=1)
    except ValueError:
        return Phrase("duckling", text, *place, out="the value that the suite gives is no day of the calendar")
    return Phrase("duckling", text, *place, days=((str(first), str(last)),))


def _day(value: str) -> datetime.date:
    """The day a value begins on; the suite writes 0 for the day of a month and the month of a year."""
    return datetime.date.fromisoformat(value[:10].replace("-00", "-01"))


def _last_of(first: datetime.date, grain: str) -> datetime.date:
    """The last day of the day, week, month, quarter or year that begins on `first`."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(grain)
    if months is None:
        return first + datetime.timedelta(days={"day": 0, "week": 6}[grain])
    following = first.year * 12 + first.month - 1 + months
    return datetime.date(following // 12, following % 12 + 1, 1) - datetime.timedelta(days=1)


def _recognizers(row: dict[str, Any]) -> Iterator[Phrase]:
    published = (row["ref"] or "2018-11-01")[:10]
    if not row["expected"]:
        yield Phrase(row["source"], row["text"], published, out="nothing to find in it: what is found too much is counted on whole documents")
    for one in row["expected"]:
        if one["start"] is None:
            continue
        out = None
        if one["type"] in _CLOCK:
            out = "clock time or part of a day: reports fix days, the guide records no clock times"
        elif one["type"] == "duration":
            out = "duration: it fixes no time"
        elif one["type"] == "set":
            out = "recurring time: it fixes no single one"
        elif one["type"] not in ("date", "daterange"):
            out = "no date"
        elif "dotnet" in (row["not_supported"] or "") + (row["not_supported_by_design"] or ""):
            out = "no implementation of the suite's own project passes it"
        elif row["ref"] is None and not _YEAR.search(one["text"]):
            out = "relative, and the suite gives no reference time"
        days = tuple(filter(None, map(_days, one["values"])))
        if out is None and not days:
            out = "the suite gives no value that is a day or a range of days"
        yield Phrase(row["source"], row["text"], published, one["start"], one["end"], days, out)


def _days(value: dict[str, Any]) -> Days | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value.get("value") or ""):
        return value["value"], value["value"]
    bounds = [value.get(name) or "" for name in ("start", "end")]
    if not all(re.fullmatch(r"\d{4}-\d\d-\d\d", bound) for bound in bounds):
        return None
    last = datetime.date.fromisoformat(bounds[1]) - datetime.timedelta(days=1)
    return bounds[0], max(bounds[0], str(last))


def mirrored(days: Days, wanted: Days, published: str) -> bool:
    """Whether both are the same weekday, day or month, one before the publication and one after it.

    >>> mirrored(("2024-03-04", "2024-03-04"), ("2024-03-11", "2024-03-11"), "2024-03-06")
    True
    """
    if not (days[1] < published < wanted[0] or wanted[1] < published < days[0]):
        return False
    try:
        mine, theirs = ([datetime.date.fromisoformat(day) for day in one] for one in (days, wanted))
    except ValueError:
        return False  # a peer may answer with a day that no month has: 2013-02-30
    # A week apart, or two where the day of publication is the same weekday.
    if {abs((one - other).days) for one, other in zip(mine, theirs, strict=True)} in ({7}, {14}):
        return True
    months = {abs((one.year - other.year) * 12 + one.month - other.month) for one, other in zip(mine, theirs, strict=True)}
    return months in ({1}, {12}) and (mine[0].day, mine[1].day) == (theirs[0].day, theirs[1].day)
