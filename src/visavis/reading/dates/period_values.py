"""The values of weeks, months, years and their parts: one small function for each that a form of the lexicon names.

A function takes the expression and the anchors known where it stands. Nothing is made finer than its anchor.
"""
# ruff: noqa: ARG001 - all of them share one signature

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from visavis import edtf
from visavis.edtf import Moment
from visavis.reading.dates.anchors import WEEK, Anchors, Value, count_of, day_of, end_of, is_list, is_present, month_of, nearest, parted, year_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from visavis.reading.dates.grammar import Found


def week(found: Found, at: Anchors) -> Value:
    """*cette semaine, la semaine dernière, en début de semaine*."""
    side = found.meant("side")
    if at.published is None or (side is None and not is_present(found, at)):
        return None
    if at.published.grain != "day":
        return at.published.edtf
    # on its last day, this week is the coming one of what is still to be done
    coming = not side and at.published.first.weekday() == WEEK - 1 and at.lean(found) > 0
    return edtf.week(at.published.first + timedelta(WEEK * (1 if coming else side or 0)))


def anchored_week(found: Found, at: Anchors) -> Value:
    """*la même semaine, la semaine suivante*, after the date last told."""
    told = edtf.moment(end_of(at.narrative, 1))
    if told is None:
        return None
    return edtf.week(told.first + timedelta(0 if found.said("same") else WEEK)) if told.grain == "day" else told.edtf


def week_of_day(found: Found, at: Anchors) -> Value:
    """*la semaine du 6 octobre*."""
    day = day_of(found, at, ("day", "month"), found.number("year"), weekday=found.meant("weekday"), lean=at.lean(found))
    return None if day is None else edtf.week(day.first)


def weekend(found: Found, at: Anchors) -> Value:
    """*ce week-end, le week-end dernier*."""
    side, published = found.meant("side"), at.published
    if published is None or (side is None and not found.said("now") and found.determiner not in at.this):
        return None
    if published.grain != "day":
        return published.edtf
    # On Monday, and as a rule on Tuesday, a weekend spoken of in the past is the one before.
    back = side or (-1 if at.lean(found) < 0 and published.first.weekday() < 5 else 0)
    return edtf.weekend(published.first + timedelta(WEEK * back))


def weekend_of_days(found: Found, at: Anchors) -> Value:
    """*le week-end du 6-7 octobre*."""
    first = day_of(found, at, ("day", "month"), found.number("year"), lean=at.lean(found))
    last = day_of(found, at, ("day2", "month"), found.number("year"), lean=at.lean(found))
    return None if first is None or last is None else edtf.between(first.edtf, last.edtf)


def calendar_month(found: Found, at: Anchors) -> Value:
    """*février 2022, mai dernier, début mars, en juin, mi-mai*."""
    year = year_of(found, at)
    if found.said("sameyear") and found.said("fullmonth"):
        if at.published is None:
            return None
        year = at.published.first.year + (found.meant("side") or found.meant("side2") or 0)
        found_month = found.meant("fullmonth")
        return f"{year:04}-{found_month:02}"
    lean = 0 if at.of_noun(found) else at.lean(found)
    if found.said("yy"):
        year = 1900 + int(found.match["yy"])
    if year is None and found.said("side") is None:
        year = at.year(found)
    if year is None and found.said("sameyear"):
        return None
    month = month_of(found, at, next(slot for slot in ("month", "monthly", "fullmonth") if found.said(slot)), year, lean)
    return None if month is None else month.edtf


def several_months(found: Found, at: Anchors) -> Value:
    """*de mai à octobre 2020, juin-juillet, en mars et avril*."""
    stated = year_of(found, at)
    leads = bool(found.said("sameyear") or found.said("whichyear")) or (
        found.said("year") is not None and found.match.start("year") < found.match.start("fullmonth")
    )
    last = month_of(found, at, "fullmonth2", found.number("year2") or (stated if leads else None), at.lean(found))
    if last is None:
        return None
    year = stated or last.first.year
    first = date(year, found.meant("fullmonth"), 1)
    if first > last.first:
        if stated:
            return None
        first = date(year - 1, first.month, 1)
    if is_list(found) and edtf.month_after(first, 1) != last.first:
        return [
            (found.match.start("fullmonth"), found.match.end("fullmonth"), Moment(first, "month").edtf),
            (found.match.start("fullmonth2"), found.end, last.edtf),
        ]
    return edtf.between(Moment(first, "month").edtf, last.edtf)


def first_months(found: Found, at: Anchors) -> Value:
    """So many months of a year, from its first on: *in eleven months of last year*."""
    count, year = count_of(found), year_of(found, at) or (at.published.first.year if at.published else None)
    return None if year is None or not 1 < count <= 12 else edtf.between(f"{year:04}-01", f"{year:04}-{count:02}")


def relative_month(found: Found, at: Anchors) -> Value:
    """*ce mois-ci, le mois prochain, à la fin du mois*."""
    side = found.meant("side")
    if at.published is None or (side is None and not is_present(found, at)):
        return None
    return at.published.coarse("month").shifted(months=side or 0).edtf


def anchored_month(found: Found, at: Anchors) -> Value:
    """*le même mois, le mois suivant*, after the date last told."""
    told = edtf.moment(end_of(at.latest, 1))
    return None if told is None else told.coarse("month").shifted(months=0 if found.said("same") else 1).edtf


def year(found: Found, at: Anchors) -> Value:
    """*en 2024, l'année 2023, fin 2022*."""
    return f"{found.number('year'):04}"


def years(found: Found, at: Anchors) -> Value:
    """*entre 2014 et 2016, de 2017 à 2021, 1950-1953; en 2014 et 2016* are two."""
    first, last = found.number("year") or 0, found.number("year2") or 0
    if first >= last:
        return None
    if found.said("link") is not None and is_list(found):
        return [(found.start, parted(found)[0], f"{first:04}"), (found.match.start("year2"), found.end, f"{last:04}")]
    return edtf.between(f"{first:04}", f"{last:04}")


def decade(found: Found, at: Anchors) -> Value:
    """*les années 1990, les années 90, les années quatre-vingt-dix*."""
    short = found.said("short")
    begin = found.number("year") or found.meant("decade") or 1900 + int(short or 0)
    return edtf.decade(begin) if begin % 10 == 0 else f"{begin:04}"


def relative_year(found: Found, at: Anchors) -> Value:
    """*cette année, l'an dernier, à la fin de l'année*."""
    side = found.meant("side")
    if at.published is None or (side is None and not is_present(found, at)):
        return None
    return at.published.coarse("year").shifted(years=side or 0).edtf


def anchored_year(found: Found, at: Anchors) -> Value:
    """*la même année, l'année suivante*, after the date last told."""
    told = edtf.moment(end_of(at.latest, 1))
    return None if told is None else told.coarse("year").shifted(years=0 if found.said("same") else 1).edtf


def season(found: Found, at: Anchors) -> Value:
    """*au printemps 2025, cet été, l'hiver dernier*."""
    number, stated = found.meant("season"), year_of(found, at)
    if stated is not None:
        return edtf.season(stated, number)
    if at.published is None:
        return None
    if found.determiner in at.this or found.meant("side") == 0:
        return edtf.season(at.published.first.year, number)
    # A season stands for the month it begins in; winter counts to the year in which it begins.
    seasons = (Moment(date(at.published.first.year + step, 3 * number, 1), "month") for step in (-1, 0, 1))
    fitting = nearest(seasons, at.published, at.lean(found), found.meant("side"))
    return None if fitting is None else edtf.season(fitting.first.year, number)


def share_of_year(found: Found, at: Anchors) -> Value:
    """*le premier trimestre 2024, au second semestre*."""
    parts, rank = found.meant("share"), found.meant("rank")
    if rank > parts:
        return None
    stated = year_of(found, at)
    if stated is None:
        if at.published is None:
            return None
        length = 12 // parts
        firsts = (Moment(date(at.published.first.year + step, (rank - 1) * length + 1, 1), "month") for step in (-1, 0, 1))
        side = found.meant("side")
        fitting = None if found.said("inyear") else nearest(firsts, at.published, at.lean(found), None)
        stated = fitting.first.year if fitting else at.published.first.year + (side or 0)
    return edtf.part_of_year(stated, rank, parts)


def relative_share(found: Found, at: Anchors) -> Value:
    """*ce trimestre, le semestre prochain, au dernier trimestre*."""
    published, side, parts = at.published, found.meant("side"), found.meant("share")
    if published is None or published.grain == "year" or (side is None and not is_present(found, at)):
        return None
    length = 12 // parts
    first = edtf.month_after(published.first, length * (side or 0))
    return edtf.part_of_year(first.year, (first.month - 1) // length + 1, parts)


PERIODS: Mapping[str, Callable[[Found, Anchors], Value]] = {
    function.__name__: function
    for function in (
        anchored_month, anchored_week, anchored_year, calendar_month, decade, first_months, relative_month, relative_share, relative_year, season,
        several_months, share_of_year, week, week_of_day, weekend, weekend_of_days, year, years,
    )
}  # fmt: skip
