"""Datelines and bylines: where a text says when it was written, which is no part of what it tells.

A dateline: *PARIS, 10 janvier (AFP) –*, *WASHINGTON, Jan. 10 (Reuters) -*, *NNN – 5 mars 2021 (APS)*. A byline: *Publié le 27 juin 2020 à
13h00*, *12/03/2021, Agence de presse*, and the date in brackets that closes a heading. How a language writes a day stands in its lexicon, in the
table `byline` of `dates.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from visavis.edtf import Moment, calendar_day, moment, month_after
from visavis.folding import fold
from visavis.patterns import BEGINS, CYRILLIC_CAPITALS, ENDS, UNSPACED_SIGN, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOP = 1200  # characters of a text in which its own date may stand
_LINES = 12  # lines of it
_LONG = 60  # characters of names around a date that stands alone
_PLACED = re.compile(r"^[^\W\d_][^,]*, ?(?:\w{1,3} )?$")  # Paris, [le] 12 mai 2025. Le ministre …
_STOP = re.compile(r"\. +[«“\"]?[^\W\d_]")
_PLACE = 70  # characters of place and agency before the date of a dateline
_HEADING = 200  # characters of a heading that ends in its date
_LINE = re.compile(r"[^\n]+")
_UPPER = f"A-ZÀ-Ý{CYRILLIC_CAPITALS}"
_ADDRESSED = re.compile(r"(?<=[/_-])(?P<y>(?:19|20)\d\d)(?P<mark>[/-]?)(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?=[/_.-]|$)")
_LETTERS = re.compile(r"[^\W\d_]+")
_AGENCY = re.compile(rf"\s*[.,]?\s*(?:\(\s*[{_UPPER}][^()\n]{{1,40}}\)|/\s?[{_UPPER}][^()/\n]{{1,40}}/)")
_DASH = re.compile(
    rf"(?:[.,]\s[{_UPPER}][\w'’ -]{{1,30}}(?:\.RU)?(?=\.|\s[-–—(]))?\s*[.,]?\s*(?:\([^()\n]{{1,40}}\)\s*)?[.,]?\s*"
    rf"(?:[-–—]+(?=\s|[{_UPPER}«\"“])|:|//?(?=\s|/)|\)\.(?=\s))"
)
_CLOSED = re.compile(r"\s*\)\s*")
_ASIDE = re.compile(r"\([^()\n]{1,40}\)")
_INITIALS = re.compile(rf"[–—-] ?(?:[{_UPPER}]\. ?-?){{1,3}}, ?(?:\w{{1,3}} )?$")
_ENDED = re.compile(r"[.!?…»”]\s*$")
_MARK = re.compile(r"[,;:!?“”]")
_STOPPED = re.compile(r"[。！？；]")
_SHORT = 48  # characters of a line that is a byline, in a script without spaces
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?]\s")


@dataclass(frozen=True, slots=True)
class _Bylines:
    """The words of a language around the date of a text."""

    date: re.Pattern[str]
    months: Mapping[str, int]
    opening: re.Pattern[str]
    directly: re.Pattern[str]  # opening words that stand right before the date
    closing: re.Pattern[str]  # what stands right behind the date of a dateline
    heading: re.Pattern[str]  # what a title dates by the day it came out
    clock: re.Pattern[str]  # what stands behind a date at the head of a line of its own
    words: frozenset[str]
    connectors: frozenset[str]
    numeric: str  # dmy, or mdy, or nothing where the language leaves open which of two numbers is the month


_compiled: dict[int, tuple[Mapping[str, Any], _Bylines]] = {}


def _bylines(lexicon: Mapping[str, Any]) -> _Bylines:
    known = _compiled.get(id(lexicon))
    if known is None:
        known = _compiled[id(lexicon)] = (lexicon, _compile(lexicon))
    return known[1]


def _compile(lexicon: Mapping[str, Any]) -> _Bylines:
    months = {fold(word): number for word, number in lexicon["words"]["month"].items()}
    month = any_of(re.escape(word) for word in sorted(months, key=len, reverse=True))
    weekday = any_of(map(re.escape, lexicon["words"]["weekday"]))
    byline = lexicon["byline"]
    opening = any_of(map(re.escape, byline["opening"]))
    year = r"(?:19|20)\d\d"
    behind = rf"(?:\s?(?:{any_of(map(re.escape, byline['year']))})(?!\w))?"
    slots = r"(?P<d{n}>[0-3]?\d)(?!\d)", rf"(?P<m{{n}}>{month}){ENDS}", r"\s"
    bare = day_forms(lexicon, *slots, rf"(?:,?\s(?P<y{{n}}>{year})(?!\d){behind})?")
    named = any_of([*whole_day_forms(lexicon, *slots, rf"(?P<y{{n}}>{year})"), *bare])
    return _Bylines(
        re.compile(
            rf"{BEGINS}(?<![/.-])(?:(?:{weekday}),?\s)?(?:(?P<named>{named})"
            rf"|(?P<d>[0-3]?\d)(?P<sep>[/.-])(?P<m>[0-3]?\d)(?P=sep)(?P<y>{year})(?!\d)|(?P<yy>{year})-(?P<mm>[01]\d)-(?P<dd>[0-3]\d)(?!\d))"
        ),
        months,
        re.compile(rf"\W*(?:{opening}){ENDS}"),
        re.compile(rf"{BEGINS}(?:{opening})(?:\s(?:{any_of(byline['links'])}))?\s?:?\s*$"),
        re.compile(rf"\s?(?:{any_of(map(re.escape, byline['closing']))}){ENDS}"),
        re.compile(any_of(map(re.escape, byline["heading"]))),
        re.compile(rf"\s?(?:\d\d?:\d\d|{opening})|\s*$"),
        frozenset(byline["words"]) | frozenset(lexicon["words"]["weekday"]),
        frozenset(byline["connectors"]),
        byline["numeric"],
    )


def day_forms(lexicon: Mapping[str, Any], day: str, month: str, gap: str, behind: str = "") -> list[str]:
    """Return the patterns of a day without its year, in the orders in which the language writes one, each with `behind` behind it.

    `lexicon` is the language's table `dates`; `{n}` in the patterns is the number of the form.
    """
    return [
        _filled(form, n, gap, day=day, month=month) + behind.replace("{n}", str(n)) for n, form in enumerate(lexicon["byline"]["days"]) if "{year}" not in form
    ]


def whole_day_forms(lexicon: Mapping[str, Any], day: str, month: str, gap: str, year: str) -> list[str]:
    """Return the patterns of a day behind its year, where the language writes it so; see `day_forms`."""
    return [_filled(form, n, gap, day=day, month=month, year=year) for n, form in enumerate(lexicon["byline"]["days"]) if "{year}" in form]


def _filled(form: str, number: int, gap: str, **slots: str) -> str:
    form = form.replace(" ", gap)
    for name, pattern in slots.items():
        form = form.replace(f"{{{name}}}", pattern)
    return form.replace("{n}", str(number))


def numeric_day(first: int, second: int, year: int, numeric: str) -> Moment | None:
    """Return the day that two numbers and a year stand for: nothing where either number may be the month and the language does not say.

    >>> numeric_day(10, 1, 2024, "dmy").edtf, numeric_day(1, 31, 2024, "").edtf, numeric_day(1, 10, 2024, "")
    ('2024-01-10', '2024-01-31', None)
    """
    orders = {"dmy": [(first, second)], "mdy": [(second, first)]}.get(numeric, [(first, second), (second, first)])
    days = {found for day, month in orders if (found := calendar_day(year, month, day)) is not None}
    return Moment(days.pop(), "day") if len(days) == 1 else None


def dateline_spans(text: str, start: int, end: int, lexicon: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the dates in `text[start:end]`, one block or line, that belong to a dateline or byline.

    `lexicon` is the language's table `dates`. Offsets count from the start of the text.
    """
    return [(start + found.start(), start + found.end()) for found in _own_dates(text[start:end], _bylines(lexicon))]


def _own_dates(line: str, bylines: _Bylines) -> list[re.Match[str]]:
    folded = fold(line[: _TOP * 2])
    opened = bylines.opening.match(folded) is not None
    return [date for date in bylines.date.finditer(folded) if _is_own(line, folded, date, opened, bylines)]


def _is_own(line: str, folded: str, date: re.Match[str], opened: bool, bylines: _Bylines) -> bool:
    """Whether a date says when the text was written: `opened` if the line begins with a word of bylines."""
    before, after = _ASIDE.sub(" ", line[: date.start()]), line[date.end() : _TOP * 2]
    direct = bylines.directly.search(folded, max(0, date.start() - 40), date.start())
    if direct and line[direct.start()].isupper():  # … Publié le 27 juin 2020 | …
        return True
    if opened and date.start() < _PLACE * 2 and not _SENTENCE.search(before):  # Par X, le 27 juin 2020
        return True
    if date.start() <= _PLACE and _only_names(before, bylines.connectors | bylines.words) and _ends(date, before, after):  # PARIS, 10 janvier (AFP) –
        return True
    if date.start() <= _PLACE and bylines.closing.match(folded, date.end()) and not _MARK.search(folded, 0, date.start()):  # 新华社北京3月12日电
        return True
    if date["named"] and not _year(date):
        return False
    if _year(date) and len(line) <= _SHORT and UNSPACED_SIGN.search(line) and not _STOPPED.search(line):
        if not folded[date.end() :].strip(" )]") or (not folded[: date.start()].strip(" ([") and folded[date.end()] == " "):  # 何以宁 2023年6月19日
            return True
        if not folded[: date.start()].strip(" ([") and bylines.heading.search(folded, date.end()):  # 2024年3月12日外交部发言人主持例行记者会
            return True
    if not folded[: date.start()].strip(" ([") and len(line) <= _LONG and bylines.clock.match(folded, date.end()):  # 2024年3月12日 18:00
        return True
    if len(line) <= _HEADING and _CLOSED.fullmatch(after) and _only_names(before.rpartition("(")[2], bylines.words):  # Entretien avec X (Paris, 12 mars 2021)
        return True
    if _year(date) and not after.strip(" .") and _INITIALS.search(before):  # … – D. K., le 8 décembre 2023
        return True
    tail = line[: date.start()][-_LONG:]
    if ended := _ENDED.search(tail):
        tail = tail[ended.end() :]
    elif date.start() > _LONG:
        return False
    return len(line) <= _TOP * 2 and _only_names(after, bylines.words) and _only_names(tail, bylines.words)  # 21.12.2021, Agence


def _ends(date: re.Match[str], before: str, after: str) -> bool:
    """Whether what follows closes a dateline; a date alone needs its year for that, or it may be an entry of a programme."""
    if _AGENCY.match(after) or (_year(date) is not None and _part(date, "d") and _PLACED.search(before) and _STOP.match(after)):
        return True
    return _DASH.match(after) is not None and (date["named"] is None or _year(date) is not None or _LETTERS.search(before) is not None)


def _only_names(text: str, words: frozenset[str], most: int = _PLACE) -> bool:
    """Whether nothing stands there but names in capitals, numbers, marks and the words of bylines."""
    if len(text) > most:
        return False
    return all(word[0][0].isupper() or fold(word[0]) in words for word in _LETTERS.finditer(text))


def address_date(address: str) -> str | None:
    """Return the day in the address of a page, as papers put it there, if it holds one.

    >>> address_date("https://example.org/20241109/rencontre-a-sotchi-1069.html"), address_date("https://example.org/2024/11/09/sotchi")
    ('2024-11-09', '2024-11-09')
    >>> address_date("https://example.org/article-20241399") is None
    True
    """
    for found in _ADDRESSED.finditer(address):
        day = calendar_day(int(found["y"]), int(found["m"]), int(found["d"]))
        if day is not None:
            return day.isoformat()
    return None


def document_date(text: str, lexicon: Mapping[str, Any], published: str | None = None) -> tuple[str, tuple[int, int]] | None:
    """Return the date that the top of a text gives itself, to the day, and the span it stands in.

    `lexicon` is the language's table `dates`. Where `published` is known, only a date within it counts, and gives a dateline without
    year its year; a dateline without year is worth nothing otherwise.
    """
    return next(document_dates(text, lexicon, published), None)


def document_dates(text: str, lexicon: Mapping[str, Any], published: str | None = None, online: Moment | None = None) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield every date that the top of a text gives itself: *Mis en ligne le 9 juin*, and then *PARIS, 5 juin 2024 –*.

    A day without its month is the last one before the day `online`, where that is known.
    """
    bylines, known = _bylines(lexicon), moment(published)
    if published is not None and known is None:
        return
    for count, line in enumerate(_LINE.finditer(text, 0, min(len(text), _TOP * 2))):
        if count >= _LINES or line.start() > _TOP:
            break
        for found in _own_dates(line[0], bylines):
            day = _date_of(found, bylines, known, online)
            if day is not None and (known is None or known.first <= day.first <= known.last):
                yield day.edtf, (line.start() + found.start(), line.start() + found.end())


def _date_of(found: re.Match[str], bylines: _Bylines, known: Moment | None, online: Moment | None = None) -> Moment | None:
    if found["named"] and _part(found, "m") is None:
        last = online.first if online is not None and online.grain == "day" else None
        months = () if last is None else (last, month_after(last, -1))
        days = (calendar_day(month.year, month.month, int(_part(found, "d") or 0)) for month in months)
        day = next((one for one in days if one is not None and last is not None and one <= last), None)
    elif found["named"]:
        said = _year(found)
        year = int(said) if said else known.first.year if known else None
        day = None if year is None else calendar_day(year, bylines.months[_part(found, "m") or ""], int(_part(found, "d") or 0))
    elif found["d"]:
        return numeric_day(int(found["d"]), int(found["m"]), int(found["y"]), bylines.numeric)
    else:
        day = calendar_day(int(found["yy"]), int(found["mm"]), int(found["dd"]))
    return None if day is None else Moment(day, "day")


def _year(date: re.Match[str]) -> str | None:
    return _part(date, "y")


def _part(date: re.Match[str], letter: str) -> str | None:
    """Return the day, month or year of a date with a named month, in whatever form it stands."""
    return next((part for name, part in date.groupdict().items() if part and name[0] == letter and name[1:].isdigit()), None)
