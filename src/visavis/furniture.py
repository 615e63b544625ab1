"""What stands on a page around an article: share buttons, links to other articles, bylines, captions, comments.

The phrases are those of the language's `lexicon/document.toml`; what they are compared with is the line, folded. Lines longer than a
phrase of page furniture can be are never looked at, so that the cost does not grow with the length of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from visavis.folding import fold
from visavis.languages import Lexicon, language_lexicon

Role = Literal["article", "furniture", "byline", "tail", "related"]

LONGEST = 250
"""Lines of more characters are the article's."""

_EDGES = " \t\u00a0\u202f.,;:!?…|·•*-–—<>›»«→←▶►#+_=/()[]\u200b\ufeff"
_NAME = r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|d[eiua]s?|van|von|el|al|bin|ben|le|la)"
_WEB = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[@#][\w-]+[\s,]*)+|[\w-]+\.(?:com|org|net|fr|info|ru|cn)(?:/\S*)?")
_CREDIT = re.compile(r"(?:^|[\s(.])(?:©|\(c\)|Crédits?(?: photo)?\s?:)\s?[^.!?\n]{1,60}\)?$", re.IGNORECASE)
_LETTER = re.compile(r"\w")


class Furniture:
    """The page furniture of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon["document"]
        self._line = re.compile(_either(words["line"]))
        self._tail = re.compile(_either(words["tail"]))
        self._related = re.compile(_either(words["related"]))
        self._start = re.compile(_either(words["start"]))
        self._byline = re.compile(_either(words["byline"]))
        self._end = re.compile(f"(?:{'|'.join(map(re.escape, words['end']))})$")
        self._by = re.compile(rf"(?:(?i:{_alternatives(words['by'])})\s*:?\s+){_NAME}(?:[\s,&-]+(?:et\s+)?{_NAME}){{0,7}}")
        dates = lexicon["dates"]["words"]
        self._months = _alternatives(dates["month"])
        date = rf"(?:(?:{_alternatives(dates['weekday'])})\.?,? ?)?(?:\d{{1,2}}(?:er)?[ .-]{{0,4}}(?:{self._months})[ .,-]{{0,4}}\d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})"
        clock = rf"(?:{_alternatives(words['clock'])}|\d{{1,2}} ?[h:] ?\d{{0,2}}(?::\d\d)?|[\d.:,()|/–—•·-]+)"
        self._dated = re.compile(rf"[\W_]*(?:(?:{_alternatives(words['dated'])})\b[ :,-]*)*{date}[\s,;.|)-]*(?:{clock}[\s,;.|)-]*|{date}[\s,;.|)-]*)*")
        caps = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ .-]{2,30}"
        city = rf"(?:{caps}|{_NAME}(?:[ -]{_NAME}){{0,3}})(?: ?\([^)\n]{{2,30}}\))?"
        agency = r"\([A-ZÀ-Þ][^)\n]{1,40}\)"
        day = rf"(?:(?i:{_alternatives(dates['weekday'])}) )?(?:le )?(?:\d{{1,2}}(?:er)? (?i:{self._months})\.?(?: \d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
        dash = r"\s*[–—-]{1,2}\s+"
        self._dateline = re.compile(
            rf"(?:{city}(?:, {city})?,? {day}\.?,?(?:\s*{agency})?(?:{dash}|\s*:\s+)"  # PARIS, 10 janvier (AFP) –
            rf"|\({city},? {day}\)(?:{dash}|\s*)"  # (Paris, 7 juillet 2011) -
            rf"|{day}(?: \d{{4}})?\.?{dash}"  # 22 mai 2012. –
            rf"|{city}\s*[,/]?\s*{agency}(?:{dash}|\s*:\s+)"  # Paris (AFP) –
            rf"|{caps}\s+[–—-]{{1,2}}\s+"  # OTTAWA —
            rf"|{agency}(?:{dash}|\s+(?=[A-ZÀ-Þ«“\"])))"  # (Belga) L'ambassadeur
        )
        trailing = "|".join(map(re.escape, sorted(words["trailing"], key=len, reverse=True)))
        self._trailing = re.compile(
            rf"(?<=[.!?…»”\"])[ \u00a0]*(?:(?i:{trailing})\.?|©[^.!?\n]{{1,60}}|\((?:{_NAME}[ ,/.-]{{0,2}}){{1,5}}\)|\d{{1,2}}\.\d{{2}}\.\d{{4}}, [A-Z][\w ]{{2,30}})\s*$"
        )
        self._inline = re.compile(rf"(?:(?<=[.!?…»”\"\]]\s)|(?<=[(\[]))(?={_NAME})(?i:{_alternatives(words['inline'])})\b\s*[:>|–-]?\s*")
        self._glued = re.compile(rf"(?<=[a-zà-ÿ0-9%»”\"?!)])\s(?=(?-i:[A-ZÀ-Þ«])[^\n])(?=[«\s]*(?i:{_alternatives(words['openers'])})(?:\b|(?<=')))")

    def role(self, line: str) -> Role:
        """Return what a line is, by itself, of the page."""
        line = line.strip()
        if not _LETTER.search(line[:LONGEST]):
            return "furniture"
        if len(line) > LONGEST:
            return "article"
        bare = fold(line).strip(_EDGES)
        if self._tail.fullmatch(bare):
            return "tail"
        if self._related.fullmatch(bare):
            return "related"
        if self._line.fullmatch(bare) or _WEB.fullmatch(line) or len(bare) <= 1:
            return "furniture"
        if self._dated.fullmatch(bare) or self._by.fullmatch(line.rstrip(" .")):
            return "byline"
        if begun := self._start.match(bare):
            return "furniture" if _bounded(bare, begun.end()) else "article"
        ends = line[-1] in ".!?…»”\""
        if (begun := self._byline.match(bare)) and _bounded(bare, begun.end()) and (not ends or self._date_in(bare)):
            return "byline"
        if self._end.search(bare) or (_CREDIT.search(line) and not _CREDIT.sub("", line).rstrip().endswith((".", "»", "”")) and len(line) < LONGEST // 2):
            return "furniture"
        return "furniture" if self._end.search(fold(line).rstrip(" .)")) or _CREDIT.search(line) else "article"

    def _date_in(self, bare: str) -> bool:
        return re.search(rf"\d{{1,2}}(?:er)?[ .-]{{1,4}}(?:{self._months})\b|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}", bare) is not None

    def dateline(self, text: str, start: int, end: int) -> int:
        """Return where the dateline that opens a paragraph ends (*PARIS, 10 janvier (AFP) –*), or `start` if there is none."""
        found = self._dateline.match(text, start, min(end, start + 120))
        return start if found is None or found.end() >= end else found.end()

    def trailing(self, text: str, start: int, end: int) -> int:
        """Return where a credit or signature behind the last sentence of a paragraph begins, or `end` if there is none."""
        found = self._trailing.search(text, max(start, end - 90), end)
        return end if found is None or found.start() <= start else found.start()

    def links(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of a paragraph that link to other articles (*Lire aussi : …*), as far as they can be told from it."""
        found = []
        for link in self._inline.finditer(text, start, end):
            if found and link.start() < found[-1][1]:
                continue
            if stop := self._link_end(text, link, end):
                found.append((link.start() - (link.start() > start and text[link.start() - 1] in "(["), stop))
        return found

    def _link_end(self, text: str, link: re.Match[str], end: int) -> int | None:
        opener = text[link.start() - 1] if link.start() else ""
        if opener in ("(", "["):
            stop = text.find({"(": ")", "[": "]"}[opener], link.end(), min(end, link.end() + LONGEST))
            return stop + 1 if stop > 0 else None
        limit = min(end, link.end() + LONGEST)
        sentence = re.compile(r"[.?!…][\s»”]").search(text, link.end(), limit)
        glued = self._glued.search(text, min(link.end() + 15, limit), limit)
        stops = [mark.end() for mark in (sentence, glued) if mark]
        return min(stops) if stops else end if end - link.end() < LONGEST else None


def _bounded(line: str, at: int) -> bool:
    """Whether a phrase that ends at `at` ends there as a word."""
    return at >= len(line) or not (line[at - 1].isalnum() and line[at].isalnum())


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _either(phrases: Iterable[str]) -> str:
    """Return the pattern of any of the phrases, their # and * filled."""
    patterns = []
    for phrase in sorted({fold(phrase).strip(_EDGES.replace("#", "").replace("*", "").replace("©", "")) for phrase in phrases}, key=len, reverse=True):
        patterns.append(re.escape(phrase).replace(r"\#", r"\d[\d .,:hk]*").replace(r"\*", ".{0,60}").replace(r"\ ", " "))
    return f"(?:{'|'.join(patterns)})"


@cache
def furniture(code: str) -> Furniture | None:
    """Return the page furniture of a language, or nothing where its words are not known."""
    lexicon = language_lexicon(code)
    return Furniture(lexicon) if "document" in lexicon and "dates" in lexicon else None
