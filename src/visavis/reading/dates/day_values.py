"""The values of days, and of distances counted from a day: one small function for each that a form of the lexicon names.

A function takes the expression and the anchors known where it stands. Nothing is made finer than its anchor.
"""
# ruff: noqa: ARG001 - all of them share one signature

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from visavis import edtf
from visavis.edtf import Moment
from visavis.reading.dates.anchors import WEEK, Anchors, Value, count_of, day_of, end_of, is_list, near_day_of, nearest, parted, shifted, year_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from visavis.reading.dates.grammar import Found

_LONGEST = 20  # days that two numbers of days alone may span
_JUST = 3  # days before the publication that news still tells of as its own


def calendar_day(found: Found, at: Anchors) -> Value:
    """*ce 10 janvier, mardi 5 mars 2024, le 30 juin dernier, le 14-Juillet*."""
    lean = 0 if found.determiner in at.this or at.of_noun(found) else at.lean(found)
    month = "month" if found.said("month") else "fullmonth"
    year = year_of(found, at)
    if year is None and found.said("side") is None and found.said("weekday") is None and found.determiner not in at.this:
        year = at.year(found)
    day = day_of(found, at, ("day", month), year, weekday=found.meant("weekday"), lean=lean)
    return None if day is None else day.edtf


def numeric_day(found: Found, at: Anchors) -> Value:
    """*10/01/2024, 10.01.2024, 2024-01-10*."""
    groups = found.match.groupdict()
    day = edtf.calendar_day(int(groups["y"]), int(groups["m"]), int(groups["d"]))
    return None if day is None else day.isoformat()


def day_of_month(found: Found, at: Anchors) -> Value:
    """*le 5 du mois, le 3 courant*."""
    number = found.number("day")
    if at.published is None or at.published.grain == "year" or number is None:
        return None
    month = edtf.month_after(at.published.first, found.meant("side") or 0)
    day = edtf.calendar_day(month.year, month.month, number)
    return None if day is None else day.isoformat()


def bare_day(found: Found, at: Anchors) -> Value:
    """*le 13, reportée au 22*: a day of the month last told of, where that is known to the day, or was named right before: *fin juillet … le 29*."""
    number, latest = found.number("day"), edtf.moment(at.latest)
    told = latest if latest is not None and latest.grain == "month" else edtf.moment(end_of(at.narrative, 1))
    if told is None or told.grain not in ("day", "month") or number is None or (told.grain == "day" and number == told.first.day):
        return None
    month = edtf.month_after(told.first, 1) if number < told.first.day and at.lean(found) > 0 else told.first
    day = edtf.calendar_day(month.year, month.month, number)
    return None if day is None else day.isoformat()


def near_day(found: Found, at: Anchors) -> Value:
    """*12日, 12日下午, 周二（12日）*: the day by its number alone, where a language leaves out the month of the publication."""
    day = near_day_of(found, at, "day")
    return None if day is None else day.edtf


def near_days(found: Found, at: Anchors) -> Value:
    """*12日至14日, 12日和15日*: several days by their numbers alone, or with the month by its distance (*本月12日至14日*)."""
    if found.said("side") is not None:
        if at.published is None or at.published.grain == "year":
            return None
        month = edtf.month_after(at.published.first, found.meant("side") or 0)
        day = edtf.calendar_day(month.year, month.month, found.number("day") or 0)
        first = None if day is None else Moment(day, "day")
    else:
        first = near_day_of(found, at, "day")
    if first is None:
        return None
    number = found.number("day2") or 0
    month = edtf.month_after(first.first, 0 if number > first.first.day else 1)
    last = edtf.calendar_day(month.year, month.month, number)
    if last is None or (last - first.first).days > _LONGEST:
        return None
    if is_list(found) and (last - first.first).days > 1:
        cut, begin = parted(found)
        return [(found.start, cut, first.edtf), (begin, found.end, last.isoformat())]
    return edtf.days(first.first, last)


def weekday_of_month(found: Found, at: Anchors) -> Value:
    """*mardi 12*: the month near publication whose 12th is a Tuesday."""
    number = found.number("day")
    if at.published is None or at.published.grain == "year" or number is None:
        return None
    months = [edtf.month_after(at.published.first, step) for step in (-1, 0, 1)]
    days = [edtf.calendar_day(month.year, month.month, number) for month in months]
    agreeing = [Moment(day, "day") for day in days if day is not None and day.weekday() == found.meant("weekday")]
    fitting = nearest(agreeing, at.published, at.lean(found), None)
    return None if fitting is None else fitting.edtf


def several_days(found: Found, at: Anchors) -> Value:
    """*du 3 au 5 mai, les 3 et 4 juin, du 28 février au 2 mars 2022, les 3 ou 4 décembre prochain*."""
    lean = 0 if found.determiner in at.this else at.lean(found)
    named = year_of(found, at)
    if named is None and found.said("side") is None and found.said("weekday2") is None and found.determiner not in at.this:
        named = at.year(found)
    last = day_of(
        found,
        at,
        ("day2", "month2" if found.said("month2") else "month"),
        found.number("year2") or named,
        weekday=found.meant("weekday2"),
        lean=lean,
    )
    if last is None:
        return None
    month = "month" if found.said("month") else "month2"
    year = named or last.first.year
    first = day_of(found, at, ("day", month), year, lean=lean)
    if first is None:
        return None
    if first.first > last.first and not found.number("year"):
        first = day_of(found, at, ("day", month), year - 1, lean=lean)
        if first is None:
            return None
    gap = (last.first - first.first).days
    if gap <= 0:
        return None
    if found.said("day3") is None and gap > 1 and is_list(found):
        cut, begin = parted(found)
        if not found.said("month"):
            begin = found.match.start("weekday2" if found.said("weekday2") else "day2")
        return [(found.start, cut, first.edtf), (begin, found.end, last.edtf)]
    return edtf.between(first.edtf, last.edtf)


def weekday(found: Found, at: Anchors) -> Value:
    """*mardi, ce lundi, lundi dernier, mardi soir, vendredi de la semaine prochaine*."""
    number = found.meant("weekday")
    if found.said("following"):
        told = edtf.moment(end_of(at.narrative, -1)) or at.published
        if told is None:
            return None
        return told.edtf if told.grain != "day" else (told.first + timedelta((number - told.first.weekday() - 1) % WEEK + 1)).isoformat()
    published = at.published
    if published is None:
        return None
    side = found.meant("side") or found.meant("deictic")
    in_week = 0 if found.said("sameweek") else side if found.said("inweek") else None
    if published.grain != "day":
        known = at.weekdays.get(number)
        return known.isoformat() if known and side is None else published.edtf
    day = published.first
    if in_week is not None:
        return (day - timedelta(day.weekday()) + timedelta(WEEK * in_week + number)).isoformat()
    back = (day.weekday() - number) % WEEK
    on = (number - day.weekday()) % WEEK
    if side:
        return (day - timedelta(back or WEEK) if side < 0 else day + timedelta(on or WEEK)).isoformat()
    lean = at.lean(found, present=1)
    if lean < 0 or (lean == 0 and back <= on):
        return (day - timedelta(back)).isoformat()
    return (day + timedelta(on)).isoformat()


def weekday_range(found: Found, at: Anchors) -> Value:
    """*de lundi à mercredi, la nuit de lundi à mardi*."""
    published = at.published
    if published is None or published.grain != "day":
        return None if published is None else published.edtf
    length = (found.meant("weekday2") - found.meant("weekday")) % WEEK
    day = published.first
    if found.said("inweek"):
        first = day - timedelta(day.weekday()) + timedelta(WEEK * (found.meant("side") or 0) + found.meant("weekday"))
        return edtf.days(first, first + timedelta(length))
    back = (day.weekday() - found.meant("weekday2")) % WEEK
    on = (found.meant("weekday") - day.weekday()) % WEEK
    lean = found.meant("side") or at.lean(found, present=1)
    first = day - timedelta(back + length) if lean < 0 or (lean == 0 and back <= on) else day + timedelta(on)
    return edtf.days(first, first + timedelta(length))


def days_on(found: Found, at: Anchors) -> Value:
    """*今天起至22日, 周三到15日*: from a day near the publication to one behind it."""
    here, published = found.meant("here"), at.published
    if published is None or published.grain != "day":
        return None
    begins = weekday(found, at) if here is None else published.shifted(days=here).edtf
    first = edtf.moment(begins) if isinstance(begins, str) else None
    if first is None:
        return None
    number = found.number("day2")
    if number is None:
        monday = first.first - timedelta(first.first.weekday())
        last = monday + timedelta(WEEK * (found.meant("side") or 0) + found.meant("weekday2"))
        return edtf.days(first.first, last if last > first.first else last + timedelta(WEEK))
    month = found.meant("month2") or edtf.month_after(first.first, 0 if number > first.first.day else 1).month
    day = edtf.calendar_day(first.first.year + (month < first.first.month), month, number)
    if day is None:
        return None
    if here is None:  # the last such weekday before it
        first = first.shifted(days=(day - first.first).days // WEEK * WEEK)
    return edtf.days(first.first, day) if 0 < (day - first.first).days <= _LONGEST else None


def relative_day(found: Found, at: Anchors) -> Value:
    """*hier, aujourd'hui, ce matin, demain*."""
    return None if at.published is None else at.published.shifted(days=found.form.days).edtf


def anchored_day(found: Found, at: Anchors) -> Value:
    """*la veille, le lendemain, le même jour, ce jour-là*."""
    told = _last_told(found, at, found.form.days or 1) or at.published
    return None if told is None else told.shifted(days=found.form.days).edtf


def eve(found: Found, at: Anchors) -> Value:
    """The day before: of the day last told where that is the publication's or just before it, else of the publication."""
    told, published = edtf.moment(end_of(at.narrative, -1)), at.published
    if published is None or (told is not None and told.grain == "day" and 0 <= (published.last - told.first).days <= _JUST):
        published = told
    return None if published is None else published.shifted(days=-1).edtf


def own_day(found: Found, at: Anchors) -> Value:
    """*当天, 当晚, 下午*: the day last told in the paragraph, which is not to come, else the one the text is about."""
    return at.here() or at.own or (at.published.edtf if at.published is not None and at.published.grain == "day" else None)


def later(found: Found, at: Anchors) -> Value:
    """*deux jours plus tard, trois mois auparavant*, counted from the date last told."""
    step = 1 if found.said("after") else -1
    told, count, unit = _last_told(found, at, step), count_of(found), found.meant("unit")
    if told is None or (unit in ("day", "week") and told.grain != "day"):
        return None
    return shifted(told, unit, step * count)


def _last_told(found: Found, at: Anchors, step: int) -> Moment | None:
    """Return the day from which a story goes on: the one last told, of several the first or last as the step goes.

    A clause of the past goes on from no day to come: *They will meet on Friday. Two days earlier X had met Y*.
    """
    told = edtf.moment(end_of(at.narrative, step))
    to_come = told is not None and at.published is not None and told.first > at.published.last
    return edtf.moment(at.here() or at.own) if to_come and at.lean(found) < 0 else told


def ago(found: Found, at: Anchors) -> Value:
    """*il y a deux ans, voici trois jours, il y a tout juste cinquante ans*."""
    count, unit = count_of(found), found.meant("unit")
    if at.published is None:
        return None
    about = "~" if found.said("about") or found.said("roundnumber") else ""
    if found.said("exact") and at.published.grain == "day" and unit == "year":
        day = edtf.calendar_day(at.published.first.year - count, at.published.first.month, at.published.first.day)
        return None if day is None else day.isoformat()
    return shifted(at.published, unit, -count, about)


def ahead(found: Found, at: Anchors) -> Value:
    """*dans deux semaines, d'ici trois ans*."""
    return None if at.published is None else shifted(at.published, found.meant("unit"), count_of(found))


def counted_on(found: Found, at: Anchors) -> Value:
    """A distance that is counted from the publication, and in a clause of the past from the day last told (*two days on, the talks broke off*)."""
    unit = found.meant("unit")
    if at.lean(found) >= 0:
        return ahead(found, at)
    told = _last_told(found, at, 1)
    return None if told is None or (unit in ("day", "week") and told.grain != "day") else shifted(told, unit, count_of(found))


def lasting(found: Found, at: Anchors) -> Value:
    """*les cinq derniers mois, ces dix dernières années, les trois prochains jours*."""
    count, unit, published = count_of(found), found.meant("unit"), at.published
    if published is None:
        return None
    if unit in ("day", "week"):
        if published.grain != "day":
            return published.edtf
        other = published.shifted(days=found.meant("lasting") * count * (WEEK if unit == "week" else 1)).edtf
        here = published.edtf
    else:
        here = published.coarse("month" if unit == "month" else "year").edtf
        other = shifted(published, unit, found.meant("lasting") * count) or here
    return edtf.between(*sorted((here, other)))


DAYS: Mapping[str, Callable[[Found, Anchors], Value]] = {
    function.__name__: function
    for function in (
        anchored_day,
        bare_day,
        calendar_day,
        day_of_month,
        days_on,
        eve,
        later,
        near_day,
        near_days,
        numeric_day,
        own_day,
        relative_day,
        several_days,
        weekday,
        weekday_of_month,
        weekday_range,
    )
}
"""Values that a story goes on from: *la veille* counts from the last of them."""

DISTANCES: Mapping[str, Callable[[Found, Anchors], Value]] = {function.__name__: function for function in (ago, ahead, counted_on, lasting)}
