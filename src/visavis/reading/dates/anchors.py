"""What the value of an expression of time hangs on: the publication, the tense, the date last told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from visavis import edtf
from visavis.edtf import Moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from visavis.reading.dates.grammar import Found
    from visavis.reading.tenses import Tense

Value = str | list[tuple[int, int, str]] | None
"""EDTF; or several dates with their own spans; or nothing, where an expression fixes no time."""

WEEK = 7
_BRIM = 10  # days at the beginning of a month in which a later day's number alone is one of the month before
_WRONG_SIDE = 8  # a date on the side the tense speaks against must be so much nearer


@dataclass(slots=True)
class Anchors:
    """What the expressions of a document hang on, as known when one of them is read."""

    published: Moment | None
    narrative: str | None = None  # the day last told
    latest: str | None = None  # the date last told, however coarse
    weekdays: dict[int, date] = field(default_factory=dict)  # days of the week that the text itself dates
    tense: Callable[[Found], Tense] = lambda _: "unknown"
    of_noun: Callable[[Found], bool] = lambda _: False  # whether a noun, not a verb, governs it
    year: Callable[[Found], int | None] = lambda _: None  # the year its sentence has just named (*l'an dernier*)
    own: str | None = None  # the day that the text itself is about: the first told, which is not to come
    here: Callable[[], str | None] = lambda: None  # the day last told in its paragraph, which is not to come
    beside: Callable[[Found], str | None] = lambda _: None  # the day its sentence has just told of
    preposition: Callable[[Found], int] = lambda _: 0  # the side a preposition sets it on (*pour mardi*, *depuis mardi*)
    this: frozenset[str] = frozenset()  # determiners that point at the present

    def lean(self, found: Found, present: int = 0) -> int:
        """Return the side of the publication the expression is on: -1 before, 1 after, 0 where nothing tells."""
        return self.preposition(found) or {"past": -1, "future": 1, "present": present, "unknown": 0}[self.tense(found)]


def nearest(choices: Iterable[Moment], published: Moment, lean: int, side: int | None) -> Moment | None:
    """Return the choice nearest to the publication; `side` is what the words say (*dernier*), `lean` what the tense does."""

    def lag(choice: Moment) -> int:
        if choice.last < published.first:
            return (choice.last - published.first).days
        return max((choice.first - published.last).days, 0)

    listed = list(choices)
    if side:
        strict = [choice for choice in listed if lag(choice) * side > 0]
        if published.grain != "day" and not strict:
            strict = [choice for choice in listed if lag(choice) == 0]
        # In the month of a publication whose day is not known, a day may be the last or the next one.
        inside = [choice for choice in listed if published.grain != "day" and choice.grain == "day" and lag(choice) == 0]
        listed = inside or strict
    if not listed:
        return None
    return min(listed, key=lambda choice: (abs(lag(choice)) * (_WRONG_SIDE if lag(choice) * lean < 0 else 1), lag(choice) > 0))


def day_of(found: Found, at: Anchors, slots: tuple[str, str], year: int | None, *, weekday: int | None = None, lean: int = 0) -> Moment | None:
    """Return the day that the slots of day and month name, in the year stated or the one that fits tense and day of the week."""
    day, month = found.number(slots[0]), found.meant(slots[1])
    if day is None or month is None:
        return None
    if year is not None:
        first = edtf.calendar_day(year, month, day)
        return None if first is None else Moment(first, "day")
    if at.published is None:
        return None
    reach = 1 if weekday is None else 4
    days = [edtf.calendar_day(at.published.first.year + step, month, day) for step in range(-reach, reach + 1)]
    real = [one for one in days if one is not None]
    agreeing = [one for one in real if weekday is None or one.weekday() == weekday]
    return nearest((Moment(one, "day") for one in agreeing or real), at.published, lean, found.meant("side"))


def near_day_of(found: Found, at: Anchors, slot: str) -> Moment | None:
    """Return the day that its number alone names: of the month its sentence tells of, else of that of the publication or one beside it."""
    number, lean, published = found.number(slot), at.lean(found), at.published
    told = edtf.moment(end_of(at.beside(found), 1))
    if number is None:
        return None
    if found.said("thatmonth"):
        known = edtf.first_month(at.latest or "")
        that = None if known is None else edtf.calendar_day(*known, number)
        return None if that is None else Moment(that, "day")
    if told is not None and told.grain == "day":
        begun = edtf.moment(end_of(at.beside(found), -1))
        inside = None if begun is None else edtf.calendar_day(begun.first.year, begun.first.month, number)
        if begun is not None and inside is not None and begun.first <= inside <= told.first:
            return Moment(inside, "day")  # on 10 and 11 January, on the 10th
        month = edtf.month_after(told.first, 1) if number < told.first.day and lean > 0 else told.first
        day = edtf.calendar_day(month.year, month.month, number)
        return None if day is None else Moment(day, "day")
    if published is None or published.grain == "year":
        told = edtf.moment(end_of(at.narrative, 1))
        day = edtf.calendar_day(told.first.year, told.first.month, number) if told is not None and told.grain == "day" else None
        return None if day is None else Moment(day, "day")
    ahead = edtf.moment(end_of(at.narrative, -1))
    if lean > 0 and ahead is not None and ahead.grain == "day" and published.last < edtf.month_after(ahead.first, 0) and number >= ahead.first.day:
        day = edtf.calendar_day(ahead.first.year, ahead.first.month, number)
        if day is not None:
            return Moment(day, "day")  # the month to come that was told of last
    months = (edtf.month_after(published.first, step) for step in (0, -1, 1))
    days = [day for month in months if (day := edtf.calendar_day(month.year, month.month, number)) is not None]
    weekday = found.meant("weekday") if found.said("weekday") else None
    agreeing = [Moment(day, "day") for day in days if day.weekday() == weekday] or [Moment(day, "day") for day in days]
    own = agreeing[0] if agreeing[0].first.month == published.first.month else None
    if lean or own is None:
        return nearest(agreeing, published, lean, None)
    before = next((day for day in agreeing if day.first < own.first), None)
    late = before is not None and published.grain == "day" and (published.first - before.first).days <= _BRIM < (own.first - published.first).days
    return before if late else own


def year_of(found: Found, at: Anchors) -> int | None:
    """Return the year that an expression states in figures, by its distance (*of last year*), or as that of the date last told."""
    if found.said("sameyear"):
        return None if at.published is None else at.published.first.year + (found.meant("side") or 0)
    if found.said("thatyear"):
        told = edtf.first_month(at.latest or "")
        return told[0] if told else None
    if found.said("whichyear"):
        return None if at.published is None else at.published.first.year + int(found.meant("whichyear"))
    return found.number("year")


def end_of(value: str | None, step: int) -> str | None:
    """Return the end of an interval from which a step of days counts: its first day backwards, its last onwards."""
    if value is None or "/" not in value:
        return value
    return value.split("/")[0 if step < 0 else 1]


def is_list(found: Found) -> bool:
    """Whether a link joins separate dates (*et*) instead of spanning them (*au*, *entre … et*)."""
    link = found.match["link"]
    return link not in found.words["span"] and not any(found.left.rstrip().endswith(word) for word in found.words["between"])


def parted(found: Found) -> tuple[int, int]:
    """Return where the first of two listed dates ends and the second begins."""
    written = found.match.string
    cut, begin = found.match.span("link")
    return len(written[:cut].rstrip()), begin + len(written[begin:]) - len(written[begin:].lstrip())


def count_of(found: Found) -> int:
    """Return the number of units an expression counts: one where it gives none (*a year ago*, in languages without articles)."""
    if found.said("roundnumber"):
        return int(found.meant("roundnumber"))
    number = found.number("digits") or found.meant("number")
    return 1 if number is None else int(number)


def shifted(anchor: Moment, unit: str, count: int, mark: str = "") -> str | None:
    """Return what lies so many units after the anchor, as coarse as the unit; weeks are approximate."""
    if unit == "day":
        return anchor.shifted(days=count).edtf + mark
    if unit == "week":
        return anchor.shifted(days=WEEK * count).edtf + ("~" if anchor.grain == "day" else mark)
    if unit == "month":
        return anchor.coarse("month").shifted(months=count).edtf + mark
    year = anchor.first.year + count
    return None if year < 1 else f"{year:04}{mark}"


def is_present(found: Found, at: Anchors) -> bool:
    """Whether a period is the one the text was written in: *cette semaine, le mois en cours, à la fin de l'année*."""
    return found.determiner in at.this or found.said("now") is not None


def month_of(found: Found, at: Anchors, slot: str, year: int | None, lean: int) -> Moment | None:
    """Return the month that a slot names, in the year stated or the one that fits the tense."""
    month = found.meant(slot)
    if month is None:
        return None
    if year is not None:
        return Moment(date(year, month, 1), "month")
    if at.published is None:
        return None
    months = (Moment(date(at.published.first.year + step, month, 1), "month") for step in (-1, 0, 1))
    return nearest(months, at.published, lean, found.meant("side"))
