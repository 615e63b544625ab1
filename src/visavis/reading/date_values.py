"""What expressions of time are worth: one small function for each value that a form of the lexicon names.

A function takes the expression and the anchors known where it stands, and returns EDTF, several dates with their own spans, or nothing
where the expression fixes no time. Nothing is made finer than its anchor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from visavis import edtf
from visavis.edtf import Moment
from visavis.reading.date_grammar import Found
from visavis.reading.tenses import Tense

Value = str | list[tuple[int, int, str]] | None

_WRONG_SIDE = 6  # a date on the side the tense speaks against must be so much nearer
_WEEK = 7


@dataclass(slots=True)
class Anchors:
    """What the expressions of a document hang on, as known when one of them is read."""

    published: Moment | None
    narrative: str | None = None  # the day last told
    latest: str | None = None  # the date last told, however coarse
    weekdays: dict[int, date] = field(default_factory=dict)  # days of the week that the text itself dates
    tense: Callable[[Found], Tense] = lambda found: "unknown"
    of_noun: Callable[[Found], bool] = lambda found: False  # whether a noun, not a verb, governs it
    year: Callable[[Found], int | None] = lambda found: None  # the year its sentence has just named (*l'an dernier*)
    preposition: Callable[[Found], int] = lambda found: 0  # the side a preposition sets it on (*pour mardi*, *depuis mardi*)
    this: frozenset[str] = frozenset()  # determiners that point at the present

    def lean(self, found: Found, present: int = 0) -> int:
        """Return the side of the publication the expression is on: -1 before, 1 after, 0 where nothing tells."""
        return self.preposition(found) or {"past": -1, "future": 1, "present": present, "unknown": 0}[self.tense(found)]


def _nearest(choices: Iterable[Moment], published: Moment, lean: int, side: int | None) -> Moment | None:
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
        # Within a month of publication the day itself may be the last or next one.
        inside = [choice for choice in listed if published.grain != "day" and choice.grain == "day" and lag(choice) == 0]
        listed = inside or strict
    if not listed:
        return None
    return min(listed, key=lambda choice: (abs(lag(choice)) * (_WRONG_SIDE if lag(choice) * lean < 0 else 1), lag(choice) > 0))


def _day(found: Found, at: Anchors, slots: tuple[str, str], year: int | None, weekday: int | None, lean: int) -> Moment | None:
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
    return _nearest((Moment(one, "day") for one in agreeing or real), at.published, lean, found.meant("side"))


def calendar_day(found: Found, at: Anchors) -> Value:
    """*ce 10 janvier, mardi 5 mars 2024, le 30 juin dernier, le 14-Juillet*."""
    lean = 0 if found.determiner in at.this or at.of_noun(found) else at.lean(found)
    month = "month" if found.said("month") else "fullmonth"
    year = found.number("year")
    if year is None and found.said("side") is None and found.said("weekday") is None and found.determiner not in at.this:
        year = at.year(found)
    day = _day(found, at, ("day", month), year, found.meant("weekday"), lean)
    return None if day is None else day.edtf


def named_day(found: Found, at: Anchors) -> Value:
    """*le 11-Septembre*: the stage looks the name up."""
    return None


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


def weekday_of_month(found: Found, at: Anchors) -> Value:
    """*mardi 12*: the month near publication whose 12th is a Tuesday."""
    number = found.number("day")
    if at.published is None or at.published.grain == "year" or number is None:
        return None
    months = [edtf.month_after(at.published.first, step) for step in (-1, 0, 1)]
    days = [edtf.calendar_day(month.year, month.month, number) for month in months]
    agreeing = [Moment(day, "day") for day in days if day is not None and day.weekday() == found.meant("weekday")]
    nearest = _nearest(agreeing, at.published, at.lean(found), None)
    return None if nearest is None else nearest.edtf


def several_days(found: Found, at: Anchors) -> Value:
    """*du 3 au 5 mai, les 3 et 4 juin, du 28 février au 2 mars 2022, les 3 ou 4 décembre prochain*."""
    lean = 0 if found.determiner in at.this else at.lean(found)
    last = _day(found, at, ("day2", "month2"), found.number("year2") or found.number("year"), found.meant("weekday2"), lean)
    if last is None:
        return None
    month = "month" if found.said("month") else "month2"
    year = found.number("year") or last.first.year
    first = _day(found, at, ("day", month), year, None, lean)
    if first is None:
        return None
    if first.first > last.first and not found.number("year"):
        first = _day(found, at, ("day", month), year - 1, None, lean)
        if first is None:
            return None
    gap = (last.first - first.first).days
    if gap <= 0:
        return None
    if found.said("day3") is None and gap > 1 and _is_list(found):
        cut = found.match.end("month") if found.said("month") else found.match.end("day")
        begin = found.match.end("link") + 1 if found.said("month") else found.match.start("weekday2" if found.said("weekday2") else "day2")
        return [(found.start, max(cut, found.match.end("year")), first.edtf), (begin, found.end, last.edtf)]
    return edtf.between(first.edtf, last.edtf)


def _is_list(found: Found) -> bool:
    """Whether a link joins separate dates (*et*) instead of spanning them (*au*, *entre … et*)."""
    link = found.match["link"]
    return link not in found.words["span"] and not any(found.left.rstrip().endswith(word) for word in found.words["between"])


def weekday(found: Found, at: Anchors) -> Value:
    """*mardi, ce lundi, lundi dernier, mardi soir, vendredi de la semaine prochaine*."""
    number = found.meant("weekday")
    if found.said("following"):
        told = edtf.moment(_end(at.narrative, -1)) or at.published
        if told is None:
            return None
        return told.edtf if told.grain != "day" else (told.first + timedelta((number - told.first.weekday() - 1) % _WEEK + 1)).isoformat()
    published = at.published
    if published is None:
        return None
    side = found.meant("side")
    in_week = 0 if found.said("sameweek") else side if found.said("inweek") else None
    if published.grain != "day":
        known = at.weekdays.get(number)
        return known.isoformat() if known and side is None else published.edtf
    day = published.first
    if in_week is not None:
        return (day - timedelta(day.weekday()) + timedelta(_WEEK * in_week + number)).isoformat()
    back = (day.weekday() - number) % _WEEK
    on = (number - day.weekday()) % _WEEK
    if side:
        return (day - timedelta(back or _WEEK) if side < 0 else day + timedelta(on or _WEEK)).isoformat()
    lean = at.lean(found, present=1)
    if lean < 0 or (lean == 0 and back <= on):
        return (day - timedelta(back)).isoformat()
    return (day + timedelta(on)).isoformat()


def weekday_range(found: Found, at: Anchors) -> Value:
    """*de lundi à mercredi, la nuit de lundi à mardi*."""
    published = at.published
    if published is None or published.grain != "day":
        return None if published is None else published.edtf
    length = (found.meant("weekday2") - found.meant("weekday")) % _WEEK
    day = published.first
    back = (day.weekday() - found.meant("weekday2")) % _WEEK
    on = (found.meant("weekday") - day.weekday()) % _WEEK
    lean = found.meant("side") or at.lean(found, present=1)
    first = day - timedelta(back + length) if lean < 0 or (lean == 0 and back <= on) else day + timedelta(on)
    return edtf.days(first, first + timedelta(length))


def relative_day(found: Found, at: Anchors) -> Value:
    """*hier, aujourd'hui, ce matin, demain*."""
    return None if at.published is None else at.published.shifted(days=found.form.days).edtf


def _end(value: str | None, step: int) -> str | None:
    """Return the end of an interval from which a step of days counts: its first day backwards, its last onwards."""
    if value is None or "/" not in value:
        return value
    return value.split("/")[0 if step < 0 else 1]


def anchored_day(found: Found, at: Anchors) -> Value:
    """*la veille, le lendemain, le même jour, ce jour-là*."""
    told = edtf.moment(_end(at.narrative, found.form.days or 1)) or at.published
    return None if told is None else told.shifted(days=found.form.days).edtf


def _count(found: Found) -> int | None:
    if found.said("roundnumber"):
        return int(found.meant("roundnumber"))
    number = found.number("digits") or found.meant("number")
    return None if number is None else int(number)


def _shifted(anchor: Moment, unit: str, count: int, mark: str = "") -> str | None:
    if unit == "day":
        return anchor.shifted(days=count).edtf + mark
    if unit == "week":
        return anchor.shifted(days=_WEEK * count).edtf + ("~" if anchor.grain == "day" else mark)
    if unit == "month":
        return anchor.coarse("month").shifted(months=count).edtf + mark
    year = anchor.first.year + count
    return None if year < 1 else f"{year:04}{mark}"


def later(found: Found, at: Anchors) -> Value:
    """*deux jours plus tard, trois mois auparavant*, counted from the date last told."""
    step = 1 if found.said("after") else -1
    told, count, unit = edtf.moment(_end(at.narrative, step)), _count(found), found.meant("unit")
    if told is None or count is None or (unit in ("day", "week") and told.grain != "day"):
        return None
    return _shifted(told, unit, step * count)


def ago(found: Found, at: Anchors) -> Value:
    """*il y a deux ans, voici trois jours, il y a tout juste cinquante ans*."""
    count, unit = _count(found), found.meant("unit")
    if at.published is None or count is None:
        return None
    about = "~" if found.said("about") or found.said("roundnumber") else ""
    if found.said("exact") and at.published.grain == "day" and unit == "year":
        day = edtf.calendar_day(at.published.first.year - count, at.published.first.month, at.published.first.day)
        return None if day is None else day.isoformat()
    return _shifted(at.published, unit, -count, about)


def ahead(found: Found, at: Anchors) -> Value:
    """*dans deux semaines, d'ici trois ans*."""
    count = _count(found)
    return None if at.published is None or count is None else _shifted(at.published, found.meant("unit"), count)


def lasting(found: Found, at: Anchors) -> Value:
    """*les cinq derniers mois, ces dix dernières années, les trois prochains jours*."""
    count, unit, published = _count(found), found.meant("unit"), at.published
    if published is None or count is None:
        return None
    if unit in ("day", "week"):
        if published.grain != "day":
            return published.edtf
        other = published.shifted(days=found.meant("lasting") * count * (_WEEK if unit == "week" else 1)).edtf
        here = published.edtf
    else:
        here = published.coarse("month" if unit == "month" else "year").edtf
        other = _shifted(published, unit, found.meant("lasting") * count) or here
    return edtf.between(*sorted((here, other)))


def week(found: Found, at: Anchors) -> Value:
    """*cette semaine, la semaine dernière, en début de semaine*."""
    side = found.meant("side")
    if at.published is None or (side is None and not _present(found, at)):
        return None
    if at.published.grain != "day":
        return at.published.edtf
    return edtf.week(at.published.first + timedelta(_WEEK * (side or 0)))


def _present(found: Found, at: Anchors) -> bool:
    """Whether a period is the one the text was written in: *cette semaine, le mois en cours, à la fin de l'année*."""
    return found.determiner in at.this or found.said("now") is not None


def anchored_week(found: Found, at: Anchors) -> Value:
    """*la même semaine, la semaine suivante*, after the date last told."""
    told = edtf.moment(_end(at.narrative, 1))
    if told is None:
        return None
    return edtf.week(told.first + timedelta(0 if found.said("same") else _WEEK)) if told.grain == "day" else told.edtf


def week_of_day(found: Found, at: Anchors) -> Value:
    """*la semaine du 6 octobre*."""
    day = _day(found, at, ("day", "month"), found.number("year"), found.meant("weekday"), at.lean(found))
    return None if day is None else edtf.week(day.first)


def weekend(found: Found, at: Anchors) -> Value:
    """*ce week-end, le week-end dernier*."""
    side, published = found.meant("side"), at.published
    if published is None or (side is None and found.determiner not in at.this):
        return None
    if published.grain != "day":
        return published.edtf
    # On Monday, and as a rule on Tuesday, a weekend spoken of in the past is the one before.
    back = side or (-1 if at.lean(found) < 0 and published.first.weekday() < 5 else 0)
    return edtf.weekend(published.first + timedelta(_WEEK * back))


def weekend_of_days(found: Found, at: Anchors) -> Value:
    """*le week-end du 6-7 octobre*."""
    first = _day(found, at, ("day", "month"), found.number("year"), None, at.lean(found))
    last = _day(found, at, ("day2", "month"), found.number("year"), None, at.lean(found))
    return None if first is None or last is None else edtf.between(first.edtf, last.edtf)


def _month(found: Found, at: Anchors, slot: str, year: int | None, lean: int) -> Moment | None:
    month = found.meant(slot)
    if month is None:
        return None
    if year is not None:
        return Moment(date(year, month, 1), "month")
    if at.published is None:
        return None
    months = (Moment(date(at.published.first.year + step, month, 1), "month") for step in (-1, 0, 1))
    return _nearest(months, at.published, lean, found.meant("side"))


def calendar_month(found: Found, at: Anchors) -> Value:
    """*février 2022, mai dernier, début mars, en juin, mi-mai*."""
    year = found.number("year")
    if found.said("sameyear"):
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
    month = _month(found, at, "month" if found.said("month") else "fullmonth", year, lean)
    return None if month is None else month.edtf


def several_months(found: Found, at: Anchors) -> Value:
    """*de mai à octobre 2020, juin-juillet, en mars et avril*."""
    last = _month(found, at, "fullmonth2", found.number("year2"), at.lean(found))
    if last is None:
        return None
    year = found.number("year") or last.first.year
    first = date(year, found.meant("fullmonth"), 1)
    if first > last.first:
        if found.number("year"):
            return None
        first = date(year - 1, first.month, 1)
    if _is_list(found) and edtf.month_after(first, 1) != last.first:
        return [(found.match.start("fullmonth"), found.match.end("fullmonth"), Moment(first, "month").edtf), (found.match.start("fullmonth2"), found.end, last.edtf)]
    return edtf.between(Moment(first, "month").edtf, last.edtf)


def relative_month(found: Found, at: Anchors) -> Value:
    """*ce mois-ci, le mois prochain, à la fin du mois*."""
    side = found.meant("side")
    if at.published is None or (side is None and not _present(found, at)):
        return None
    return at.published.coarse("month").shifted(months=side or 0).edtf


def anchored_month(found: Found, at: Anchors) -> Value:
    """*le même mois, le mois suivant*, after the date last told."""
    told = edtf.moment(_end(at.latest, 1))
    return None if told is None else told.coarse("month").shifted(months=0 if found.said("same") else 1).edtf


def year(found: Found, at: Anchors) -> Value:
    """*en 2024, l'année 2023, fin 2022*."""
    return f"{found.number('year'):04}"


def years(found: Found, at: Anchors) -> Value:
    """*entre 2014 et 2016, de 2017 à 2021, 1950-1953; en 2014 et 2016* are two."""
    first, last = found.number("year") or 0, found.number("year2") or 0
    if first >= last:
        return None
    if found.said("link") is not None and _is_list(found):
        return [(found.start, found.match.end("year"), f"{first:04}"), (found.match.start("year2"), found.end, f"{last:04}")]
    return edtf.between(f"{first:04}", f"{last:04}")


def decade(found: Found, at: Anchors) -> Value:
    """*les années 1990, les années 90, les années quatre-vingt-dix*."""
    short = found.said("short")
    begin = found.number("year") or found.meant("decade") or 1900 + int(short or 0)
    return edtf.decade(begin) if begin % 10 == 0 else f"{begin:04}"


def relative_year(found: Found, at: Anchors) -> Value:
    """*cette année, l'an dernier, à la fin de l'année*."""
    side = found.meant("side")
    if at.published is None or (side is None and not _present(found, at)):
        return None
    return at.published.coarse("year").shifted(years=side or 0).edtf


def anchored_year(found: Found, at: Anchors) -> Value:
    """*la même année, l'année suivante*, after the date last told."""
    told = edtf.moment(_end(at.latest, 1))
    return None if told is None else told.coarse("year").shifted(years=0 if found.said("same") else 1).edtf


def season(found: Found, at: Anchors) -> Value:
    """*au printemps 2025, cet été, l'hiver dernier*."""
    number, stated = found.meant("season"), found.number("year")
    if stated is not None:
        return edtf.season(stated, number)
    if at.published is None:
        return None
    if found.determiner in at.this:
        return edtf.season(at.published.first.year, number)
    # A season stands for the month it begins in; winter counts to the year in which it begins.
    seasons = (Moment(date(at.published.first.year + step, 3 * number, 1), "month") for step in (-1, 0, 1))
    nearest = _nearest(seasons, at.published, at.lean(found), found.meant("side"))
    return None if nearest is None else edtf.season(nearest.first.year, number)


def share_of_year(found: Found, at: Anchors) -> Value:
    """*le premier trimestre 2024, au second semestre*."""
    parts, rank = found.meant("share"), found.meant("rank")
    if rank > parts:
        return None
    stated = found.number("year")
    if stated is None:
        if at.published is None:
            return None
        length = 12 // parts
        firsts = (Moment(date(at.published.first.year + step, (rank - 1) * length + 1, 1), "month") for step in (-1, 0, 1))
        side = found.meant("side")
        nearest = None if found.said("inyear") else _nearest(firsts, at.published, at.lean(found), None)
        stated = nearest.first.year if nearest else at.published.first.year + (side or 0)
    return edtf.part_of_year(stated, rank, parts)


def relative_share(found: Found, at: Anchors) -> Value:
    """*ce trimestre, le semestre prochain, au dernier trimestre*."""
    published, side, parts = at.published, found.meant("side"), found.meant("share")
    if published is None or published.grain == "year" or (side is None and not _present(found, at)):
        return None
    length = 12 // parts
    first = edtf.month_after(published.first, length * (side or 0))
    return edtf.part_of_year(first.year, (first.month - 1) // length + 1, parts)


def anniversary(found: Found, at: Anchors) -> Value:
    """*75e anniversaire*: the stage dates it when the other dates of its sentence are known."""
    return None


VALUES: Mapping[str, Callable[[Found, Anchors], Value]] = {
    function.__name__: function
    for function in (
        ago, ahead, anchored_day, anchored_month, anchored_week, anchored_year, anniversary, calendar_day, calendar_month, day_of_month, decade,
        lasting, later, named_day, numeric_day, relative_day, relative_month, relative_share, relative_year, season, several_days, several_months, share_of_year,
        week, week_of_day, weekday, weekday_of_month, weekday_range, weekend, weekend_of_days, year, years,
    )
}  # fmt: skip

DAYS = frozenset(
    "anchored_day calendar_day day_of_month later named_day numeric_day relative_day several_days weekday weekday_of_month weekday_range".split()
)
"""Values that a story goes on from: *la veille* counts from the last of them."""
