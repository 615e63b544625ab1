"""What stands on a page around an article: share buttons, links to other articles, bylines, captions, comments.

The phrases are those of the language's `lexicon/document.toml`; they are compared with the folded line. Lines longer than page furniture
can be are not looked at, and no pattern repeats a repetition, so that the cost does not grow with the length of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from visavis.dateline import day_forms, numeric_day, whole_day_forms
from visavis.edtf import calendar_day
from visavis.folding import fold
from visavis.languages import language
from visavis.languages.lexicons import Lexicon
from visavis.patterns import CYRILLIC_CAPITALS, CYRILLIC_SMALL, UNSPACED_SIGN, any_of

Role = Literal["article", "furniture", "byline", "tail", "related"]

LONGEST = 250
"""Longer lines, in characters, are the article's."""

_EDGES = " \t\u00a0\u202f.,;:!?…|·•*-–—<>›»«→←▶►#+_=/()[]\u200b\ufeff"
_UPPER = f"A-ZÀ-ÖØ-Þ{CYRILLIC_CAPITALS}"
_NAME = rf"(?:[{_UPPER}][\w'’.-]*|d[eiua]s?|van|von|el|al|bin|ben|le|la)"
_CAPITALS = rf"[{_UPPER}][{_UPPER}'’ .-]{{2,30}}(?: ?/ ?[{_UPPER}][{_UPPER}'’ .-]{{2,30}})?"
_AGENCY = rf"(?:\([{_UPPER}][^)\n]{{1,40}}\)|/(?:[A-Z]{{2,12}}|[{CYRILLIC_CAPITALS}][\w .«»-]{{1,40}})/\.?)"
_DASH = r"(?:\s*[–—-]{1,2}\s+|\s+_\s+|(?<=/\.)\s+)"
_ACRONYM = r"[A-Z]{2,6}"
# A city in capitals and a colon open a paragraph of at least so many characters.
_PARAGRAPH = 90
_DIGITS = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}"
_WEB = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+\.[\w.]+|(?:[@#][\w-]+[\s,]*)+|[\w-]{1,64}\.(?:com|org|net|fr|info|ru|cn)(?:/\S*)?")
_SENTENCE_END = re.compile(r"[.?!…][\s»”]")
# Arrows before a link and between the levels of a site, a caption cut from its credit, telephone numbers.
_SIGNS = re.compile(r"(?:>>|»»|[►▶→👉➡]).*|.*\w ?>> ?\w.*|.*\|$|(?:[^/\s]+(?: [^/\s]+){0,3}/){3,}[^/.!?]*|[\d\s().+/-]{7,}")
_MONTH = 12  # a month in capitals reads like one more name, up to this many characters before the names seem to end
_LETTER = re.compile(r"\w")
_MOST_DAYS = 31
_OUTLET = re.compile(r"«[^«»]{2,40}»")
_OUTLET_WORDS = 8  # words of a line with the day and outlet of an article


class Furniture:
    """The page furniture of one language, from its lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words, dates, byline = lexicon["document"], lexicon["dates"]["words"], lexicon["dates"]["byline"]
        self._line = _whole(words["line"])
        self._tail = _whole(words["tail"])
        self._related = _whole(words["related"])
        self._start = re.compile(_either(words["start"]))
        self._byline = re.compile(_either(words["byline"]))
        self._bracketed = re.compile(_either(words["bracketed"]))
        self._end = re.compile(f"{_either(words['end'])}$")
        self._credit = re.compile(rf"(?:^|[\s(.])(?:©|\(c\)|{_either(words['credit'])} ?:) ?(?:[^.!?\n]|(?<=\b\w)\.){{1,60}}\)?$", re.IGNORECASE)
        names = rf"{_NAME}(?:[ ,/-]{{1,3}}(?:{_either(words['and'])} )?{_NAME}){{0,6}}"
        within = rf"(?:{_either(words['within_places'])} )?"
        city = rf"(?:{_CAPITALS}|[{_UPPER}][\w'’.-]*(?:[ -]{within}[{_UPPER}][\w'’.-]*){{0,3}})(?: ?\([^)\n]{{2,30}}\))?"
        self._by = re.compile(rf"(?i:{_either(words['by'])}) ?:? {names}")
        self._number = re.compile(rf"\d+{_any(words['numbered'])}?$")
        months, weekdays = _either(dates["month"]), _either(dates["weekday"])
        apart = _any(day_forms(lexicon["dates"], r"(?<!\d)\d{1,2}(?!\d)", months, "[ .-]{1,4}"))
        self._date = re.compile(rf"{apart}(?!\w)|{_DIGITS}")
        first = _any(whole_day_forms(lexicon["dates"], r"\d{1,2}(?!\d)", months, " ?", r"(?<!\d)\d{4}"))
        self._year = re.compile(rf"(?:{months}|{apart})[ .,-]{{1,4}}\d{{4}}(?!\d)|{first}|{_DIGITS}")
        self._months = {fold(month): number for month, number in dates["month"].items()}
        full = rf"{first}|{apart}[ .,-]{{1,4}}\d{{4}}(?!\d)|(?<!\d)\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}(?!\d)"
        self._full = re.compile(full)
        self._numeric: str = byline["numeric"]
        self._month = re.compile(months)
        on = rf"{_either(words['issued_on'])} (?:{weekdays} )?"
        self._issued = re.compile(rf"\b{_either(words['issued'])}\b[^.!?]{{0,60}}?\b{on}(?={full})|(?=(?:{full})[^.!?]{{0,60}}?{_either(words['issued'])})")
        self._around = frozenset(words["dated"]) | frozenset(words["clock"]) | frozenset(dates["month"]) | frozenset(dates["weekday"])
        agency = rf"(?i:[«\"]?{_either(words['agencies'])}[»\"]?)"
        named = _any(day_forms(lexicon["dates"], r"\d{1,2}(?!\d)", rf"(?i:{months})\.?", " "))
        weekday = rf"(?:(?i:{weekdays}),? )?(?:{_either(byline['links'])} )?"
        self._year_words = bool(byline["year"])  # which tell that a day is a whole one
        year = rf"(?:,? \d{{4}}(?: ?{_either(byline['year'])}\.?)?)?"
        day = rf"{weekday}(?:{named}{year}|{_DIGITS})"
        self._place = re.compile(rf"\(?{city},? {day}\)?")
        behind = rf"(?:{_DASH}|[.,:]? +(?=[{_UPPER}«“\"]))"
        self._dateline = re.compile(
            rf"(?:(?:{city}(?:, {city})?[.,]? )?{day}(?:[.,]{{0,2}} |{_DASH}){agency}{behind}"  # an agency without brackets
            rf"|{city}[.,]? {agency}{_DASH}"
            rf"|{city}(?:, {city})?[.,]? {day}(?:[.,]{{0,2}} |{_DASH})«[^«»\n]{{2,40}}»{behind}"
            rf"|{day},? {city}\s*{_AGENCY}(?:{_DASH}|\s+(?=[{_UPPER}«“\"]))"  # the day first
            rf"|{city}(?:, {city})?,? {weekday}{named},? \d{{4}} ?{_either(byline['year'])}\.?\s+(?=[{_UPPER}])"  # the word for a year tells that it is one
            rf"|{day}, {city}\.\s+(?=[{_UPPER}])"
            rf"|{city}(?:, {city})?,? {day}\.?,?(?:\s*{_AGENCY})?(?:{_DASH}|\s*:\s+)"  # PARIS, 10 janvier (AFP) –
            rf"|{city}(?:, {city})?(?:,? {day}|, [A-Z][\w' -]{{2,16}} \d{{1,2}}, \d{{4}})?\.?, {_ACRONYM}{_DASH}"  # ACCRA, March 3, GNA –
            rf"|\({city},? {day}\)(?:{_DASH}|\s*)"  # (Paris, 7 juillet 2011) -
            rf"|{weekday}{named},? \d{{4}}(?: ?{_either(byline['year'])})?\.?{_DASH}"  # 22 mai 2012. –
            rf"|{city}\s*[,/]?\s*{_AGENCY}{_DASH}"  # Paris (AFP) –
            rf"|{_CAPITALS}(?:, [{_UPPER}][\w'’.-]+(?: [{_UPPER}][\w'’.-]+)?)?\s+[–—-]{{1,2}}\s+"  # OTTAWA —, KAZAN, Russia —
            rf"|{_AGENCY}(?:{_DASH}|\s+(?=[{_UPPER}«“\"])))"  # (Belga) L'ambassadeur
        )
        day = _any(
            [
                *whole_day_forms(lexicon["dates"], r"\d{1,2}", months, " ?", r"\d{4}"),
                *day_forms(lexicon["dates"], r"\d{1,2}", months, " ?"),
                *words["day_alone"],
            ]
        )
        openings = [form.replace("{day}", day) for form in words["datelines"]]
        self._opening = re.compile(any_of(openings)) if openings else None
        self._colon = re.compile(rf"{_CAPITALS}: (?=[{_UPPER}«“\"])")
        self._turn = re.compile(rf"\n\s*{_CAPITALS}: ")
        heads = {word for row in lexicon["actors"]["title"] for head in row["heads"] for word in fold(head).split()}
        self._labels = heads | frozenset(lexicon["actors"]["words"]["honorifics"])
        signed = rf"\({names}\)|\d{{1,2}}\.\d{{2}}\.\d{{4}}, [A-Z][\w ]{{2,30}}"  # (JEANNE MARTIN), or 21.12.2021, Agence
        self._trailing = re.compile(rf"(?<=[.!?…»”\"])[ \u00a0]*(?:(?i:{_either(words['trailing'])})\.?|©[^.!?\n]{{1,60}}|{signed})\s*$")
        self._trailing_folded = re.compile(rf"(?<=[.!?…”])\s*{_either(words['trailing'])}\s*$") if words["datelines"] else None
        self._inline = re.compile(rf"(?:(?<=[.!?…»”\"\]]\s)|(?<=[(\[]))(?=[{_UPPER}])(?i:{_either(words['inline'])})\b(?!\s*,)\s*[:>|–-]?\s*")
        self._glued = re.compile(rf"(?<=[a-zà-ÿ{CYRILLIC_SMALL}0-9%»”\"?!)])\s(?=[{_UPPER}])(?=(?i:{_either(words['openers'])})(?:\b|(?<=')))")

    def role(self, line: str) -> Role:
        """Return what a line is of its page, as far as the line itself tells.

        `tail` and `related` are headings, of comments and of links to other articles: what they head is not the article either.
        """
        if len(line) > LONGEST:
            return "article"
        folded = fold(line).strip()
        bare = folded.strip(_EDGES)
        if len(bare) <= 1 or not _LETTER.search(bare):
            return "furniture"
        if self._tail.fullmatch(bare):
            return "tail"
        if self._related.fullmatch(bare):
            return "related"
        if self._line.fullmatch(bare) or _WEB.fullmatch(folded) or _SIGNS.fullmatch(line.strip()):
            return "furniture"
        if self._is_byline(line.strip(), bare):
            return "byline"
        if _starts(self._start, bare) or self._end.search(folded.rstrip(" .)")) or self._credit.search(line.strip()):
            return "furniture"
        return "article"

    def _is_byline(self, line: str, bare: str) -> bool:
        if self._year.search(bare) and all(word in self._around or self._number.match(word) for word in re.findall(r"\w+", self._year.sub(" ", bare))):
            return True
        first = self._year.match(bare)
        if first is not None and _starts(self._byline, bare[first.end() :].lstrip(" :0123456789")):
            return True
        bracketed = fold(line[:1]) == "(" and fold(line[-2:]).rstrip(".").endswith(")") and len(bare) < LONGEST // 2
        if (bracketed and (self._year.search(bare) or _starts(self._bracketed, bare))) or self._dateline.fullmatch(line + " "):
            return True
        if self._place.fullmatch(line.rstrip(" .,:–—-")) and self._year.search(bare):
            return True
        if self._dated_outlet(line):
            return True
        by = self._by.match(line)
        if by and (by.end() >= len(line.rstrip(" .")) or self._year.search(bare, max(0, by.end() - _MONTH))):
            return True
        sentence = line.rstrip()[-1] in '.!?…»”"'
        if line.rstrip()[-1] in "。！？":  # no byline ends in the stop of a script without spaces
            return False
        return _starts(self._byline, bare) and (not sentence or (self._date.search(bare) is not None and len(bare) < LONGEST // 2))

    def _dated_outlet(self, line: str) -> bool:
        """Whether a line is nothing but a day with its year and the outlet, in quotation marks or in capitals behind the day."""
        date = self._full.search(fold(line))
        if date is None or len(line) > LONGEST // 2:
            return False
        rest, quoted = _OUTLET.subn(" ", line[: date.start()] + line[date.end() :])
        words = re.findall(r"[^\W\d_]+", rest)
        return (
            (quoted == 1 or (date.start() == 0 and self._year_words))
            and all(word[0].isupper() or fold(word) in self._around for word in words)
            and len(words) < _OUTLET_WORDS
        )

    def day(self, line: str) -> str | None:
        """Return the day that a byline names, with its year."""
        found = self._full.search(fold(line[:LONGEST]))
        if found is None:
            return None
        named = self._month.search(found[0])
        numbers = [int(number) for number in re.findall(r"\d+", found[0])]
        if named is None:
            day = numeric_day(numbers[0], numbers[1], numbers[2], self._numeric)
            return day.edtf if day is not None else None
        year, number = (numbers[0], numbers[-1]) if numbers[0] > _MOST_DAYS else (numbers[-1], numbers[0])
        told = calendar_day(year, self._months[named[0]], number)
        return told.isoformat() if told is not None else None

    def issued(self, title: str) -> str | None:
        """Return the day that a title gives for what it heads (*Point de presse du 5 mai 2023*)."""
        found = self._issued.search(fold(title[:LONGEST]))
        return self.day(title[found.end() :]) if found else None

    def dateline(self, text: str, start: int, end: int) -> int:
        """Return where the dateline that opens a paragraph ends (*PARIS, 10 janvier (AFP) –*), or `start` if there is none."""
        found = self._dateline.match(text, start, min(end, start + 120)) or self._city(text, start, end)
        if found is None and self._opening is not None and (opening := self._opening.match(fold(text[start : min(end, start + 160)]))) is not None:
            return start + opening.end() if opening.end() < end - start else start
        return start if found is None or found.end() >= end else found.end()

    def _city(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the city in capitals and the colon that open a paragraph (*ISLAMABAD:*), where that is no label of a turn."""
        found = self._colon.match(text, start, min(end, start + 60)) if end - start >= _PARAGRAPH else None
        if found is None or not self._labels.isdisjoint(fold(found[0]).strip(" :").split()):
            return None
        return None if self._turn.search(text, found.end()) else found

    def trailing(self, text: str, start: int, end: int) -> int:
        """Return where a credit or signature behind the last sentence of a paragraph begins, or `end` if there is none."""
        found = self._trailing.search(text, max(start, end - 90), end)
        if found is None and self._trailing_folded is not None:
            first = max(start, end - 90)
            folded = self._trailing_folded.search(fold(text[first:end]))
            return end if folded is None or first + folded.start() <= start else first + folded.start()
        return end if found is None or found.start() <= start else found.start()

    def links(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of a paragraph that link to other articles (*Lire aussi : …*)."""
        found: list[tuple[int, int]] = []
        for link in self._inline.finditer(text, start, end):
            bracketed = link.start() > start and text[link.start() - 1] in "(["
            stop = _closing(text, link, end) if bracketed else self._link_end(text, link.end(), end)
            if stop and (not found or link.start() >= found[-1][1]):
                found.append((link.start() - bracketed, stop))
        return found

    def _link_end(self, text: str, start: int, end: int) -> int | None:
        # A headline without end mark runs into the sentence after it; the word that begins that sentence tells them apart.
        limit = min(end, start + LONGEST)
        stops = [
            mark.end() for mark in (re.compile(r"[.?!…][\s»”]").search(text, start, limit), self._glued.search(text, min(start + 15, limit), limit)) if mark
        ]
        return min(stops) if stops else end if limit == end else None


def _closing(text: str, link: re.Match[str], end: int) -> int | None:
    mark = ")" if text[link.start() - 1] == "(" else "]"
    stop = text.find(mark, link.end(), min(end, link.end() + LONGEST))
    return stop + 1 if stop > 0 else None


def _starts(pattern: re.Pattern[str], line: str) -> bool:
    """Whether the line begins with a phrase, as words."""
    begun = pattern.match(line)
    if begun is None or line[begun.end() :].lstrip().startswith(","):  # « Sur le même sujet, le ministre… » goes on as a sentence
        return False
    within = begun.end() < len(line) and line[begun.end() - 1].isalnum() and line[begun.end()].isalnum()
    return not within or UNSPACED_SIGN.match(line, begun.end() - 1) is not None


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{any_of(patterns)})"


def _either(phrases: Iterable[str]) -> str:
    """Return the pattern of any of the phrases, # standing for a number and * for anything."""
    longest_first = sorted({fold(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    patterns = (re.escape(phrase).replace(r"\#", r"\d[\d .,:hk]*").replace(r"\*", ".{0,60}") for phrase in longest_first)
    return f"(?:{any_of(patterns)})"


def _whole(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of lines that are one of the phrases, marks at their edges aside."""
    edges = _EDGES.replace("#", "").replace("*", "")
    return re.compile(_either(fold(phrase).strip(edges) for phrase in phrases))


@cache
def furniture(code: str) -> Furniture | None:
    """Return the page furniture of a language, or nothing where its lexicon has none."""
    lexicon = language(code).lexicon
    return Furniture(lexicon) if "document" in lexicon else None
